import type { Lexicon } from '../lexicon/lexicon.js';
import { numberOfWord } from '../words/number-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { ScopePart } from './scope-table.js';

/** Parts of the scorecard that words name, and how many words do. */
export interface ScopeHit {
  readonly length: number;
  readonly parts: readonly ScopePart[];
}

export const priorityWords = wordSet('priority priorities');
/** In front of a priority by its number they say whose it is: "strategic priority 4". */
export const strategic = wordSet('strategic strategy panel corporate');
/** What may stand between the numbers of several priorities. */
const between = wordSet('and or the number for in any of our');
/** Behind a number they say how long an answer is to be. */
const lengths = wordSet('line lines sentence sentences word words bullet bullets paragraph paragraphs slide slides');
const belonging = wordSet('of in from under');
const inForce = wordSet('the our current new present latest this panel corporate parenting');
const ordinals: readonly string[] = ['second', 'third', 'fourth', 'fifth', 'sixth'];

/** "Priority 3", "priorities 1 and 2", "the fourth priority": numbers of the pack's priorities only. */
export function findPriorities(tokens: readonly Token[], at: number, lexicon: Lexicon): ScopeHit | undefined {
  const { vocabulary } = lexicon;
  if (!priorityWords.has(tokens[at]?.word ?? '')) return findOrdinal(tokens, at, lexicon);
  const parts: ScopePart[] = [];
  let end = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const word = tokens[next]?.word ?? '';
    if (between.has(word)) continue;
    // "Priority 2 in two lines"
    if (lengths.has(tokens[next + 1]?.word ?? '')) break;
    // "Priority one": elsewhere a bare "one" mostly stands for a thing.
    const number = numberOfWord(word) ?? Number(word);
    if (!vocabulary.priorities.some((priority) => priority.number === number)) break;
    parts.push({ kind: 'priorities', name: number });
    end = next;
  }
  return parts.length > 0 ? { length: end - at + 1, parts } : undefined;
}

/** "The fourth priority"; what somebody's first priority is asks for no priority of the pack. */
function findOrdinal(tokens: readonly Token[], at: number, { vocabulary }: Lexicon): ScopeHit | undefined {
  const number = ordinals.indexOf(tokens[at]?.word ?? '') + 2;
  if (number < 2) return undefined;
  const noun = strategic.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const isHeld = vocabulary.priorities.some((priority) => priority.number === number);
  return isHeld && tokens[noun]?.word === 'priority'
    ? { length: noun - at + 1, parts: [{ kind: 'priorities', name: number }] }
    : undefined;
}

/** "Priority 2 of the current strategy": the places of the words that say whose priority it is. */
export function placesOfStrategy(tokens: readonly Token[]): readonly number[] {
  const strategy = tokens.findIndex(({ word }) => word === 'strategy');
  let from = strategy - 1;
  while (inForce.has(tokens[from]?.word ?? '')) from -= 1;
  if (strategy < 0 || !belonging.has(tokens[from]?.word ?? '')) return [];
  return Array.from({ length: strategy - from + 1 }, (_, step) => from + step);
}
