import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import type { Answer } from '../../src/questions/answer.js';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { scoreBank } from './bank/score-bank.js';
import { questionBank } from './question-bank.js';

const latestQuarter = '2023-24 Q4';

const floorSchema = z.strictObject({ right: z.number().min(0).max(100), wrong_figures: z.int().min(0) });
const floor = z
  .strictObject({ 'built-with': floorSchema, 'kept-back': floorSchema })
  .parse(parse(readFileSync(new URL('bank/floor.yaml', import.meta.url), 'utf8')));

describe('the score of the question bank', function () {
  this.timeout(60_000);

  for (const part of ['built-with', 'kept-back'] as const) {
    it(`has not fallen for the part ${part}`, async () => {
      const { asked, right, wrongFigures, misses } = await scoreBank(part);
      const share = (100 * right) / asked;
      const score = `${part}: ${right} of ${asked} right (${share.toFixed(1)} %), ${wrongFigures} with a wrong figure`;
      process.stdout.write(`      ${score}\n`);
      // Whoever builds must not see what the part kept back asks, or it measures nothing any more.
      const shown = part === 'built-with' ? misses.join('\n') : '';
      assert.ok(share >= floor[part].right, `${score}; the floor is ${floor[part].right} %\n${shown}`);
      assert.ok(wrongFigures <= floor[part].wrong_figures, `${score}\n${shown}`);
    });
  }
});

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
  const isTopic = answer.intent === 'definition' || answer.intent === 'lead';
  const isPeriod = isTopic ? answer.period === null : answer.period === period;
  return answer.outcome === 'answered' && isIntent && answer.indicators.join('+') === what && isPeriod;
}
