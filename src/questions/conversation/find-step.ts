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

const backwards = wordSet('before previous prior preceding earlier previously');
const forwards = wordSet('after next following later');
const ofExperience = wordSet('before previously');
/** "A year on" */
const onwards = wordSet('on onwards');
const neighbours = wordSet('next following previous preceding');
/** "The one above it on the list" */
const placed: ReadonlyMap<string, -1 | 1> = new Map([
  ['above', -1],
  ['below', 1],
]);
/** As far back as anything is held by quarter or year. */
const mostSteps = 60;
const backPointers = wordSet('it that this then');
/** "The same quarter a year later": of the part of a year that was spoken of. */
const alike = wordSet('same equivalent corresponding');
const points = wordSet('quarter month period point time');
/** What may stand around "two quarters earlier" where that counts from what was spoken of, and not from now. */
const around = wordSet('and what about how was is it that figure number in at exactly just a the then');

/** "Before that", "the quarter before", "the next month", "the year after". "The quarter before last" is no step. */
export function findStep(tokens: readonly Token[]): Step | undefined {
  const words = tokens.map(({ word }) => word);
  for (const [at, word] of words.entries()) {
    const side = ones.has(words[at - 1] ?? '') ? placed.get(word) : undefined;
    if (side !== undefined)
      return { by: side, count: 1, unit: undefined, isNeighbour: true, used: besideList(words, at) };
    const by = sideOf(words, at);
    if (by === undefined || words[at + 1] === 'last') continue;
    // "Have we been there before?"
    if (ofExperience.has(word) && at === words.length - 1 && words.includes('been')) continue;
    const unitAt = [at + 1, at - 1].find((near) => unitWords.has(words[near] ?? ''));
    const unit = unitWords.get(words[unitAt ?? -1] ?? '');
    const likeAt = words.findIndex((each, place) => alike.has(each) && points.has(words[place + 1] ?? ''));
    const isAlike = likeAt >= 0 || words.includes('same');
    if (unitAt !== undefined && namesSeries(tokens, unitAt)) continue;
    const pointsBack = backPointers.has(words[at + 1] ?? '');
    const counted = unitAt === undefined ? undefined : /^\d+$/.exec(words[unitAt - 1] ?? '')?.[0];
    // "The same quarter a year earlier" is that part of the year before, as the period says.
    if (isAlike && by < 0 && counted === undefined) continue;
    const isOne = ones.has(words[at + 1] ?? '') || ones.has(words[at - 1] ?? '');
    if (unit === undefined && !pointsBack && !isOne && at < words.length - 1) continue;
    const isNeighbour = neighbours.has(word) && ones.has(words[at + 1] ?? '');
    const used = [
      at,
      ...(unitAt === undefined ? [] : [unitAt]),
      ...(unitAt === undefined || counted === undefined ? [] : [unitAt - 1]),
      ...(pointsBack ? [at + 1] : []),
      ...(likeAt < 0 ? [] : [likeAt, likeAt + 1]),
    ];
    // "Stability two quarters earlier" counts from now.
    const isBare = by > 0 || words.every((each, place) => used.includes(place) || around.has(each));
    if (counted !== undefined && (!(pointsBack || isBare) || Number(counted) > mostSteps)) continue;
    return { by, count: Number(counted ?? 1), unit, isNeighbour, used };
  }
  return undefined;
}

function sideOf(words: readonly string[], at: number): -1 | 1 | undefined {
  const word = words[at] ?? '';
  if (backwards.has(word)) return -1;
  const isOn = onwards.has(word) && at === words.length - 1 && unitWords.has(words[at - 1] ?? '');
  return isOn || forwards.has(word) ? 1 : undefined;
}

const besideWords = wordSet('it that this in on the list');

/** "Above it on the list" */
function besideList(words: readonly string[], at: number): readonly number[] {
  const end = words.findIndex((word, index) => index > at && !besideWords.has(word));
  return Array.from({ length: (end < 0 ? words.length : end) - at }, (_, offset) => at + offset);
}
