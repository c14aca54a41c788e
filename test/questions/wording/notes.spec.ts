import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('what comes with a figure', () => {
  const ask = async (question: string) => answerQuestion(question, await loadDemoScorecard());
  const differ = /Sources state some of its figures differently/;
  const reconciles = /yearly reconciliation/;

  const cases: readonly (readonly [question: string, says: RegExp, isSaid: boolean])[] = [
    ['annual health check in 2011-12', reconciles, false],
    ['annual health check in 2022-23 Q4', reconciles, false],
    ['annual health check', reconciles, true],
    ['2 year stability', differ, false],
    ['2 year stability 2022-23 Q4', differ, true],
    ['agency foster care', differ, true],
    ['agency foster care in Q2', differ, false],
    ['pa visits north in feb', differ, true],
    ['pa visits north in q3', differ, false],
  ];
  for (const [question, says, isSaid] of cases) {
    it(`${isSaid ? 'says' : 'does not say'} ${says.source.toLowerCase()} of ${JSON.stringify(question)}`, async () => {
      assert.equal(says.test((await ask(question)).text), isSaid);
    });
  }

  it('sends nobody who reads the text alone to a card', async () => {
    for (const question of ['agency foster care', 'trend of stability', 'trend of agency foster care']) {
      const { text } = await ask(question);
      assert.match(text, /Sources (?:state some|differ on)/, question);
      assert.doesNotMatch(text, /card says?\b/, question);
    }
  });

  it('gives one figure that its source calls a target as such', async () => {
    const { figures } = await ask('what was the target for 2 year stability in 2017-18');
    assert.deepEqual(
      figures.filter(({ kind }) => kind !== 'actual').map(({ kind, value }) => [kind, value]),
      [['target', 72]],
    );
  });

  it('says of what is only watched how often it is reported, and offers what has figures', async () => {
    const { text, suggestions } = await ask('how many children have a PEP');
    assert.match(text, /no document held gives a figure for it\. Watched by the strategy/);
    assert.ok(suggestions.length > 0);
  });
});
