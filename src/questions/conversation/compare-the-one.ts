import type { Query } from '../query.js';
import { everybodyElse } from '../selection/read-comparison.js';
import { isWhole } from '../selection/select-indicators.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

/** "Are we any better than England?" */
const ofStanding = wordSet('better worse higher lower above below ahead behind good bad close far same');
const besideStanding = wordSet('are we is it us our any much still doing now than as of to from the in on with off so');
/** "Who are we behind?", "who's beating us?" */
const ahead = wordSet(
  'behind ahead better worse above below beat beats beating outperforming outperforms best top highest lowest worst',
);
const ourselves = wordSet('we us');
const besideAhead = wordSet(
  'who whos s is are does do doing than of to the and so we us any much there it that this on at in has got',
);

/** Whether words ask which of those we are compared with are ahead of us or behind; by itself "who" may be any person. */
export function asksWhoIsAhead(words: readonly string[]): boolean {
  const bare = words.filter((word) => !leadIns.has(word) || ourselves.has(word));
  const names = bare.some((word) => ourselves.has(word) || doing.has(word));
  return bare[0] === 'who' && names && saysOnly(bare, ahead, besideAhead);
}

/** "Who does better there?" */
const doing = wordSet('does doing best top');

const benchmarks = wordSet('benchmark comparator');
const besideBenchmark = wordSet('is there a any have we got do you for the of it that this what s to with against');

/**
 * "Are we any better than England?", "is there a benchmark for the South West?", right after one figure: that of
 * it, and neither all that is published nor of which years it is.
 */
export const compareTheOne: FollowUpRule = (situation) => {
  const { plain, alone, telling, strange, one } = situation;
  if (one === undefined) return undefined;
  const { key, query } = one;
  if (asksWhoIsAhead(situation.tokens.map(({ word }) => word))) return compare(situation, key);
  if (telling.length + strange.length > 0 || plain.indicators.length + plain.candidates.length > 0) return undefined;
  if (alone.topic?.data === 'benchmarks')
    return asksOf(situation, benchmarks, besideBenchmark) ? compare(situation, key) : undefined;
  // "And Wiltshire that year?", after England's.
  const saysOwnThen = situation.namesOwn && situation.references.saysAtTheTime;
  if (saysOwnThen && query.comparators.length > 0 && plain.comparators.length === 0) return query;
  // "And where are we?", after the average of England.
  if (asksOfUs(situation)) return query.comparators.length > 0 ? query : undefined;
  const isOfWhole = plain.selection === null || isWhole(plain.selection.scope);
  if (plain.comparators.length === 0 || !isOfWhole || plain.intent !== 'compare') return undefined;
  return asksOf(situation, ofStanding, besideStanding) ? compare(situation, key) : undefined;
};

/** That one beside those who were named, else beside all others. */
function compare({ about }: Situation, key: string): Query | undefined {
  const own = askAbout(about([key]), [key]);
  const comparators = own.comparators.length > 0 ? own.comparators : [...everybodyElse];
  return own.topic === null ? { ...own, intent: 'compare', comparators } : undefined;
}

const ofUs = wordSet('where are we do stand us how doing what about');

function asksOfUs({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return tokens[0]?.word === 'and' && words[0] === 'where' && words.every((word) => ofUs.has(word));
}

/** Whether words say one of some, and nothing else but what may stand beside it and those we are compared with. */
function asksOf({ tokens, lexicon }: Situation, some: ReadonlySet<string>, beside: ReadonlySet<string>): boolean {
  const stems = tokens.map(({ stem }) => stem);
  const named = new Set(
    stems.flatMap((_, at) => {
      const length = lexicon.comparators.longestAt(stems, at)?.length ?? 0;
      return Array.from({ length }, (_none, step) => at + step);
    }),
  );
  const words = tokens.flatMap(({ word }, at) => (named.has(at) || leadIns.has(word) ? [] : [word]));
  return saysOnly(words, some, beside);
}
