import type { Alert } from '../store/alert.js';
import type { DeliveryDraft } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { type AlertDetails, alertCardKey } from './alert-deliveries.js';
import { findPlaces } from './find-places.js';

/** Alerts that are withheld from a release on, and when what is said of that may be posted. */
export interface WithheldInput {
  readonly store: Pick<Store, 'alerts' | 'outbox' | 'scorecard' | 'scorecardAsAt' | 'knownConversations' | 'directory'>;
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
    const hidden = withheld.filter(hides);
    for (const card of new Set(hidden.map((alert) => alert.card))) {
      if ((await store.outbox.find(alertCardKey(card, conversation))) === undefined) continue;
      const sharing = await store.alerts.list({ card });
      // One that was posted before the conversation was told of less ends in silence.
      const isTold = sharing.some(({ indicator }) => told.has(indicator));
      const ended = hidden.filter((alert) => alert.card === card && (!isTold || told.has(alert.indicator)));
      const keys = ended.map(({ indicator }) => indicator);
      if (keys.length > 0) drafts.push(...draftEnd(input, { card, conversation, indicators: keys, isTold }));
    }
  }
  return drafts;
}

/** What ends on one card in one conversation. */
interface CardEnd {
  readonly card: string;
  readonly conversation: string;
  readonly indicators: readonly string[];
  readonly isTold: boolean;
}

function draftEnd(
  { announcement, notBefore, now }: WithheldInput,
  { card, conversation, indicators, isTold }: CardEnd,
): readonly DeliveryDraft[] {
  const key = alertCardKey(card, conversation);
  const details: AlertDetails = { announcement, cards: [card], indicators };
  const about = { subject: card, reason: 'withheld', conversation, details };
  const edit = { kind: 'alert/card', key: `${key}/${announcement}/hidden`, way: { edit: key } };
  const reply = { kind: 'alert/withheld', key: `${key}/${announcement}/withheld`, way: { reply: key } };
  // Nobody is notified of an edit, so quiet hours do not matter.
  return [{ ...about, ...edit, notBefore: now }, ...(isTold ? [{ ...about, ...reply, notBefore }] : [])];
}
