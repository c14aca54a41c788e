import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Rows } from '../selection/find-rows.js';
import type { Selection } from '../selection/selection.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countIndicators } from '../wording/selection-words.js';
import { namePeriod } from '../wording/words.js';

/** Which figures of a period are withheld from who asks, and why; how large they are is told by nothing here. */
export function answerWithheld(
  context: AnswerContext,
  selection: Selection,
  { period, rows, withheld, missing }: Rows,
): Answer {
  const { vocabulary } = context.scorecard;
  const all = rows.length + withheld.length + missing.length;
  const looked = countIndicators(all, { ...selection, withheld: false }, vocabulary);
  const when = namePeriod(period);
  const isNone = withheld.length === 0;
  const lead = isNone
    ? `Nothing is withheld from you: no figure of the ${looked} is left out for ${when}.`
    : `${withheld.length} of the ${looked} ${withheld.length === 1 ? 'is' : 'are'} withheld from you for ${when}: too few children to show, so that nobody can be recognised.`;
  const notes = isNone ? [] : ['Their colours are withheld too, and no list or count has them.'];
  const names = withheld.map(({ plainName }) => plainName);
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: withheld.map(({ key }) => key),
    period,
    text: [lead, ...(isNone ? [] : [`${names.join('; ')}.`]), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: 'Withheld',
      paragraphs: [lead],
      sections: isNone ? [] : [{ heading: 'Too few to show', paragraphs: names, isList: true, facts: [] }],
      notes,
      sources: [],
    },
    suggestions: [phraseQuestion.dataStanding],
  });
}
