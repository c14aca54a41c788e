import assert from 'node:assert/strict';
import { ImportRejected } from '../../src/imports/problem.js';
import { type CheckedRelease, type ReleaseOptions, readRelease } from '../../src/imports/read-release.js';
import { canonicalHeader } from '../../src/imports/scorecard-template.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { formatPeriod, quarter } from '../../src/indicators/period.js';
import { fakeIndicator } from '../support/store-records.js';
import { asTextSheet, demoCatalogue, demoRows, type Rows, today } from './support/demo-sheet.js';

const catalogue = createCatalogue([fakeIndicator({ key: 'stability', printedName: 'Stability' })]);

/** The figures of a row, blank where none are given. */
interface Figures {
  readonly months?: readonly string[];
  readonly quarters?: readonly string[];
  readonly year?: string;
  readonly benchmarks?: readonly string[];
}

function fakeRow({ months = [], quarters = [], year = '', benchmarks = [] }: Figures): readonly string[] {
  const fill = (cells: readonly string[], count: number) =>
    Array.from({ length: count }, (_, index) => cells[index] ?? '');
  return ['', '', '', 'Stability', '%', ...fill(months, 3), ...fill(quarters, 4), year, '', '', ...fill(benchmarks, 5)];
}

const wholeYear: Figures = { months: ['65', '65', '66'], quarters: ['69', '70', '67', '66'], year: '66' };

/** A row of printed headings, blank in the columns that describe rows. */
function headings(...cells: readonly string[]): readonly string[] {
  return ['', '', '', '', '', ...cells];
}

const years = headings(
  '23-24',
  '23-24',
  '23-24',
  '23-24',
  '23-24',
  '23-24',
  '2023-24',
  '24-25',
  '24-25',
  '22-23',
  '22-23',
);
const months = headings('Jan-24', 'Feb-24', 'Mar-24', 'Q1', 'Q2', 'Q3', 'Q4', 'Provis.FY', 'Lower', 'Higher');

function read(rows: Rows, options: Partial<ReleaseOptions> = {}): CheckedRelease {
  return readRelease([asTextSheet(rows)], catalogue, { today, ...options });
}

function refuse(rows: Rows, options: Partial<ReleaseOptions> = {}) {
  try {
    read(rows, options);
  } catch (error) {
    if (error instanceof ImportRejected) return error.problems;
    throw error;
  }
  throw new Error('The sheet was accepted.');
}

function covered(release: CheckedRelease): readonly string[] {
  return release.covered.periods.map(formatPeriod);
}

const allPeriods = ['Jan-24', 'Feb-24', 'Mar-24', '2023-24 Q1', '2023-24 Q2', '2023-24 Q3', '2023-24 Q4', '2023-24'];

