import type { TurnContext } from 'botbuilder';
import { type AlertDetails, alertCardKey } from '../../alerts/alert-deliveries.js';
import type { Alert } from '../../store/alert.js';
import { withoutThread } from '../conversation-reference.js';
import type { FeatureTools } from '../feature.js';
import { answeredBelow, type InvokeBody, messageBody } from '../invoke-response.js';
import { invokeBudgetMs, sendReply } from '../reply.js';
import { refuseHere } from '../who-may.js';
import { keepShown, makeAlertCard, readTarget } from './alert-cards.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { audienceHere } from './audience-here.js';
import { openDesk } from './open-desk.js';
import { findAlerts } from './press-cards.js';
import { notKnown } from './word-outcome.js';

/**
 * Opens an alert's card where its row was pressed. In the thread of a release card it becomes the
 * card that later events edit; anywhere else, and once there is such a card, it is an answer like any other.
 */
export async function showAlert(
  context: TurnContext,
  id: string,
  options: AlertFeatureOptions,
  { readerOf, now }: FeatureTools,
): Promise<InvokeBody> {
  const { store, newContext, deliverSoon } = options;
  const reader = await readerOf(context);
  if (!reader.admitted) return messageBody(refuseHere(reader) ?? 'The bot cannot show this to you.');
  const audience = audienceHere(context, reader, await store.directory());
  const alerts = await findAlerts(readTarget(id), store, audience);
  const [alert] = alerts;
  if (alert === undefined) return messageBody(notKnown);
  const desk = await openDesk(options, audience, now());
  const card = await makeAlertCard(alerts, desk, newContext());
  if (card === undefined) return messageBody(notKnown);
  const sharing = await keepShown(await store.alerts.list({ card: alert.card }), desk);
  if (sharing.length === 1 && (await postInThread(context, alert, options, now()))) {
    deliverSoon();
    return messageBody(answeredBelow);
  }
  await sendReply(context, card, invokeBudgetMs);
  return messageBody(answeredBelow);
}

/** @returns whether the outbox posts the card in the thread of the release card that was pressed. */
async function postInThread(
  { activity }: TurnContext,
  { card }: Alert,
  { store }: AlertFeatureOptions,
  now: Date,
): Promise<boolean> {
  const conversation = withoutThread(activity.conversation.id);
  const releases = await store.outbox.list({ kind: 'alert/release', conversation });
  const release = releases.find(({ activityId }) => activityId !== undefined && activityId === activity.replyToId);
  if (release === undefined) return false;
  const key = alertCardKey(card, conversation);
  const details: AlertDetails = { announcement: null, cards: [card], indicators: [] };
  const draft = { key, kind: 'alert/card', subject: card, reason: 'opened', conversation, details };
  return (
    (await store.outbox.add([{ ...draft, way: { reply: release.key }, notBefore: now, answersPress: true }], now))
      .length > 0
  );
}
