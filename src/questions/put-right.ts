import { findMentions, type Mention } from './lexicon/find-mentions.js';
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
  ['oops'],
  ['whoops'],
];
/** Without one of these nothing is put right. */
const telltales = wordSet('mean meant sorry wait actually scratch scrap make rather correction oops whoops');
/** The same where a bare name follows: "initial care orders, sorry, interim care orders", not "sorry, how is dental?" */
const apologies = wordSet('sorry');
const goingOn = wordSet('and also plus but or if for to about that');
/** With one of these what is meant is a question of its own. */
const asking = wordSet(
  'how what which who when where why is are was were do does did has have number show tell give list compare',
);
/** What may stand around a correction: "no, sorry, I mean …" */
const around = wordSet('no sorry i mean meant wait actually oh well not that or oops whoops');

/**
 * A message with what is meant in place of what is taken back: "more than 20 miles away, no sorry I mean out of county",
 * "why is dental red, sorry, stability", "dental in Q2, I mean Q3". An indicator gives way to another one and a
 * period to another one; what was asked stays asked where no other question follows.
 */
export function putRight(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  if (!tokens.some(({ word }) => telltales.has(word))) return tokens;
  const found = findCorrection(tokens);
  if (found === undefined) return tokens;
  const [said, meant] = [tokens.slice(0, found.from), tokens.slice(found.end)];
  const times = readPeriod(said, () => false).used;
  const isOtherTime = times.size > 0 && readPeriod(meant, () => false).requests.length > 0;
  const isKept = (at: number) => !isOtherTime || !times.has(at);
  const taken = findMentions(meant, lexicon).some(isName) ? findNamed(said, meant, lexicon) : undefined;
  if (taken) {
    if (meant.some(({ word }) => asking.has(word))) return beginAnew(meant);
    const before = said.filter((_, at) => at < taken.from && isKept(at));
    const behind = said.filter((_, at) => at >= taken.end && isKept(at));
    return [...before, ...follow(meant, taken.from), ...behind];
  }
  return isOtherTime ? [...said.filter((_, at) => isKept(at)), ...beginAnew(meant)] : tokens;
}

function isName({ kind }: Mention): boolean {
  return kind !== 'number';
}

interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** The name that is taken back; one that is none, by the last word that it has in common with what is meant. */
function findNamed(said: readonly Token[], meant: readonly Token[], lexicon: Lexicon): Stretch | undefined {
  const named = findMentions(said, lexicon).filter(isName);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) {
    const isAlike = said.at(-1)?.stem === meant.at(-1)?.stem;
    return isAlike ? { from: Math.max(0, said.length - meant.length), end: said.length } : undefined;
  }
  const isOfName = (at: number) => lexicon.isTelling(said[at]?.stem ?? '');
  let from = first.at;
  while (from > 0 && isOfName(from - 1)) from -= 1;
  let end = last.at + last.length;
  while (end < said.length && isOfName(end)) end += 1;
  return { from, end };
}

/** Words that take the place of others, so that nothing parts them from what stood before those. */
function follow(tokens: readonly Token[], at: number): readonly Token[] {
  return tokens.map((token, place) =>
    place === 0 && at > 0 ? { ...token, breakBefore: false, stopBefore: false } : token,
  );
}

/** Words with which another part of the question begins. */
function beginAnew(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, place) => (place === 0 ? { ...token, breakBefore: true } : token));
}

/** Where a correction stands between two parts of a message. */
function findCorrection(tokens: readonly Token[]): Stretch | undefined {
  const lastAsked = tokens.findLastIndex(({ word }) => asking.has(word));
  const isHere = (at: number) =>
    corrections.some((words) => words.every((word, step) => tokens[at + step]?.word === word)) ||
    (at > lastAsked && isApology(tokens, at));
  const at = tokens.findIndex((_, place) => place > 0 && isHere(place));
  if (at < 0) return undefined;
  let from = at;
  while (from > 0 && around.has(tokens[from - 1]?.word ?? '')) from -= 1;
  let end = at;
  while (around.has(tokens[end]?.word ?? '') || isHere(end)) end += 1;
  return from > 0 && end < tokens.length ? { from, end: Math.max(end, at + 1) } : undefined;
}

function isApology(tokens: readonly Token[], at: number): boolean {
  return apologies.has(tokens[at]?.word ?? '') && !goingOn.has(tokens[at + 1]?.word ?? '');
}
