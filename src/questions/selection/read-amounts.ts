import { covers, type Mention } from '../lexicon/find-mentions.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { Lasting, Limit } from './selection.js';

/** The numbers of a question about several indicators, by what they say. */
export interface Amounts {
  /** How many are wanted: "the five worst". */
  readonly most: number | undefined;
  /** Which one of an order: "the second worst". */
  readonly place: number | undefined;
  /** For how long something has to be so: "three quarters running". */
  readonly run: Run | undefined;
  /** How much of it there has to be: "more than 10 points below target". */
  readonly limit: SaidLimit | undefined;
}

/** A length of time beside what has to be so. */
export interface Run {
  readonly lasting: Lasting;
  /** "Over two years", "in the last three quarters": of what moved it says since when, and not in how many quarters. */
  readonly isStretch: boolean;
  /** Of a time said with a number: how many quarters it has. */
  readonly quarters?: number;
}

/** A limit as said, of which the rest of the question tells what it is a limit of. */
export interface SaidLimit extends Omit<Limit, 'of'> {
  /** "By more than 5%", "10 points": a difference and no level. */
  readonly isDifference: boolean;
}

/** A number beside these says how many are wanted. */
const rankers = wordSet('top worst best biggest largest greatest bottom most weakest strongest main');
/** "Which 3 indicators": a number between an asking word and one of these says so too. */
const counted = wordSet(
  'indicators measures things areas issues items problems successes stories ones reds ambers greens good bad',
);
const numbered = wordSet('q quarter priority');
const askingForSome = wordSet('which what me name list my the any');
const oneOf = wordSet('thing indicator measure area issue problem success');
const asksOne = wordSet('name me give tell pick just is what');
const reaching = wordSet('hit hits hitting reach reaches reached reaching at');
const being = wordSet('is are');
const wholeShare = 100;
const ordinals: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['fifth', 5],
  ['5th', 5],
]);
const successive = wordSet('consecutive successive straight running');
/** "In a row", "on the trot" */
const rowLeads = wordSet('in on');
const rows = wordSet('row trot bounce spin');
const stretching = wordSet('over in within last past');
const wholes = wordSet('all every each whole throughout');
const ofYear = wordSet('this all whole');
const keeping = wordSet('keep keeps kept keeping');
/** What keeps on doing something did it so many quarters running. */
const leastSteps = 2;
const quartersInYear = 4;
const quartersIn: ReadonlyMap<string, number> = new Map([
  ['quarter', 1],
  ['year', quartersInYear],
  ['month', 1 / 3],
]);
const units: ReadonlyMap<string, Limit['unit']> = new Map([
  ['percent', '%'],
  ['point', '%'],
  ['points', '%'],
  ['pp', '%'],
  ['ppt', '%'],
  ['ppts', '%'],
  ['day', 'days'],
]);
const pointWords = wordSet('point points pp ppt ppts');
const comparing: ReadonlyMap<string, Limit['is']> = new Map([
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['exceed', 'over'],
  ['under', 'under'],
  ['below', 'under'],
  ['least', 'least'],
  ['most', 'most'],
  ['within', 'most'],
  ['by', 'least'],
]);
const comparingThan: ReadonlyMap<string, Limit['is']> = new Map([
  ['more', 'over'],
  ['greater', 'over'],
  ['higher', 'over'],
  ['better', 'over'],
  ['longer', 'over'],
  ['less', 'under'],
  ['lower', 'under'],
  ['fewer', 'under'],
  ['worse', 'under'],
]);
/** In front of "under 60" they make it a level though no unit is said; "children under 16" are of an age. */
const beforeLevel = wordSet(`
  is are was were be being still which that all anything everything something indicators measures ones figures red
  amber green reds ambers greens percent fell dropped fallen gone went rose risen and but currently now sitting ever last
  go get got drop fall dip dipped rise climb climbed been had team teams
`);
/** Lower numbers without a unit are ages or counts. */
const leastLevel = 26;
/** No more can be percent, and without a unit an amount of a list is one of percent. */
const mostLevel = 100;

/** Words beside a number as they were read: from where to where, the last left out. */
interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly end: number;
}

/**
 * Reads what the numbers of a question ask of several indicators, in one pass; what is read is added to `used`.
 * A number in the name of an indicator says nothing: "the same home for two years".
 */
