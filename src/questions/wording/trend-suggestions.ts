import { type PeriodKind, periodKinds } from '../../indicators/period.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { TrendFacts } from '../trends/find-trend.js';
import { phraseQuestion } from './phrase-question.js';
import { suggestAbout } from './suggestions.js';

const mostSuggestions = 4;
const leastPoints = 2;

/** Follow-up questions about a trend that can be asked as they stand and are answered. */
export async function suggestAboutTrend(trend: TrendFacts, scorecard: Scorecard): Promise<readonly string[]> {
  const { indicator, series, kind } = trend;
  const name = indicator.plainName;
  const hasLine = (of: PeriodKind) => series.readings.filter(({ period }) => period.kind === of).length >= leastPoints;
  const others = [...periodKinds].reverse().filter((of) => of !== kind && hasLine(of));
  const related = await Promise.all(
    indicator.related.map(async (key) => {
      const { readings } = await scorecard.series(key);
      return readings.length >= leastPoints ? scorecard.catalogue.get(key)?.plainName : undefined;
    }),
  );
  const suggestions = [
    phraseQuestion.status(name),
    ...others.slice(0, 1).map((of) => phraseQuestion.trendBy(name, of)),
    ...related.flatMap((other) => (other === undefined ? [] : [phraseQuestion.trend(other)])).slice(0, 1),
    ...(await suggestAbout(trend.last, scorecard, 'trend')),
  ];
  return [...new Set(suggestions)].slice(0, mostSuggestions);
}
