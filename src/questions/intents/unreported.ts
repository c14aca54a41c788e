import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Rows } from '../selection/find-rows.js';
import type { Selection } from '../selection/selection.js';
import { noteOthers } from '../wording/list-rows.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countIndicators } from '../wording/selection-words.js';
import { namePeriod } from '../wording/words.js';

const mostSuggestions = 3;

/** Which indicators have no figure for a period. One that is withheld was reported, and is named as such. */
export function answerUnreported(
  context: AnswerContext,
  selection: Selection,
  { period, rows, withheld, missing }: Rows,
): Answer {
  const all = rows.length + withheld.length + missing.length;
  const looked = countIndicators(all, { ...selection, unreported: false }, context.scorecard.vocabulary);
  const when = namePeriod(period);
  const isNone = missing.length === 0;
  const lead = isNone
    ? `Nothing is missing: all ${looked} have a figure for ${when}.`
    : `${missing.length} of the ${looked} ${missing.length === 1 ? 'has' : 'have'} no figure for ${when}.`;
  const names = missing.map(({ plainName }) => plainName);
  const notes = noteOthers({ withheld, missing: [] });
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: missing.map(({ key }) => key),
    period,
    text: [lead, ...(isNone ? [] : [`${names.join('; ')}.`]), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: 'Without a figure',
      paragraphs: [lead],
      sections: isNone ? [] : [{ heading: 'Not reported', paragraphs: names, isList: true, facts: [] }],
      notes,
      sources: [],
    },
    suggestions: names.slice(0, mostSuggestions).map(phraseQuestion.trend),
  });
}
