import type { SendResult } from '../delivery/messenger.js';
import { ConnectorError, isRetryable } from './connector-error.js';

type Refusal = Exclude<SendResult, { readonly kind: 'taken' }>;

/** Faults of the bot's own set-up: nobody left, and nothing is wrong with the message. */
const setUpCodes: readonly string[] = ['NotEnoughPermissions', 'InvalidBotApiHost'];

/**
 * What it means that Teams did not take a message: by the status first, because the codes differ from
 * their documentation. Nothing is lost to a secret that expired: a bot that Teams does not know tries later.
 *
 * @param target whether the message stands at another one, which it edits or replies to.
 */
export function toRefusal(error: unknown, target: 'edited' | 'replied to' | undefined): Refusal {
  if (!(error instanceof ConnectorError)) {
    return { kind: 'later', afterMs: undefined, reason: 'The bot could not prove to Teams who it is.' };
  }
  const { status, code, retryAfterMs, message: reason } = error;
  if (isRetryable(error) || status === 401) return { kind: 'later', afterMs: retryAfterMs, reason };
  if (status === 404 && isMissing(code, target)) return { kind: 'no target', reason };
  if (status === 404) return { kind: 'gone', reason };
  if (status === 403 && !setUpCodes.includes(code ?? '')) return { kind: 'gone', reason };
  return { kind: 'final', reason };
}

/** A thread is a conversation to Teams: one that is not there may have lost its first message only. */
function isMissing(code: string | undefined, target: 'edited' | 'replied to' | undefined): boolean {
  return target === 'replied to' || (target === 'edited' && code !== 'ConversationNotFound');
}
