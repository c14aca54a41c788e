import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';

/** Declines, kindly, to speak of a child who could be recognised, and says whom to ask. */
export async function answerRefused(context: AnswerContext): Promise<Answer> {
  const { contact } = context.scorecard.vocabulary;
  const paragraphs = [
    'I only speak of children as a group, never of one child or of a person by name, so I cannot answer that.',
    `If you have a concern about a child, speak to the child's social worker. For questions about figures, ask ${contact}.`,
  ];
  return makeAnswer(context, {
    outcome: 'refused',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'I do not answer questions about one child', paragraphs },
    suggestions: context.scorecard.vocabulary.examples.slice(0, 3),
  });
}
