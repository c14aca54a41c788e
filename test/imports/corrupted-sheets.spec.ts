import assert from 'node:assert/strict';
import { describeRejection } from '../../src/imports/describe-import.js';
import { ImportRejected, type SheetProblem } from '../../src/imports/problem.js';
import { readRelease } from '../../src/imports/read-release.js';
import type { Sheet } from '../../src/imports/sheet.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { fakeIndicator } from '../support/store-records.js';
import { asTextSheet, demoCatalogue, demoRows, type Rows, rowOf, today, withCells } from './support/demo-sheet.js';

const stability = '24. % CLA 2yr stability';
const reviews = '26. % CLA reviews on time';
const dental = '28. % CLA had annual dental check in last year';
const adopted = '14. No. of children adopted';
const adoptedShare = '14. % those leaving care who were adopted';
const rate = 'Rate CLA per 10,000';

/** What is expected of a problem: its kind, row, column and text, and words of its explanation and mend. */
interface Expected {
  readonly kind: SheetProblem['kind'];
  readonly row: string;
  readonly column: string | null;
  readonly text?: string;
  readonly says: RegExp;
  readonly mend: RegExp;
}

interface Defect {
  readonly name: string;
  readonly corrupt: (rows: Rows) => Rows;
  readonly problem: Expected;
}

/** A row as it is, with one change to its cells. */
function changeRow(rows: Rows, printedName: string, change: (cells: readonly string[]) => readonly string[]): Rows {
  const row = rowOf(rows, printedName);
  return rows.map((cells, index) => (index === row ? change(cells) : cells));
}

