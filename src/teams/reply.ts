import { setTimeout as wait } from 'node:timers/promises';
import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import { ConnectorError, isRetryable } from './connector-error.js';

/** A card to send: what it shows, and the sentence that notifications and screen readers get. */
export interface Reply {
  readonly card: object;
  readonly summary: string;
  /** Teams shows thumbs up and down beneath it. */
  readonly takesFeedback?: boolean;
}

/** How long a reply may take in all, in milliseconds: Teams repeats a message unanswered for 10 to 15 seconds. */
export const messageBudgetMs = 9_000;
/** The same for the press of a button, which Teams gives up on much sooner. */
export const invokeBudgetMs = 2_500;
/** What is left for saying that it failed. */
export const failureBudgetMs = 4_000;

/**
 * Says something in the conversation of this turn, and tries again while Teams says that this may
 * help and the budget lasts.
 *
 * @returns the id of the message, where Teams gave it one.
 * @throws ConnectorError once it does not.
 */
export async function sendReply(
  context: TurnContext,
  reply: Reply,
  budgetMs: number = messageBudgetMs,
): Promise<string | undefined> {
  const end = Date.now() + budgetMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const sent = await orGiveUp(context.sendActivity(toActivity(reply)), end - Date.now());
      return sent?.id || undefined;
    } catch (error) {
      const delayMs = isRetryable(error) ? (error.retryAfterMs ?? 300 * 2 ** attempt) : Number.POSITIVE_INFINITY;
      if (Date.now() + delayMs >= end) throw error;
      await wait(delayMs);
    }
  }
}

/** Stops waiting, not sending: what Teams is slow to take may still arrive. */
async function orGiveUp<T>(sending: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ConnectorError({})), ms);
  });
  try {
    return await Promise.race([sending, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The message of a reply, made anew for each attempt: the SDK writes into what it sends. */
export function toActivity({ card, summary, takesFeedback }: Reply): Partial<Activity> {
  const channelData = takesFeedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {};
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)], ...channelData };
}
