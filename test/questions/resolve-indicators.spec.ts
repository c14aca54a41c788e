import assert from 'node:assert/strict';
import type { Indicator } from '../../src/indicators/indicator.js';
import { type Lexicon, lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../src/questions/planner.js';
import { loadDemoContent } from '../support/scorecards.js';

/** Ways to write one name, as people copy it from the sheet or type it from memory. */
const rewritings: readonly (readonly [how: string, rewrite: (name: string) => string])[] = [
  ['as it stands', (name) => name],
  ['in small letters', (name) => name.toLowerCase()],
  ['in capitals', (name) => name.toUpperCase()],
  ['without its number', (name) => name.replace(/^\d+\.\s*/, '')],
  ['without brackets', (name) => name.replace(/[()[\]]/g, '')],
  ['without dashes', (name) => name.replace(/ [-–] /g, ' ')],
  ['with long dashes', (name) => name.replaceAll('-', '–')],
  ['with odd spaces', (name) => `  ${name.replaceAll(' ', '   ')} `],
  ['without the percent sign', (name) => name.replaceAll('%', '')],
  ['as a question', (name) => `How are we doing on ${name}?`],
  ['politely', (name) => `Hi, could you please tell me about ${name}, thanks`],
  ['in quotes', (name) => `“${name}”`],
];

/** Words of one letter's difference, or opposites, that must never stand for each other. */
const lookalikes: readonly (readonly [question: string, key: string])[] = [
  ['mental checks', 'annual-dental-check'],
  ['rental checks in flats', 'annual-dental-check'],
  ['supervisions north', 'supervisions-cic-south'],
  ['suprvisions south', 'supervisions-cic-north'],
  ['eet 17-18 dfe', 'dfe-eet-19-21'],
  ['eet 19-21 dfe', 'dfe-eet-17-18'],
  ['eet 19-21 ofsted', 'dfe-eet-19-21'],
  ['eet 19-21 dfe', 'ofsted-eet-19-21'],
  ['iha incl those not yet recorded', 'iha-excl-unrecorded'],
  ['iha excl those not yet recorded', 'iha-incl-unrecorded'],
  ['in house fostering excluding connected carers', 'fostered-in-house-incl-connected'],
  ['in house fostering including connected carers', 'fostered-in-house-excl-connected'],
  ['placed out of county', 'in-county-over-20-miles'],
  ['in county and over 20 miles', 'placed-out-of-county'],
  ['children who started to be looked after', 'cla-ceased-rate'],
  ['children who ceased to be looked after', 'cla-starts-rate'],
  ['pa visits north', 'pa-supervisions-cic-north'],
  ['annual health check', 'annual-dental-check'],
  ['A2', 'adoption-a20'],
  ['A20', 'adoption-a2'],
  ['A10', 'adoption-a2'],
];

describe('the resolution of indicators', () => {
  let lexicon: Lexicon;
  let scorecardRows: readonly Indicator[];

  before(async () => {
    const { catalogue, vocabulary } = await loadDemoContent();
    lexicon = lexiconOf(catalogue, vocabulary);
    scorecardRows = catalogue.indicators.filter(({ status }) => status === 'scorecard');
  });

  const resolve = (text: string) => planQuestion(text, { lexicon });

  it('has all fifty rows to resolve', () => assert.equal(scorecardRows.length, 50));

  for (const [how, rewrite] of rewritings) {
    it(`finds every indicator by its printed and its plain name, ${how}`, () => {
      for (const { key, printedName, plainName } of scorecardRows) {
        for (const name of [printedName, plainName]) {
          const { indicators, intent, period } = resolve(rewrite(name));
          assert.deepEqual([indicators, intent, period], [[key], 'status', { kind: 'latest' }], rewrite(name));
        }
      }
    });
  }

  it('finds every indicator by its key, and by its codes however they are spaced', () => {
    for (const { key, dfeRef, codes } of scorecardRows) {
      assert.deepEqual(resolve(key).indicators, [key]);
      for (const code of [dfeRef, ...codes].filter((each) => each !== undefined)) {
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replace(/([A-Za-z])(\d+\.)/, '$1 $2'),
          `what is ${code}?`,
        ]) {
          assert.deepEqual(resolve(typed).indicators, [key], typed);
        }
      }
    }
  });

  it('finds every indicator by each of its aliases, and says nothing about time for it', () => {
    for (const { key, aliases } of scorecardRows) {
      for (const alias of aliases) {
        const { indicators, period } = resolve(alias);
        assert.deepEqual([indicators, period], [[key], { kind: 'latest' }], alias);
      }
    }
  });

  it('takes a number of one row for the row, and asks about one that several share', () => {
    const numbers = new Set(scorecardRows.flatMap(({ number }) => number ?? []));
    for (const number of numbers) {
      const rows = scorecardRows.filter((row) => row.number === number).map(({ key }) => key);
      for (const typed of [
        `${number}`,
        `ind ${number}`,
        `KPI ${number}`,
        `indicator ${number}`,
        `#${number}`,
        `no. ${number}`,
      ]) {
        const { indicators, candidates } = resolve(typed);
        assert.deepEqual(rows.length === 1 ? indicators : candidates, rows, typed);
      }
    }
  });

  it('asks back about every family word, unless it is one indicator alone or says both of two', () => {
    for (const family of new Set(scorecardRows.flatMap(({ families }) => families))) {
      const { indicators, candidates } = resolve(family);
      const members = scorecardRows.filter((row) => row.families.includes(family)).map(({ key }) => key);
      const isAlone = members.length === 1;
      // "Starters and leavers", "entering than leaving"
      const saysBoth = members.length === 2 && / (and|than) /.test(family) && indicators.length > 0;
      if (isAlone) assert.deepEqual([...indicators, ...candidates].includes(members[0] ?? ''), true, family);
      else if (saysBoth) assert.deepEqual(new Set(indicators), new Set(members), family);
      else {
        assert.deepEqual(indicators, [], family);
        assert.ok(
          candidates.length >= 2 && candidates.every((key) => members.includes(key)),
          `${family}: ${candidates}`,
        );
      }
    }
  });

  it('finds every indicator with one slip in any long word of its plain name, or asks back', () => {
    for (const { key, plainName } of scorecardRows) {
      const words = plainName.split(' ');
      for (const [at, word] of words.entries()) {
        if (!/^[a-z]{7,}$/i.test(word)) continue;
        for (const slip of slipsIn(word)) {
          const typed = words.map((each, index) => (index === at ? slip : each)).join(' ');
          const { indicators, candidates, unmatched } = resolve(typed);
          const isSafe =
            indicators.length === 0 ? candidates.includes(key) || unmatched.length > 0 : indicators.includes(key);
          assert.ok(isSafe && indicators.length < 2, `${typed}: ${indicators} ${candidates}`);
        }
      }
    }
  });

  for (const [question, key] of lookalikes) {
    it(`never takes "${question}" for ${key}`, () => assert.ok(!resolve(question).indicators.includes(key)));
  }

  it('keeps the words it does not understand, and then names no indicator', () => {
    const { indicators, candidates, unmatched, nearest } = resolve('dental checks in Trowbridge');
    assert.deepEqual([indicators, candidates, unmatched], [[], [], ['Trowbridge']]);
    assert.equal(nearest[0], 'annual-dental-check');
  });
});

/** A letter lost, doubled, swapped with the next, and wrong. */
function slipsIn(word: string): readonly string[] {
  const at = Math.floor(word.length / 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  return [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}x${next}${after}`,
  ];
}
