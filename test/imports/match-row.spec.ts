import assert from 'node:assert/strict';
import { createRowMatcher } from '../../src/imports/match-row.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { fakeIndicator } from '../support/store-records.js';
import { demoCatalogue } from './support/demo-sheet.js';

const matchDemo = createRowMatcher(demoCatalogue);

/** The key of the row's indicator, or why it has none. */
function match(reference: string, name: string): string {
  const found = matchDemo(reference, name);
  return found.kind === 'matched' ? found.indicator.key : found.kind;
}

const scorecard = demoCatalogue.indicators.filter(({ status }) => status === 'scorecard');

/** Ways in which hands and programs write one name. */
const spellings: readonly (readonly [how: string, spell: (name: string) => string])[] = [
  ['as printed', (name) => name],
  ['without its number', (name) => name.replace(/^\d+\.\s*/, '')],
  ['without the space after its number', (name) => name.replace(/^(\d+)\.\s*/, '$1.')],
  ['in capitals', (name) => name.toUpperCase()],
  ['in small letters', (name) => name.toLowerCase()],
  ['with long dashes', (name) => name.replaceAll('-', '–')],
  ['with short dashes', (name) => name.replaceAll('–', '-')],
  ['without spaces round dashes', (name) => name.replace(/ ([-–]) /g, '$1')],
  ['with doubled spaces', (name) => name.replaceAll(' ', '  ')],
  ['with non-breaking spaces', (name) => name.replaceAll(' ', '\u00a0')],
  ['with square brackets for round ones', (name) => name.replaceAll('(', '[').replaceAll(')', ']')],
  ['with round brackets for square ones', (name) => name.replaceAll('[', '(').replaceAll(']', ')')],
  ['with a footnote mark', (name) => `${name}*`],
  ['with a numbered footnote', (name) => `${name}²`],
  ['with a space after the percent sign left out', (name) => name.replace('% ', '%')],
];

describe('createRowMatcher', () => {
  it('is tried on all 50 rows', () => assert.equal(scorecard.length, 50));

  for (const [how, spell] of spellings) {
    it(`knows every row of the demo pack ${how}, with its reference and without`, () => {
      for (const { key, printedName, dfeRef } of scorecard) {
        assert.equal(match(dfeRef ?? '', spell(printedName)), key);
        assert.equal(match('', spell(printedName)), key);
      }
    });
  }

  it('knows a reference whatever its capitals, spaces and dashes', () => {
    assert.equal(match('p_pi2.01', '24. % CLA 2yr stability'), 'two-year-stability');
    assert.equal(
      match('LAA7.09  minus Resi', '22. % in LA provision - Excl Connected Carers'),
      'fostered-in-house-excl-connected',
    );
  });

  it('knows the misprinted reference and the one it should be', () => {
    for (const reference of ['LbF2b.15', 'LAF2b.15']) {
      const found = matchDemo(reference, '31. DfE 4 month window - 17-18 - % in EET');
      assert.ok(found.kind === 'matched' && found.indicator.key === 'dfe-eet-17-18', reference);
      assert.equal(found.kind === 'matched' ? found.warning : '', undefined);
    }
  });

  it('tells names apart that differ in an age band or a team only', () => {
    assert.equal(match('', 'Ofsted - 19-21 - % In-touch'), 'ofsted-in-touch-19-21');
    assert.equal(match('', 'Ofsted - 17-18 - % In-touch'), 'ofsted-in-touch-17-18');
    assert.equal(match('', 'Ofsted - 18-20 - % In-touch'), 'unmatched');
    assert.equal(match('', 'Supervisions up to date - CIC West'), 'unmatched');
  });

  it('lets no reference stand in for a name, but says whose it is', () => {
    const found = matchDemo('P_PI2.01', 'Stability of homes');
    assert.equal(found.kind, 'unmatched');
    assert.deepEqual(found.kind === 'unmatched' && found.byReference.map(({ key }) => key), ['two-year-stability']);
  });

  it('calls a row ambiguous whose reference and name mean different indicators', () => {
    const found = matchDemo('LAI3.08', '24. % CLA 2yr stability');
    assert.deepEqual(found.kind === 'ambiguous' && found.candidates.map(({ key }) => key), [
      'two-year-stability',
      'annual-dental-check',
    ]);
  });

  it('warns of a reference that the catalogue does not know', () => {
    const found = matchDemo('LAZ9.99', '24. % CLA 2yr stability');
    assert.match(found.kind === 'matched' ? (found.warning ?? '') : '', /LAZ9\.99 is not in the catalogue/);
  });

  it('warns of a number that is not the one in the catalogue', () => {
    const found = matchDemo('', '25. % CLA 2yr stability');
    assert.match(
      found.kind === 'matched' ? (found.warning ?? '') : '',
      /numbered 25, two-year-stability in the catalogue 24/,
    );
  });

  const twins = createRowMatcher(
    createCatalogue([
      fakeIndicator({ key: 'a', printedName: '7. Visits', number: 7, dfeRef: 'A1' }),
      fakeIndicator({ key: 'b', printedName: '8. Visits', number: 8, dfeRef: 'B1' }),
      fakeIndicator({ key: 'c', printedName: 'Moves', aliases: ['Changes of home', 'Visits'] }),
    ]),
  );

  it('takes the number or the reference to tell rows of one name apart', () => {
    const found = [twins('', '8. Visits'), twins('A1', 'Visits')];
    assert.deepEqual(
      found.map((each) => each.kind === 'matched' && each.indicator.key),
      ['b', 'a'],
    );
  });

  it('calls a row ambiguous that neither number nor reference decides', () => {
    assert.equal(twins('', 'Visits').kind, 'ambiguous');
    assert.equal(twins('', '9. Visits').kind, 'ambiguous');
  });

  it('knows a renamed row by an alias, after all printed names', () => {
    const found = twins('', 'Changes of home');
    assert.ok(found.kind === 'matched' && found.indicator.key === 'c');
    assert.match(found.warning ?? '', /prints this row as "Moves"/);
  });

  it('finds nothing in an empty name', () => assert.equal(twins('', '').kind, 'unmatched'));
});
