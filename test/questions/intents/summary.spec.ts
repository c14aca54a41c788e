import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { judgedQ4, reds } from '../demo-judgements.js';
import { isHeld } from '../support.js';

describe('a summary', () => {
  let scorecard: Scorecard;
  let seenByCouncillor: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
    seenByCouncillor = await loadDemoScorecard('councillor');
  });

  const ask = (question: string, seen = scorecard) => answerQuestion(question, seen);

  it('of everything counts the colours and names what is of concern, red, to celebrate and of another colour', async () => {
    const answer = await ask('how are we doing overall?');
    const { redOfConcern, amberOfConcern, greenCelebrated } = judgedQ4;
    assert.equal(answer.intent, 'summary');
    assert.match(
      answer.text,
      /^The scorecard, 2023-24 Q4 .* 50 indicators: 8 red, 20 amber, 17 green and 5 not judged\./,
    );
    const line = (start: RegExp) => answer.text.split('\n').find((each) => start.test(each)) ?? '';
    const nameOf = (key: string) => scorecard.catalogue.get(key)?.plainName ?? key;
    for (const key of [...redOfConcern, ...amberOfConcern])
      assert.ok(line(/^9 of concern: /).includes(nameOf(key)), key);
    for (const key of greenCelebrated) assert.ok(line(/^4 to celebrate: /).includes(nameOf(key)), key);
    for (const key of reds) assert.ok(answer.indicators.includes(key), key);
    assert.match(
      line(/^9 changed colour for the worse since 2023-24 Q3: /),
      /Number of children adopted: 1 child, from green to red/,
    );
    assert.match(line(/^8 changed colour for the better since 2023-24 Q3: /), /from red to green/);
    for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), figure.indicator);
  });

  const parts: readonly (readonly [question: string, counts: string, size: number])[] = [
    ['summary of health', '4 indicators: 3 red and 1 amber', 4],
    ['overview of fostering', '4 indicators: 2 amber, 1 green and 1 not judged', 4],
    ['how are care leavers doing', '15 indicators: 2 red, 6 amber and 7 green', 15],
    ['sum up the adoption service', '6 indicators: 2 red, 2 green and 2 not judged', 6],
    ['how are we doing on priority 3', '4 indicators: 3 red and 1 amber', 4],
    ['summary of the north team', '4 indicators: 3 amber and 1 green', 4],
  ];
  for (const [question, counts, size] of parts) {
    it(`answers "${question}" row by row`, async () => {
      const answer = await ask(question);
      assert.ok(answer.text.includes(`${counts}.`), answer.text);
      assert.equal(answer.indicators.length, size);
    });
  }

  it('says what there is none of', async () => {
    const { text } = await ask('summary of fostering');
    for (const said of [
      'Nothing is of concern.',
      'There is nothing to celebrate.',
      'Nothing changed colour since 2023-24 Q3.',
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  it('is divided by the parts of the scorecard where that is asked', async () => {
    const { content, indicators } = await ask('summary by domain');
    assert.ok(content.kind === 'list');
    const { domains } = scorecard.vocabulary;
    assert.deepEqual(
      content.groups.map(({ heading }) => heading.split(',')[0]),
      Object.entries(domains).flatMap(([key, name]) =>
        scorecard.catalogue.indicators.some(({ domain, status }) => domain === key && status === 'scorecard')
          ? [name]
          : [],
      ),
    );
    assert.equal(indicators.length, 50);
  });

  it('gives no stance of a year, and compares it with the year before', async () => {
    const answer = await ask('summary of 2023-24');
    assert.equal(answer.period, '2023-24');
    assert.ok(answer.figures.every(({ stance }) => stance === null));
    assert.doesNotMatch(answer.text, /of concern|celebrate/);
  });

  it('counts what a councillor may not see nowhere', async () => {
    const { text } = await ask('summary of adoption', seenByCouncillor);
    assert.match(text, /^Adoption, .* 4 indicators: 2 green and 2 not judged\./);
    assert.match(
      text,
      /Too few to show, so neither judged nor counted: Number of children adopted; Children leaving care who were adopted\.$/,
    );
  });

  it('says of those alone that can be shown that nothing stands out, where something is withheld', async () => {
    const { text } = await ask('summary of adoption', seenByCouncillor);
    assert.match(text, /^Of those that can be shown, nothing is of concern\.$/m);
    assert.match(text, /^Of those that can be shown, nothing changed colour since 2023-24 Q3\.$/m);
    assert.doesNotMatch(text, /Nothing is|Nothing changed/);
  });

  it('says the same where only the figures before are withheld', async () => {
    const { text } = await ask('summary of adoption in Q2', seenByCouncillor);
    assert.match(text, /^Nothing is of concern\.$/m);
    assert.match(text, /^Of those that can be shown, nothing changed colour since 2023-24 Q1\.$/m);
  });

  it('says which part has the most of those alone that can be shown', async () => {
    const { text } = await ask('summary by domain', seenByCouncillor);
    assert.match(
      text,
      /^Of those that can be shown, Health and wellbeing \(3 of its 4\) has the most that are red\.$/m,
    );
  });

  it('suggests questions that are answered', async () => {
    for (const question of [
      'how are we doing overall?',
      'summary of health',
      'what is red?',
      'what got worse?',
      'north',
    ]) {
      const { suggestions } = await ask(question);
      assert.ok(suggestions.length >= 3, question);
      for (const suggestion of suggestions) {
        const answer = await ask(suggestion);
        assert.equal(answer.outcome, 'answered', suggestion);
        assert.ok(answer.indicators.length > 0, suggestion);
      }
    }
  });

  it('opens the indicator that a row shows', async () => {
    const { content } = await ask('list all indicators');
    assert.ok(content.kind === 'list');
    for (const { key, ask: question } of content.groups.flatMap(({ rows }) => rows)) {
      assert.deepEqual((await ask(question)).indicators, [key], question);
    }
  });
});
