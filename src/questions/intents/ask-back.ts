import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { rephraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';

const mostExamples = 3;

/**
 * Asks what is meant where a question refers to something spoken of before, and nothing is spoken
 * of: with what was spoken of earlier, else with examples.
 */
export async function answerAskBack(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const offered = query.nearest.flatMap((key) => scorecard.catalogue.get(key) ?? []);
  const names = offered.map(({ plainName }) => plainName);
  const suggestions =
    names.length > 0
      ? names.map((name) => rephraseQuestion(query, name, scorecard.vocabulary))
      : scorecard.vocabulary.examples.slice(0, mostExamples);
  const heading = 'Which indicator do you mean?';
  const paragraphs = [
    'I cannot tell from this question alone, and I would rather ask than guess.',
    names.length > 0
      ? `Do you mean ${joinWords(
          names.map((name) => `“${name}”`),
          'or',
        )}? If not, name it in your own words.`
      : `Name it in your own words, for example: ${suggestions[0] ?? ''}`,
  ];
  return makeAnswer(context, {
    outcome: 'clarify',
    indicators: offered.map(({ key }) => key),
    text: [heading, ...paragraphs].join(' '),
    content: { kind: 'message', heading, paragraphs },
    suggestions,
  });
}
