import { lastCalendarMonth, type Period, parsePeriod } from '../indicators/period.js';
import { type PlainText, plainText } from './plain-text.js';

/** The places of a chart's points along its axis of time, and what stands under the axis. */
export interface TimeAxis {
  /** All words, or all numbers: clients draw the two in different ways. */
  readonly places: readonly PlainText[] | readonly number[];
  readonly title: PlainText;
}

/** A phone cuts longer names under more points than this. */
const mostNames = 5;
/** Under more than this it cuts single letters, or the two digits of a year. */
const mostShortNames = { month: 16, quarter: 16, year: 11 } as const;
const leastYearsToScale = 5;
/** Clients put so many steps on an axis of numbers, from its very first to its very last. */
const steps = 4;
/** Clients write 2,024 as "2k", so years are counted from here. */
const firstYear = 2000;
const kindNames = { month: 'Month', quarter: 'Quarter', year: 'Year to March' } as const;

/**
 * Chooses the axis for points in order of time: a few are named in full and more of them in short. A
 * long time is drawn to scale where its steps are whole years, so that years without a figure take
 * the room they had, and where there is no room for names.
 *
 * @param labels periods as `formatPeriod` writes them; other words are shown as they are
 * @param named how many of them will have a name under the axis
 */
export function chooseTimeAxis(labels: readonly string[], named = labels.length): TimeAxis {
  const periods = labels.map((label) => parsePeriod(label)).filter((period) => period !== undefined);
  const [first, last] = [periods[0], periods.at(-1)];
  const isOneKind = periods.length === labels.length && periods.every(({ kind }) => kind === first?.kind);
  if (first === undefined || last === undefined || !isOneKind) {
    return { places: labels.map((label) => plainText(label, 40)), title: plainText('Period') };
  }
  const [from, to] = [endInYears(first), endInYears(last)];
  const isWhole = first.kind === 'year' && to - from >= leastYearsToScale && (to - from) % steps === 0;
  if ((isWhole || named > mostShortNames[first.kind]) && from > 0 && from < to) {
    return { places: periods.map(endInYears), title: plainText(`Year to March: ${nameYear(from)}, ${nameYear(to)}`) };
  }
  const kindName = kindNames[first.kind];
  if (named <= mostNames) return { places: labels.map(nameInFull), title: plainText(kindName) };
  const title = plainText(`${kindName}, ${nameInFull(labels[0] ?? '')} to ${nameInFull(labels.at(-1) ?? '')}`);
  return { places: setApart(labels.map(nameInShort)), title };
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

const financial = /^\d\d(\d\d-\d\d)(?: (Q[1-4]))?$/;

/**
 * "Q4 23-24" for 2023-24 Q4, "23-24" for the year: the quarter comes first, because clients cut
 * names at the end. None is a full date, which clients would put on an axis of days.
 */
function nameInFull(label: string): PlainText {
  const [, year, quarter] = financial.exec(label) ?? [];
  if (year === undefined) return plainText(label, 40);
  return plainText(quarter === undefined ? year : `${quarter} ${year}`);
}

/** "4" for a fourth quarter, "M" for March, "24" for the year that ends in March 2024. */
function nameInShort(label: string): string {
  const [, year, quarter] = financial.exec(label) ?? [];
  return quarter?.slice(1) ?? year?.slice(-2) ?? label.slice(0, 1);
}

/** Clients take two points of one name for one place, so blanks that nobody sees tell them apart. */
function setApart(names: readonly string[]): readonly PlainText[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return `${plainText(name)}${' '.repeat(times)}` as PlainText;
  });
}