const defects: readonly Defect[] = [
  {
    name: 'a row that no indicator is called like',
    corrupt: (rows) => withCells(rows, reviews, { D: '26. % CLA reviews held' }),
    problem: {
      kind: 'unmatched-row',
      row: reviews,
      column: 'D',
      text: '26. % CLA reviews held',
      says: /no indicator of this name/,
      mend: /Correct the name or the DfE reference/,
    },
  },
  {
    name: 'a row whose reference means another indicator than its name',
    corrupt: (rows) => withCells(rows, stability, { C: 'LAI3.08' }),
    problem: {
      kind: 'ambiguous-row',
      row: stability,
      column: 'D',
      says: /"24\. % CLA 2yr stability", "28\. % CLA had annual dental check in last year"/,
      mend: /both mean one indicator/,
    },
  },
  {
    name: 'a percentage over 100',
    corrupt: (rows) => withCells(rows, stability, { L: '166%' }),
    problem: {
      kind: 'out-of-bounds',
      row: stability,
      column: 'L',
      text: '166%',
      says: /above 100%, the greatest that this indicator can be/,
      mend: /from 0 to 100%, - or tbc/,
    },
  },
  {
    name: 'a negative count',
    corrupt: (rows) => withCells(rows, adopted, { I: '-5' }),
    problem: {
      kind: 'out-of-bounds',
      row: adopted,
      column: 'I',
      text: '-5',
      says: /below 0, the least/,
      mend: /of 0 or more/,
    },
  },
  {
    name: 'a row that is there twice',
    corrupt: (rows) => [...rows, rows[rowOf(rows, dental)] ?? []],
    problem: {
      kind: 'duplicate-row',
      row: 'the last',
      column: 'D',
      text: dental,
      says: /Row \d+ already gives this indicator/,
      mend: /Take one of the two rows out/,
    },
  },
  {
    name: 'a lower bound above the higher',
    corrupt: (rows) => withCells(rows, stability, { N: '85%' }),
    problem: {
      kind: 'range-invalid',
      row: stability,
      column: 'N',
      text: '85%',
      says: /lower end lies above its higher end/,
      mend: /Correct the two cells/,
    },
  },
  {
    name: 'a figure that cannot be read',
    corrupt: (rows) => withCells(rows, dental, { G: '7e%' }),
    problem: {
      kind: 'unreadable-cell',
      row: dental,
      column: 'G',
      text: '7e%',
      says: /holds no figure/,
      mend: /Write a figure such as 66 or 66%/,
    },
  },
  {
    name: 'a range that cannot be read',
    corrupt: (rows) => withCells(rows, dental, { O: 'about 100' }),
    problem: {
      kind: 'range-invalid',
      row: dental,
      column: 'O',
      text: 'about 100',
      says: /higher end of the expected range reads "about 100"/,
      mend: /Correct the two cells/,
    },
  },
  {
    name: 'a row that has lost a cell',
    corrupt: (rows) => changeRow(rows, rate, (cells) => [...cells.slice(0, 7), ...cells.slice(8)]),
    problem: {
      kind: 'too-few-columns',
      row: rate,
      column: null,
      says: /has 19 columns, not 20/,
      mend: /all 20 columns, blank ones included/,
    },
  },
  {
    name: 'a row that has a cell too many',
    corrupt: (rows) => changeRow(rows, rate, (cells) => [...cells.slice(0, 7), '43', ...cells.slice(7)]),
    problem: {
      kind: 'too-many-columns',
      row: rate,
      column: 'U',
      text: '63',
      says: /more than 20 columns/,
      mend: /Take out the cell that is too many/,
    },
  },
  {
    name: 'figures without a name',
    corrupt: (rows) => withCells(rows, reviews, { D: '' }),
    problem: {
      kind: 'nameless-row',
      row: reviews,
      column: 'D',
      text: '',
      says: /figures but no name/,
      mend: /as the catalogue prints it/,
    },
  },
  {
    name: 'a percentage among counts',
    corrupt: (rows) => withCells(rows, adopted, { L: '1%' }),
    problem: {
      kind: 'wrong-unit',
      row: adopted,
      column: 'L',
      text: '1%',
      says: /a percentage, but this row is measured in children/,
      mend: /Write the figure in children/,
    },
  },
  {
    name: 'half a child',
    corrupt: (rows) => withCells(rows, adopted, { L: '1.5' }),
    problem: {
      kind: 'wrong-unit',
      row: adopted,
      column: 'L',
      text: '1.5',
      says: /no whole number, but this row counts children/,
      mend: /Write a whole number/,
    },
  },
  {
    name: 'a range beyond what a percentage can be',
    corrupt: (rows) => withCells(rows, stability, { O: '820%' }),
    problem: {
      kind: 'out-of-bounds',
      row: stability,
      column: 'O',
      text: '820%',
      says: /end of the expected range is above 100%/,
      mend: /from 0 to 100%/,
    },
  },
  {
    name: 'a benchmark beyond what a percentage can be',
    corrupt: (rows) => withCells(rows, adoptedShare, { Q: '109' }),
    problem: {
      kind: 'out-of-bounds',
      row: adoptedShare,
      column: 'Q',
      text: '109',
      says: /above 100%/,
      mend: /0 to 100%/,
    },
  },
  {
    name: 'percentages that lost their format',
    corrupt: (rows) =>
      withCells(rows, reviews, { F: '0.92', G: '0.9', H: '0.9', I: '0.94', J: '0.97', K: '0.94', L: '0.9', M: '0.94' }),
    problem: {
      kind: 'wrong-unit',
      row: reviews,
      column: 'F',
      text: '0.92',
      says: /look like fractions of 1/,
      mend: /66 instead of 0\.66/,
    },
  },
  {
    name: 'a figure that the spreadsheet made a date',
    corrupt: (rows) => withCells(rows, adopted, { F: '02-Jan' }),
    problem: {
      kind: 'unreadable-cell',
      row: adopted,
      column: 'F',
      text: '02-Jan',
      says: /holds a date, which the spreadsheet may have made of a figure/,
      mend: /Write a figure/,
    },
  },
  {
    name: 'a formula that failed',
    corrupt: (rows) => withCells(rows, stability, { M: '#DIV/0!' }),
    problem: {
      kind: 'unreadable-cell',
      row: stability,
      column: 'M',
      text: '#DIV/0!',
      says: /an error of the spreadsheet/,
      mend: /Write a figure/,
    },
  },
];

function reject(sheet: Sheet): ImportRejected {
  try {
    readRelease([sheet], demoCatalogue, { today });
  } catch (error) {
    if (error instanceof ImportRejected) return error;
    throw error;
  }
  throw new Error('The sheet was accepted.');
}

