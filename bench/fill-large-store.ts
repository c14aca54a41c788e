import { createHash } from 'node:crypto';
import { type Indicator, indicatorSchema } from '../src/indicators/indicator.js';
import { month, type Period, quarter } from '../src/indicators/period.js';
import type { Reading, YearRange } from '../src/indicators/reading.js';
import type { Of, ReleaseDraft, Store } from '../src/store/store.js';

/** As many indicators, months and releases as no panel has: what the bot must still be quick with. */
const indicatorCount = 500;
const firstYear = 2014;
const releaseCount = 20;
const monthsARelease = 6;

/** Areas of no council, so that the rows of one measure differ by a word as they do in a county. */
const areas = [
  'Oakham',
  'Elmley',
  'Birchill',
  'Rowanby',
  'Hazelmoor',
  'Cedarford',
  'Alderwick',
  'Mapleton',
  'Larchley',
];
const longestName = 60;
const maker = 'command:bench';

/**
 * Fills a store that holds a pack with rows of that pack by area, ten years of months of each, and
 * twenty releases.
 */
export async function fillLargeStore(store: Store): Promise<void> {
  const pack = await store.baseline();
  if (pack === undefined) throw new Error('The large store of the bench has no pack to grow from.');
  const indicators = growCatalogue(pack.indicators);
  await store.applyPack({ ...pack, indicators }, maker);
  const measured = indicators.filter(({ status }) => status === 'scorecard');
  for (let at = 0; at < releaseCount; at += 1) await store.saveRelease(makeRelease(measured, at), maker);
}

function growCatalogue(indicators: readonly Indicator[]): readonly Indicator[] {
  const rows = indicators.filter(({ status, team }) => status === 'scorecard' && team === undefined);
  const grown = areas.flatMap((area) => rows.map((row) => ofArea(row, area)));
  return [...indicators, ...grown].slice(0, indicatorCount);
}

/** The same measure of one area: with names of its own, and without what belongs to the printed row alone. */
function ofArea(row: Indicator, area: string): Indicator {
  const { number, dfeRef, numeratorOf, ...kept } = row;
  return indicatorSchema.parse({
    ...kept,
    key: `${row.key}-${area.toLowerCase()}`,
    printedName: `${row.printedName} ${area}`,
    plainName: `${row.plainName.slice(0, longestName - area.length - 2)}, ${area}`,
    codes: [],
    aliases: row.aliases.map((alias) => `${alias} ${area}`),
    qualifiers: [area.toLowerCase()],
    related: [],
    sumOf: [],
  });
}

/** Half a year of months with its quarters, as one release has them. */
function makeRelease(indicators: readonly Indicator[], at: number): ReleaseDraft {
  const year = firstYear + Math.floor(at / 2);
  const half = at % 2;
  const quarters = [quarter(year, 1 + 2 * half), quarter(year, 2 + 2 * half)];
  const months = Array.from({ length: monthsARelease }, (_, step) => {
    const inYear = 4 + half * monthsARelease + step;
    return inYear > 12 ? month(year + 1, inYear - 12) : month(year, inYear);
  });
  const periods = [...months, ...quarters];
  const readings = indicators.flatMap(({ key }, index) =>
    periods.map((period, step) => makeReading(key, period, 70 + ((index * 7 + at * 3 + step) % 25))),
  );
  const ranges = indicators.map(({ key }) => makeRange(key, year));
  const period = quarters[1] ?? quarter(year, 4);
  const released = `${half === 0 ? year : year + 1}-${half === 0 ? '11' : '06'}-20`;
  const digest = createHash('sha256').update(released).digest('hex');
  return { period, released, title: `Scorecard of ${released}`, digest, readings, ranges, benchmarks: [] };
}

function makeReading(indicator: string, period: Period, value: number): Of<Reading> {
  const source = { document: 'Generated scorecard', place: 'generated row' };
  return { indicator, period, value, suppressed: false, provisional: false, source };
}

function makeRange(indicator: string, fromYear: number): Of<YearRange> {
  const range = { lower: 75, higher: 90, quarterLower: null, quarterHigher: null, toBeConfirmed: false };
  return { indicator, fromYear, range, source: { document: 'Generated scorecard', place: 'generated row' } };
}
