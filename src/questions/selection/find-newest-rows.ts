import { comparePeriods } from '../../indicators/period.js';
import type { Scorecard } from '../../store/scorecard.js';
import { judgeOf } from '../judge-of.js';
import type { Row } from './find-rows.js';

/** Every indicator of the scorecard at its newest quarter, where that may be shown. */
export interface NewestRows {
  readonly rows: readonly Row[];
  /** Keys of those whose newest quarter is withheld: nothing may be said of where they stand. */
  readonly withheld: ReadonlySet<string>;
}

/** Judges each indicator of the scorecard at the newest quarter it has a figure for. */
export async function findNewestRows(scorecard: Scorecard): Promise<NewestRows> {
  const all = await scorecard.allSeries();
  const rows: Row[] = [];
  const withheld = new Set<string>();
  for (const indicator of scorecard.catalogue.indicators) {
    const series = all.get(indicator.key);
    if (series === undefined || indicator.status !== 'scorecard') continue;
    const quarters = series.readings.filter(({ period }) => period.kind === 'quarter');
    const period = quarters
      .map((reading) => reading.period)
      .sort(comparePeriods)
      .at(-1);
    if (period === undefined) continue;
    const judge = await judgeOf(scorecard, period);
    const judged = judge(indicator, series, period);
    if (judged === undefined || judged.value === null) withheld.add(indicator.key);
    else rows.push({ ...judged, value: judged.value, indicator, series, period });
  }
  return { rows, withheld };
}

/** Whether a figure is outside its expected range; one not judged is neither in nor out. */
export function isOut(row: Row | undefined): boolean {
  return row?.assessment.colour === 'amber' || row?.assessment.colour === 'red';
}

/**
 * What is outside its expected range and was not when it was last looked at. What was withheld then is
 * left out: whether it is new would say where it stood.
 */
export function findNewlyOut(now: readonly Row[], before: NewestRows): readonly Row[] {
  const wasOut = new Set(before.rows.filter(isOut).map(({ indicator }) => indicator.key));
  return now.filter((row) => {
    const { key } = row.indicator;
    return isOut(row) && !wasOut.has(key) && !before.withheld.has(key);
  });
}
