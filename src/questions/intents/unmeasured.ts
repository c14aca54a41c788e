import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findRows, type Row } from '../selection/find-rows.js';
import { selectIndicators } from '../selection/select-indicators.js';
import type { Selection } from '../selection/selection.js';
import { datedJudgementOf } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { describeScope, titleScope } from '../wording/selection-words.js';
import { capitalise, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';

/**
 * Answers a selection of which the scorecard has no row: that there is none, what older documents
 * hold of it, and what the panel watches without a figure.
 */
export async function answerUnmeasured(context: AnswerContext, selection: Selection): Promise<Answer> {
  const { catalogue, vocabulary } = context.scorecard;
  const { statuses } = selection;
  const asksForScorecard = statuses.includes('scorecard');
  const where = describeScope({ ...selection, statuses: ['scorecard'] }, vocabulary);
  const lead = asksForScorecard ? [`None of the scorecard's indicators is ${where}.`] : [];
  const older = asksForScorecard || statuses.includes('history') ? await findOlder(context, selection) : [];
  const watched =
    asksForScorecard || statuses.includes('watched')
      ? selectIndicators(catalogue, { ...selection, statuses: ['watched'] })
      : [];
  const names = watched.map(({ plainName }) => plainName).join('; ');
  const notes = watched.length > 0 ? [`${watched.length} watched without a figure: ${names}.`] : [];
  const answer = answerWithRows(context, {
    heading: capitalise(titleScope(selection, vocabulary)),
    period: older[0]?.period,
    when: older.length > 0 ? 'The latest that older documents have' : 'Without figures',
    lead,
    sections: makeSection(`${older.length} from older documents`, older, {
      words: datedJudgementOf,
      detail: ({ period }) => namePeriod(period),
    }),
    notes: older.length + watched.length > 0 || lead.length > 0 ? notes : ['Nothing of the kind is held.'],
  });
  return { ...answer, indicators: [...answer.indicators, ...watched.map(({ key }) => key)] };
}

async function findOlder(context: AnswerContext, selection: Selection): Promise<readonly Row[]> {
  const found = await findRows(context, { ...selection, statuses: ['history'] }, { kind: 'latest' });
  return found.held ? found.rows : [];
}
