import assert from 'node:assert/strict';
import { type Lexicon, lexiconOf } from '../../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../../src/questions/planner.js';
import { idioms } from '../../../src/questions/words/idioms.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

/** A question for each meaning, with a stroke where the saying stands. */
const carriers: Readonly<Record<string, string>> = {
  '': '|, how is stability?',
  overview: 'give me the | of health',
  overall: 'how are we doing |?',
  'tell me about': '| fostering',
  'on target': 'is stability |?',
  'off target': 'is stability |?',
  'of concern': 'is anything |?',
  'worry me': 'what should |?',
  'worry us': 'what should |?',
  'worry you': 'what should |?',
  'worried about': 'what should we be |?',
  'worry about': 'what should we |?',
  'getting better': 'which are |?',
  'got better': 'has stability |?',
  'getting worse': 'which are |?',
  'got worse': 'has stability |?',
  falling: 'is participation |?',
  fell: 'has participation |?',
  rising: 'is participation |?',
  rose: 'has participation |?',
  'not changed': 'which have |?',
  'only just': 'did stability meet the target |?',
  'the same as': 'is stability | England?',
  'better than': 'are we | England on stability?',
  'worse than': 'are we | England on stability?',
  'compare with': 'how does stability | England?',
  'lowest ever': 'is stability at an |?',
  'highest ever': 'is stability at an |?',
  celebrate: 'what can we |?',
};

describe('idioms', () => {
  let lexicon: Lexicon;

  before(async () => {
    const { catalogue, vocabulary } = await loadDemoScorecard();
    lexicon = lexiconOf(catalogue, vocabulary);
  });

  for (const meaning of new Set(idioms.values())) {
    it(`mean “${meaning}” in a question`, () => {
      const carrier = carriers[meaning];
      assert.ok(carrier !== undefined, `no question is given for "${meaning}"`);
      const plainly = planQuestion(carrier.replace('|', meaning), { lexicon });
      assert.deepEqual(plainly.unmatched, []);
      for (const [saying, meant] of idioms) {
        if (meant !== meaning) continue;
        const query = planQuestion(carrier.replace('|', saying), { lexicon });
        assert.deepEqual(query, plainly, saying);
      }
    });
  }

  const beside: readonly (readonly [question: string, key: string])[] = [
    ['getting figures out of you is like pulling teeth. How is stability?', 'two-year-stability'],
    ['to drive it home for members: pathway plans', 'pathway-plans'],
    ["I couldn't care less about the colour, what is the stability figure?", 'two-year-stability'],
    ['is stability heading south?', 'two-year-stability'],
    ['is stability south of 70?', 'two-year-stability'],
    ["child's play for you: how many adoptions?", 'adopted-number'],
    ['let me double check stability', 'two-year-stability'],
  ];
  for (const [question, key] of beside) {
    it(`take no word of theirs for a subject: "${question}"`, () =>
      assert.deepEqual(planQuestion(question, { lexicon }).indicators, [key]));
  }

  for (const question of [
    'how many of our children are in good health?',
    'are children in care in good shape?',
    'how many kids took a knock?',
    'how many children have gone off the rails?',
    'how many visits were done over the phone?',
  ]) {
    it(`say how people are, or how it was done, and are not read away: "${question}"`, () => {
      const { indicators, selection } = planQuestion(question, { lexicon });
      assert.deepEqual([indicators, selection], [[], null]);
    });
  }

  it('stay what they are where they name a team or a place', () => {
    const { indicators } = planQuestion('how is social worker supervision in the south team?', { lexicon });
    assert.deepEqual(indicators, ['supervisions-cic-south']);
    assert.deepEqual(planQuestion('from care to moving in with adopters', { lexicon }).unmatched, []);
  });
});
