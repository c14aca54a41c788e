import { createHash } from 'node:crypto';
import { type AlertRefusal, type AlertRequest, pressAlert } from '../../alerts/press-alert.js';
import { dayAt } from '../../calendar/day.js';
import type { Alert } from '../../store/alert.js';
import type { PressOutcome } from '../../store/alert-store.js';
import type { FeatureTools } from '../feature.js';
import type { Press } from '../guarded-action.js';
import { cardBody, type InvokeBody, messageBody } from '../invoke-response.js';
import { type AlertTarget, makeAlertCard, readTarget } from './alert-cards.js';
import type { AlertFeatureOptions } from './alert-options.js';
import { audienceHere } from './audience-here.js';
import { openDesk } from './open-desk.js';
import { draftRedraws, redrawPressed } from './redraw-cards.js';
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
 * became of it. Whoever pressed sees the card as it is now, or why nothing was done.
 */
export async function pressCard(
  { press, data, requestFor, words }: CardPress,
  options: AlertFeatureOptions,
  tools: FeatureTools,
): Promise<InvokeBody> {
  const { store, timeZone, newContext } = options;
  const { context, person, now } = press;
  const target = readTarget(data.id);
  const outcomes: PressOutcome<AlertRefusal>[] = [];
  for (const alert of await findAlerts(target, store)) {
    const request = requestFor(alert);
    const nonce = nonceOf(data.nonce, alert.id, person.id, request);
    const asked = { alert: alert.id, nonce, verb: `alert/${request.kind}`, by: person.id, at: now };
    outcomes.push(await pressAlert(store.alerts, { ...asked, today: dayAt(now, timeZone) }, request));
  }
  const directory = await store.directory();
  const done = outcomes.flatMap((each) => (each.outcome === 'done' ? [each.alert] : []));
  // What was done to one of several is told before why nothing was done to another.
  const told = outcomes.find(({ outcome }) => outcome === 'done') ?? outcomes[0] ?? { outcome: 'unknown' as const };
  const reader = await tools.readerOf(context);
  if (done.length === 0 || !reader.admitted) return messageBody(wordOutcome(told, words, directory));
  const redrawn = await draftRedraws(done, options, now);
  const desk = await openDesk(options, audienceHere(context, reader, directory), now);
  const card = await makeAlertCard(await findAlerts(target, store), desk, newContext());
  if (card === undefined) return messageBody(wordOutcome(told, words, directory));
  await redrawPressed(context, card, redrawn).catch((error: unknown) => {
    // The work is done; whoever opens the card again sees it.
    tools.log.warn({ err: error }, 'a card that was pressed could not be redrawn for everybody');
  });
  return cardBody(card.card);
}

/** The alerts that a button is about, over or not. */
export async function findAlerts(
  target: AlertTarget,
  { alerts }: Pick<AlertFeatureOptions['store'], 'alerts'>,
): Promise<readonly Alert[]> {
  if ('card' in target) return alerts.list({ card: target.card });
  const found = await alerts.find(target.alert);
  return found === undefined ? [] : [found];
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
