import { createHash } from 'node:crypto';
import { type AlertRefusal, type AlertRequest, pressAlert } from '../../alerts/press-alert.js';
import { dayAt } from '../../calendar/day.js';
import type { Audience } from '../../people/audience.js';
import type { Alert } from '../../store/alert.js';
import type { PressOutcome } from '../../store/alert-store.js';
import { leaveOutHeld } from '../../store/leave-out-held.js';
import type { FeatureTools } from '../feature.js';
import type { Press } from '../guarded-action.js';
import { cardBody, type InvokeBody, messageBody } from '../invoke-response.js';
import { type AlertTarget, keepShown, makeAlertCard, readTarget } from './alert-cards.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { audienceHere } from './audience-here.js';
import { openDesk } from './open-desk.js';
import { draftRedraws, findCards, redrawPressed } from './redraw-cards.js';
import { type PressWords, wordOutcome } from './word-outcome.js';

/** A press on a card of alerts, read and allowed. */
export interface CardPress {
  readonly press: Press;
  /** The alert or card that the button is about, and its card's nonce. */
  readonly data: { readonly id: string; readonly nonce: string };
  /** What is asked of each alert of the card. */
  readonly requestFor: (alert: Alert) => AlertRequest;
  readonly words: PressWords;
}

/**
 * Does what a press asks of one alert, or of all that share the card, and shows everybody what
 * became of it. Whoever pressed sees the card as it is now, or why nothing was done. An alert whose
 * figure is not shown here is as good as none: nothing is done to it, and nothing is told of it.
 */
export async function pressCard(
  { press, data, requestFor, words }: CardPress,
  options: AlertFeatureOptions,
  tools: FeatureTools,
): Promise<InvokeBody> {
  const { store, timeZone, newContext, deliverSoon } = options;
  const { context, person, now } = press;
  const target = readTarget(data.id);
  const directory = await store.directory();
  const reader = await tools.readerOf(context);
  if (!reader.admitted) return messageBody(wordOutcome(unknown, words, directory));
  const audience = audienceHere(context, reader, directory);
  const desk = await openDesk(options, audience, now);
  const shown = await keepShown(await findAlerts(target, store, audience), desk);
  const posted = await findCards(shown, store);
  const redraw = (alert: Alert) => draftRedraws(alert, posted, now);
  const outcomes: KnownOutcome[] = [];
  for (const alert of shown) {
    const request = requestFor(alert);
    const nonce = nonceOf(data.nonce, alert.id, person.id, request);
    const asked = { alert: alert.id, nonce, verb: `alert/${request.kind}`, by: person.id, at: now };
    const outcome = await pressAlert(store.alerts, { ...asked, today: dayAt(now, timeZone) }, request, redraw);
    if (outcome.outcome !== 'unknown') outcomes.push(outcome);
  }
  const [first] = outcomes;
  if (first === undefined) return messageBody(wordOutcome(unknown, words, directory));
  // Whoever presses what was done before looks at an old drawing; an edit that was drafted already counts once.
  const late = outcomes.filter(({ outcome }) => outcome !== 'done').flatMap(({ alert }) => redraw(alert));
  if (late.length > 0) await store.outbox.add(late, now);
  if (posted.length > 0) deliverSoon();
  const card = await makeAlertCard(await findAlerts(target, store, audience), desk, newContext());
  if (card === undefined) return messageBody(wordOutcome(first, words, directory));
  await redrawPressed(context, card, posted).catch((error: unknown) => {
    // The work is done; whoever opens the card again sees it.
    tools.log.warn({ err: error }, 'a card that was pressed could not be redrawn for everybody');
  });
  const isDone = outcomes.some(({ outcome }) => outcome === 'done');
  return isDone ? cardBody(card.card) : messageBody(wordOutcome(first, words, directory));
}

type KnownOutcome = Exclude<PressOutcome<AlertRefusal>, { readonly outcome: 'unknown' }>;
const unknown = { outcome: 'unknown' } as const;

/** The alerts that a button is about, over or not, of which the audience may know already. */
export async function findAlerts(
  target: AlertTarget,
  { alerts }: Pick<AlertFeatureOptions['store'], 'alerts'>,
  audience: Audience,
): Promise<readonly Alert[]> {
  const found = 'card' in target ? await alerts.list({ card: target.card }) : [await alerts.find(target.alert)];
  const known = found.filter((alert) => alert !== undefined);
  return leaveOutHeld(known, await alerts.held(), audience);
}

/**
 * Tells presses apart: the same one of the same person counts once, and what somebody else asks by
 * the same drawing of a card is another.
 */
function nonceOf(nonce: string, alert: string, person: string, request: AlertRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([nonce, alert, person, request]))
    .digest('base64url');
}
