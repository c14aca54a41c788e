import { isSupposed } from './find-supposed.js';
import { countsColour } from './selection/counts-colour.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** In front of a number these make it an amount to hold a figure against. */
const boundWords = wordSet(
  'hit hits hitting reach reaches reached meet meets meeting met exceed exceeded to at as than over under above below least',
);
/** With "of" behind them these make a number the end of a range. */
const marks = wordSet('target targets range band goal threshold ceiling floor limit pace bound ambition');
const verbs = wordSet('is are was were not');
const owning = wordSet('the our a that their this');
const aiming = wordSet(
  'against vs versus to towards toward meet meets meeting met hit hits hitting reach reaching miss missing of',
);
const having = wordSet('have has had');
const wasWords = wordSet('was were');
const spans = wordSet('day week month quarter year');
/** "Slipping to 14" */
const moving = wordSet(`
  slipping slipped slip dropping dropped drop falling fell fallen fall rising rose risen rise climbing climbed climb sliding
  slid going went gone moving moved up down back
`);
/** Between these and the end a number is what a figure is said to be: "was it really 24?" */
const claims = wordSet('really actually still already it');
const counted = wordSet('day children child points per');
/** Up to here a number may be an age, an indicator or part of a name: "under 16", "over 20 miles". */
const highestAge = 31;

/**
 * Whether a word is an amount, or stands before one and belongs to it: "when did it last hit 95",
 * "quarters under 90", "is 8% ok?" The figures answer it, and it names no indicator.
 */
export function isOfAmount(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const leads = boundWords.has(word) || verbs.has(word) || word === 'only';
  return isAmount(tokens, at) || (leads && isAmount(tokens, at + 1));
}

function isAmount(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1]?.word ?? '', tokens[at], tokens[at + 1]];
  const word = token?.word ?? '';
  // No name has a decimal in it, though codes have.
  if (/^\d+\.\d+$/.test(word)) return token?.glued !== true;
  if (!/^\d+$/.test(word)) return false;
  if (next?.word === 'percent') return true;
  // "Is it 22 or 23 percent?"
  const isEither = next?.word === 'or' && /^\d+$/.test(tokens[at + 2]?.word ?? '');
  if (isEither && tokens[at + 3]?.word === 'percent') return true;
  // "All 4", "both 99": so many, or what both are.
  if (before === 'all' && next?.glued !== true && !spans.has(next?.word ?? '')) return true;
  if (before === 'both' && Number(word) > highestAge) return true;
  // "From 23 to 68"
  const [joint, end = ''] = [next?.word, tokens[at + 2]?.word];
  if (joint === 'to' && /^\d+$/.test(end) && Number(end) > highestAge) return true;
  // "Is it 6 or 7?"
  if (isOneOfTwo(tokens, at) || isOneOfTwo(tokens, at - 2)) return true;
  // "Only 1??"
  if (before === 'only' && next?.glued !== true) return true;
  if (before === 'to' && moving.has(tokens[at - 2]?.word ?? '')) return true;
  // "Against the target of 30"
  if (before === 'of' && marks.has(tokens[at - 2]?.word ?? '')) return true;
  // "Against the 30 target", "meeting our 95 target"; "the 24 target" is that of a number.
  if (owning.has(before) && marks.has(next?.word ?? '') && aiming.has(tokens[at - 2]?.word ?? '')) return true;
  // "We had 381 children in care in March 2012", "SGOs were 12 in Q3"
  if (having.has(before) && next?.word === 'children') return true;
  if (wasWords.has(before) && next?.word === 'in' && tokens[at - 2]?.word !== 'who') return true;
  if (countsColour(tokens, at)) return true;
  // "Is 146 days good?", "isn't 22 adoptions low?"
  if (verbs.has(before) && counted.has(next?.word ?? '')) return true;
  if (isClaimed(tokens, at) || isSupposed(tokens, at)) return true;
  // "Over 50 miles away" is what is measured.
  if (!boundWords.has(before) || next?.word === 'miles' || next?.word === 'mile') return false;
  // "Was it ever over 10?"
  const isReached = tokens.slice(0, at).some((each) => each.word === 'ever');
  return isReached || (/^\d{2,3}$/.test(word) && Number(word) > highestAge);
}

/** "Is it 6 or 7?": the first of two amounts of which one is to be right. */
function isOneOfTwo(tokens: readonly Token[], at: number): boolean {
  const [first = '', or, second = ''] = [0, 1, 2].map((step) => tokens[at + step]?.word);
  const isOfTarget = tokens.slice(0, at).some(({ word }) => marks.has(word));
  const isAsked = isOfTarget || verbs.has(tokens[at - 1]?.word ?? '') || tokens[at - 1]?.word === 'it';
  const end = tokens[at + 3];
  return (
    isAsked && or === 'or' && /^\d+$/.test(first) && /^\d+$/.test(second) && (end === undefined || end.breakBefore)
  );
}

/** "Was it really 24?", "is stability 66?" */
function isClaimed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next !== undefined && !next.breakBefore) return false;
  if (claims.has(tokens[at - 1]?.word ?? '')) return true;
  return verbs.has(tokens[0]?.word ?? '') && Number(tokens[at]?.word) > highestAge;
}
