import type { Cue } from '../cues/cue.js';
import { cueTable } from '../cues/cue-table.js';
import { isLongDenial } from '../words/is-long-denial.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { readPeriod } from './read-period.js';

const openers = wordSet('not dont');
/** "And not last quarter" tells of another time, "why not in Q4" asks why. */
const joining = wordSet('and why if or');
const passed = wordSet('for in at by on about just only the a an our want mean need after really simply');
const units = wordSet('quarter month year quarterly monthly yearly annual annually');
/** "Rather than the latest one" */
const ofNow = wordSet('latest current newest');
const nouns = wordSet('figure figures one ones number numbers data result results value total');
const joinsDenied = wordSet('or nor');
const noName = () => false;

/**
 * The places of words that name a time which is not meant: "the whole year, not January to March", "Q3 rather than
 * Q4". Left in, they would be answered instead of what is meant.
 *
 * @returns empty where no time is denied, or where figures are judged and two times of them compared.
 */
export function findDeniedTime(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const at of tokens.keys()) {
    const end = places.has(at) ? at : endOfDenial(tokens, at);
    for (let place = at; place < end; place += 1) places.add(place);
  }
  return places.size > 0 && !comparesTimes(tokens) ? places : new Set();
}

/**
 * What is left beside a denied time: "the year, not the quarter" means the one that is. Undefined where no other
 * time is left, for then nobody knows which is meant.
 */
export function leaveDeniedTime(tokens: readonly Token[], places: ReadonlySet<number>): readonly Token[] | undefined {
  const left = tokens.flatMap((token, at) =>
    places.has(at) ? [] : [places.has(at - 1) ? { ...token, breakBefore: true } : token],
  );
  const { used, requests, windowMonths } = readPeriod(left, noName);
  const isMeant = (at: number) => units.has(left[at]?.word ?? '') && !used.has(at);
  if (requests.length > 0 || windowMonths !== null) return left;
  if (!left.some((_, at) => isMeant(at))) return undefined;
  return left.map((token, at) => {
    if (token.word === 'the' && isMeant(at + 1) && left[at + 2]?.word !== 'one')
      return { ...token, word: 'this', stem: 'thi' };
    return token.word === 'one' && isMeant(at - 1) ? { ...token, word: 'figure', stem: 'figur' } : token;
  });
}

/** Behind the last word of a denial that begins at a place; that place where none does. */
function endOfDenial(tokens: readonly Token[], at: number): number {
  const wordAt = (place: number) => tokens[place]?.word ?? '';
  const isLong = isLongDenial(tokens, at);
  if ((!isLong && !openers.has(wordAt(at))) || joining.has(wordAt(at - 1))) return at;
  let end = at;
  for (let from = at + (isLong ? 2 : 1); ; ) {
    while (passed.has(wordAt(from))) from += 1;
    const length = timeAt(tokens, from);
    if (length === 0) return end;
    end = from + length;
    while (nouns.has(wordAt(end))) end += 1;
    if (!joinsDenied.has(wordAt(end))) return end;
    from = end + 1;
  }
}

/** How many words from a place name one time. */
function timeAt(tokens: readonly Token[], from: number): number {
  const close = tokens.findIndex(({ breakBefore }, at) => at > from && breakBefore);
  const { used } = readPeriod(tokens.slice(from, close < 0 ? tokens.length : close), noName);
  let length = 0;
  while (used.has(length)) length += 1;
  if (length > 0) return length;
  const word = tokens[from]?.word ?? '';
  const next = tokens[from + 1];
  const isNow = ofNow.has(word) && (next === undefined || next.breakBefore || nouns.has(next.word));
  return units.has(word) || isNow ? 1 : 0;
}

/** "Red in Q3 but not in Q4", "better this quarter but not last" ask for a change, and deny nothing. */
function comparesTimes(tokens: readonly Token[]): boolean {
  const stems = tokens.map(({ stem }) => stem);
  const isOfChange = (cue: Cue) => cue === 'judgement' || cue === 'movement';
  return stems.some((_, at) => cueTable.longestAt(stems, at)?.values.some(isOfChange) ?? false);
}