export function readAmounts(tokens: readonly Token[], mentions: readonly Mention[], used: Set<number>): Amounts {
  let most: number | undefined;
  let place: number | undefined;
  let run: Run | undefined;
  let limit: SaidLimit | undefined;
  const take = <T>({ value, from, end }: Found<T>): T => {
    for (let at = from; at < end; at += 1) used.add(at);
    return value;
  };
  const isNamed = (at: number) => mentions.some((each) => covers(each, at));
  tokens.forEach(({ word }, at) => {
    const ordinal = rankers.has(tokens[at + 1]?.word ?? '') ? ordinals.get(word) : undefined;
    if (isOneThing(tokens, at)) most ??= take({ value: 1, from: at, end: at + 1 });
    if (ordinal !== undefined && !isNamed(at)) place ??= take({ value: ordinal, from: at, end: at + 1 });
    // "Never had a target" says no length of time.
    const open = word === 'never' && used.has(at) ? undefined : openRun(tokens, at);
    if (open) run ??= take({ value: open, from: at, end: at + (wholes.has(word) ? 2 : 1) });
    const count = /^\d+(\.\d+)?$/.test(word) ? Number(word) : word === 'a' ? 1 : undefined;
    if (count === undefined || used.has(at) || isNamed(at)) return;
    const found = run === undefined ? findRun(tokens, at, count) : undefined;
    if (found) run = take(found);
    if (found || word === 'a') return;
    const hasUnit = units.has(tokens[at + 1]?.word ?? '');
    const isLevel = limit === undefined && (hasUnit || count <= mostLevel);
    const said = isLevel ? (findLimit(tokens, at, count) ?? findReached(tokens, at, count)) : undefined;
    if (said) limit = take(said);
    else if (most === undefined && isRank(tokens, at)) most = take({ value: count, from: at, end: at + 1 });
  });
  return { most, place, run, limit };
}

/** "Top 5", "the 3 worst", "5 biggest drops", "give me 3 things", "5 things to celebrate". */
function isRank(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  // "Since Q2 worst first"
  if (numbered.has(before)) return false;
  const isWanted = at === 0 || askingForSome.has(before);
  const isRanked = rankers.has(before) || rankers.has(next) || (isWanted && counted.has(next));
  return isRanked && /^[1-9]\d?$/.test(tokens[at]?.word ?? '');
}

/** "Name one thing": any other "one" stands for a thing. */
function isOneThing(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'one' && oneOf.has(tokens[at + 1]?.word ?? '') && asksOne.has(tokens[at - 1]?.word ?? '');
}

const steady = wordSet('steadily continuously continually consistently');
const moving = wordSet('worse better up down worsened improved worsening improving fallen falling risen rising');

/** "All year", "every quarter", "always", "keeps falling": a time without a number. */
function openRun(tokens: readonly Token[], at: number): Run | undefined {
  const [word, next] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  const isOfYear = tokens.some((token, place) => token.word === 'year' && ofYear.has(tokens[place - 1]?.word ?? ''));
  if ((word === 'never' && next !== 'mind') || word === 'always' || word === 'forever')
    return { lasting: isOfYear ? quartersInYear : 'held', isStretch: false };
  // "Keeps falling", "steadily worse", "consistently down since Q1": in each quarter
  const isSteady = word === 'steadily' || (steady.has(word) && tokens.some((token) => moving.has(token.word)));
  if (isSteady || (keeping.has(word) && next.endsWith('ing'))) {
    const isSince = isSteady && tokens.some((token) => token.word === 'since');
    return { lasting: isSince ? 'since' : leastSteps, isStretch: false };
  }
  if (!wholes.has(word)) return undefined;
  // "Green all the way through the year"
  if (word === 'all' && tokens[at + 2]?.word === 'way' && tokens[at + 3]?.word === 'through') {
    return { lasting: quartersInYear, isStretch: false };
  }
  if (next === 'year') return { lasting: quartersInYear, isStretch: false };
  if (next !== 'quarter' || word === 'whole') return undefined;
  return { lasting: isOfYear ? quartersInYear : 'since', isStretch: false };
}

