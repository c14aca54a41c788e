import type { Alert } from '../store/alert.js';
import type { DeliveryDraft } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { type AlertDetails, alertCardKey } from './alert-deliveries.js';
import { findPlaces } from './find-places.js';

/** Alerts that are withheld from a release on, and when what is said of that may be posted. */
export interface WithheldInput {
  readonly store: Pick<Store, 'outbox' | 'scorecard' | 'scorecardAsAt' | 'knownConversations' | 'directory'>;
  readonly announcement: string;
  readonly withheld: readonly Pick<Alert, 'indicator' | 'card' | 'openedPeriod' | 'ended' | 'history'>[];
  readonly notBefore: Date;
  readonly now: Date;
}

/**
 * Plans the end that withheld alerts have in conversations where their cards were posted: the card is
 * edited, and its thread says that it is told no more. It does not wait with the release, which may be
 * held or not for what is withheld.
 */
export async function planWithheld(input: WithheldInput): Promise<readonly DeliveryDraft[]> {
  const { store, withheld } = input;
  if (withheld.length === 0) return [];
  const drafts: DeliveryDraft[] = [];
  for (const { conversation, indicators, hides } of await findPlaces({ store, release: undefined, decisions: [] })) {
    const told = new Set(indicators.map(({ key }) => key));
    const own = withheld.filter((alert) => told.has(alert.indicator) && hides(alert));
    for (const card of new Set(own.map((alert) => alert.card))) {
      const posted = await store.outbox.find(alertCardKey(card, conversation));
      const keys = own.filter((alert) => alert.card === card).map(({ indicator }) => indicator);
      if (posted !== undefined) drafts.push(...draftEnd(input, { card, conversation, indicators: keys }));
    }
  }
  return drafts;
}

function draftEnd(
  { announcement, notBefore, now }: WithheldInput,
  { card, conversation, indicators }: { card: string; conversation: string; indicators: readonly string[] },
): readonly DeliveryDraft[] {
  const key = alertCardKey(card, conversation);
  const details: AlertDetails = { announcement, cards: [card], indicators };
  const about = { subject: card, reason: 'withheld', conversation, details };
  return [
    // Nobody is notified of an edit, so quiet hours do not matter.
    { ...about, kind: 'alert/card', key: `${key}/${announcement}/hidden`, way: { edit: key }, notBefore: now },
    { ...about, kind: 'alert/withheld', key: `${key}/${announcement}/withheld`, way: { reply: key }, notBefore },
  ];
}
