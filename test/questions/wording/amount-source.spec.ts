import assert from 'node:assert/strict';
import { converse } from '../../../src/questions/conversation/converse.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

const now = new Date('2024-06-18T10:00:00Z');

/** What is answered to a question right after another one. */
async function answerBehind(first: string, second: string, scorecard: Scorecard): Promise<string> {
  const { context } = await converse(first, scorecard, { context: undefined, now });
  return (await converse(second, scorecard, { context, now })).answer.text;
}

describe('where an amount comes from', () => {
  const rows = [
    [
      'stability',
      'where does the 66 come from',
      /66% is the figure of 2023-24 Q4 \(Corporate Parenting Panel scorecard/,
    ],
    ['stability', "where's that 78% from?", /78% is the figure of 2021-22 Q2 \(Annual report/],
    ['stability', "what's the source of the 67", /the published figure of Outstanding authorities for 2022-23/],
    ['stability', 'where does the 82 come from', /82% is an end of the range expected from 2023-24 on/],
    ['stability', 'where did you get 71.6 from', /71\.6% is quoted in a note on the figure of 2022-23/],
    ['stability', 'where does the 12 come from', /no figure that I can show is 12%/],
  ] as const;
  for (const [first, second, expected] of rows) {
    it(`is told of what was spoken of: "${second}"`, async () => {
      assert.match(await answerBehind(first, second, await loadDemoScorecard()), expected);
    });
  }

  it('is not told of a figure that is withheld', async () => {
    const told = await answerBehind(
      'how many adopted',
      'where does the 1 come from',
      await loadDemoScorecard('councillor'),
    );
    assert.doesNotMatch(told, /the figure of 2023-24 Q4/);
  });
});