/** "For more than a year", "3 quarters running", "at least two quarters". */
function findRun(tokens: readonly Token[], at: number, count: number): Found<Run> | undefined {
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const leads = successive.has(wordAt(at + 1)) || wordAt(at + 1) === 'whole' || wordAt(at + 1) === 'full' ? 1 : 0;
  const quarters = (quartersIn.get(wordAt(at + 1 + leads)) ?? 0) * count;
  if (quarters < 1 || !Number.isInteger(quarters)) return undefined;
  let end = at + 2 + leads;
  const [second, third] = [wordAt(end + 1), wordAt(end + 2)];
  const isInRow = rowLeads.has(wordAt(end)) && (rows.has(second) || rows.has(third));
  const follows = successive.has(wordAt(end)) || isInRow;
  if (follows) end += isInRow ? (rows.has(second) ? 2 : 3) : 1;
  const orMore = wordAt(end) === 'over' || (wordAt(end) === 'or' && ['more', 'longer'].includes(wordAt(end + 1)));
  if (orMore) end += wordAt(end) === 'over' ? 1 : 2;
  if (wordAt(end) === 'ago') return undefined;

  let from = at;
  const than = wordAt(from - 1) === 'than' ? comparingThan.get(wordAt(from - 2)) : undefined;
  // "For less than a year" no list can be narrowed by: the words stay unread.
  if (than === 'under' || wordAt(from - 1) === 'under') return undefined;
  const isOver = than === 'over' || wordAt(from - 1) === 'over';
  if (isOver) from -= than === undefined ? 1 : 2;
  const isLeast = wordAt(from - 1) === 'least';
  if (isLeast) from -= 2;
  const isLast = wordAt(from - 1) === 'last' || wordAt(from - 1) === 'past';
  if (isLast) from -= wordAt(from - 2) === 'the' ? 2 : 1;
  const isFor = wordAt(from - 1) === 'for';
  if (isFor) from -= 1;
  // "All four quarters"
  const isAll = wordAt(at - 1) === 'all' || wordAt(at - 1) === 'every';
  const isInOrder = follows || isAll || (leads > 0 && successive.has(wordAt(at + 1)));
  if (!(isFor || isLast || isOver || isLeast || isInOrder || orMore)) return undefined;
  const isStretch = !isFor && !isInOrder && !isLeast && !orMore && than === undefined && stretching.has(wordAt(at - 1));
  if (isAll) from = at - 1;
  return { value: { lasting: quarters + (isOver ? 1 : 0), isStretch, quarters }, from: Math.max(from, 0), end };
}

/**
 * "Under 50%", "by more than 5 points", "10 points or more".
 *
 * @param options the lowest number without a unit that may be a level, and whether one needs a verb in front:
 * "are below 50", but not "see fewer than 400".
 */
export function findLimit(
  tokens: readonly Token[],
  at: number,
  amount: number,
  { least = leastLevel, needsVerb = true }: { readonly least?: number; readonly needsVerb?: boolean } = {},
): Found<SaidLimit> | undefined {
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const unit = units.get(wordAt(at + 1));
  let end = at + (unit === undefined ? 1 : 2);
  const isPoints = pointWords.has(wordAt(end - 1)) || (unit !== undefined && pointWords.has(wordAt(end)));
  if (isPoints && pointWords.has(wordAt(end))) end += 1;
  const behind = limitBehind(wordAt(end), wordAt(end + 1));
  const than = wordAt(at - 1) === 'than' ? comparingThan.get(wordAt(at - 2)) : undefined;
  const before = than ?? comparing.get(wordAt(at - 1));
  const is = behind?.is ?? before;
  if (is === undefined) return undefined;
  const lead = before === undefined ? 0 : than !== undefined || before === 'least' ? 2 : 1;
  const from = at - lead;
  const isLevel = beforeLevel.has(wordAt(from - 1)) || (!needsVerb && than !== undefined && amount >= leastLevel);
  if (unit === undefined && (amount < least || !isLevel)) return undefined;
  const isBy = wordAt(at - 1) === 'by' || wordAt(from - 1) === 'by';
  const value = { is, amount, unit: unit ?? '%', isDifference: isPoints || isBy };
  return { value, from: isBy && wordAt(at - 1) !== 'by' ? from - 1 : from, end: end + (behind?.length ?? 0) };
}

/** "Which hit 100%?" */
function findReached(tokens: readonly Token[], at: number, amount: number): Found<SaidLimit> | undefined {
  const before = tokens[at - 1]?.word ?? '';
  // "Whose figure is 100%": no more can be.
  const isReached = reaching.has(before) || (amount === wholeShare && being.has(before));
  if (!isReached || tokens[at + 1]?.word !== 'percent') return undefined;
  return { value: { is: 'least', amount, unit: '%', isDifference: false }, from: at - 1, end: at + 2 };
}

/** "10 points or more", "50% or less". */
function limitBehind(word: string, next: string): { readonly is: Limit['is']; readonly length: number } | undefined {
  // The reader of words has made one of "or more".
  if (word === 'over') return { is: 'least', length: 1 };
  if (word !== 'or') return undefined;
  if (['more', 'above', 'higher', 'better'].includes(next)) return { is: 'least', length: 2 };
  return ['less', 'fewer', 'below', 'under', 'lower', 'worse'].includes(next) ? { is: 'most', length: 2 } : undefined;
}
