import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultWorkbookLimits, readWorkbook } from '../../src/imports/read-workbook.js';
import { demoRows, packFile } from './support/demo-sheet.js';
import { workbookParts, writeArchive } from './support/write-archive.js';
import { type CellInput, writeWorkbook } from './support/write-workbook.js';

const january = new Date(Date.UTC(2024, 0, 1));

/** As Excel writes it; the library's types know links of plain words only. */
const boldLink = {
  text: { richText: [{ text: '14. ' }, { text: 'No. of children', font: { bold: true } }] },
  hyperlink: 'https://example.org',
} as unknown as string;

const cells: readonly (readonly [name: string, input: CellInput, text: string])[] = [
  ['a percentage', { value: 0.66, format: '0%' }, '66%'],
  ['a percentage with a decimal', { value: 0.073, format: '0.0%' }, '7.3%'],
  ['a whole percentage', { value: 1, format: '0%' }, '100%'],
  ['a percentage that a formula left unrounded', { value: 28 / 39, format: '0%' }, '72%'],
  ['a number with a decimal', { value: 44, format: '0.0' }, '44.0'],
  ['a number with commas', { value: 1234.4, format: '#,##0' }, '1,234'],
  ['a number with noise in its last digits', { value: 0.1 + 0.2 }, '0.3'],
  ['a number without a format', { value: 409 }, '409'],
  ['a number with a footnote mark in its format', { value: 0.66, format: '0%"*"' }, '66%*'],
  ['a text', { value: '20 (5/Qtr)' }, '20 (5/Qtr)'],
  ['a text in several fonts', { value: { richText: [{ text: '34 ' }, { text: '(8.5/ Qtr)' }] } }, '34 (8.5/ Qtr)'],
  ['a month that Excel made a date', { value: january, format: 'mmm-yy' }, 'Jan-24'],
  ['a day that Excel made of a month', { value: new Date(Date.UTC(2025, 0, 24)), format: 'd-mmm' }, '24-Jan'],
  ['a date of release', { value: new Date(Date.UTC(2024, 5, 18)), format: 'dd/mm/yyyy' }, '18/06/2024'],
  ['the result of a formula', { value: { formula: 'A1/2', result: 0.5 }, format: '0%' }, '50%'],
  ['a formula whose result was not saved', { value: { formula: 'A1/2' } }, '=A1/2'],
  ['a formula that failed', { value: { formula: 'A1/0', result: { error: '#DIV/0!' } } }, '#DIV/0!'],
  ['an error', { value: { error: '#REF!' } }, '#REF!'],
  ['a link', { value: { text: '66%', hyperlink: 'https://example.org' } }, '66%'],
  ['a link whose words are in several fonts', { value: boldLink }, '14. No. of children'],
  ['a truth value', { value: true }, 'TRUE'],
  ['a format that nobody can read', { value: 5, format: '[[[' }, '5'],
];

