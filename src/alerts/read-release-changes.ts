import type { Audience } from '../people/audience.js';
import type { Announcement } from '../store/alert-store.js';
import type { Store } from '../store/store.js';
import type { AlertDetails } from './alert-deliveries.js';
import type { ReleaseChanges } from './release-changes.js';
import { readShownFigures } from './shown-figures.js';
import { summariseRelease } from './summarise-release.js';

/** An announcement, and where it is shown. */
export interface ChangesRequest {
  readonly announcement: Announcement;
  /** Who reads the card. */
  readonly audience: Audience;
  /** Of the card's delivery; of a preview, which has no place yet, everything is shown and nothing has a card. */
  readonly details: Pick<AlertDetails, 'cards' | 'indicators'>;
}

/** What a release changed, for a card; undefined where the announcement is of no release that is held. */
export async function readReleaseChanges(
  store: Pick<Store, 'alerts' | 'releases' | 'scorecard' | 'scorecardAsAt'>,
  { announcement, audience, details }: ChangesRequest,
): Promise<ReleaseChanges | undefined> {
  const release = (await store.releases()).find(({ id }) => id === announcement.release);
  if (release === undefined) return undefined;
  const shown = await readShownFigures(store, audience, release);
  const told = new Set(details.indicators);
  const all = shown.scorecard.catalogue.indicators;
  return summariseRelease({
    announcement,
    release,
    indicators: told.size === 0 ? all : all.filter(({ key }) => told.has(key)),
    shown,
    alerts: await store.alerts.list(),
    ownCards: new Set(details.cards),
  });
}
