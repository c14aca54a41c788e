import assert from 'node:assert/strict';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import { formatPeriod, parsePeriod, samePeriod } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import type { Audience } from '../../src/people/audience.js';
import type { Answer } from '../../src/questions/answer.js';
import { answerQuestion } from '../../src/questions/answer-question.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import { findGivenAway, type ShownFigure } from '../people/suppression-solver.js';
import { fakeScorecard, loadDemoContent, loadDemoScorecard, type ScorecardContent } from '../support/scorecards.js';

const roles = ['councillor', 'chair', 'channel'] as const;
const threshold = 5;

/** Questions about one figure; the last have the period chosen for them. */
const aboutFigure = ['X in P', 'what is the range for X in P', 'why is X like that in P'];
const aboutIndicator = ['X', 'is X getting better?', 'X compared with England', 'X this year against last year'];
const aboutAll = [
  'what is red?',
  'what is not green?',
  'what can we celebrate?',
  'what is of concern?',
  'summary of everything',
  'summary of adoption',
  'what got worse since last quarter?',
  'what got better since Q1?',
  'north against south',
];

/** Every question of the forms above, for all that is held. */
async function everyQuestion(scorecard: Scorecard): Promise<readonly string[]> {
  const questions = [...aboutAll];
  for (const { key, printedName } of scorecard.catalogue.indicators) {
    const { readings } = await scorecard.series(key);
    if (readings.length === 0) continue;
    questions.push(...aboutIndicator.map((form) => form.replace('X', printedName)));
    for (const { period } of readings) {
      const named = (form: string) => form.replace('X', printedName).replace('P', formatPeriod(period));
      questions.push(...aboutFigure.map(named));
    }
  }
  return questions;
}

/** Everything that leaves the bot for one question: what a terminal, a program and a card show. */
function everythingShown(answer: Answer): string {
  return JSON.stringify([answer, renderAnswerCard(answer, { classification: 'Official', nonce: 'n' })]);
}

describe('small numbers in answers', function () {
  this.timeout(120_000);

  for (const role of roles) {
    it(`leaves a ${role} at least two values for every withheld count, whatever is asked`, async () => {
      const { catalogue, series } = await loadDemoContent();
      const scorecard = await loadDemoScorecard(role);
      const told = new Map<string, ShownFigure>();
      for (const question of await everyQuestion(scorecard)) {
        const { figures } = await answerQuestion(question, scorecard);
        for (const { indicator, period, value, kind } of figures) {
          const key = `${indicator} ${period}`;
          // A figure that is shown anywhere is known.
          if (kind === 'actual' && told.get(key)?.value == null) told.set(key, { indicator, period, value });
        }
      }
      const shown = [...series.values()].flatMap(({ key, readings }) =>
        readings.map(({ period }) => told.get(`${key} ${formatPeriod(period)}`) ?? hidden(key, formatPeriod(period))),
      );
      assert.ok(told.size > 400, `only ${told.size} figures were told, so nothing is proven`);
      assert.ok([...told.values()].some(({ value }) => value === null));
      assert.deepEqual(findGivenAway({ shown, held: series, catalogue, threshold }), []);
    });
  }

  it('says and shows a councillor the very same where only withheld figures differ', async () => {
    const content = await loadDemoContent();
    const audience = (await loadDemoScorecard('councillor')).audience;
    const otherwise = await compareEveryAnswer(content, withOtherFigures(content), audience);
    assert.deepEqual(otherwise, []);
  });

  it('would notice a figure that is shown', async () => {
    const content = await loadDemoContent();
    const audience = (await loadDemoScorecard('councillor')).audience;
    const changed = withFigures(content, [['two-year-stability', '2023-24 Q4', 65]]);
    const otherwise = await compareEveryAnswer(content, changed, audience, ['two-year stability', 'what is red?']);
    assert.ok(otherwise.length > 0);
  });
});

function hidden(indicator: string, period: string): ShownFigure {
  return { indicator, period, value: null };
}

/** The questions that two contents answer differently. */
async function compareEveryAnswer(
  content: ScorecardContent,
  other: ScorecardContent,
  audience: Audience,
  questions?: readonly string[],
): Promise<readonly string[]> {
  const scorecard = fakeScorecard(content, audience);
  const changed = fakeScorecard(other, audience);
  const different: string[] = [];
  for (const question of questions ?? (await everyQuestion(scorecard))) {
    const answers = [await answerQuestion(question, scorecard), await answerQuestion(question, changed)] as const;
    if (everythingShown(answers[0]) !== everythingShown(answers[1])) different.push(question);
  }
  return different;
}

type Changed = readonly [indicator: string, period: string, value: number];

/** Another truth behind the same picture: withheld parts exchanged, withheld shares anything. */
function withOtherFigures(content: ScorecardContent): ScorecardContent {
  return withFigures(content, [
    ['adopted-number', '2023-24 Q1', 1],
    ['adopted-number', '2023-24 Q4', 5],
    ['adopted-number', 'Feb-24', 5],
    ['adopted-share', '2023-24 Q1', 3],
    ['adopted-share', '2023-24 Q4', 14],
    ['adopted-share', 'Feb-24', 35],
    ['sgo-number', '2023-24 Q1', 5],
    ['sgo-number', '2023-24 Q4', 6],
    ['sgo-number', 'Mar-24', 2],
    ['adoption-placed-12-months', 'Jan-24', 50],
    ['adoption-placed-12-months', 'Mar-24', 0],
    ['iha-excl-unrecorded', 'Jan-24', 90],
    ['iha-incl-unrecorded', 'Feb-24', 20],
  ]);
}

function withFigures(content: ScorecardContent, changes: readonly Changed[]): ScorecardContent {
  const series = new Map<string, Series>(content.series);
  for (const [key, text, value] of changes) {
    const known = series.get(key);
    const period = parsePeriod(text);
    assert.ok(
      known && period && known.readings.some((reading) => samePeriod(reading.period, period)),
      `${key} ${text}`,
    );
    series.set(key, {
      ...known,
      readings: known.readings.map((reading) => (samePeriod(reading.period, period) ? { ...reading, value } : reading)),
    });
  }
  return { ...content, series };
}
