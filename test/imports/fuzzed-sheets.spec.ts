import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { BotError } from '../../src/errors.js';
import { ImportRejected } from '../../src/imports/problem.js';
import { type CheckedRelease, readRelease } from '../../src/imports/read-release.js';
import { readSheets } from '../../src/imports/read-sheet.js';
import { readTextSheet } from '../../src/imports/read-text-sheet.js';
import type { Sheet } from '../../src/imports/sheet.js';
import { asTextSheet, demoCatalogue, demoRows, packFile, today } from './support/demo-sheet.js';

/** The release, or undefined where the sheet was refused with at least one problem; anything else fails. */
function readOrRefuse(sheet: Sheet): CheckedRelease | undefined {
  try {
    return readRelease([sheet], demoCatalogue, { today });
  } catch (error) {
    assert.ok(error instanceof ImportRejected, String(error));
    assert.ok(error.problems.length > 0);
    assert.ok(error.problems.every(({ problem, mend }) => problem !== '' && mend !== ''));
    return undefined;
  }
}

/** What hands put into a cell, sensible and not. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    'tbc',
    '66%',
    '7.3%',
    '101%',
    '-1',
    '0.66',
    'Jan-24',
    '23-24',
    'Q4',
    '20 (5/Qtr)',
    'Indicator',
    '\t',
  ),
  fc.constantFrom(...demoRows.flat().filter((text) => text !== '')),
  fc.string({ maxLength: 12 }),
);

const edit = fc.record({ row: fc.nat(demoRows.length - 1), column: fc.nat(20), text: cell });

describe('a sheet with cells overwritten at random', () => {
  it('is read or refused with its problems, and every figure read stands in a cell', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const rows = demoRows.map((cells, index) => {
          const changed = [...cells];
          for (const { row, column, text } of edits) if (row === index) changed[column] = text;
          return changed.map((text) => text ?? '');
        });
        for (const reading of readOrRefuse(asTextSheet(rows))?.draft.readings ?? []) {
          const [, row, letter] = /^row (\d+), column ([A-T])$/.exec(reading.source.place) ?? [];
          const text = rows[Number(row) - 1]?.[(letter?.charCodeAt(0) ?? 0) - 65] ?? '';
          assert.equal(Number.parseFloat(text.replaceAll(',', '')), reading.value, reading.source.place);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused with lines taken out, doubled and put elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(demoRows.length - 1), { maxLength: 60 }), (order) => {
        readOrRefuse(asTextSheet(order.map((index) => demoRows[index] ?? [])));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file of any bytes', () => {
  it('is read as text or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readOrRefuse(readTextSheet({ name: 'bytes', bytes }));
        } catch (error) {
          assert.ok(error instanceof BotError && error.code === 'sheet-unreadable', String(error));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused where a workbook was damaged in any place', async () => {
    const whole = readFileSync(packFile('scorecard-2023-24-q4.xlsx'));
    const damage = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of damages) bytes[at] = to;
        try {
          await readSheets({ name: 'damaged.xlsx', bytes });
        } catch (error) {
          assert.ok(error instanceof BotError && error.code === 'sheet-unreadable', String(error));
        }
      }),
      { numRuns: 15 },
    );
  });
});
