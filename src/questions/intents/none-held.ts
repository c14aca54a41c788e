import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { FoundRows } from '../selection/find-rows.js';
import type { Selection } from '../selection/selection.js';
import { describeScope } from '../wording/selection-words.js';
import { namePeriod } from '../wording/words.js';
import { answerUnmeasured } from './unmeasured.js';

/** Says that nothing of a selection is held for the period asked for, and which period is nearest. */
export async function answerNoneHeld(
  context: AnswerContext,
  selection: Selection,
  { asked, nearest }: Extract<FoundRows, { held: false }>,
): Promise<Answer> {
  if (nearest === undefined) return answerUnmeasured(context, selection);
  const what = asked === undefined ? 'the period you ask about' : namePeriod(asked);
  const where = describeScope(selection, context.scorecard.vocabulary);
  const paragraphs = [
    `No figure of the indicators ${where} is held for ${what}.`,
    `The nearest held is for ${namePeriod(nearest)}.`,
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    period: asked,
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'No figures held', paragraphs },
    suggestions: ['How are we doing overall?', 'What is of concern?'],
  });
}
