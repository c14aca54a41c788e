import type { Reading, Series } from '../../indicators/reading.js';
import { periodId } from './cell.js';
import type { Withheld } from './withheld.js';

/**
 * A series with its withheld figures taken out. In a financial year with one, the figures shown
 * keep no numerator or denominator either: a month's would follow from the other months' and the
 * quarter's.
 *
 * @returns the series itself where nothing of it is withheld.
 */
export function withoutWithheld(series: Series, withheld: Withheld): Series {
  const isWithheld = ({ period }: Pick<Reading, 'period'>) => withheld.has(series.key, { id: periodId(period) });
  const own = series.benchmarks.filter(({ comparator }) => comparator === 'own');
  const years = new Set([...series.readings, ...own].filter(isWithheld).map(({ period }) => period.year));
  if (years.size === 0) return series;
  return Object.freeze({
    ...series,
    readings: Object.freeze(
      series.readings.map((reading) => {
        if (isWithheld(reading)) return withheldReading(reading);
        return years.has(reading.period.year) ? withoutParts(reading) : reading;
      }),
    ),
    benchmarks: Object.freeze(
      series.benchmarks.filter((benchmark) => benchmark.comparator !== 'own' || !isWithheld(benchmark)),
    ),
  });
}

function withheldReading({ period, provisional, source }: Reading): Reading {
  return Object.freeze({ period, value: null, suppressed: true, provisional, source });
}

function withoutParts({ numerator: _numerator, denominator: _denominator, ...reading }: Reading): Reading {
  return Object.freeze(reading);
}
