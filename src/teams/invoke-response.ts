import type { TurnContext } from 'botbuilder';

/** What a pressed button is answered with: HTTP 200 always, and this body. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** What a press says whose answer is a message of its own. */
export const answeredBelow = 'Answered below.';

/** A line that Teams shows for a moment to the person who pressed. */
export function messageBody(text: string): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** The card that takes the place of the one that was pressed, for the person who pressed. */
export function cardBody(card: object): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A failure that Teams shows to the person who pressed. */
export function errorBody(statusCode: 400 | 403 | 404 | 500, code: string, message: string): InvokeBody {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/**
 * Answers an invoke ourselves. Left to the library, a card that refreshes would be sent to everyone
 * as one person sees it, and a handler that fails would answer 501.
 */
export async function respondToInvoke(context: TurnContext, body: InvokeBody): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Answers an invoke that shows nothing: it was taken, whatever came of it. */
export async function acknowledgeInvoke(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
}
