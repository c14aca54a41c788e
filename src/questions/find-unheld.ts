import type { Lexicon } from './lexicon/lexicon.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** In front of a number of years these say how long something has lasted, and are no time that is asked about. */
const lasting = wordSet('more longer less fewer');
const units = wordSet('year month week day');

/**
 * "What is the average age of children in care?": what the pack says no document holds, whatever else is
 * named. "How many have been in care more than five years?": a condition on how long, of which a name says nothing.
 *
 * @param isName whether the word at a place belongs to the name of an indicator.
 * @returns the phrase as the pack writes it, or the condition as typed; undefined where neither is said.
 */
export function findUnheld(
  tokens: readonly Token[],
  isName: (at: number) => boolean,
  { unheld }: Lexicon,
): string | undefined {
  const stems = tokens.map(({ stem }) => stem);
  for (const at of stems.keys()) {
    const hit = unheld.longestAt(stems, at);
    // "Wait for a placement order" is what a measure is called.
    const isNamed = hit !== undefined && stems.slice(at, at + hit.length).every((_, step) => isName(at + step));
    if (hit !== undefined && !isNamed) return hit.values[0];
    if (isDuration(tokens, at) && !isName(at)) return sayDuration(tokens, at);
  }
  return undefined;
}

/** Whether words besides those of a phrase name something: "the average age of fostered children", but not "of them". */
export function namesBesides(phrase: string, rest: readonly Token[], { isTelling }: Lexicon): boolean {
  const own = phrase.toLowerCase().split(' ');
  return rest.some(({ word, raw, stem }) => isTelling(stem) && !own.includes(word) && !own.includes(raw.toLowerCase()));
}

/** "In care for more than 5 years", which is read as "over"; but not "red for more than a year". */
function isDuration(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word === 'for' ? at - 2 : at - 1;
  if (tokens[before]?.word !== 'care' || !lasting.has(tokens[at]?.raw.toLowerCase() ?? '')) return false;
  const number = placeOfNumber(tokens, at);
  return /^(\d+|a|one)$/.test(tokens[number]?.word ?? '') && units.has(tokens[number + 1]?.word ?? '');
}

function placeOfNumber(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.word === 'than' ? at + 2 : at + 1;
}

function sayDuration(tokens: readonly Token[], at: number): string {
  const number = placeOfNumber(tokens, at);
  return `${tokens[at]?.raw} than ${tokens[number]?.raw} ${tokens[number + 1]?.raw}`;
}
