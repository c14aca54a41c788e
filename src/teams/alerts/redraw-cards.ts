import type { TurnContext } from 'botbuilder';
import { type AlertDetails, alertCardKey } from '../../alerts/alert-deliveries.js';
import type { CardMessage } from '../../cards/card-message.js';
import type { Alert } from '../../store/alert.js';
import type { Delivery, DeliveryDraft } from '../../store/outbox.js';
import { withoutThread } from '../conversation-reference.js';
import { toActivity } from '../reply.js';
import type { AlertFeatureOptions } from './alert-options.js';

/** The posted messages that show the cards of some alerts: what an edit of these cards redraws. */
export async function findCards(
  alerts: readonly Alert[],
  { outbox }: Pick<AlertFeatureOptions['store'], 'outbox'>,
): Promise<readonly Delivery[]> {
  const cards = [...new Set(alerts.map(({ card }) => card))];
  const found = await Promise.all(cards.map((subject) => outbox.list({ kind: 'alert/card', subject })));
  return found.flat().filter(({ key, subject, conversation }) => key === alertCardKey(subject, conversation));
}

/**
 * Drafts edits of an alert's card in every conversation that has it. They go through the outbox, so
 * that of two presses at once the last edit shows what both have made of it.
 *
 * @param change tells one redraw from another; of what changes the alert itself, its version
 */
export function draftRedraws(
  { card, id, version }: Alert,
  posted: readonly Delivery[],
  now: Date,
  change = `${id}.${version}`,
): readonly DeliveryDraft[] {
  return posted.filter(({ subject }) => subject === card).map((each) => draftRedraw(each, change, now));
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
