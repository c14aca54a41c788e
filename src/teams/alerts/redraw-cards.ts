import type { TurnContext } from 'botbuilder';
import { type AlertDetails, alertCardKey } from '../../alerts/alert-deliveries.js';
import type { CardMessage } from '../../cards/card-message.js';
import type { Alert } from '../../store/alert.js';
import type { Delivery, DeliveryDraft } from '../../store/outbox.js';
import { withoutThread } from '../conversation-reference.js';
import { toActivity } from '../reply.js';
import type { AlertFeatureOptions } from './alert-options.js';

/**
 * Drafts edits of an alert's card in every conversation that has it. They go through the outbox, so
 * that of two presses at once the last edit shows what both have made of it.
 *
 * @returns the messages that are edited so.
 */
export async function draftRedraws(
  alerts: readonly Alert[],
  { store, deliverSoon }: Pick<AlertFeatureOptions, 'store' | 'deliverSoon'>,
  now: Date,
): Promise<readonly Delivery[]> {
  const versions = new Map<string, string[]>();
  for (const { card, id, version } of alerts) versions.set(card, [...(versions.get(card) ?? []), `${id}.${version}`]);
  const shown: Delivery[] = [];
  const drafts: DeliveryDraft[] = [];
  for (const [card, changes] of versions) {
    const deliveries = await store.outbox.list({ kind: 'alert/card', subject: card });
    for (const delivery of deliveries) {
      const { conversation, key } = delivery;
      if (key !== alertCardKey(card, conversation)) continue;
      shown.push(delivery);
      drafts.push(draftRedraw(delivery, changes.join(','), now));
    }
  }
  if (drafts.length > 0) {
    await store.outbox.add(drafts, now);
    deliverSoon();
  }
  return shown;
}

function draftRedraw({ key, kind, subject, conversation }: Delivery, change: string, now: Date): DeliveryDraft {
  const details: AlertDetails = { announcement: null, cards: [subject], indicators: [] };
  return {
    key: `${key}/pressed/${change}`,
    kind,
    subject,
    reason: 'pressed',
    conversation,
    way: { edit: key },
    // Nobody is notified of an edit, so quiet hours do not matter.
    notBefore: now,
    details,
  };
}

/** Puts a card in place of the one that was pressed, for everybody, where the outbox does not do it. */
export async function redrawPressed(
  context: TurnContext,
  card: CardMessage,
  redrawn: readonly Delivery[],
): Promise<void> {
  const { replyToId, conversation } = context.activity;
  const place = withoutThread(conversation.id);
  const isRedrawn = redrawn.some((each) => each.conversation === place && each.activityId === replyToId);
  if (!replyToId || isRedrawn) return;
  await context.updateActivity({ ...toActivity(card), id: replyToId, conversation });
}
