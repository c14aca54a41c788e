import type { Cue } from '../cues/cue.js';
import type { PeriodReading } from '../periods/read-period.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { SignReading } from './read-signs.js';

/** What of a question tells whether something is to be counted in each of several quarters. */
interface CountSigns {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly period: PeriodReading;
}

const colourWords = wordSet('red reds amber ambers green greens');
const whichWords = wordSet('which what');
const countWords = wordSet('number count many total tally');
/** So many periods named are a course: "reds in Q1, Q2 and Q3". */
const leastOfCourse = 3;

/** "Which quarter was worst for reds?": the course of what is counted, and of no single figure. */
export function asksWhichQuarter({ tokens }: Pick<CountSigns, 'tokens'>): boolean {
  const isAsked = tokens.some(({ word }, at) => word === 'quarter' && whichWords.has(tokens[at - 1]?.word ?? ''));
  return isAsked && tokens.some(({ word }) => colourWords.has(word));
}

/** "How long have the reds been red?": of each how long, and of no single figure its course. */
export function asksHowLong(tokens: readonly Token[]): boolean {
  const isOfSeveral = tokens.some(
    ({ word }, at) => word === 'have' && tokens[at - 1]?.word === 'long' && tokens[at - 2]?.word === 'how',
  );
  return isOfSeveral && tokens.some(({ word }) => colourWords.has(word));
}

const states = wordSet('red amber green range target targets');

/** "Amber since Q1": so in each quarter from then on. "Reds since Q1" counts them then and now. */
export function isSoSince(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => {
    const before = tokens[at - 1];
    return (
      word === 'since' && before !== undefined && states.has(before.word) && !/^(reds|ambers|greens)$/i.test(before.raw)
    );
  });
}

/** "How many reds each quarter?" counts them in each, while "red every quarter" asks for those that always were. */
export function asCounts(said: SignReading, { cues, tokens, period }: CountSigns): SignReading {
  const { colours = [] } = said.means;
  if (colours.length === 0 || !said.intents.has('list')) return said;
  // "In each of the last four quarters"
  const isEach = said.amounts.run !== undefined && tokens.some(({ word }) => word === 'each');
  const isCounted = (isEach || cues.includes('by-quarter')) && tokens.some(({ word }) => countWords.has(word));
  // "Are reds going up or down over the year?"
  const isOfYear = cues.includes('through-year') && tokens.some(({ raw }) => /^(reds|ambers|greens)$/i.test(raw));
  if (!isCounted && !isOfYear && period.requests.length < leastOfCourse) return said;
  return { ...said, means: { ...said.means, by: 'quarter' }, amounts: { ...said.amounts, run: undefined } };
}
