import { shownValue } from '../../indicators/find-reading.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { comparePeriods, financialYear, formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import type { Source } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Facts } from '../facts.js';
import { joinWords, nameSource, shortPeriod } from './words.js';

/** The same amount may stand in many places; the figure spoken of and the newest are told. */
const mostTold = 3;

/** Where an amount is printed, and as what: "the figure of 2022-23 Q4". */
interface Printed {
  readonly as: string;
  readonly period: Period;
  readonly source: Source;
}

/**
 * Where an amount that was told of an indicator comes from: a figure of any period, a published one, an end of an
 * expected range, or one that a note quotes. Neither a withheld figure is found nor the note beside it.
 */
export function tellAmountSource(amount: number, facts: Facts, vocabulary: Vocabulary): string {
  const { indicator } = facts;
  const said = formatFigure(amount, indicator);
  const found = findPrinted(amount, facts, vocabulary);
  if (found.length === 0) return `Of “${indicator.plainName}” no figure that I can show is ${said}.`;
  const bySource = new Map<string, readonly string[]>();
  for (const { as, source } of found) {
    const name = nameSource(source);
    bySource.set(name, [...(bySource.get(name) ?? []), as]);
  }
  const told = [...bySource].slice(0, mostTold).map(([source, all]) => `${joinWords([...new Set(all)])} (${source})`);
  return `Of “${indicator.plainName}” ${said} is ${told.join('; and ')}.`;
}

function findPrinted(amount: number, { indicator, series, period }: Facts, { comparators }: Vocabulary): Printed[] {
  const said = formatFigure(amount, indicator);
  const isIt = (value: number | null) => value !== null && formatFigure(value, indicator) === said;
  const readings = series.readings.flatMap((reading): readonly Printed[] => {
    const value = shownValue(reading);
    const { source, note } = reading;
    const when = shortPeriod(reading.period);
    if (isIt(value)) return [{ as: `the figure of ${when}`, period: reading.period, source }];
    return value !== null && note !== undefined && quotes(note, amount)
      ? [{ as: `quoted in a note on the figure of ${when}, which says: “${note}”`, period: reading.period, source }]
      : [];
  });
  const published = series.benchmarks.flatMap((each): readonly Printed[] => {
    const as = `the published figure of ${comparators[each.comparator]} for ${formatPeriod(each.period)}`;
    return isIt(each.value) ? [{ as, period: each.period, source: each.source }] : [];
  });
  const ends = series.ranges.flatMap(({ range, source, fromYear, thatYearOnly }): readonly Printed[] => {
    const first = financialYear(fromYear);
    const years = thatYearOnly ? `in ${formatPeriod(first)}` : `from ${formatPeriod(first)} on`;
    const as = `an end of the range expected ${years}`;
    return [range.lower, range.higher].some(isIt) ? [{ as, period: first, source }] : [];
  });
  const isSpoken = (printed: Printed) => Number(samePeriod(printed.period, period));
  return [...readings, ...published, ...ends].toSorted(
    (a, b) => isSpoken(b) - isSpoken(a) || comparePeriods(b.period, a.period),
  );
}

/** "The text gives 71.6%", not the year of a note nor how many it speaks of. */
function quotes(note: string, amount: number): boolean {
  return [...note.matchAll(/(\d+(?:\.\d+)?)(%?)/g)].some(
    ([, number = '', percent]) => Number(number) === amount && (percent === '%' || number.includes('.')),
  );
}
