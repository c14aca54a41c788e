import type { Day } from '../calendar/day.js';
import type { Release } from '../indicators/release.js';
import type { Alert } from '../store/alert.js';
import type { Announcement, Posting } from '../store/alert-store.js';
import type { DeliveryDraft } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { alertCardKey, announcementKey } from './alert-deliveries.js';
import { findPlaces, type Place } from './find-places.js';
import { type PlaceInput, planPosting, planUpkeep } from './plan-posting.js';

/** An announcement that is to be posted now. */
export interface AnnouncementInput {
  readonly store: Pick<Store, 'outbox' | 'scorecard' | 'scorecardAsAt' | 'knownConversations' | 'directory'>;
  readonly announcement: Pick<Announcement, 'id' | 'decisions' | 'isFirst' | 'hasNewQuarter' | 'dueOn'>;
  /** Undefined where figures are overdue. */
  readonly release: Release | undefined;
  /** Its alerts as they are now, over or not. */
  readonly alerts: readonly Pick<Alert, 'indicator' | 'card' | 'snooze' | 'openedPeriod' | 'ended' | 'history'>[];
  readonly notBefore: Date;
  readonly today: Day;
}

/** Plans what goes out of an announcement, to every conversation that may be told of it. */
export async function planAnnouncement(input: AnnouncementInput): Promise<Posting> {
  const { store, announcement, release } = input;
  const places = await findPlaces({ store, release, decisions: announcement.decisions });
  // A conversation that is told a part has no use for a release that changes nothing there; and no other may
  // learn from a card that says nothing that something changed which is withheld.
  const told = places.filter(
    ({ isTold, decisions }) => decisions.length > 0 || (isTold === 'everything' && announcement.hasNewQuarter),
  );
  const drafts: DeliveryDraft[] = [];
  if (announcement.dueOn !== null) {
    drafts.push(...told.map((place) => draftOverdue(input, place)));
    return toPosting(told, drafts);
  }
  for (const place of places) {
    const here = await describePlace(input, place);
    if (told.includes(place)) drafts.push(...planPosting(here));
    drafts.push(...planUpkeep({ ...here, decisions: place.others }));
  }
  return toPosting(told, drafts);
}

function toPosting(told: readonly Place[], drafts: readonly DeliveryDraft[]): Posting {
  return { drafts, told: [...new Set(told.flatMap(({ decisions }) => decisions.map(({ indicator }) => indicator)))] };
}

async function describePlace(input: AnnouncementInput, place: Place): Promise<PlaceInput> {
  const { conversation, decisions, hides } = place;
  const sent = await input.store.outbox.list({ conversation, kind: 'alert/card' });
  const keys = new Set(sent.map(({ key }) => key));
  return {
    ...input,
    conversation,
    // Whether a hidden one goes on must not follow from the card that something is told on.
    alerts: input.alerts.filter((alert) => !hides(alert)),
    decisions,
    indicators: place.indicators.map(({ key }) => key),
    hasCard: (card) => keys.has(alertCardKey(card, conversation)),
  };
}

function draftOverdue(
  { announcement, notBefore }: AnnouncementInput,
  { conversation, decisions }: Place,
): DeliveryDraft {
  return {
    key: announcementKey(announcement.id, conversation),
    kind: 'alert/overdue',
    subject: announcement.id,
    reason: 'data overdue',
    conversation,
    way: 'post',
    notBefore,
    details: { announcement: announcement.id, cards: [], indicators: decisions.map(({ indicator }) => indicator) },
  };
}
