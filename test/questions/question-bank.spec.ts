import assert from 'node:assert/strict';
import type { Answer } from '../../src/questions/answer.js';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { questionBank } from './question-bank.js';

const latestQuarter = '2023-24 Q4';

describe('the question bank', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  for (const [question, expected] of questionBank) {
    it(`answers ${JSON.stringify(question)} with ${expected}`, async () => {
      const answer = await answerQuestion(question, scorecard);
      const isGood = expected.split(' or ').some((expectation) => meets(answer, expectation));
      assert.ok(isGood, `${answer.outcome} ${answer.intent} ${answer.indicators.join('+')} ${answer.period}`);
    });
  }
});

function meets(answer: Answer, expectation: string): boolean {
  const [, intent, what = '', period = latestQuarter] = /^(?:(\w+):)?([^@]*)(?:@(.*))?$/.exec(expectation) ?? [];
  if (what === 'none') return answer.outcome === 'not_found';
  if (what === 'refused') return answer.outcome === 'refused';
  if (what === 'help' || what === 'greeting') return answer.outcome === 'answered' && answer.intent === what;
  if (what.startsWith('ask')) {
    const wanted = what.split(' ').slice(1);
    return answer.outcome === 'clarify' && wanted.every((key) => answer.indicators.includes(key));
  }
  const isIntent = intent === undefined || answer.intent === intent;
  return answer.outcome === 'answered' && isIntent && answer.indicators.join('+') === what && answer.period === period;
}
