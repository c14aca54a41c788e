import { BotError } from '../errors.js';

/** What a renderer throws at a kind it does not know: in a rolling update, an instance of the next version makes it. */
export function unknownKind(kind: string): BotError {
  return new BotError('card-invalid', `No card is made of "${kind}" in this version of the bot.`, { retryable: true });
}
