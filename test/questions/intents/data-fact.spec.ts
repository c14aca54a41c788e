import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import { lexiconOf } from '../../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../../src/questions/planner.js';
import type { DataFactName } from '../../../src/questions/topics/topic.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

const asked: Readonly<Record<DataFactName, readonly string[]>> = {
  sources: ['where do these figures come from', 'where did you get your data from?', 'what are your sources'],
  release: ['when was the scorecard last updated', 'how up to date is this', 'how old is this data'],
  standing: ['is the data provisional', 'how reliable are these numbers', 'when will we get the final figures'],
  coverage: [
    'what years have you got',
    'how far back do you go',
    'what period does the scorecard cover',
    'how far back do your records go',
  ],
  benchmarks: ['which year are the benchmarks on the scorecard', 'what years are the England figures'],
  differences: ['where do the sources disagree', 'which figures differ between the table and the narrative'],
  contact: ['who do I contact for data queries', 'can I talk to a person'],
  bot: ['are you a robot', 'do you use AI'],
  opinion: ['what would you do', 'in your opinion are we doing well enough'],
  privacy: ['are you allowed to tell me about individual children', 'why are some figures withheld'],
  kept: ['do you store what I type', 'who can see my questions'],
  export: ['can you email me this', 'export to excel please'],
  mistake: ["that's not right", 'you are useless', 'how do I make a complaint about a social worker'],
};

/** These are about an indicator, a term or the calendar, whatever else they say. */
const askedOfOthers = [
  'is the dental figure provisional',
  'what does provisional mean',
  'can i trust the health check figure',
  'when is the final version due',
  'how many indicators are there in priority 2',
  'how many indicators are red',
  'what do you think about dental',
  'why has the dental figure been reconciled',
];

describe('a question about the figures as a whole', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  const plan = (question: string) =>
    planQuestion(question, { lexicon: lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard) });
  const ask = (question: string) => answerQuestion(question, scorecard, { today: '2024-06-18' });

  for (const [fact, questions] of Object.entries(asked)) {
    for (const question of questions) {
      it(`is read from “${question}”`, () => {
        assert.equal(plan(question).topic?.data, fact);
      });
    }
  }

  for (const question of askedOfOthers) {
    it(`is not read from “${question}”`, () => {
      assert.ok(!plan(question).topic?.data);
    });
  }

  it('is told every document that a figure is from', async () => {
    const { text } = await ask('where do these figures come from');
    assert.match(text, /one of four documents of Wiltshire Council/);
    assert.match(text, /update to Children's Select Committee, November 2017/);
  });

  it('is told the newest release, what it reports on and when the next comes', async () => {
    const { text } = await ask('when was this updated');
    assert.match(text, /released on 18 June 2024 and reports on 2023-24 Q4 \(January to March 2024\)/);
    assert.match(text, /comes to every meeting of the panel, the next on Tuesday/);
  });

  it('names each indicator whose latest figure is provisional, and no other', async () => {
    const { text } = await ask('are the figures provisional');
    const listed = text.split('\n').slice(4);
    const marked = scorecard.catalogue.indicators.filter(({ reconciledYearly }) => reconciledYearly);
    assert.match(text, new RegExp(`the latest figures of ${listed.length} are local`));
    assert.deepEqual(listed.toSorted(), marked.map(({ plainName }) => plainName).toSorted());
  });

  it('is told the first and the last year, quarter and month held', async () => {
    const { text } = await ask('what years do you have');
    assert.match(
      text,
      /Years: 2006-07 to 2023-24\nQuarters: 2011-12 Q1 to 2023-24 Q4\nMonths: April 2011 to March 2024/,
    );
  });

  it('is told of which year and whom the benchmarks are, and each indicator that has any', async () => {
    const { text } = await ask('which year are the benchmarks');
    assert.match(text, /^The latest published figures to compare with are of 2022-23, for 18 of the 50 indicators/);
    assert.match(text, /England, South West, statistical neighbours and Outstanding authorities/);
    assert.match(text, /\nDental check in the last year \(2022-23\)/);
  });

  const askedOfOne: readonly (readonly [question: string, first: RegExp])[] = [
    ['is the dental figure provisional', /^The figure of 2023-24 Q4 of “Dental check in the last year” is provisional/],
    ['is the pathway plan figure final', /^The figure of 2023-24 Q4 of “[^”]+” is not marked provisional\./],
    [
      'what is the source of the stability figure for 2011-12',
      /^The figure of 2011-12 of “[^”]+” is from: Children in care/,
    ],
    ['how far back does stability go', /^Of “[^”]+” are held: ten years \(2007-08 to 2023-24\)/],
    ['when was dental last updated', /^The figure of 2023-24 Q4 of “[^”]+” is from: .+ released 18 June 2024\./],
  ];
  for (const [question, first] of askedOfOne) {
    it(`is answered first of one figure: “${question}”`, async () => {
      const { text, intent, figures } = await ask(question);
      assert.match(text, first);
      assert.equal(intent, 'status');
      assert.ok(figures.length > 0);
    });
  }

  it('leaves how up to date something is to the measures of that', async () => {
    assert.match(
      (await ask('how up to date are supervisions in the south')).text,
      /^Social worker supervision up to date/,
    );
  });

  it('tells no figure', async () => {
    for (const question of Object.values(asked).flat()) assert.deepEqual((await ask(question)).figures, []);
  });
});
