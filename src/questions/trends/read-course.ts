import { covers, type Mention } from '../lexicon/find-mentions.js';
import { findLimit } from '../selection/read-amounts.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { CourseQuestion } from './course-question.js';

type Asks = Extract<CourseQuestion, { of: 'colour' }>['asks'];
type End = Extract<CourseQuestion, { of: 'end' }>['end'];

/** "In range", "met target": words that say of a figure what green says. */
const meeting = wordSet('in within inside on met meet meeting hit hitting reached reach reaching achieved achieve at');
const marks = wordSet('target range');
const judged: ReadonlyMap<string, Extract<CourseQuestion, { of: 'colour' }>['colour']> = new Map([
  ['green', 'green'],
  ['greens', 'green'],
  ['amber', 'amber'],
  ['red', 'red'],
]);
const ends: ReadonlyMap<string, End> = new Map([
  ['highest', 'highest'],
  ['peak', 'highest'],
  ['peaked', 'highest'],
  ['maximum', 'highest'],
  ['max', 'highest'],
  ['most', 'highest'],
  ['lowest', 'lowest'],
  ['minimum', 'lowest'],
  ['min', 'lowest'],
  ['fewest', 'lowest'],
  ['best', 'best'],
  ['worst', 'worst'],
]);
/** These ask for one of the figures of an indicator whatever stands beside them. */
const peaks = wordSet('peak peaked');
/** "Record high", "all time low", "high point": these alone say how high something is. */
const highs: ReadonlyMap<string, End> = new Map([
  ['high', 'highest'],
  ['low', 'lowest'],
]);
const besideHighs = wordSet('record time point');
/** With one of these "the best" is one of the figures of an indicator, and not one of the indicators. */
const ofCourse = wordSet(
  'ever been had have has got gone quarter month year time record point history figure were was did',
);
/** "The best indicator", "at most": no figure among others of its kind. */
const besideEnd = wordSet('indicator indicators measure measures area areas domain domains recent of at');
/** "Do most children stay put?" asks of the greater part of them. */
const asking = wordSet('do does did are is were have has');
/** In front of a number these say that it was come up, or down, to. */
const upTo = wordSet('hit hits reach reached reaches touched topped at to');
const down = wordSet('down low dropped drop dropping fell fallen fall dipped sunk');
/** Between a word such as "down" and the number. */
const farthest = 3;
const wholes = wordSet('all whole entire');
const steps = wordSet('month quarter year point time stage');
const apart = wordSet('difference minus gap far much change');

/** A question as far as its course is read from it. */
export interface CourseInput {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The places of the words that name a period or a comparator. */
  readonly taken: ReadonlySet<number>;
  /** Whether a period is held against an earlier one. */
  readonly isHeldAgainst: boolean;
}

/** What of the course of an indicator's figures a question asks; null where it asks how they went. */
export function readCourse({ tokens, mentions, taken, isHeldAgainst }: CourseInput): CourseQuestion | null {
  const isFree = (at: number) => !taken.has(at) && !mentions.some((each) => covers(each, at));
  const asks = lastsAllYear(tokens) ? 'always' : readAsks(tokens.filter((_, at) => isFree(at)));
  if (asks !== undefined) {
    for (const at of tokens.keys()) {
      const found = isFree(at) ? (readLevel(tokens, at, asks) ?? readColour(tokens, at, asks)) : undefined;
      if (found) return found;
    }
  }
  const end = readEnd(tokens, isFree);
  if (end !== undefined) return { of: 'end', end };
  return isHeldAgainst && tokens.some(({ word }, at) => apart.has(word) && isFree(at)) ? { of: 'change' } : null;
}

/** "Has it been red all year?" */
function lastsAllYear(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => wholes.has(word) && tokens[at + 1]?.word === 'year');
}

const having = wordSet('has have hasnt havent');
const turned = wordSet('been gone dropped fallen risen got');

function readAsks(tokens: readonly Token[]): Asks | undefined {
  const has = (word: string) => tokens.some((token) => token.word === word);
  if (has('always')) return 'always';
  if (has('first') && (has('when') || has('time'))) return 'first';
  if (has('when') || has('last')) return 'last';
  // "Did any quarter meet the target?"
  const isAny = tokens.some(({ word }, at) => word === 'any' && steps.has(tokens[at + 1]?.word ?? ''));
  // "Has it been under 75?"
  const asksWhetherBeen = having.has(tokens[0]?.word ?? '') && tokens.some(({ word }) => turned.has(word));
  return has('ever') || has('never') || isAny || asksWhetherBeen ? 'whether' : undefined;
}

function readLevel(tokens: readonly Token[], at: number, asks: Asks): CourseQuestion | undefined {
  const word = tokens[at]?.word ?? '';
  if (!/^\d+(\.\d+)?$/.test(word)) return undefined;
  const amount = Number(word);
  const said = findLimit(tokens, at, amount, { least: 0, needsVerb: false })?.value;
  const isUnit = tokens[at + 1]?.word === 'percent';
  if (said && !said.isDifference) {
    return { of: 'level', asks, is: said.is, amount, unit: isUnit || said.unit === 'days' ? said.unit : null };
  }
  const before = tokens[at - 1]?.word ?? '';
  // "As low as 60", "down to 60"
  if (!upTo.has(before) && !(before === 'as' && at > 1)) return undefined;
  const isDown = tokens.slice(Math.max(0, at - farthest), at).some((token) => down.has(token.word));
  return { of: 'level', asks, is: isDown ? 'most' : 'least', amount, unit: isUnit ? '%' : null };
}

function readColour(tokens: readonly Token[], at: number, asks: Asks): CourseQuestion | undefined {
  const word = tokens[at]?.word ?? '';
  const before = tokens.slice(Math.max(0, at - farthest), at);
  const isMet = marks.has(word) && before.some((token) => meeting.has(token.word));
  const colour = judged.get(word) ?? (isMet ? 'green' : undefined);
  return colour && { of: 'colour', asks, colour };
}

function readEnd(tokens: readonly Token[], isFree: (at: number) => boolean): End | undefined {
  for (const [at, { word }] of tokens.entries()) {
    const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    const high = besideHighs.has(before) || besideHighs.has(next) ? highs.get(word) : undefined;
    const end = high ?? ends.get(word);
    if (end === undefined || !isFree(at)) continue;
    if (high !== undefined) return high;
    if (besideEnd.has(next) || before === 'at') continue;
    if (word === 'most' && asking.has(before)) continue;
    // "Is it at its lowest?"
    if (before === 'its' || before === 'their' || peaks.has(word)) return end;
    if (tokens.some((token, place) => place !== at && ofCourse.has(token.word))) return end;
  }
  return undefined;
}
