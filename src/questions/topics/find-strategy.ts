import { type Strategies, strategyOn } from '../../indicators/strategy.js';
import type { PeriodRequest } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const formerWords = wordSet('previous last old older former before earlier prior superseded');
const strategyWords = wordSet('strategy strategies priority priorities');
/** "The old set of priorities", "the priorities we had before" */
const farthest = 4;

/** Stands for a strategy of a time of which none is held. */
export const noStrategyHeld = 'none-held';

/**
 * The key of the strategy that a question names: by its years ("2020-23", "2016 to 2018"), by how many
 * priorities it has ("the eight priorities"), by a year in which it was in force, or as the one before.
 *
 * @returns `noStrategyHeld` for a time before the first; null where none is named, and the one in force is meant.
 */
export function findStrategy(
  tokens: readonly Token[],
  requests: readonly PeriodRequest[],
  { strategies }: Strategies,
): string | null {
  const byYears = findByYears(tokens, { strategies });
  if (byYears !== undefined) return byYears;
  const inYear = requests.flatMap((request) => (request.kind === 'named' ? (yearOf(request.period) ?? []) : []))[0];
  if (inYear !== undefined) return strategyOn({ strategies, offices: [] }, `${inYear}-12-31`)?.key ?? noStrategyHeld;
  const count = tokens.flatMap((_, at) => countAt(tokens, at) ?? [])[0];
  const byCount = strategies.filter(({ priorities }) => priorities.length === count);
  if (byCount[0] && byCount.length === 1) return byCount[0].key;
  if (!tokens.some((_, at) => isFormer(tokens, at))) return null;
  // "The strategy before last"
  const isOneMore = tokens.some(({ word }, at) => word === 'before' && tokens[at + 1]?.word === 'last');
  return strategies.at(isOneMore ? -3 : -2)?.key ?? noStrategyHeld;
}

/** The key of a strategy named by the years of its title; undefined where none is. */
export function findByYears(
  tokens: readonly Token[],
  { strategies }: Pick<Strategies, 'strategies'>,
): string | undefined {
  return strategies.find(({ title }) => tokens.some((_, at) => isSpanOf(title, tokens, at)))?.key;
}

/** "The 8 priorities": how many are asked about, which is no number of anything else; undefined elsewhere. */
export function countAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.word ?? '';
  const isCount = /^\d$/.test(word) && tokens.slice(at + 1, at + 4).some((token) => token.word === 'priorities');
  return isCount ? Number(word) : undefined;
}

/** "2016-18", "2016-2018", "2016 to 2018", "the 16-18 strategy". */
function isSpanOf(title: string, tokens: readonly Token[], at: number): boolean {
  const [word = '', next = '', third = ''] = [0, 1, 2].map((step) => tokens[at + step]?.word);
  const span = /^(\d{4})-(?:\d\d)?(\d\d)$/.exec(word);
  if (span) return title.includes(`${span[1]}-${span[2]}`);
  if (/^\d\d-\d\d$/.test(word)) return strategyWords.has(next) && title.includes(`20${word}`);
  const last = [next, third].find((each) => /^20\d\d$/.test(each));
  return /^20\d\d$/.test(word) && last !== undefined && title.includes(`${word}-${last.slice(2)}`);
}

function isFormer(tokens: readonly Token[], at: number): boolean {
  if (!formerWords.has(tokens[at]?.word ?? '')) return false;
  return tokens.slice(Math.max(0, at - farthest), at + farthest).some(({ word }) => strategyWords.has(word));
}

/** The year in which a period begins. */
function yearOf(period: string): number | undefined {
  const year = /^(\d{4})-\d\d/.exec(period)?.[1] ?? /^[A-Z][a-z]{2}-(\d\d)$/.exec(period)?.[1];
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
