import type { Day } from '../calendar/day.js';
import type { Alert } from '../store/alert.js';
import type { AlertDecision } from '../store/alert-decision.js';
import type { DeliveryDraft, DeliveryWay } from '../store/outbox.js';
import { type AlertDeliveryKind, type AlertDetails, alertCardKey, announcementKey } from './alert-deliveries.js';
import { nameCard } from './group-of.js';
import { isSnoozed } from './press-alert.js';

/** With more new alerts than this in one release none has a message of its own: their rows open their cards. */
const mostOwnCards = 5;

/** One conversation, and what of an announcement is told there. */
export interface PlaceInput {
  readonly announcement: { readonly id: string; readonly isFirst: boolean };
  readonly conversation: string;
  /** What this conversation's readers may be told, of the indicators it is told of. */
  readonly decisions: readonly AlertDecision[];
  /** Keys of the indicators it is told of. */
  readonly indicators: readonly string[];
  /** The alerts of these decisions as they are now, over or not, with or without an id yet. */
  readonly alerts: readonly Pick<Alert, 'indicator' | 'card' | 'snooze'>[];
  /** Whether a card was posted in this conversation before. */
  readonly hasCard: (card: string) => boolean;
  readonly notBefore: Date;
  /** The day it is where the council is. */
  readonly today: Day;
}

/**
 * Plans what one conversation is told of a release (issue 4, "Posting"): the release card; a card
 * for each of up to five new alerts, a group counting as one; in the thread of a card that is there
 * already what is worse, corrected across the bound or back in range; and an edit of each such card.
 * An alert that sleeps is edited in silence, but its end is always told.
 */
export function planPosting(input: PlaceInput): readonly DeliveryDraft[] {
  const { announcement, conversation, indicators } = input;
  const cards = announcement.isFirst ? [] : gatherCards(input);
  const posted = cards.filter((card) => card.isNew && !card.isThere);
  const told = cards.filter((card) => !card.isNew && !card.isThere && card.isTold);
  const own = [...allOrNone(posted), ...allOrNone(told), ...cards.filter((card) => card.isThere && card.isTold)];
  const release = draft(input, 'alert/release', {
    key: announcementKey(announcement.id, conversation),
    subject: announcement.id,
    reason: 'release',
    way: 'post',
    details: { announcement: announcement.id, cards: own.map(({ card }) => card), indicators },
  });
  return [release, ...cards.flatMap((card) => draftCard(input, card, own.includes(card)))];
}

/**
 * Plans edits, and nothing else, of cards that are there already: what was posted before a conversation
 * was told of less is kept up to date in silence.
 */
export function planUpkeep(input: PlaceInput): readonly DeliveryDraft[] {
  return gatherCards(input).flatMap((card) => (card.isThere ? draftCard(input, card, false) : []));
}

/** What a release means for one card. */
interface Card {
  readonly card: string;
  readonly decisions: readonly AlertDecision[];
  readonly isThere: boolean;
  /** One of its alerts is new. */
  readonly isNew: boolean;
  /** Something is told of it in words. */
  readonly isTold: boolean;
  /** It has an alert that goes on: what is told of it is told on the card that the alert keeps. */
  readonly isLive: boolean;
}

function gatherCards({ announcement, decisions, alerts, hasCard, today }: PlaceInput): readonly Card[] {
  const byCard = new Map<string, AlertDecision[]>();
  const asleep = new Set<AlertDecision>();
  const live = new Set<AlertDecision>();
  for (const decision of decisions) {
    const alert = alerts.findLast(({ indicator }) => indicator === decision.indicator);
    // A past quarter may be corrected across the bound of an indicator that is in range: it has no alert.
    if (alert === undefined && !isMessage(decision)) continue;
    const card = alert?.card ?? nameCard(decision.group, announcement.id);
    byCard.set(card, [...(byCard.get(card) ?? []), decision]);
    if (alert !== undefined && isSnoozed(alert, today)) asleep.add(decision);
    if (alert !== undefined && !isEnd(decision)) live.add(decision);
  }
  return [...byCard].map(([card, own]) => ({
    card,
    decisions: own,
    isThere: hasCard(card),
    isNew: own.some(({ reason }) => reason === 'left range'),
    isTold: own.some((decision) => isMessage(decision) && (isEnd(decision) || !asleep.has(decision))),
    isLive: own.some((decision) => live.has(decision)),
  }));
}

/** What is worth a message; the rest are lines of the release card. */
function isMessage({ reason, crossesBound }: AlertDecision): boolean {
  return reason === 'left range' || reason === 'worse' || reason === 'back in range' || crossesBound;
}

function isEnd({ reason, now, crossesBound }: AlertDecision): boolean {
  return reason === 'back in range' || (crossesBound && now?.colour === 'green');
}

function allOrNone(cards: readonly Card[]): readonly Card[] {
  return cards.length > mostOwnCards ? [] : cards;
}

function draftCard(input: PlaceInput, { card, decisions, isThere, isLive }: Card, isOwn: boolean): DeliveryDraft[] {
  const { announcement, conversation } = input;
  const key = alertCardKey(card, conversation);
  const details = {
    announcement: announcement.id,
    cards: [card],
    indicators: [...new Set(decisions.map(({ indicator }) => indicator))],
  };
  const reason = [...new Set(decisions.map((decision) => decision.reason))].join(', ');
  const about = { subject: card, reason, details };
  if (!isThere) {
    if (!isOwn) return [];
    // What ends without a card, or never had an alert, is a message and no more.
    return [
      isLive
        ? draft(input, 'alert/card', { ...about, key, way: 'post' })
        : draft(input, 'alert/event', { ...about, key: `${key}/${announcement.id}/event`, way: 'post' }),
    ];
  }
  const edit = draft(input, 'alert/card', { ...about, key: `${key}/${announcement.id}`, way: { edit: key } });
  if (!isOwn) return [edit];
  const reply = { ...about, key: `${key}/${announcement.id}/event`, way: { reply: key } };
  return [edit, draft(input, 'alert/event', reply)];
}

function draft(
  { conversation, notBefore }: Pick<PlaceInput, 'conversation' | 'notBefore'>,
  kind: AlertDeliveryKind,
  fields: Pick<DeliveryDraft, 'key' | 'subject' | 'reason'> & {
    readonly way: DeliveryWay;
    readonly details: AlertDetails;
  },
): DeliveryDraft {
  return { kind, conversation, notBefore, ...fields };
}
