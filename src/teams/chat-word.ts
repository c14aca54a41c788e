import type { TurnContext } from 'botbuilder';
import type { Reader } from './audience-of-turn.js';

/** Somebody who is answered. */
export type AdmittedReader = Extract<Reader, { admitted: true }>;

/** One turn in which a chat word was typed. */
export interface ChatTurn {
  readonly context: TurnContext;
  readonly reader: AdmittedReader;
  /** How long the reply may take, in milliseconds. */
  readonly budgetMs: number;
}

/** Words that ask for something to be done, where all others are a question: `exception report`. */
export interface ChatWord {
  /** Every way of typing it, in small letters. */
  readonly words: readonly string[];
  /** Replies in the conversation of the turn. Rights are checked here. */
  run(turn: ChatTurn): Promise<void>;
}

/** The chat word that a text is, whatever its capitals, spaces and final stop; undefined where it is a question. */
export function findChatWord(chatWords: readonly ChatWord[], text: string): ChatWord | undefined {
  const typed = text
    .trim()
    .replace(/[.!?\s]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
  return chatWords.find(({ words }) => words.includes(typed));
}
