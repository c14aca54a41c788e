import { type Query, querySchema } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { wholeScorecard } from '../selection/selection.js';
import { plainWords } from '../words/plain-words.js';
import { wordSet } from '../words/word-set.js';
import { mostSubjects } from './most-subjects.js';
import { countSaid, findSeveralSpoken } from './several-spoken.js';
import type { FollowUpRule, Situation } from './situation.js';

const behindWhich = wordSet('one ones is was s of has have had did are were does do');
/** These hold one against another; of one that "got better" its course is asked. */
const comparatives = wordSet(`
  better worse higher lower best worst bigger smaller highest lowest biggest smallest further farther furthest farthest
  closer closest nearer nearest ahead behind stronger weaker faster fastest quicker slower
`);
const coursing = wordSet(`
  got get gets getting gone going went become became most since improving improved worsening worsened falling fallen rising
  risen dropping dropped growing grown climbing moving
`);
const apart = wordSet('difference differences differ gap apart');
/** With these it is asked how far figures are apart, and not how far one is from its target. */
const targets = wordSet('target targets range goal england average');

/**
 * Holds several that were spoken of against each other: "which is worse?", "the difference between
 * them", "which of the two got better since the autumn?"
 */
export const compareSpoken: FollowUpRule = (situation) => {
  const { tokens, context, telling, strange, plain } = situation;
  const topic = context?.topic;
  const words = tokens.map(({ word }) => word);
  const offered = context?.asked ? context.choices : [];
  if (offered.length > 1 && picksByRank(situation)) return compare(situation, offered.slice(0, mostSubjects));
  if (!topic || context.asked || plain.comparators.length > 0) return undefined;
  const again = compareAgain(situation, topic.query);
  if (again) return again;
  if (topic.query.intent === 'teams' && isContest(words) && namesNothing(situation)) return topic.query;
  // "Closer" stands in the name of a measure of distance too.
  const names = isContest(words) ? telling.filter(({ word }) => !comparatives.has(word)) : telling;
  // "Which was the highest?", of the periods of one.
  if (topic.query.intent === 'trend' && topic.indicators.length === 1 && asksForPeak(words)) return topic.query;
  if (names.length + strange.length > 0 || (plain.indicators.length > 0 && !isContest(words))) return undefined;
  const keys = findSeveralSpoken(context, countSaid(tokens));
  if (keys.length < 2 || !keys.every((key) => situation.lexicon.entryOf(key))) return undefined;
  if (asksHowFarApart(situation, topic.indicators.length) || picksByRank(situation)) return compare(situation, keys);
  const coloured = pickByColour(situation, keys);
  if (coloured) return coloured;
  if (!isContest(words)) return undefined;
  return (
    courseOf(situation, keys) ?? (words.some((word) => comparatives.has(word)) ? compare(situation, keys) : undefined)
  );
};

function compare({ about }: Situation, keys: readonly string[]): Query {
  return { ...about(keys), intent: 'compare', since: null };
}

/** "Which has fallen most this year?": a question about how several went, or which of them are red, that names none of them. */
function courseOf({ tokens, plain, selected, saysTime }: Situation, keys: readonly string[]): Query | undefined {
  if (selected === undefined || !isWhole(selected.selection.scope)) return undefined;
  const isCourse = selected.intent === 'movers' && (saysTime || tokens.some(({ word }) => coursing.has(word)));
  if (!isCourse) return undefined;
  const selection = { ...selected.selection, scope: { ...wholeScorecard, keys: [...keys] } };
  return querySchema.parse({ intent: selected.intent, selection, period: plain.period, since: plain.since });
}

const beside = wordSet('than above below over under with against behind beat beating outperform');

/** "Are we still above them?", after others we were held against. */
function compareAgain({ tokens, telling, strange, about }: Situation, base: Query): Query | undefined {
  if (base.intent !== 'compare' || base.indicators.length !== 1) return undefined;
  const words = tokens.map(({ word }) => word);
  const meansThem = words.some(
    (word, at) => word === 'them' && (beside.has(words[at - 1] ?? '') || words[at - 2] === 'ahead'),
  );
  if (!meansThem || telling.length + strange.length > 0) return undefined;
  return { ...about(base.indicators), intent: 'compare', comparators: base.comparators };
}

/** "The red one", of several: what its colour is, only the store knows. */
function pickByColour({ references, selected }: Situation, keys: readonly string[]): Query | undefined {
  const asks = references.hasOne && references.isFragment && selected?.basis === 'said';
  if (!asks || selected.selection.colours.length === 0 || !isWhole(selected.selection.scope)) return undefined;
  const selection = { ...selected.selection, scope: { ...wholeScorecard, keys: [...keys] } };
  return querySchema.parse({ intent: selected.intent, selection });
}

/** "Which one's worse", "which of them", "which has". */
function isContest(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'which' && behindWhich.has(words[at + 1] ?? ''));
}

function namesNothing({ telling, strange, selected }: Situation): boolean {
  return telling.length + strange.length === 0 && (selected === undefined || isWhole(selected.selection.scope));
}

/** "The worse of the two", "the lower one": which it is, only the store knows, so both are shown. */
function picksByRank({ tokens, references, telling, strange }: Situation): boolean {
  const words = tokens.map(({ word }) => word);
  const ranks = words.some((word, at) => comparatives.has(word) && ranked.has(words[at + 1] ?? ''));
  const names = telling.filter(({ word }) => !comparatives.has(word));
  return ranks && references.isFragment && names.length + strange.length === 0;
}

const ranked = wordSet('of one');
const peaks = wordSet('highest lowest best worst biggest smallest peak');

function asksForPeak(words: readonly string[]): boolean {
  return words[0] === 'which' && words.some((word) => peaks.has(word));
}

/** "The difference between them", "how far apart are they", "and the gap?" where two were spoken of last. */
function asksHowFarApart({ tokens, plain, references }: Situation, spoken: number): boolean {
  const words = tokens.map(({ word }) => word);
  if (!words.some((word) => apart.has(word)) || words.some((word) => targets.has(word))) return false;
  const isBare = plain.since === null && words.includes('difference') && words.every((word) => plainWords.has(word));
  return spoken > 1 || references.pronoun === 'several' || references.pick === 'both' || isBare;
}
