import type { Indicator } from '../indicators/indicator.js';
import { formatPeriod, month, type Period, partsOf, previousPeriod, quarterOf, yearOf } from '../indicators/period.js';
import type { Comparator } from '../indicators/reading.js';
import { benchmarkOrder, columnCount, describingHeadings } from './layout.js';

const comparatorHeadings: Record<Comparator, string> = {
  own: 'Own',
  england: 'England',
  region: 'Region',
  'statistical-neighbours': 'Statistical neighbours',
  outstanding: 'Outstanding',
};

/**
 * The canonical header row for a quarter: the names of all 20 columns with their periods.
 * Benchmarks are published a year behind, so they are headed with the year before.
 */
export function canonicalHeader(reporting: Period): readonly string[] {
  const inQuarter = quarterOf(reporting);
  const year = yearOf(inQuarter);
  const written = formatPeriod(year);
  return [
    ...describingHeadings,
    ...partsOf(inQuarter).map(formatPeriod),
    ...partsOf(year).map(formatPeriod),
    `${written} provisional`,
    `Lower ${written}`,
    `Higher ${written}`,
    ...benchmarkOrder.map((comparator) => `${comparatorHeadings[comparator]} ${formatPeriod(previousPeriod(year))}`),
  ];
}

/** A tab-separated scorecard to fill in: the canonical header, and a row for each indicator given. */
export function scorecardTemplate(reporting: Period, indicators: readonly Indicator[]): string {
  const rows = indicators.map(({ service = '', area = '', dfeRef = '', printedName, unit }) => {
    const described = [service, area, dfeRef, printedName, unit];
    return [...described, ...Array.from({ length: columnCount - described.length }, () => '')];
  });
  return [canonicalHeader(reporting), ...rows].map((row) => `${row.join('\t')}\n`).join('');
}

/**
 * The quarter that a scorecard would now be filled in for: the last one that is over.
 *
 * @param today `YYYY-MM-DD`
 */
export function lastQuarterOver(today: string): Period {
  const [year, calendarMonth] = today.split('-').map(Number);
  return previousPeriod(quarterOf(month(year ?? 0, calendarMonth ?? 0)));
}
