import assert from 'node:assert/strict';
import { readTextSheet } from '../../src/imports/read-text-sheet.js';

const figures = Array.from({ length: 16 }, (_, index) => String(index));
const tabbed = ['Adoption', 'A – B', 'X1', '% of "all"', ...figures].join('\t');

function read(content: string | Buffer): readonly (readonly string[])[] {
  return readTextSheet({ name: 'sheet', bytes: Buffer.from(content) }).rows;
}

describe('readTextSheet', () => {
  it('keeps every row and cell, blank ones included', () => {
    assert.deepEqual(read('a\tb\n\n\tc\t\n'), [['a', 'b'], [''], ['', 'c', '']]);
  });

  for (const [name, ending] of [
    ['Unix', '\n'],
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
  ] as const) {
    it(`reads the line endings of ${name}`, () => {
      assert.deepEqual(
        read([tabbed, '', tabbed].join(ending)).map((row) => row.length),
        [20, 1, 20],
      );
    });
  }

  for (const [name, encoding] of [
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 as Excel saves Unicode text', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ["Windows' own encoding", (text: string) => Buffer.from(text.replace('–', '\u0096'), 'latin1')],
  ] as const) {
    it(`reads ${name}`, () => assert.deepEqual(read(encoding(tabbed))[0]?.slice(0, 3), ['Adoption', 'A – B', 'X1']));
  }

  for (const delimiter of [',', ';', '\t']) {
    it(`finds cells between ${JSON.stringify(delimiter)} by itself`, () => {
      const row = ['Adoption', 'a', '"b, c; d"', '"says ""no"""', ...figures].join(delimiter);
      assert.deepEqual(read(`Title, with a comma; and more\n${row}\n${row}`)[2], [
        'Adoption',
        'a',
        'b, c; d',
        'says "no"',
        ...figures,
      ]);
    });
  }

  for (const [name, prose] of [
    ['in the middle of a line', 'Few moved often ("3+ placements"):'],
    ['around the first words of a line', '"On time" means within 20 days'],
    ['that never closes', '"Unfinished'],
    ['that closes in a later line', '"Begins here'],
  ] as const) {
    it(`loses no row to a quotation mark ${name}`, () => {
      const rows = read([tabbed, prose, tabbed, 'and "ends"" here"', tabbed].join('\n'));
      assert.equal(rows.filter((row) => row.length === 20).length, 3);
      assert.equal(rows.length, 5);
    });
  }

  it('keeps a line break within a quoted cell', () => {
    const row = ['"two\nlines"', ...figures, 'x', 'y', 'z'].join(',');
    assert.equal(read(`${row}\n${row}`)[1]?.[0], 'two\nlines');
  });

  it('refuses what is no text', () => {
    assert.throws(() => read(Buffer.from([1, 0, 2, 0, 200, 0])), { code: 'sheet-unreadable' });
    assert.throws(() => read('a\0b'), { code: 'sheet-unreadable' });
  });

  it('refuses far more rows than a scorecard has', () => {
    assert.throws(() => read('a\n'.repeat(20_001)), { code: 'sheet-unreadable', message: /more than 20000 rows/ });
  });

  it('reads an empty file as a sheet without rows', () => assert.deepEqual(read(''), []));
});
