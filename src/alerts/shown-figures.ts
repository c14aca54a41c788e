import { addDays } from '../calendar/day.js';
import type { Override } from '../indicators/assessment.js';
import { comparePeriods, formatPeriod, type Period } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { Release } from '../indicators/release.js';
import type { Audience } from '../people/audience.js';
import type { Scorecard } from '../store/scorecard.js';
import type { Store } from '../store/store.js';
import type { ShownFigures } from './decisions-for.js';

/** What an audience may see of the figures, and what it was told before a release. */
export interface AudienceFigures extends ShownFigures {
  readonly scorecard: Scorecard;
}

/**
 * Reads the figures that decisions are shown on.
 *
 * @param release that was decided on; undefined where figures are overdue.
 */
export async function readShownFigures(
  store: Pick<Store, 'scorecard' | 'scorecardAsAt'>,
  audience: Audience,
  release: Pick<Release, 'released'> | undefined,
): Promise<AudienceFigures> {
  const scorecard = await store.scorecard(audience);
  const series = await scorecard.allSeries();
  const before = release && (await store.scorecardAsAt(audience, addDays(release.released, -1)));
  return {
    scorecard,
    catalogue: scorecard.catalogue,
    series,
    earlier: before === undefined ? new Map() : await before.allSeries(),
    overrides: await findOverrides(scorecard, series),
    audience,
  };
}

/** Every judgement that people set for a quarter held, as its readers may know of it. */
async function findOverrides(scorecard: Scorecard, series: ReadonlyMap<string, Series>): Promise<readonly Override[]> {
  const quarters = new Map<string, Period>();
  for (const { readings } of series.values()) {
    for (const { period } of readings) if (period.kind === 'quarter') quarters.set(formatPeriod(period), period);
  }
  const periods = [...quarters.values()].sort(comparePeriods);
  const set = await Promise.all(periods.map((period) => scorecard.overrides(period)));
  return set.flatMap((byIndicator) => [...byIndicator.values()]);
}
