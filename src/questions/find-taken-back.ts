import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { readPeriod } from './periods/read-period.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Behind one of these somebody says what they meant instead of what they said before. */
const corrections: readonly (readonly string[])[] = [
  ['i', 'mean'],
  ['i', 'meant'],
  ['no', 'sorry'],
  ['sorry', 'no'],
  ['no', 'wait'],
  ['wait', 'no'],
  ['actually', 'no'],
  ['scratch', 'that'],
  ['scrap', 'that'],
  ['make', 'that'],
  ['or', 'rather'],
  ['correction'],
];
/** Without one of these nothing is put right. */
const telltales = wordSet('mean meant sorry wait actually scratch scrap make rather correction');
/** What may stand around a correction: "no, sorry, I mean …" */
const around = wordSet('no sorry i mean meant wait actually oh well not that or');
const noPlaces: ReadonlySet<number> = new Set();

/**
 * The places of the words that are taken back: "more than 20 miles away, no sorry I mean out of county", "dental in
 * Q2, I mean Q3". What stands behind is meant instead of what it takes the place of, an indicator of another
 * one and a period of another one.
 */
export function findTakenBack(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<number> {
  if (!tokens.some(({ word }) => telltales.has(word))) return noPlaces;
  const found = findCorrection(tokens);
  if (found === undefined) return noPlaces;
  const [said, meant] = [tokens.slice(0, found.from), tokens.slice(found.end)];
  const named = (part: readonly Token[]) => findMentions(part, lexicon).filter(({ kind }) => kind !== 'number');
  const correction = placesFrom(found.from, found.end);
  if (named(meant).length > 0 && named(said).length > 0) return placesFrom(0, found.end);
  const times = readPeriod(said, () => false).used;
  const isOtherTime = times.size > 0 && readPeriod(meant, () => false).requests.length > 0;
  return isOtherTime ? new Set([...times, ...correction]) : noPlaces;
}

/** Where a correction stands between two parts of a message. */
function findCorrection(tokens: readonly Token[]): { readonly from: number; readonly end: number } | undefined {
  const isHere = (at: number) =>
    corrections.some((words) => words.every((word, step) => tokens[at + step]?.word === word));
  const at = tokens.findIndex((_, place) => place > 0 && isHere(place));
  if (at < 0) return undefined;
  let from = at;
  while (from > 0 && around.has(tokens[from - 1]?.word ?? '')) from -= 1;
  let end = at;
  while (around.has(tokens[end]?.word ?? '') || isHere(end)) end += 1;
  return from > 0 && end < tokens.length ? { from, end: Math.max(end, at + 1) } : undefined;
}

function placesFrom(from: number, end: number): ReadonlySet<number> {
  return new Set(Array.from({ length: end - from }, (_, step) => from + step));
}
