import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { CommandName } from '../topics/topic.js';

const headings: Readonly<Record<CommandName, string>> = {
  change: 'I cannot change anything',
  send: 'I cannot send anything',
};

/** Declines to change, send or tell something: an answer is all that a question gets. */
export async function answerCommand(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const command = query.topic?.command ?? 'change';
  const { contact, examples } = scorecard.vocabulary;
  const paragraphs =
    command === 'change'
      ? [
          'I cannot change figures, ranges, colours or dates: I show them as their documents print them.',
          `If one is wrong, tell ${contact}.`,
          'In Teams the cards of an alert, a report or a meeting have buttons for those who may change something.',
        ]
      : [
          'I cannot send or tell anybody anything for you.',
          'Copy an answer from this chat, and mind whom you may show it to.',
          'In Teams, “post alerts here” has new alerts told in a channel or group chat.',
        ];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: headings[command], paragraphs },
    suggestions: examples.slice(0, 2),
  });
}
