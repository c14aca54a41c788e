import type { Query } from '../query.js';
import { plainWords } from '../words/plain-words.js';
import { wordSet } from '../words/word-set.js';
import { comparatives, isContest } from './contest-words.js';
import { mostSubjects } from './most-subjects.js';
import { findSeveralSpoken, severalMeant } from './several-spoken.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

const apart = wordSet('difference differences differ gap apart');
/** With these it is asked how far one is from what is expected of it, and not how far two are apart. */
const targets = wordSet('target targets range goal england average');
const ranked = wordSet('of one');

/** Holds several that were spoken of against each other: "which is worse?", "the difference between them", "the lower one". */
export const compareSpoken: FollowUpRule = (situation) => {
  const { tokens, context } = situation;
  const words = tokens.map(({ word }) => word);
  const offered = context?.asked ? context.choices : [];
  if (offered.length > 1 && picksByRank(situation, words)) return compare(situation, offered.slice(0, mostSubjects));
  const comparesThem = isContest(words) && words.some((word) => comparatives.has(word) || extremes.has(word));
  const beside = comparesThem ? comparedBoth(situation) : [];
  if (beside.length > 1) return { ...compare(situation, beside), comparators: situation.plain.comparators };
  if (!comparesThem && !asksHowFarApart(situation, words) && !picksByRank(situation, words)) return undefined;
  const meant = severalMeant(situation);
  const keys = meant.length > 1 ? meant : fewListed(situation, words);
  return keys.length > 1 ? compare(situation, keys) : undefined;
};

/** "Which is further from England?", after two of which each was held against England. */
function comparedBoth({ context, plain, telling, strange }: Situation): readonly string[] {
  if (!context?.topic || context.asked || plain.comparators.length === 0 || strange.length > 0) return [];
  const isOfThem = context.topic.query.comparators.length > 0 && telling.every(({ word }) => comparatives.has(word));
  return isOfThem ? findSeveralSpoken(context) : [];
}

const extremes = wordSet('lowest highest lower higher longest shortest longer shorter');

/** "Which of them is lowest?", of a list short enough to be held side by side; of a longer one none. */
function fewListed({ context, telling, strange }: Situation, words: readonly string[]): readonly string[] {
  const { query, indicators = [] } = context?.topic ?? {};
  const isOfList = query?.intent === 'list' && !context?.asked && words.some((word) => extremes.has(word));
  return isOfList && telling.length + strange.length === 0 && indicators.length <= mostSubjects ? indicators : [];
}

function compare({ about }: Situation, keys: readonly string[]): Query {
  return { ...askAbout(about(keys), keys), intent: 'compare', since: null };
}

/** "The worse of the two", "the lower one": which it is, only the store knows, so both are shown. */
function picksByRank({ references, telling, strange }: Situation, words: readonly string[]): boolean {
  const isRank = (word: string) => comparatives.has(word) || extremes.has(word);
  const ranks = words.some((word, at) => isRank(word) && ranked.has(words[at + 1] ?? ''));
  const names = telling.filter(({ word }) => !isRank(word) && !/^[2-5]$/.test(word));
  return ranks && references.isFragment && names.length + strange.length === 0;
}

/** "The difference between them", "how far apart are they", "and the gap?" where two were spoken of last. */
function asksHowFarApart({ plain, references, context }: Situation, words: readonly string[]): boolean {
  if (!words.some((word) => apart.has(word)) || words.some((word) => targets.has(word))) return false;
  const isBare = plain.since === null && words.includes('difference') && words.every((word) => plainWords.has(word));
  const spoken = context?.topic?.indicators.length ?? 0;
  return spoken > 1 || references.pronoun === 'several' || references.pick === 'both' || isBare;
}
