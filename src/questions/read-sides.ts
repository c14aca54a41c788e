import type { Cue } from './cues/cue.js';
import type { DividedBy, Scope } from './selection/selection.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Behind "other" or "most" these are councils. */
const councils = wordSet('councils council authorities authority areas area places');
const elsewhere = wordSet('elsewhere others average');
const everybody = wordSet('every all any each other');

/** "What do we do badly compared to elsewhere", "better than most": others are meant, though nobody is named. */
export function meansOthers(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  if (!cues.includes('compare')) return false;
  return tokens.some(({ word }, at) => {
    const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    if (word === 'other' || word === 'which' || word === 'what') return councils.has(next);
    if (word === 'most') return before === 'than' || councils.has(next);
    if (word === 'comparator' || word === 'comparators') {
      return everybody.has(before) || (before === 'the' && everybody.has(tokens[at - 2]?.word ?? ''));
    }
    return elsewhere.has(word) || (word === 'else' && before === 'everyone');
  });
}

const top = wordSet('best worst highest lowest top');

/** "Who has the best dental?" asks of other councils; "who is our best foster carer" of nobody held. */
export function asksWhoIsBest(tokens: readonly Token[]): boolean {
  return /^whos?$/.test(tokens[0]?.word ?? '') && tokens.some(({ word }) => top.has(word));
}

/** "Compare dental with last year and with England": on both sides of the word stands something to hold it against. */
export function joinsTimeAndOthers(
  tokens: readonly Token[],
  { used, before }: { readonly used: ReadonlySet<number>; readonly before: string },
  taken: ReadonlySet<number>,
): boolean {
  if (!joiningTime.has(before)) return false;
  const times = [...used];
  const others = [...taken].filter((at) => !used.has(at));
  return tokens.some(({ word }, at) => {
    if (word !== 'and') return false;
    const isBetween = (first: readonly number[], last: readonly number[]) =>
      first.every((place) => place <= at) && last.every((place) => place >= at);
    return isBetween(times, others) || isBetween(others, times);
  });
}

const joiningTime = wordSet('with to than against vs versus and on');

const widening = wordSet('wider widened widening narrower narrowed narrowing closing closed');
const gapMoves = wordSet(`
  wider widened widening narrower narrowed narrowing closing closed closer grown growing shrunk shrinking always ever
  still previously
`);

/** "The gap has narrowed": the word that says so; of several measures none can be told it of. */
export function findGapMove(tokens: readonly Token[]): Token | undefined {
  return tokens.find(({ word }) => widening.has(word));
}

const usedTo = wordSet('use used');

/** "Has the gap to England got wider?", "have we always been better?": how we stood to others over the years is asked. */
export function comparesOverYears(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  return (
    cues.includes('trend') ||
    cues.includes('by-year') ||
    tokens.some(({ word }, at) => gapMoves.has(word) || (usedTo.has(word) && tokens[at + 1]?.word === 'to'))
  );
}

const comparatives = wordSet(
  'better worse higher lower bigger smaller more less fewer larger likely further farther closer nearer faster quicker slower',
);

/** "Is dental better than annual health?", "more over 20 miles or out of county?": two figures are held against each other. */
export function holdsAgainst(tokens: readonly Token[]): boolean {
  if (asksHowFarApart(tokens)) return true;
  const first = tokens.findIndex(({ word }) => comparatives.has(word));
  if (first < 0) return false;
  return tokens.some(({ word }, at) => {
    if (word === 'than') return at > first;
    // "Better or worse" are no two things.
    return (
      word === 'or' && !comparatives.has(tokens[at - 1]?.word ?? '') && !comparatives.has(tokens[at + 1]?.word ?? '')
    );
  });
}

const distances = wordSet('difference gap');

/** "The difference in percentage points between dental and health checks" */
function asksHowFarApart(tokens: readonly Token[]): boolean {
  const apart = tokens.findIndex(({ word }) => distances.has(word));
  const between = tokens.findIndex(({ word }, at) => at > apart && word === 'between');
  return apart >= 0 && between > 0 && tokens.slice(between).some(({ word }) => word === 'and');
}

const superlatives = wordSet(
  'lowest highest best worst biggest smallest largest better worse lower higher closest nearest farthest',
);

/** "Which of dental, health checks and reviews is lowest?": several named are held against each other. */
export function asksWhichRanks(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => word === 'which') && tokens.some(({ word }) => superlatives.has(word));
}

/** "Is adoption doing better than placements?": parts held against each other are told one by one. */
export function readParts(
  { domains, services, priorities }: Scope,
  tokens: readonly Token[],
  cues: readonly Cue[],
): DividedBy | undefined {
  if (!(cues.includes('compare') || holdsAgainst(tokens))) return undefined;
  if (domains.length > 0 && services.length > 0) return undefined;
  if (priorities.length > 1) return domains.length + services.length > 0 ? undefined : 'priority';
  return domains.length > 1 ? 'domain' : services.length > 1 ? 'service' : undefined;
}

/** Words for the time that the latest figures are of. */
export const nowWords = wordSet('now today currently nowadays');
const joining = wordSet('and or vs versus against to than with compared');

/** "In 2019-20 and now", "today against 2008": a word joins now with the period that is named. */
export function holdsAgainstNow(tokens: readonly Token[], isTime: (at: number) => boolean): boolean {
  if (asksThenToo(tokens, isTime)) return true;
  const now = tokens.findIndex(({ word }, at) => nowWords.has(word) && !isTime(at));
  const times = tokens.flatMap((_, at) => (isTime(at) ? [at] : []));
  const [first, last] = [times[0], times.at(-1)];
  if (now < 0 || first === undefined || last === undefined) return false;
  const [from, to] = now > last ? [last, now] : [now, first];
  // "What was it in 2017? What is it today?"
  const asksTwice = tokens.slice(0, from).some(({ word }) => whats.has(word));
  return tokens
    .slice(from, to + 1)
    .some(({ word, breakBefore }) => joining.has(word) || (asksTwice && breakBefore && whats.has(word)));
}

const present = wordSet('now today currently nowadays current present latest');
const past = wordSet('was were had used');

/**
 * Where a time is named in one part and now is asked for in a later one, whether the first only tells: "it was 77 in
 * 2017. What is it today?"
 */
export function tellsOfThen(tokens: readonly Token[], isTime: (at: number) => boolean): boolean {
  const last = tokens.findLastIndex((_, at) => isTime(at));
  const stop = tokens.findIndex(({ breakBefore }, at) => at > last && breakBefore);
  if (last < 0 || stop < 0 || !tokens.slice(stop).some(({ word }) => present.has(word))) return false;
  const told = tokens.slice(0, stop);
  return told.some(({ word }) => past.has(word)) && !told.some(({ word }) => whats.has(word));
}

const whats = wordSet('what how where');
const thens = wordSet('was were');
const its = wordSet('it that they those');

/** "What is dental, and what was it at the start of the year?": the time is named of the second question alone. */
function asksThenToo(tokens: readonly Token[], isTime: (at: number) => boolean): boolean {
  const at = tokens.findIndex(
    ({ word }, place) =>
      word === 'and' &&
      whats.has(tokens[place + 1]?.word ?? '') &&
      thens.has(tokens[place + 2]?.word ?? '') &&
      its.has(tokens[place + 3]?.word ?? ''),
  );
  const times = tokens.flatMap((_, place) => (isTime(place) ? [place] : []));
  return at > 0 && times.length > 0 && times.every((place) => place > at);
}
