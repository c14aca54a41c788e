import type { TurnContext } from 'botbuilder';
import type { Reader } from './audience-of-turn.js';

/** Somebody who is answered. */
export type AdmittedReader = Extract<Reader, { admitted: true }>;

/** One turn in which a chat word was typed. */
export interface ChatTurn {
  readonly context: TurnContext;
  readonly reader: AdmittedReader;
  /** What was typed, in small letters. */
  readonly typed: string;
  /** How long the reply may take, in milliseconds. */
  readonly budgetMs: number;
}

/** Words that ask for something to be done, where all others are a question: `exception report`. */
export interface ChatWord {
  /** Every way of typing it, in small letters. */
  readonly words: readonly string[];
  /** Further ways with a part that differs, in small letters: `post health alerts here`. */
  readonly pattern?: RegExp;
  /** Replies in the conversation of the turn. Rights are checked here. */
  run(turn: ChatTurn): Promise<void>;
}

/** The chat word that a text is, whatever its capitals, spaces and final stop; undefined where it is a question. */
export function findChatWord(chatWords: readonly ChatWord[], text: string): ChatWord | undefined {
  const typed = asTyped(text);
  return chatWords.find(({ words, pattern }) => words.includes(typed) || pattern?.test(typed));
}

/** A text as chat words are written: one line, small letters, no final stop. */
export function asTyped(text: string): string {
  return text
    .trim()
    .replace(/[.!?\s]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}