describe('a corrupted sheet', () => {
  for (const { name, corrupt, problem: expected } of defects) {
    it(`is refused for ${name}, and for nothing else`, () => {
      const rows = corrupt(demoRows);
      const rejected = reject(asTextSheet(rows));
      const [problem, ...others] = rejected.problems;
      assert.deepEqual(others, []);
      assert.ok(problem);
      assert.equal(problem.kind, expected.kind);
      assert.equal(problem.row, expected.row === 'the last' ? rows.length : rowOf(demoRows, expected.row) + 1);
      assert.equal(problem.column?.letter ?? null, expected.column);
      if (expected.text !== undefined) assert.equal(problem.text, expected.text);
      assert.match(problem.problem, expected.says);
      assert.match(problem.mend, expected.mend);
      assert.match(rejected.message, /^The sheet has 1 problem, so nothing was stored\./);
    });
  }

  it('is refused for all of its defects at once, in the order of its rows', () => {
    const cells = [
      withCells(demoRows, adopted, { F: 'none', L: '1%' }),
      (rows: Rows) => withCells(rows, adoptedShare, { Q: '109' }),
      (rows: Rows) => withCells(rows, stability, { L: '166%', N: '85%' }),
      (rows: Rows) => withCells(rows, reviews, { D: 'Reviews', H: 'x' }),
      (rows: Rows) => withCells(rows, dental, { C: 'P_PI2.01' }),
      (rows: Rows) => changeRow(rows, rate, (row) => row.slice(0, 19)),
      (rows: Rows) => [...rows, rows[rowOf(rows, '% UASC')] ?? []],
    ];
    const rows = cells.reduce<Rows>(
      (sofar, change) => (typeof change === 'function' ? change(sofar) : change),
      demoRows,
    );
    const rejected = reject(asTextSheet(rows));
    assert.deepEqual(
      rejected.problems.map(({ kind, column }) => `${kind} ${column?.letter ?? ''}`.trim()),
      [
        'unreadable-cell F',
        'wrong-unit L',
        'out-of-bounds Q',
        'too-few-columns',
        'out-of-bounds L',
        'range-invalid N',
        'unmatched-row D',
        'unreadable-cell H',
        'ambiguous-row D',
        'duplicate-row D',
      ],
    );
    const numbers = rejected.problems.map(({ row }) => row ?? 0);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
    assert.match(rejected.message, /^The sheet has 10 problems/);
  });

  it('is described line by line, with place, text and mend', () => {
    const text = describeRejection(reject(asTextSheet(withCells(demoRows, stability, { L: '166%' }))));
    const row = rowOf(demoRows, stability) + 1;
    assert.equal(
      text,
      [
        'The sheet has 1 problem, so nothing was stored. Mend the sheet and import it again.',
        `  Row ${row}, column L (Q4): The figure is above 100%, the greatest that this indicator can be. ` +
          'It reads "166%". Write a figure from 0 to 100%, - or tbc.',
      ].join('\n'),
    );
  });

  it('says whose reference stands in a row that has lost its name', () => {
    const [problem] = reject(asTextSheet(withCells(demoRows, stability, { D: 'Homes' }))).problems;
    assert.match(problem?.mend ?? '', /that of "24\. % CLA 2yr stability": correct the name, or add/);
  });

  it('is refused as a workbook where a row has lost a cell before its figures', () => {
    const rows = changeRow(demoRows, reviews, (cells) => [...cells.slice(0, 1), ...cells.slice(2)]);
    const [problem] = reject({ name: 'Scorecard', rows, writesEveryCell: false }).problems;
    assert.equal(problem?.kind, 'too-few-columns');
    assert.match(problem?.problem ?? '', /A figure stands where the type should/);
  });

  it('is refused where no row is a scorecard row', () => {
    const [problem] = reject(asTextSheet([['Minutes of the panel'], ['1', '2', '3']])).problems;
    assert.equal(problem?.kind, 'no-table');
  });

  it('is refused where two worksheets hold scorecards, and not where one holds workings', () => {
    const sheet = (name: string, rows: Rows): Sheet => ({ name, rows, writesEveryCell: false });
    const workings = sheet('Workings', [['', '', '', 'Total', '', '1', '2', '3']]);
    const scorecard = sheet('Q4', demoRows);
    assert.equal(readRelease([workings, scorecard], demoCatalogue, { today }).draft.readings.length, 374);
    assert.throws(
      () => readRelease([scorecard, sheet('Q3', demoRows)], demoCatalogue, { today }),
      (error) => error instanceof ImportRejected && /"Q4", "Q3"/.test(error.problems[0]?.problem ?? ''),
    );
  });

  it('may hold a score below 0 where the indicator can', () => {
    const catalogue = createCatalogue([fakeIndicator({ key: 'progress-8', printedName: 'Progress 8', unit: 'score' })]);
    const figures = ['-1.1', '-1.1', '-1.1', '-', '-', '-', '−1.25', '-1.1'];
    const row = ['', '', '', 'Progress 8', 'score', ...figures, '', '', '', '', '', '', ''];
    const release = readRelease([asTextSheet([row])], catalogue, { today, period: '2023-24 Q4' });
    assert.deepEqual(
      release.draft.readings.map(({ value }) => value),
      [-1.1, -1.1, -1.1, -1.25, -1.1],
    );
  });
});
