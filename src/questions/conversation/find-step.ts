import { namesSeries } from '../periods/names-series.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { ones, unitWords } from './reference-phrases.js';

/** One step from what was spoken of, in time or along a list. */
export interface Step {
  readonly by: -1 | 1;
  /** How many units: "ten years before that". */
  readonly count: number;
  readonly unit: 'month' | 'quarter' | 'year' | undefined;
  /** "The next one" may be of a list; "the one before that" is of time. */
  readonly isNeighbour: boolean;
  /** The places of its words. */
  readonly used: readonly number[];
}

const backwards = wordSet('before previous prior preceding earlier');
const forwards = wordSet('after next following later');
const neighbours = wordSet('next following previous preceding');
/** "The one above it on the list" */
const placed: ReadonlyMap<string, -1 | 1> = new Map([
  ['above', -1],
  ['below', 1],
]);
/** As far back as anything is held by quarter or year. */
const mostSteps = 60;
const backPointers = wordSet('it that this then');

/** "Before that", "the quarter before", "the next month", "the year after". "The quarter before last" is no step. */
export function findStep(tokens: readonly Token[]): Step | undefined {
  const words = tokens.map(({ word }) => word);
  for (const [at, word] of words.entries()) {
    const side = ones.has(words[at - 1] ?? '') ? placed.get(word) : undefined;
    if (side !== undefined)
      return { by: side, count: 1, unit: undefined, isNeighbour: true, used: besideList(words, at) };
    const by = backwards.has(word) ? -1 : forwards.has(word) ? 1 : undefined;
    if (by === undefined || words[at + 1] === 'last') continue;
    // "Have we been there before?"
    if (word === 'before' && at === words.length - 1 && words.includes('been')) continue;
    const unitAt = [at + 1, at - 1].find((near) => unitWords.has(words[near] ?? ''));
    const unit = unitWords.get(words[unitAt ?? -1] ?? '');
    // "The same quarter a year earlier" is that part of the year before.
    if (words.includes('same')) continue;
    if (unitAt !== undefined && namesSeries(tokens, unitAt)) continue;
    const pointsBack = backPointers.has(words[at + 1] ?? '');
    const counted = unitAt === undefined ? undefined : /^\d+$/.exec(words[unitAt - 1] ?? '')?.[0];
    // "Two quarters earlier" counts from now.
    if (counted !== undefined && (!pointsBack || Number(counted) > mostSteps)) continue;
    const isOne = ones.has(words[at + 1] ?? '') || ones.has(words[at - 1] ?? '');
    if (unit === undefined && !pointsBack && !isOne && at < words.length - 1) continue;
    const isNeighbour = neighbours.has(word) && ones.has(words[at + 1] ?? '');
    const used = [
      at,
      ...(unitAt === undefined ? [] : [unitAt]),
      ...(unitAt === undefined || counted === undefined ? [] : [unitAt - 1]),
      ...(pointsBack ? [at + 1] : []),
    ];
    return { by, count: Number(counted ?? 1), unit, isNeighbour, used };
  }
  return undefined;
}

const besideWords = wordSet('it that this in on the list');

/** "Above it on the list" */
function besideList(words: readonly string[], at: number): readonly number[] {
  const end = words.findIndex((word, index) => index > at && !besideWords.has(word));
  return Array.from({ length: (end < 0 ? words.length : end) - at }, (_, offset) => at + offset);
}
