import assert from 'node:assert/strict';
import { createSpelling, type WordWeight } from '../../../src/questions/words/spelling.js';

const known: readonly (readonly [string, WordWeight])[] = [
  ['dental', 'subject'],
  ['accommodation', 'subject'],
  ['stability', 'subject'],
  ['north', 'subject'],
  ['visits', 'subject'],
  ['eet', 'subject'],
  ['participation', 'subject'],
  ['chart', 'rule'],
  ['charity', 'subject'],
  ['compare', 'rule'],
  ['please', 'plain'],
];

describe('spelling', () => {
  const spelling = createSpelling({ words: new Map(known) });

  const mended: readonly (readonly [typed: string, meant: string])[] = [
    ['dentel', 'dental'],
    ['dentla', 'dental'],
    ['dentall', 'dental'],
    ['nroth', 'north'],
    ['noth', 'north'],
    ['stabilty', 'stability'],
    ['stabliity', 'stability'],
    ['accomodation', 'accommodation'],
    ['acommodaton', 'accommodation'],
    ['particpaton', 'participation'],
    ['comapre', 'compare'],
    ['plese', 'please'],
  ];
  for (const [typed, meant] of mended) {
    it(`takes "${typed}" for "${meant}"`, () => assert.equal(spelling.mend(typed), meant));
  }

  const left: readonly (readonly [typed: string, why: string])[] = [
    ['eat', 'it has three letters'],
    ['dontol', 'two edits are too many for six letters'],
    ['vzzits', 'two edits are too many for six letters'],
    ['xylophone', 'nothing is near'],
    ['A10', 'it is no word'],
  ];
  for (const [typed, why] of left) {
    it(`leaves "${typed}" as it is: ${why}`, () => assert.equal(spelling.mend(typed), undefined));
  }

  it('knows common English, so that "mental" is never taken for "dental"', () => {
    assert.ok(spelling.knows('mental'));
    assert.ok(!spelling.knows('dentel'));
  });

  it('does not choose between two subjects equally near', () => {
    const two = createSpelling({
      words: new Map<string, WordWeight>([
        ['boats', 'subject'],
        ['coats', 'subject'],
      ]),
    });
    assert.equal(two.mend('zoats'), undefined);
  });

  it('takes a slip for the word and not for its short form', () => {
    const two = createSpelling({
      words: new Map<string, WordWeight>([
        ['county', 'subject'],
        ['cnty', 'synonym'],
      ]),
    });
    assert.equal(two.mend('conty'), 'county');
    assert.ok(two.isSubject('cnty'));
  });

  it('prefers what matters to what does not', () => {
    const two = createSpelling({
      words: new Map<string, WordWeight>([
        ['boats', 'plain'],
        ['coats', 'subject'],
      ]),
    });
    assert.equal(two.mend('zoats'), 'coats');
  });

  it('chooses the word that the pack says beside its neighbour, of two equally near', () => {
    const words = new Map<string, WordWeight>([
      ['leaving', 'subject'],
      ['leasing', 'subject'],
      ['care', 'subject'],
    ]);
    const two = createSpelling({ words, pairs: new Set(['leaving care', 'leasing flats']) });
    assert.equal(two.mend('leaping', { after: 'care' }), 'leaving');
    assert.equal(two.mend('leaping', { after: 'flats' }), 'leasing');
    assert.equal(two.mend('leaping'), undefined);
  });

  it('takes neither English nor a name for a word that begins otherwise', () => {
    const words = new Map<string, WordWeight>([
      ['dental', 'subject'],
      ['have', 'rule'],
    ]);
    const dental = createSpelling({ words });
    assert.deepEqual([dental.mend('rental'), dental.mend('dave')], [undefined, undefined]);
    assert.equal(dental.mend('edntal'), 'dental');
  });
});
