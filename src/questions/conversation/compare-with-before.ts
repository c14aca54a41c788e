import { formatPeriod, parsePeriod } from '../../indicators/period.js';
import type { PeriodRequest, Query } from '../query.js';
import { wordSet } from '../words/word-set.js';
import { comparatives } from './contest-words.js';
import { moveTime } from './move-time.js';
import { askAbout, type FollowUpRule, type OneSpokenOf, type Situation } from './situation.js';

const moving = wordSet(`
  more less fewer up down than compare compared comparison against vs versus improvement improved rise rose risen fall fell fallen
  drop dropped increase increased decrease decreased changed change different same
`);
const latest: PeriodRequest = { kind: 'latest' };

/**
 * "Was it fewer than the quarter before?", "is that up on Q1?", after one figure of a time: that figure against
 * the one of the other time, and not the other one alone.
 */
export const compareWithBefore: FollowUpRule = (situation) => {
  const { one, tokens, plain, telling, strange, references, about } = situation;
  if (one === undefined || telling.length + strange.length > 0 || plain.comparators.length > 0) return undefined;
  if (plain.indicators.length + plain.candidates.length > 0) return undefined;
  const compares = tokens.some(({ word }) => comparatives.has(word) || moving.has(word));
  const time = compares ? (stepBefore(situation, one) ?? otherTime(situation, one)) : undefined;
  if (time === undefined) return undefined;
  const own = askAbout(about([one.key]), [one.key]);
  return own.topic === null && references.pick === undefined
    ? { ...own, intent: 'compare', comparators: [], course: null, by: null, ...time }
    : undefined;
};

type Times = Pick<Query, 'period' | 'since'>;

/** "The quarter before": counted from the period spoken of. */
function stepBefore({ references }: Situation, { period: spoken }: OneSpokenOf): Times | undefined {
  const { step } = references;
  if (step === undefined || step.by > 0 || spoken === null) return undefined;
  const { period } = moveTime({ period: latest, since: null }, spoken, references);
  return period.kind === 'named' ? { period: { kind: 'named', period: spoken }, since: period } : undefined;
}

/** "Is that up on Q1?", of a quarter that was named; "since Q1" goes up to now. */
function otherTime(
  { plain, references, tokens }: Situation,
  { query, period: spoken }: OneSpokenOf,
): Times | undefined {
  const { since } = plain;
  if (since === null || spoken === null || query.period.kind === 'latest' || plain.period.kind !== 'latest')
    return undefined;
  if (references.pronoun !== 'one' || references.saysNow || tokens.some(({ word }) => word === 'since'))
    return undefined;
  const [from, other] = [parsePeriod(spoken), since.kind === 'named' ? parsePeriod(since.period) : undefined];
  const isLike = from !== undefined && (other === undefined || other.kind === from.kind);
  return isLike ? { period: { kind: 'named', period: formatPeriod(from) }, since } : undefined;
}
