import { findReading } from '../../indicators/find-reading.js';
import { previousPeriod, samePeriod, samePeriodLastYear, yearOf } from '../../indicators/period.js';
import type { Comparator } from '../../indicators/reading.js';
import type { Scorecard } from '../../store/scorecard.js';
import { periodsOf } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { latestOf } from '../periods/resolve-period.js';
import type { Intent } from '../query.js';
import { findBenchmarks } from './comparison.js';
import { phraseQuestion } from './phrase-question.js';

const mostSuggestions = 4;

/**
 * Follow-up questions about a figure that can be asked as they stand and are answered: nothing is
 * suggested that is not held.
 */
export async function suggestAbout(facts: Facts, scorecard: Scorecard, asked: Intent): Promise<readonly string[]> {
  const { indicator, series, range, period } = facts;
  const name = indicator.plainName;
  const suggestions: string[] = [];
  if (asked !== 'compare' && findBenchmarks(series.benchmarks) !== undefined) {
    suggestions.push(phraseQuestion.compare(name, firstComparator(facts), scorecard.vocabulary));
  }
  if (asked !== 'range' && range !== undefined) suggestions.push(phraseQuestion.range(name));
  if (asked !== 'why' && facts.commentary !== undefined) suggestions.unshift(phraseQuestion.why(name));
  if (asked !== 'status') suggestions.push(phraseQuestion.status(name));
  const line = series.readings.filter((reading) => reading.period.kind === period.kind);
  if (asked !== 'trend' && line.length > 1) suggestions.push(phraseQuestion.trend(name));
  for (const other of [
    previousPeriod(period),
    samePeriodLastYear(period),
    yearOf(period),
    latestOf(periodsOf(series)),
  ]) {
    if (suggestions.length >= mostSuggestions - 1) break;
    if (other !== undefined && !samePeriod(other, period) && findReading(series, other)) {
      suggestions.push(phraseQuestion.statusIn(name, other));
    }
  }
  const wanted = mostSuggestions - suggestions.length;
  for (const neighbour of await neighboursOf(facts, scorecard, wanted)) {
    suggestions.push(phraseQuestion.status(neighbour));
  }
  return [...new Set(suggestions)].slice(0, mostSuggestions);
}

/** Names of what is near the indicator, as many as are wanted: related first, then its neighbours on the scorecard. */
async function neighboursOf({ indicator }: Facts, scorecard: Scorecard, wanted: number): Promise<readonly string[]> {
  if (wanted <= 0) return [];
  const { catalogue } = scorecard;
  const { indicators } = catalogue;
  const at = indicators.findIndex(({ key }) => key === indicator.key);
  const around = [at + 1, at - 1, at + 2, at - 2].flatMap((index) => indicators[index]?.key ?? []);
  const names: string[] = [];
  for (const key of [...indicator.related, ...around]) {
    if (names.length === wanted) break;
    const found = catalogue.get(key);
    if (found === undefined || names.includes(found.plainName)) continue;
    if ((await scorecard.series(key)).readings.length > 0) names.push(found.plainName);
  }
  return names;
}

function firstComparator({ series }: Facts): Comparator {
  return findBenchmarks(series.benchmarks)?.others[0]?.comparator ?? 'england';
}