describe('the period of a release', () => {
  it('is read from the printed months and years, which need not line up with their columns', () => {
    const release = read([years, months, fakeRow(wholeYear)]);
    assert.equal(formatPeriod(release.draft.period), '2023-24 Q4');
    assert.deepEqual(covered(release), allPeriods);
  });

  describe('under canonical headings with the four quarters up to the one reported on', () => {
    const rolling = ['2023-24 Q2', '2023-24 Q3', '2023-24 Q4', '2024-25 Q1'];
    const header = (quarters: readonly string[]) => canonicalHeader(quarter(2024, 1)).toSpliced(8, 4, ...quarters);
    const figures = { months: ['1', '2', '3'], quarters: ['4', '5', '6', '7'] };

    it('is the last of them, and the others are of the year before', () => {
      const release = read([header(rolling), fakeRow(figures)]);
      assert.equal(formatPeriod(release.draft.period), '2024-25 Q1');
      assert.deepEqual(covered(release), ['Apr-24', 'May-24', 'Jun-24', ...rolling]);
      const value = release.draft.readings.find(({ period }) => formatPeriod(period) === '2023-24 Q4')?.value;
      assert.equal(value, 6);
    });

    it('is refused where they do not follow each other', () => {
      const problems = refuse([header(rolling.with(1, '2022-23 Q3')), fakeRow(figures)]);
      assert.deepEqual(
        problems.map(({ kind, column }) => [kind, column?.letter]),
        [['unknown-period', 'J']],
      );
    });

    it('is refused where they go beyond the months', () => {
      const later = ['2023-24 Q3', '2023-24 Q4', '2024-25 Q1', '2024-25 Q2'];
      assert.ok(refuse([header(later), fakeRow(figures)]).length > 0);
    });
  });

  it('is read from headings below and between the rows as well', () => {
    assert.equal(formatPeriod(read([fakeRow(wholeYear), years, months]).draft.period), '2023-24 Q4');
  });

  it('is read from months that the spreadsheet made days', () => {
    const days = headings('24-Jan', '24-Feb', '24-Mar', 'Q1', 'Q2');
    assert.deepEqual(covered(read([days, fakeRow(wholeYear)])), allPeriods);
  });

  it('is read from a title that names year and quarter', () => {
    const release = read([['Panel scorecard, Quarter 4 of 2023-24'], fakeRow(wholeYear)]);
    assert.deepEqual(covered(release), allPeriods);
    assert.equal(release.draft.title, 'Panel scorecard 2023-24 Q4');
  });

  it('is read from a canonical header row, whatever the title says of ages', () => {
    const header = canonicalHeader(quarter(2024, 1));
    const figures = { months: ['1', '2', '3'], quarters: ['4'], year: '5', benchmarks: ['6'] };
    const { draft } = read([['Scorecard for those aged 16-17'], header, fakeRow(figures)]);
    assert.equal(formatPeriod(draft.period), '2024-25 Q1');
    assert.deepEqual(
      draft.readings.map(({ period, value }) => `${formatPeriod(period)}: ${value}`),
      ['Apr-24: 1', 'May-24: 2', 'Jun-24: 3', '2024-25 Q1: 4', '2024-25: 5'],
    );
    assert.deepEqual(
      draft.benchmarks.map(({ period }) => formatPeriod(period)),
      ['2023-24'],
    );
  });

  for (const asked of ['2023-24 Q4', '2023-24Q4', '2023/24 Q4', 'Mar-24']) {
    it(`is the one asked for, as ${asked}, where the sheet prints none`, () => {
      assert.deepEqual(covered(read([fakeRow(wholeYear)], { period: asked })), allPeriods);
    });
  }

  it('may be asked for as well where the sheet prints the same', () => {
    assert.equal(
      formatPeriod(read([years, months, fakeRow(wholeYear)], { period: '2023-24 Q4' }).draft.period),
      '2023-24 Q4',
    );
  });

  it('is a month where only newer months came', () => {
    const header = canonicalHeader(quarter(2024, 1));
    const release = read([header, fakeRow({ months: ['60', '61'] })]);
    assert.equal(formatPeriod(release.draft.period), 'May-24');
    assert.deepEqual(covered(release), ['Apr-24', 'May-24']);
  });

  it('is a month where the months of a new year stand beside the quarters of the old one', () => {
    const newMonths = headings('Apr-24', 'May-24', 'Jun-24', 'Q1', 'Q2', 'Q3', 'Q4');
    const release = read([years, newMonths, fakeRow({ ...wholeYear, months: ['60', '61', '-'] })]);
    assert.equal(formatPeriod(release.draft.period), 'May-24');
    assert.deepEqual(covered(release), [
      'Apr-24',
      'May-24',
      '2023-24 Q1',
      '2023-24 Q2',
      '2023-24 Q3',
      '2023-24 Q4',
      '2023-24',
    ]);
  });

  it('is the latest quarter with figures where the months have none yet', () => {
    const release = read([years, months, fakeRow({ quarters: ['69', '70'] })]);
    assert.equal(formatPeriod(release.draft.period), '2023-24 Q2');
  });

  it('leaves later quarters of the year blank', () => {
    const header = canonicalHeader(quarter(2023, 2));
    const release = read([header, fakeRow({ months: ['1', '2', '3'], quarters: ['4', '5'], year: '6' })]);
    assert.equal(formatPeriod(release.draft.period), '2023-24 Q2');
  });
});

