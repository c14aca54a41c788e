import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Audience } from '../people/audience.js';
import type { Person } from '../people/person.js';
import type { Reader } from './audience-of-turn.js';
import type { CardAction } from './card-actions.js';
import type { ChatWord } from './chat-word.js';

/** Something the bot does besides answering: words it is told by in chat, and buttons of its own cards. */
export interface Feature {
  readonly chatWords: readonly ChatWord[];
  readonly actions: readonly CardAction[];
}

/** What a feature is given to work with. */
export interface FeatureTools {
  /** Who reads the reply to a turn; who is not admitted is turned away. */
  readonly readerOf: (context: TurnContext) => Promise<Reader>;
  /** What the person of a turn may do themselves, wherever they write: undefined where nobody knows them. */
  readonly actorOf: (reader: Reader) => Promise<Actor | undefined>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Makes a feature; called once, when the bot is put together. */
export type CreateFeature = (tools: FeatureTools) => Feature;

/** Somebody who presses or types, with their own rights: those of the conversation say only what may be shown there. */
export interface Actor {
  /** Undefined for a colleague whom the pack does not name. */
  readonly person: Person | undefined;
  readonly audience: Audience;
}
