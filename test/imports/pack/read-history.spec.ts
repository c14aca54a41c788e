import assert from 'node:assert/strict';
import { readHistory } from '../../../src/imports/pack/read-history.js';
import { formatPeriod } from '../../../src/indicators/period.js';
import { fakeIndicator } from '../../support/store-records.js';
import { writePack } from '../support/write-pack.js';

const indicators = new Map(
  [
    fakeIndicator({ key: 'stability' }),
    fakeIndicator({ key: 'moves', polarity: 'lower' }),
    fakeIndicator({ key: 'adopted', unit: 'children', aggregation: 'sum' }),
  ].map((indicator) => [indicator.key, indicator]),
);

const header = 'indicator,period,value,numerator,denominator,kind,comparator,provisional,document,place,note';

/** What a pack with these rows of history brings. */
async function read(...rows: readonly string[]) {
  const folder = await writePack({ 'history.csv': [header, ...rows].map((row) => `${row}\n`).join('') });
  try {
    return await readHistory(folder.path, indicators);
  } finally {
    await folder.dispose();
  }
}

const source = { document: 'Strategy 2012-15', place: 'page 4' };
const place = 'Strategy 2012-15,page 4';

describe('readHistory', () => {
  it('brings nothing where there is no file', async () => {
    const folder = await writePack();
    const history = await readHistory(folder.path, indicators);
    await folder.dispose();
    assert.deepEqual(history, { content: { readings: [], ranges: [], benchmarks: [] }, problems: [] });
  });

  it('reads figures with all that is printed of them', async () => {
    const { content, problems } = await read(
      `stability,2011-12,68.5,50,73,actual,,yes,${place},71 in the text`,
      `stability,Sep-17,70,,,actual,,,${place},`,
      `stability,2011-12,69,,,benchmark,england,,${place},published later`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      content.readings.map((reading) => ({ ...reading, period: formatPeriod(reading.period) })),
      [
        {
          indicator: 'stability',
          period: '2011-12',
          value: 68.5,
          suppressed: false,
          provisional: true,
          numerator: 50,
          denominator: 73,
          source,
          note: '71 in the text',
        },
        { indicator: 'stability', period: 'Sep-17', value: 70, suppressed: false, provisional: false, source },
      ],
    );
    assert.deepEqual(
      content.benchmarks.map((benchmark) => ({ ...benchmark, period: formatPeriod(benchmark.period) })),
      [
        {
          indicator: 'stability',
          comparator: 'england',
          period: '2011-12',
          value: 69,
          source,
          note: 'published later',
        },
      ],
    );
  });

  it('joins the ends of a range, those of a quarter as the pace of its year, for that year alone', async () => {
    const { content, problems } = await read(
      `adopted,2022-23,20,,,lower,,,${place},`,
      `adopted,2022-23,34,,,higher,,,${place},`,
      `adopted,2022-23 Q1,5,,,lower,,,${place},`,
    );
    assert.deepEqual(problems, []);
    assert.equal(content.ranges.length, 1);
    assert.deepEqual(content.ranges[0]?.range, {
      lower: 20,
      higher: 34,
      quarterLower: 5,
      quarterHigher: null,
      toBeConfirmed: false,
    });
    assert.equal(content.ranges[0]?.thatYearOnly, true);
  });

  it('makes of a target the end that must be met', async () => {
    const { content } = await read(
      `stability,2011-12,70,,,target,,,${place},`,
      `moves,2011-12,10,,,target,,,${place},`,
    );
    assert.deepEqual(
      content.ranges.map(({ range, printedAsTarget }) => [range.lower, range.higher, printedAsTarget]),
      [
        [70, null, true],
        [null, 10, true],
      ],
    );
  });

  const faults: readonly (readonly [name: string, rows: readonly string[], problem: RegExp])[] = [
    ['an unknown indicator', [`homes,2011-12,5,,,actual,,,${place},`], /^2 indicator: the catalogue has no "homes"$/],
    ['no period', [`stability,spring,5,,,actual,,,${place},`], /^2 period: "spring" is no period/],
    ['a value with a sign', [`stability,2011-12,5%,,,actual,,,${place},`], /^2 value: write a plain number/],
    ['a value that cannot be true', [`stability,2011-12,500,,,actual,,,${place},`], /^2 value: 500 is above 100%/],
    ['half a child', [`adopted,2011-12,1.5,,,actual,,,${place},`], /^2 value: 1\.5 is no whole number/],
    ['an unknown kind', [`stability,2011-12,5,,,guess,,,${place},`], /^2 kind: /],
    ['a benchmark of nobody', [`stability,2011-12,5,,,benchmark,,,${place},`], /^2 a benchmark needs its comparator$/],
    ['a comparator of its own figure', [`stability,2011-12,5,,,actual,england,,${place},`], /^2 only a benchmark has/],
    ['no document', ['stability,2011-12,5,,,actual,,,,page 4,'], /^2 document: /],
    ['no place in it', ['stability,2011-12,5,,,actual,,,Strategy,,'], /^2 place: /],
    ['a range for a month', [`stability,Sep-17,5,,,lower,,,${place},`], /^2 period: an expected range is given for/],
    [
      'a figure given twice',
      [`stability,2011-12,5,,,actual,,,${place},`, `stability,2011-12,6,,,actual,,,${place},`],
      /^3 this figure is given twice/,
    ],
    ['a column too many', [`stability,2011-12,5,,,actual,,,${place},,x`], /^null This is no valid CSV/],
  ];
  for (const [name, rows, problem] of faults) {
    it(`names the line of a row with ${name}`, async () => {
      const { problems } = await read(...rows);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(`${problems[0]?.line} ${problems[0]?.problem}`, problem);
      assert.equal(problems[0]?.file, 'history.csv');
    });
  }
});