describe('readWorkbook', () => {
  describe('of single cells', () => {
    let shown: readonly (readonly string[])[] = [];

    before(async () => {
      const bytes = await writeWorkbook(cells.map(([, input]) => [input]));
      const [sheet] = await readWorkbook({ name: 'cells.xlsx', bytes });
      shown = sheet?.rows ?? [];
    });

    for (const [index, [name, , text]] of cells.entries()) {
      it(`shows ${name} as ${text}`, () => assert.equal(shown[index]?.[0], text));
    }
  });

  it("shows the demo pack's workbook as the same cells as its text", async () => {
    const bytes = readFileSync(packFile('scorecard-2023-24-q4.xlsx'));
    const [sheet, ...others] = await readWorkbook({ name: 'demo.xlsx', bytes });
    const trimmed = (rows: readonly (readonly string[])[]) =>
      rows.map((row) =>
        row
          .map((cell) => cell.trim())
          .join('\t')
          .trimEnd(),
      );
    assert.deepEqual(others, []);
    assert.deepEqual(trimmed(sheet?.rows ?? []), trimmed(demoRows).slice(0, sheet?.rows.length));
    assert.deepEqual(new Set(trimmed(demoRows).slice(sheet?.rows.length)), new Set(['']));
  });

  it('shows a merged block in its first cell only', async () => {
    const bytes = await writeWorkbook(
      [
        ['Adoption', ''],
        ['', 'x'],
      ],
      (sheet) => sheet.mergeCells('A1:B1'),
    );
    const [sheet] = await readWorkbook({ name: 'merged.xlsx', bytes });
    assert.deepEqual(sheet?.rows, [
      ['Adoption', ''],
      ['', 'x'],
    ]);
  });

  it('is not put off by tables, notes and formats by condition', async () => {
    const bytes = await writeWorkbook([['a']], (sheet) => {
      sheet.getCell('A1').note = 'a note';
      sheet.addTable({ name: 'T', ref: 'B1', columns: [{ name: 'x' }], rows: [['66%']] });
      const rule = { type: 'expression', formulae: ['A1>1'], style: {}, priority: 1 } as const;
      sheet.addConditionalFormatting({ ref: 'A1:A9', rules: [{ ...rule, formulae: [...rule.formulae] }] });
    });
    const [sheet] = await readWorkbook({ name: 'rich.xlsx', bytes });
    assert.deepEqual(sheet?.rows, [
      ['a', 'x'],
      ['', '66%'],
    ]);
  });

  it('passes over hidden worksheets', async () => {
    const bytes = await writeWorkbook([['a']], (_, workbook) => {
      workbook.addWorksheet('Workings', { state: 'hidden' }).getCell('A1').value = 'b';
      workbook.addWorksheet('Notes').getCell('A1').value = 'c';
    });
    const sheets = await readWorkbook({ name: 'hidden.xlsx', bytes });
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Scorecard', 'Notes'],
    );
  });

  it('does not mind formats that reach beyond the figures', async () => {
    const bytes = await writeWorkbook([['a']], (sheet) => {
      sheet.getCell('A30000').font = { bold: true };
    });
    const [sheet] = await readWorkbook({ name: 'formats.xlsx', bytes });
    assert.deepEqual(sheet?.rows, [['a']]);
  });

  const refusals: readonly (readonly [name: string, Partial<typeof defaultWorkbookLimits>, why: RegExp])[] = [
    ['a figure in row 30,000', { mostRows: 20_000 }, /more than 20000 rows or/],
    ['more memory than it is given', { mostMegabytes: 8 }, /too much memory/],
    ['more time than it is given', { mostMilliseconds: 1 }, /takes too long/],
  ];
  for (const [name, limits, why] of refusals) {
    it(`refuses a workbook with ${name}`, async () => {
      const bytes = await writeWorkbook([['a']], (sheet) => {
        sheet.getCell('A30000').value = 'b';
      });
      const read = readWorkbook({ name: 'large.xlsx', bytes }, { ...defaultWorkbookLimits, ...limits });
      await assert.rejects(read, { name: 'BotError', code: 'sheet-unreadable', message: why });
    });
  }

  const row = '<sheetData><row r="1"><c r="A1" t="str"><v>66%</v></c></row></sheetData>';

  it('reads the least that makes a workbook', async () => {
    const bytes = await writeArchive(workbookParts(row));
    assert.deepEqual((await readWorkbook({ name: 'least.xlsx', bytes }))[0]?.rows, [['66%']]);
  });

  it('refuses a workbook whose merged cells would fill the memory', async () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const bytes = await writeArchive(workbookParts(`${row}${merged}`));
    const limits = { ...defaultWorkbookLimits, mostMegabytes: 64 };
    await assert.rejects(readWorkbook({ name: 'merged.xlsx', bytes }, limits), {
      code: 'sheet-unreadable',
      message: /too much memory/,
    });
  });

  it('stops reading where whoever started it is gone', async () => {
    const program = fileURLToPath(new URL('../../src/imports/workbook-process.ts', import.meta.url));
    const execArgv = ['--import', import.meta.resolve('tsx')];
    const reader = fork(program, { execArgv, serialization: 'advanced', stdio: 'ignore' });
    const job = { bytes: await writeWorkbook([['a']]), mostRows: 9, mostColumns: 9 };
    reader.send(job);
    // It has begun by now, and listens.
    await once(reader, 'message');
    reader.send(job, () => reader.disconnect());
    assert.deepEqual(await once(reader, 'exit'), [0, null]);
  });

  it('refuses a workbook whose parts are no XML', async () => {
    const bytes = await writeArchive({ 'xl/workbook.xml': '<workbook', 'xl/worksheets/sheet1.xml': 'x' });
    await assert.rejects(readWorkbook({ name: 'odd.xlsx', bytes }), {
      code: 'sheet-unreadable',
      message: /^odd\.xlsx /,
    });
  });
});
