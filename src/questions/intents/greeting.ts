import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';

/** Answers a greeting or thanks, and says how to go on. */
export async function answerGreeting(context: AnswerContext): Promise<Answer> {
  const { panel, examples } = context.scorecard.vocabulary;
  const paragraphs = [
    `Hello. I answer questions about the scorecard of the ${panel}.`,
    'Ask about an indicator in your own words, or say "help" to see what I can do.',
  ];
  return makeAnswer(context, {
    outcome: 'answered',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Hello', paragraphs },
    suggestions: [...examples.slice(0, 3), 'help'],
  });
}
