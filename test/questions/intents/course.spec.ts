import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('what is asked of all figures of an indicator', () => {
  let scorecard: Scorecard;

  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const rows = [
    ['has stability ever been above 75%', /^Yes: it was last above 75% in 2021-22 Q2, at 78%\./],
    [
      'was stability ever under 60',
      /^No: it was never below 60% in the figures held, 2007-08 to 2023-24 Q4; the nearest is 63.3% in 2008-09\./,
    ],
    ['when was dental last over 80', /^It is above 80% in the latest of these figures, 81% in 2023-24 Q4\./],
    [
      'was the number of children in care ever under 450',
      /^Yes: it was last below 450 children in 2022-23 Q2, at 445 children\./,
    ],
    // A level in percent says nothing of a number of children.
    ['was the number of children in care ever under 45%', /^Number of children in care: /],
    ['have reviews on time ever been at 98%', /^Yes: it was last at least 98% in 2022-23, at 98%\./],
    ['did dental ever go as low as 70', /^Yes: it was last at most 70% in 2022-23 Q4, at 61%\./],
    ['was stability ever in the green', /^Yes: it was last green in 2021-22 Q3, at 75%\./],
    [
      'since when has out of county been amber',
      /^It is amber in the latest of these figures, 34% in 2023-24 Q4, and has been since 2023-24 Q2\./,
    ],
    [
      'when did dental turn red',
      /^It is red in the latest of these figures, 81% in 2023-24 Q4, and has been since 2023-24 Q1, the first of them that is judged\./,
    ],
    ['were pathway plans ever green', /^No: it was never green in the figures held, 2023-24 Q1 to 2023-24 Q4\./],
    ['when was EET 17-18 Ofsted last in range', /^It was last green in 2023-24 Q2, at 65%\./],
    ['when did stability first go red', /^It was first red in 2023-24 Q3, at 67%\./],
    ['have pathway plans been red all year', /^Yes: it was red in all the figures held, 2023-24 Q1 to 2023-24 Q4\./],
    ['did any quarter meet the target for dental', /^No: it was never green in the figures held/],
    [
      'any quarter this year where stat visits fell below 90',
      /^Yes: it is below 90% in the latest of these figures, 89%/,
    ],
    ['first time stability dropped below 70', /^It was first below 70% in 2008-09, at 63.3%\./],
    ['has stability always been red', /^No: it was last not red in 2023-24 Q2, at 70%\./],
    ['what is the lowest dental has dropped to', /^The lowest figure held is 61% in 2022-23 Q4\./],
    ['what is the best reviews on time have ever been', /^The best figure held is 98% in 2022-23\./],
    // Months of what adds up are no match for quarters, nor quarters for years.
    [
      'most adoptions we have ever had',
      /^The highest figure held is 25 children in 2008-09, and of single quarters 8 children in 2023-24 Q2 and 2023-24 Q3\./,
    ],
    ['which year had the most adoptions', /^The highest figure held is 25 children in 2008-09\./],
    ['which quarter was worst for supervisions north', /^The worst figure held is 80% in 2023-24 Q4\./],
    ['Q4 minus Q1 for stability', /^It fell by 3 percentage points since 2023-24 Q1, when it was 69%/],
  ] as const;
  for (const [question, said] of rows) {
    it(`is said first: "${question}"`, async () => {
      const { outcome, intent, text } = await answerQuestion(question, scorecard);
      assert.deepEqual([outcome, intent], ['answered', 'trend']);
      assert.match(text, said);
    });
  }

  it('has the figure it speaks of among its figures, though the trend shown does not reach it', async () => {
    const { figures } = await answerQuestion('was stability ever under 65', scorecard);
    assert.ok(figures.some(({ period, value }) => period === '2008-09' && value === 63.3));
  });

  it('says nothing of what is withheld, and that it was not counted', async () => {
    const { text } = await answerQuestion(
      'what is the lowest number of adoptions by quarter',
      await loadDemoScorecard('councillor'),
    );
    assert.match(text, /^The lowest figure that can be shown is/);
    assert.doesNotMatch(text, /\b1 child\b/);
  });

  describe('of which some figures are withheld', () => {
    let seen: Scorecard;

    before(async () => {
      seen = await loadDemoScorecard('councillor');
    });

    const rest = 'those of 2023-24 Q1 and 2023-24 Q4 are too few to show\\.';
    const partly = [
      [
        'was number of children adopted ever red?',
        `^In the figures that can be shown, 2023-24 Q2 to 2023-24 Q3, it was never red; ${rest}`,
      ],
      [
        'when was number of children adopted last red?',
        `^In the figures that can be shown, 2023-24 Q2 to 2023-24 Q3, it was never red; ${rest}`,
      ],
      [
        'has number of children adopted always been green?',
        `^In the figures that can be shown, 2023-24 Q2 to 2023-24 Q3, it was always green; ${rest}`,
      ],
      [
        'was number of children adopted ever green?',
        `^Yes: in the figures that can be shown it was last green in 2023-24 Q3, at 8 children; ${rest}`,
      ],
      [
        'has number of children adopted always been red?',
        `^No: in the figures that can be shown it was last not red in 2023-24 Q3, at 8 children; ${rest}`,
      ],
      ['was number of children adopted ever under 5?', `^In the figures that can be shown, .* it was never below 5`],
    ] as const;
    for (const [question, said] of partly) {
      it(`says yes or no only where no withheld figure could turn it: "${question}"`, async () => {
        const { text } = await answerQuestion(question, seen);
        assert.match(text, new RegExp(said));
      });
    }
  });

  it('does not say twice when it was last green, or that it never was', async () => {
    for (const [question, said] of [
      ['was stability ever green', /last green/g],
      ['was dental ever green?', /never green|green in none/g],
    ] as const) {
      const { text, content } = await answerQuestion(question, scorecard);
      assert.ok(content.kind === 'trend');
      assert.equal(text.match(said)?.length, 1, text);
      assert.equal(content.items[0]?.moves.join(' ').match(said)?.length, 1, question);
    }
    const { text } = await answerQuestion('was stability ever red', scorecard);
    assert.match(text, /It was last green in/);
  });
});
