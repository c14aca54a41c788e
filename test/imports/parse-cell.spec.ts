import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanCell, parseCell } from '../../src/imports/parse-cell.js';

const figures: readonly (readonly [text: string, value: number, isPercentage: boolean, decimals: number])[] = [
  ['0', 0, false, 0],
  ['66%', 66, true, 0],
  ['7.3%', 7.3, true, 1],
  ['44.0', 44, false, 1],
  ['468', 468, false, 0],
  ['1,234', 1234, false, 0],
  ['12,345,678.5', 12345678.5, false, 1],
  [' 66 % ', 66, true, 0],
  ['\u00a066%\u00a0', 66, true, 0],
  ['\u200b66%\ufeff', 66, true, 0],
  ['66%*', 66, true, 0],
  ['66% †', 66, true, 0],
  ['66%¹', 66, true, 0],
  ['66% [1]', 66, true, 0],
  ['66%*²', 66, true, 0],
  ['-0.4', -0.4, false, 1],
  ['−0.4', -0.4, false, 1],
  ['–0.40', -0.4, false, 2],
  ['+0.3', 0.3, false, 1],
  ['-0', 0, false, 0],
  ['007', 7, false, 0],
];

const unreadable: readonly (readonly [text: string, why: RegExp])[] = [
  ['66x', /no figure/],
  ['six', /no figure/],
  ['*', /no figure/],
  ['c', /no figure/],
  ['66%%', /no figure/],
  ['6 6', /no figure/],
  ['1,23', /no figure/],
  ['12,34,567', /no figure/],
  ['6,6%', /no figure/],
  ['1.234.567', /no figure/],
  ['1e3', /no figure/],
  ['NaN', /no figure/],
  ['Infinity', /no figure/],
  ['20 (5/Qtr)', /no figure/],
  ['~66', /no figure/],
  ['<5', /no figure/],
  ['6²6', /no figure/],
  ['６６', /no figure/],
  ['9'.repeat(13), /no figure/],
  ['66% '.repeat(30), /no figure/],
  ['=SUM(F7:H7)', /formula/],
  ['#REF!', /error/],
  ['#DIV/0!', /error/],
  ['#N/A', /error/],
  ['05-Jan', /date/],
  ['Jan-24', /date/],
  ['01/02/2024', /date/],
];

describe('parseCell', () => {
  for (const [text, value, isPercentage, decimals] of figures) {
    it(`reads ${JSON.stringify(text)} as ${value}${isPercentage ? '%' : ''}`, () => {
      assert.deepEqual(parseCell(text), { kind: 'figure', value, isPercentage, decimals });
    });
  }

  for (const text of ['', ' ', '\u00a0', '-', '–', '—', ' - ', '--', 'n/a', 'N/A', '-*']) {
    it(`takes ${JSON.stringify(text)} as not reported`, () => {
      assert.deepEqual(parseCell(text), { kind: 'not-reported' });
    });
  }

  for (const text of ['tbc', 'TBC', 'Tbc ', 't.b.c.', 'to be confirmed', 'tbc*']) {
    it(`takes ${JSON.stringify(text)} as to be confirmed`, () => {
      assert.deepEqual(parseCell(text), { kind: 'to-be-confirmed' });
    });
  }

  for (const [text, why] of unreadable) {
    it(`does not guess at ${JSON.stringify(text.slice(0, 30))}`, () => {
      const content = parseCell(text);
      assert.equal(content.kind, 'unreadable');
      assert.match(content.kind === 'unreadable' ? content.why : '', why);
    });
  }

  it('never makes a figure of a negative zero', () => {
    const content = parseCell('-0.0');
    assert.ok(content.kind === 'figure' && Object.is(content.value, 0));
  });

  it('never throws, and never reads a figure that is no number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })), (text) => {
        const content = parseCell(text);
        if (content.kind === 'figure') assert.ok(Number.isFinite(content.value));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every number as it is printed, with or without thousands commas and a percent sign', () => {
    const numbers = fc.record({
      whole: fc.integer({ min: 0, max: 999_999_999 }),
      decimals: fc.integer({ min: 0, max: 4 }),
      part: fc.integer({ min: 0, max: 9999 }),
      isNegative: fc.boolean(),
      hasCommas: fc.boolean(),
      isPercentage: fc.boolean(),
    });
    fc.assert(
      fc.property(numbers, ({ whole, decimals, part, isNegative, hasCommas, isPercentage }) => {
        const digits = hasCommas ? whole.toLocaleString('en-GB') : String(whole);
        const fraction = decimals === 0 ? '' : `.${String(part).padStart(4, '0').slice(0, decimals)}`;
        const text = `${isNegative ? '-' : ''}${digits}${fraction}${isPercentage ? '%' : ''}`;
        const value = Number(`${isNegative ? '-' : ''}${whole}${fraction}`) + 0;
        assert.deepEqual(parseCell(text), { kind: 'figure', value, isPercentage, decimals });
      }),
      { numRuns: 1000 },
    );
  });

  it('looks at a hostile cell no longer than at an ordinary one', () => {
    const started = performance.now();
    for (const mark of ['*', ' *', '[1]', '-', ',', '1,']) parseCell(`1${mark.repeat(200_000)}x`);
    assert.ok(performance.now() - started < 1000);
  });
});

describe('cleanCell', () => {
  it('takes blanks and footnote marks from a text and leaves the rest alone', () => {
    assert.equal(cleanCell('  20\u00a0(5/Qtr) * '), '20 (5/Qtr)');
    assert.equal(cleanCell('tbc'), 'tbc');
    assert.equal(cleanCell('*'), '*');
  });
});
