import { comparePeriods, type Period } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { ResolvedSince } from '../selection/resolve-since.js';
import type { Selection } from '../selection/selection.js';
import { describeScope } from '../wording/selection-words.js';
import { namePeriod } from '../wording/words.js';

/** Says that movers cannot be told, because no row has a figure of the earlier period. */
export async function answerNothingEarlier(
  context: AnswerContext,
  selection: Selection,
  { asked, nearest }: Extract<ResolvedSince, { held: false }>,
  period: Period,
): Promise<Answer> {
  const where = describeScope(selection, context.scorecard.vocabulary);
  const when = asked === undefined ? 'the earlier period you ask about' : namePeriod(asked);
  const isItself = asked !== undefined && comparePeriods(asked, period) === 0;
  const paragraphs = [
    isItself
      ? `${namePeriod(period)} is the latest held, so nothing later can be held against it.`
      : `No figure of the indicators ${where} is held for ${when}, so I cannot say what moved since then.`,
    ...(nearest === undefined ? [] : [`The nearest held is for ${namePeriod(nearest)}.`]),
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    period: asked,
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Nothing to compare with', paragraphs },
    suggestions: ['What got worse since last quarter?', 'What is of concern?'],
  });
}
