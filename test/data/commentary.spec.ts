import assert from 'node:assert/strict';
import { formatPeriod, parsePeriod } from '../../src/indicators/period.js';
import { commentary, indicators } from './read-pack.js';

/** Words that count a few children or tell one child's story. */
const fewOrOne =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|a few|couple|handful|sibling|brother|sister|mother|father|baby|boy|girl|he|she|his|her|him)\b/i;

describe("the demo pack's commentary", () => {
  const scorecard = new Set(indicators.filter(({ status }) => status === 'scorecard').map(({ key }) => key));

  it('speaks of rows of the scorecard, each once a period', () => {
    const subjects = commentary.map(({ indicator, period }) => `${indicator} ${period}`);
    assert.equal(new Set(subjects).size, subjects.length);
    assert.deepEqual(
      commentary.filter(({ indicator }) => !scorecard.has(indicator)),
      [],
    );
  });

  it('covers every judgement of the exception report of 2023-24 Q4', () => {
    const numbered = [14, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];
    const celebrated = ['adoption-placed-12-months', 'residential', 'three-plus-placements'];
    const judged = indicators.filter(({ key, number = 0 }) => numbered.includes(number) || celebrated.includes(key));
    assert.deepEqual(commentary.map(({ indicator }) => indicator).toSorted(), judged.map(({ key }) => key).toSorted());
  });

  for (const { indicator, period, text, action = '', authorRole } of commentary) {
    it(`on ${indicator} is short, dated to a period, by a role, and tells of no child`, () => {
      const known = parsePeriod(period);
      assert.equal(known && formatPeriod(known), period);
      assert.ok(`${text} ${action}`.trim().split(/(?<=\.)\s/).length <= 2, text);
      for (const words of [text, action]) {
        assert.doesNotMatch(words, /\d/);
        assert.doesNotMatch(words, fewOrOne);
      }
      assert.match(authorRole, /^(Head of|Director)/);
    });
  }

  it('says of figures reconciled yearly that they will change', () => {
    const reconciled = new Set(indicators.filter(({ reconciledYearly }) => reconciledYearly).map(({ key }) => key));
    const due = commentary.filter(({ indicator }) => reconciled.has(indicator));
    assert.ok(due.length > 0);
    for (const { text } of due) assert.match(text, /yearly reconciliation/);
  });
});
