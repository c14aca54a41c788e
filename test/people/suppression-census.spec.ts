import assert from 'node:assert/strict';
import type { Catalogue } from '../../src/indicators/catalogue.js';
import { suppressSeries } from '../../src/people/suppress.js';
import { bySeriesKey, exampleCatalogue, exampleSeries, panelAudience } from './small-number-tables.js';

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Every table of a form, made from all ways to share out up to so many children. */
interface Form {
  readonly name: string;
  readonly catalogue: Catalogue;
  /** How many numbers a table is made from, and what they add up to at most. */
  readonly numbers: number;
  readonly atMost: number;
  readonly threshold: number;
  readonly table: (numbers: readonly number[]) => Table;
}

function* shareOut(numbers: number, atMost: number): Generator<readonly number[]> {
  if (numbers === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= atMost; first += 1) {
    for (const rest of shareOut(numbers - 1, atMost - first)) yield [first, ...rest];
  }
}

/** All values of each withheld figure among the tables that are shown alike. */
function takeCensus({ catalogue, numbers, atMost, threshold, table }: Form): ReadonlyMap<string, ReadonlySet<number>> {
  const values = new Map<string, Set<number>>();
  for (const chosen of shareOut(numbers, atMost)) {
    const figures = table(chosen);
    const series = Object.entries(figures).map(([key, one]) => exampleSeries(key, one));
    const shown = [...suppressSeries(bySeriesKey(...series), catalogue, panelAudience, threshold)];
    const picture = JSON.stringify(shown.map(([, { readings }]) => readings.map(({ value }) => value)));
    for (const [key, { readings }] of shown) {
      const periods = Object.entries(figures[key] ?? {});
      for (const [index, { suppressed }] of readings.entries()) {
        const [period, value] = periods[index] ?? ['', Number.NaN];
        if (!suppressed) continue;
        const id = `${key} ${period} in ${picture}`;
        const known = values.get(id);
        if (known) known.add(value);
        else values.set(id, new Set([value]));
      }
    }
  }
  return values;
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const quarter = (of: number) => `2023-24 Q${of}`;
const months = ['Jan-24', 'Feb-24', 'Mar-24'];
const monthly = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [months[index] ?? '', value]));
const quarterly = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [quarter(index + 1), value]));

const count = exampleCatalogue({ key: 'count' });
const members = exampleCatalogue({ key: 'total', sumOf: ['in', 'out'] }, { key: 'in' }, { key: 'out' });

function bothOf(values: readonly number[], table: (values: readonly number[]) => Table[string]): Table {
  const half = values.length / 2;
  const [inside, outside] = [values.slice(0, half), values.slice(half)];
  const total = inside.map((value, index) => value + (outside[index] ?? 0));
  return { total: table(total), in: table(inside), out: table(outside) };
}

const forms: readonly Form[] = [3, 5].flatMap((threshold): readonly Form[] => [
  {
    name: 'a quarter and its months',
    catalogue: count,
    numbers: 3,
    atMost: 20,
    threshold,
    table: (values) => ({ count: { ...monthly(values), [quarter(4)]: sum(values) } }),
  },
  {
    name: 'a year and its quarters',
    catalogue: count,
    numbers: 4,
    atMost: 20,
    threshold,
    table: (values) => ({ count: { ...quarterly(values), '2023-24': sum(values) } }),
  },
  {
    name: 'a year, its quarters and the last months, as on the sheet',
    catalogue: count,
    numbers: 6,
    atMost: 11,
    threshold,
    table: (values) => {
      const [last, rest] = [values.slice(3), values.slice(0, 3)];
      return { count: { ...monthly(last), ...quarterly([...rest, sum(last)]), '2023-24': sum(values) } };
    },
  },
  {
    name: 'a year up to September',
    catalogue: count,
    numbers: 2,
    atMost: 30,
    threshold,
    table: (values) => ({ count: { ...quarterly(values), '2023-24': sum(values) } }),
  },
  {
    name: 'a year with a quarter that is not held',
    catalogue: count,
    numbers: 4,
    atMost: 18,
    threshold,
    table: (values) => ({ count: { ...quarterly(values.slice(0, 3)), '2023-24': sum(values) } }),
  },
  {
    name: 'a year with the months of a quarter that is not held',
    catalogue: count,
    numbers: 5,
    atMost: 13,
    threshold,
    table: (values) => ({
      count: { ...quarterly(values.slice(3)), ...monthly(values.slice(0, 3)), '2023-24': sum(values) },
    }),
  },
  {
    name: 'members by quarter and year',
    catalogue: members,
    numbers: 4,
    atMost: 15,
    threshold,
    table: (values) => bothOf(values, (one) => ({ ...quarterly(one), '2023-24': sum(one) })),
  },
  {
    name: 'members by month and quarter',
    catalogue: members,
    numbers: 6,
    atMost: 9,
    threshold,
    table: (values) => bothOf(values, (one) => ({ ...monthly(one), [quarter(4)]: sum(one) })),
  },
]);

describe('all tables that are shown alike', () => {
  for (const form of forms) {
    it(`leave two values for each withheld count: ${form.name}, threshold ${form.threshold}`, () => {
      const census = [...takeCensus(form)];
      assert.ok(census.length > 10);
      assert.deepEqual(
        census.filter(([, values]) => values.size < 2).map(([id]) => id),
        [],
      );
    });
  }
});