describe('a sheet whose time is not clear', () => {
  const cases: readonly (readonly [
    name: string,
    rows: Rows,
    options: Partial<ReleaseOptions>,
    kind: string,
    says: RegExp,
  ])[] = [
    [
      'that prints no period and is given none',
      [fakeRow(wholeYear)],
      {},
      'missing-period',
      /does not say which quarter/,
    ],
    [
      'that prints a year but no quarter',
      [['Scorecard 2023-24'], fakeRow(wholeYear)],
      {},
      'missing-period',
      /does not say which quarter/,
    ],
    [
      'with a misspelt month',
      [years, headings('Jna-24', 'Feb-24', 'Mar-24'), fakeRow(wholeYear)],
      {},
      'unknown-period',
      /does not name the period/,
    ],
    [
      'with months of two quarters',
      [headings('Feb-24', 'Mar-24', 'Apr-24'), fakeRow(wholeYear)],
      {},
      'unknown-period',
      /not the three months/,
    ],
    [
      'with a month left out',
      [headings('Jan-24', 'Mar-24', '23-24', '22-23'), fakeRow(wholeYear)],
      {},
      'unknown-period',
      /not the three months/,
    ],
    [
      'with years that do not follow each other',
      [headings('23-24', '23-24', '23-25'), months, fakeRow(wholeYear)],
      {},
      'unknown-period',
      /does not name/,
    ],
    [
      'with a quarter that no year has',
      [years, headings('Jan-24', 'Feb-24', 'Mar-24', 'Q5'), fakeRow(wholeYear)],
      {},
      'unknown-period',
      /does not name/,
    ],
    [
      'whose repeated headings differ',
      [years, months, fakeRow(wholeYear), headings('Oct-23', 'Nov-23', 'Dec-23')],
      {},
      'contradicting-period',
      /quarter of the three months as 2023-24 Q3, row 2 gives 2023-24 Q4/,
    ],
    [
      'whose title and headings differ',
      [['Scorecard 2022-23'], years, months, fakeRow(wholeYear)],
      {},
      'contradicting-period',
      /year reported on as 2023-24, row 1 gives 2022-23/,
    ],
    [
      'whose title names another quarter',
      [['Scorecard 2023-24 Q3'], years, months, fakeRow(wholeYear)],
      {},
      'contradicting-period',
      /title names 2023-24 Q3, but the sheet's figures are of 2023-24 Q4/,
    ],
    [
      'whose months lie before its year',
      [['Scorecard 2023-24'], headings('Jan-23', 'Feb-23', 'Mar-23'), fakeRow(wholeYear)],
      {},
      'contradicting-period',
      /months are of 2022-23 Q4/,
    ],
    [
      'that is asked for as another period',
      [years, months, fakeRow(wholeYear)],
      { period: '2024-25 Q1' },
      'contradicting-period',
      /--period says 2024-25 Q1, but .* are of 2023-24 Q4/,
    ],
    [
      'that is asked for as a whole year',
      [years, months, fakeRow(wholeYear)],
      { period: '2023-24' },
      'unknown-period',
      /--period 2023-24 is no quarter or month/,
    ],
    [
      'that is asked for as no period',
      [fakeRow(wholeYear)],
      { period: 'last quarter' },
      'unknown-period',
      /--period last quarter is no quarter/,
    ],
    [
      'with a figure for a quarter to come',
      [headings('Oct-23', 'Nov-23', 'Dec-23'), fakeRow(wholeYear)],
      {},
      'figure-ahead',
      /2023-24 Q4 lies after 2023-24 Q3/,
    ],
    [
      'with benchmarks of no known year',
      [headings('Jan-24', 'Feb-24', 'Mar-24'), fakeRow({ ...wholeYear, benchmarks: ['69'] })],
      {},
      'missing-period',
      /does not say of which year/,
    ],
    ['without any figure', [years, months, fakeRow({})], {}, 'no-table', /no figure for any month or quarter/],
  ];
  for (const [name, rows, options, kind, says] of cases) {
    it(`is refused: one ${name}`, () => {
      const [problem, ...others] = refuse(rows, options);
      assert.deepEqual(others, []);
      assert.equal(problem?.kind, kind);
      assert.match(problem?.problem ?? '', says);
      assert.notEqual(problem?.mend, '');
    });
  }

  it('is refused with the column of the heading in a canonical header row', () => {
    const header = canonicalHeader(quarter(2024, 1)).map((cell) => (cell === 'May-24' ? 'Mai-24' : cell));
    const [problem] = refuse([header, fakeRow({ months: ['1'], quarters: ['2'] })]);
    assert.deepEqual(
      [problem?.kind, problem?.row, problem?.column?.letter, problem?.text],
      ['unknown-period', 1, 'G', 'Mai-24'],
    );
  });

  it('is refused where a canonical header row has its columns in another order', () => {
    const header = canonicalHeader(quarter(2024, 1)).map((cell, index, all) =>
      index === 8 ? (all[9] ?? '') : index === 9 ? (all[8] ?? '') : cell,
    );
    assert.deepEqual(
      refuse([header, fakeRow({ months: ['1'] })]).map(({ column }) => column?.letter),
      ['I', 'J'],
    );
  });
});

