import type { Indicator } from '../indicators/indicator.js';
import type { Release } from '../indicators/release.js';
import type { Audience } from '../people/audience.js';
import type { Directory } from '../people/directory.js';
import { channelRole } from '../people/role.js';
import type { Alert } from '../store/alert.js';
import type { AlertDecision } from '../store/alert-decision.js';
import { leaveOutHidden } from '../store/is-alert-hidden.js';
import type { KnownConversation } from '../store/known-conversations.js';
import type { Store } from '../store/store.js';
import { covers } from './covers.js';
import { decisionsFor } from './decisions-for.js';
import { type AudienceFigures, readShownFigures } from './shown-figures.js';

/** A conversation that alerts are posted to, or were, and what its readers may be told. */
export interface Place {
  readonly conversation: string;
  /** The indicators it is told of, in the catalogue's order. */
  readonly indicators: readonly Indicator[];
  /** Of which indicators it is told: of none where it was only before, and has the cards of that time. */
  readonly isTold: 'everything' | 'a part' | 'nothing';
  /** On the indicators it is told of. */
  readonly decisions: readonly AlertDecision[];
  /** On all others: cards that were posted before it was told of less are kept up to date. */
  readonly others: readonly AlertDecision[];
  /** Whether an alert is as good as none to its readers. */
  readonly hides: (alert: Pick<Alert, 'indicator' | 'openedPeriod' | 'ended' | 'history'>) => boolean;
}

/** What the places of one announcement are found from. */
export interface PlacesInput {
  readonly store: Pick<Store, 'outbox' | 'scorecard' | 'scorecardAsAt' | 'knownConversations' | 'directory'>;
  /** Undefined where figures are overdue. */
  readonly release: Pick<Release, 'released'> | undefined;
  readonly decisions: readonly AlertDecision[];
}

/** Finds every conversation that alerts are posted to or were, with what each may be told of some decisions. */
export async function findPlaces({ store, release, decisions }: PlacesInput): Promise<readonly Place[]> {
  const directory = await store.directory();
  const cards = await store.outbox.list({ kind: 'alert/card' });
  const posted = new Set(cards.map(({ conversation }) => conversation));
  const known = (await store.knownConversations.list()).filter(
    ({ id, alerts }) => alerts !== undefined || posted.has(id),
  );
  const read = rememberFigures(store, release);
  const places: Place[] = [];
  for (const conversation of known) {
    const audience = audienceOfConversation(conversation, directory);
    if (audience === undefined) continue;
    const shown = await read(audience);
    const person = directory.people.find(({ id }) => id === conversation.person);
    const all = shown.scorecard.catalogue.indicators;
    const indicators = all.filter((indicator) => covers(conversation, person, indicator));
    const keys = new Set(indicators.map(({ key }) => key));
    const open = decisionsFor(decisions, shown);
    places.push({
      conversation: conversation.id,
      indicators,
      isTold: indicators.length === all.length ? 'everything' : indicators.length > 0 ? 'a part' : 'nothing',
      decisions: open.filter(({ indicator }) => keys.has(indicator)),
      others: open.filter(({ indicator }) => !keys.has(indicator)),
      hides: (alert) => leaveOutHidden([alert], shown.series, audience).length === 0,
    });
  }
  return places;
}

/**
 * Who reads what is posted in a conversation: a channel or group chat is always the channel's
 * audience, a personal chat its person's. Undefined for a chat whose person the pack does not know.
 */
export function audienceOfConversation(
  { kind, person: id }: Pick<KnownConversation, 'kind' | 'person'>,
  directory: Directory,
): Audience | undefined {
  if (kind !== 'personal') return directory.audienceOf(channelRole);
  const person = directory.people.find((each) => each.id === id);
  return person && directory.audienceOfPerson(person, 'personal');
}

/** The figures of each kind of audience, read once. */
function rememberFigures(store: PlacesInput['store'], release: PlacesInput['release']) {
  const read = new Map<string, Promise<AudienceFigures>>();
  return (audience: Audience): Promise<AudienceFigures> => {
    const key = [audience.role, ...[...audience.rights].sort()].join('\n');
    const figures = read.get(key) ?? readShownFigures(store, audience, release);
    read.set(key, figures);
    return figures;
  };
}
