import { type Catalogue, createCatalogue } from '../../src/indicators/catalogue.js';
import { type Indicator, indicatorSchema } from '../../src/indicators/indicator.js';
import { formatPeriod, type Period, parsePeriod } from '../../src/indicators/period.js';
import type { Reading, Series } from '../../src/indicators/reading.js';
import type { Audience } from '../../src/people/audience.js';

/** Somebody who may ask and nothing else. */
export const panelAudience: Audience = { role: 'councillor', rights: new Set(['ask']) };

/** Somebody who may see small numbers. */
export const officerAudience: Audience = { role: 'officer', rights: new Set(['ask', 'see-small-numbers']) };

export const dummySource = { document: 'Example scorecard', place: 'row 1' };

/** An indicator that is a count of events unless said otherwise. */
export function exampleIndicator(overrides: Partial<Indicator> & { readonly key: string }): Indicator {
  return indicatorSchema.parse({
    printedName: overrides.key,
    plainName: overrides.key,
    definition: 'An example.',
    unit: 'children',
    polarity: 'higher',
    aggregation: 'sum',
    domain: 'example',
    ...overrides,
  });
}

export function exampleCatalogue(...indicators: readonly (Partial<Indicator> & { readonly key: string })[]): Catalogue {
  return createCatalogue(indicators.map(exampleIndicator));
}

/** A share in percent, computed over its period. */
export function exampleShare(overrides: Partial<Indicator> & { readonly key: string }): Indicator {
  return exampleIndicator({ unit: '%', aggregation: 'period', ...overrides });
}

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`"${text}" is no period`);
  return period;
}

export type FigureParts = Partial<Pick<Reading, 'numerator' | 'denominator' | 'note'>> & { readonly value: number };

/** A series from its figures by period, as `formatPeriod` writes it. */
export function exampleSeries(
  key: string,
  figures: Readonly<Record<string, number | FigureParts>>,
  overrides: Partial<Series> = {},
): Series {
  const readings = Object.entries(figures).map(([text, figure]): Reading => {
    const parts = typeof figure === 'number' ? { value: figure } : figure;
    return { period: periodOf(text), suppressed: false, provisional: false, source: dummySource, ...parts };
  });
  return { key, readings, ranges: [], benchmarks: [], ...overrides };
}

export function bySeriesKey(...series: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(series.map((one) => [one.key, one]));
}

/** What somebody sees of a series: figures by period, null where withheld. */
export function shownFigures(series: Series | undefined): Record<string, number | null> {
  return Object.fromEntries((series?.readings ?? []).map(({ period, value }) => [formatPeriod(period), value]));
}