describe('the date of a release', () => {
  const sheet = [years, months, fakeRow(wholeYear)];

  it('is today where neither the sheet nor anybody names one', () => {
    const release = read(sheet);
    assert.deepEqual([release.draft.released, release.isDated], [today, false]);
  });

  it('is the one given', () => {
    const release = read(sheet, { released: '2024-06-18' });
    assert.deepEqual([release.draft.released, release.isDated], ['2024-06-18', true]);
  });

  for (const printed of [
    ['Released: 18 June 2024'],
    ['Released', '18/06/2024'],
    ['Date of release', '', '2024-06-18'],
    ['Issued 18th June 2024'],
  ]) {
    it(`is the one printed as ${JSON.stringify(printed.join(' '))}`, () => {
      const release = read([['Scorecard 2023-24'], printed, ...sheet], { released: '2024-06-18' });
      assert.deepEqual([release.draft.released, release.isDated], ['2024-06-18', true]);
      assert.equal(release.draft.title, 'Scorecard 2023-24 Q4');
    });
  }

  const faults: readonly (readonly [name: string, rows: Rows, released: string | undefined, kind: string])[] = [
    ['printed otherwise than given', [['Released: 18 June 2024'], ...sheet], '2024-06-19', 'contradicting-date'],
    ['printed as no day', [['Released: soon'], ...sheet], undefined, 'unknown-date'],
    ['given as no day', sheet, '2024-13-01', 'unknown-date'],
    ['given as a day to come', sheet, '2034-06-18', 'unknown-date'],
  ];
  for (const [name, rows, released, kind] of faults) {
    it(`is refused where it is ${name}`, () => {
      assert.deepEqual(
        refuse(rows, { released }).map((problem) => problem.kind),
        [kind],
      );
    });
  }
});

describe("the demo pack's scorecard with newer months", () => {
  it('is a release of its latest month', () => {
    const rows = demoRows.map((row) =>
      row.map((cell) => ({ 'Jan-24': 'Apr-24', 'Feb-24': 'May-24', 'Mar-24': 'Jun-24' })[cell] ?? cell),
    );
    const { draft } = readRelease([asTextSheet(rows)], demoCatalogue, { today });
    assert.equal(formatPeriod(draft.period), 'Jun-24');
    assert.equal(draft.readings.length, 374);
  });
});
