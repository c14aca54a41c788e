import { lastCalendarMonth, type Period, parsePeriod } from '../indicators/period.js';
import { type PlainText, plainText } from './plain-text.js';

/** The places of a chart's points along its axis of time, and what stands under the axis. */
export interface TimeAxis {
  /** All words, or all numbers: clients draw the two in different ways. */
  readonly places: readonly PlainText[] | readonly number[];
  readonly title: PlainText;
}

/** From this many years on, words under the points are cut to nothing on a phone. */
const leastYears = 5;
/** Clients write 2,024 as "2k", so years are counted from here. */
const firstYear = 2000;
const titles = { month: 'Month', quarter: 'Quarter', year: 'Financial year' } as const;

/**
 * Chooses the axis for points in order of time. A few years are named point by point. A longer time
 * is drawn to scale, so that years without a figure take the room they had.
 *
 * @param labels periods as `formatPeriod` writes them; other words are shown as they are
 */
export function chooseTimeAxis(labels: readonly string[]): TimeAxis {
  const periods = labels.map((label) => parsePeriod(label)).filter((period) => period !== undefined);
  const [first] = periods;
  const ends = periods.map(endInYears);
  const [from, to] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  const arePeriods = periods.length === labels.length;
  if (arePeriods && from > 0 && to - from >= leastYears) {
    return { places: ends, title: plainText(`Year to March: ${nameYear(from)}, ${nameYear(to)}`) };
  }
  const isNamed = arePeriods && first !== undefined && periods.every(({ kind }) => kind === first.kind);
  return { places: labels.map(shortLabel), title: plainText(isNamed ? titles[first.kind] : 'Period') };
}

/** When a period ends, in years since March 2000, to a thousandth. */
function endInYears(period: Period): number {
  const { year, month } = lastCalendarMonth(period);
  return Math.round((year - firstYear + (month - 3) / 12) * 1000) / 1000;
}

/** "8 is 2008" */
function nameYear(end: number): string {
  return `${Math.floor(end)} is ${firstYear + Math.floor(end)}`;
}

/**
 * A label short enough for several on a phone: "Q4 23-24" for 2023-24 Q4, "23-24" for the year. The
 * quarter comes first, because clients cut labels at the end. None is a full date, which clients
 * would put on an axis of days.
 */
function shortLabel(label: string): PlainText {
  const [, year, quarter] = /^\d\d(\d\d-\d\d)(?: (Q[1-4]))?$/.exec(label) ?? [];
  if (year === undefined) return plainText(label, 40);
  return plainText(quarter === undefined ? year : `${quarter} ${year}`);
}
