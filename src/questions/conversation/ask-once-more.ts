import type { Query } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { wordSet } from '../words/word-set.js';
import { comparatives, isContest } from './contest-words.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

const beside = wordSet('than above below over under with against behind beat beating outperform');
const turning = wordSet('got get gets getting gone going went become became moved changed');
const saying = wordSet('wrote written said says say writes write');

// Each pair: what asks for it, and what may stand beside that where nothing else is asked.
const standing = wordSet('above below over under good bad');
const besideStanding = wordSet('are is that it we still any much the them all');
const sorting = wordSet('sort sorted order ordered rank ranked');
const besideSorting = wordSet(`
  by the them it list in from to first worst best of put those these show how far they are below above off out range target furthest farthest gap please
  can you
`);
const far = wordSet('far furthest farthest gap');
const amounts = wordSet('much gap difference');
const besideAmount = wordSet('by how is the what s of it that and was');
const counting = wordSet('number many');
const leftOver = wordSet('left remain remains remaining');
const besideCount = wordSet(
  'number many does do and so how is are that there of them these those in all altogether total overall',
);
const changing = wordSet('changed change always different');
const besideChange = wordSet('has have had was were is it that this been so did does ever be the same');

/** At the end of no more than this many words these ask which of several moved so. */
const degrees = wordSet('more most less least faster slower quicker further farther furthest');
const mostAsked = 5;

/**
 * What the last answer tells already: "which team is better?" after both, "how many altogether?" after a
 * list, "which was the highest?" after a trend, "so are we better?" after those we were held against; and
 * what it tells of the years before: "was it always that?" after what is expected; "who wrote that?" after a reason.
 */
export const askOnceMore: FollowUpRule = (situation) => {
  const { tokens, plain, context } = situation;
  const topic = context?.topic;
  if (!topic || context.asked || plain.comparators.length > 0) return undefined;
  const words = tokens.map(({ word }) => word);
  // "How many are left?", of a list.
  if (topic.query.intent === 'list' && saysOnly(words, leftOver, besideCount)) return topic.query;
  // "Put them in order of how far they are below"
  const isSorted = topic.query.intent === 'list' && words.some((word) => sorting.has(word) || far.has(word));
  if (isSorted && saysOnly(words, sorting, besideSorting)) return sorted(topic.query, words);
  if (!namesNothing(situation)) return undefined;
  const { query, indicators } = topic;
  // "Which of those got worse?" asks how they moved.
  const asksMoves = words.some((word) => turning.has(word)) && !words.includes('team');
  // "Which are amber?", of one team or measure, asks for some of them.
  const { colours = [], stances = [] } = situation.selected?.selection ?? {};
  const asksSome = colours.length + stances.length > 0 && query.selection !== null && !isWhole(query.selection.scope);
  const bare = words.filter((word) => !leadIns.has(word));
  if (query.intent === 'teams') {
    const asksAgain = (isContest(words) && !asksMoves && !asksSome) || saysOnly(bare, amounts, besideAmount);
    return asksAgain ? query : undefined;
  }
  switch (query.intent) {
    case 'list':
      return saysOnly(bare, counting, besideCount) ? query : undefined;
    case 'trend':
      if (indicators.length > 1) return asksWhichMoved(words) ? query : undefined;
      return askForEnd(bare, query) ?? askForPeak(words, query);
    case 'why':
      return asksWhoSaid(words) ? query : undefined;
    case 'range':
      return saysOnly(bare, changing, besideChange)
        ? askAbout(situation.behind('has the target changed'), indicators)
        : undefined;
    case 'compare':
      if (meansOthers(words) || asksStanding(bare, query)) {
        // "Are we above them all?"
        return compareAgain(situation, words.includes('all') ? { ...query, comparators: [] } : query);
      }
      return saysOnly(bare, amounts, besideAmount) ? query : undefined;
    default:
      return undefined;
  }
};

const ends: ReadonlyMap<string, 'highest' | 'lowest' | 'best' | 'worst'> = new Map([
  ['highest', 'highest'],
  ['lowest', 'lowest'],
  ['best', 'best'],
  ['worst', 'worst'],
  ['biggest', 'highest'],
  ['peak', 'highest'],
  ['smallest', 'lowest'],
]);
const besideEnd = wordSet('and the what when was is our about how a it');

/** "And worst?", after "when was it best?" */
function askForEnd(words: readonly string[], query: Query): Query | undefined {
  const [end, ...others] = words.flatMap((word) => ends.get(word) ?? []);
  const isAsked = query.course?.of === 'end' && end !== undefined && others.length === 0;
  const isPlain = words.every((word) => ends.has(word) || besideEnd.has(word));
  return isAsked && isPlain ? { ...query, course: { of: 'end', end } } : undefined;
}

/** "Sort by best": lists begin with the worst. */
function sorted(query: Query, words: readonly string[]): Query | undefined {
  const order = words.includes('best') ? 'best' : words.some((word) => far.has(word)) ? 'farthest' : 'worst';
  return query.selection === null ? undefined : { ...query, selection: { ...query.selection, order } };
}

/** "So are we better?", of those we were held against. */
function asksStanding(words: readonly string[], { comparators }: Query): boolean {
  if (comparators.length === 0 || words[0] === 'which') return false;
  const isStanding = (word: string) => comparatives.has(word) || standing.has(word);
  return words.some(isStanding) && words.every((word) => isStanding(word) || besideStanding.has(word));
}

function compareAgain({ about }: Situation, { indicators, comparators }: Query): Query | undefined {
  return indicators.length === 1 ? { ...about(indicators), intent: 'compare', comparators } : undefined;
}

/** "Above them", "ahead of them" */
function meansOthers(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'them' && (beside.has(words[at - 1] ?? '') || words[at - 2] === 'ahead'));
}

/** "Which improved more?", of two whose courses were told. */
function asksWhichMoved(words: readonly string[]): boolean {
  return words[0] === 'which' && degrees.has(words.at(-1) ?? '') && words.length <= mostAsked;
}

/** "Who wrote that?" */
function asksWhoSaid(words: readonly string[]): boolean {
  return words.includes('who') && words.some((word) => saying.has(word));
}

/** "Which was the highest?", after a course. */
function askForPeak(words: readonly string[], query: Query): Query | undefined {
  const end = words[0] === 'which' ? words.flatMap((word) => ends.get(word) ?? [])[0] : undefined;
  return end && { ...query, course: { of: 'end', end } };
}

function namesNothing({ telling, strange, selected }: Situation): boolean {
  return telling.length + strange.length === 0 && (selected === undefined || isWhole(selected.selection.scope));
}
