import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import { wordSet } from '../words/word-set.js';

const thanks = wordSet(`
  thanks thank thankyou thx cheers ta bye goodbye brill brilliant great good job stuff ace super fab fantastic excellent
  awesome cool perfect lovely appreciated done nice
`);
/** "Good morning" greets, and thanks for nothing. */
const greetings = wordSet('morning afternoon evening day hello hi hey hiya');

/** Answers a greeting or thanks, and says how to go on. */
export async function answerGreeting(context: AnswerContext): Promise<Answer> {
  const { scorecard, question } = context;
  const { panel, examples } = scorecard.vocabulary;
  const { said } = lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard).read(question);
  const greets = said.some(({ word }) => greetings.has(word));
  if (!greets && said.some(({ word }) => thanks.has(word))) return answerThanks(context);
  const paragraphs = [
    `I answer questions about the scorecard of the ${panel}.`,
    'Ask about an indicator in your own words, or say "help" to see what I can do.',
  ];
  return makeAnswer(context, {
    outcome: 'answered',
    text: ['Hello.', ...paragraphs].join(' '),
    content: { kind: 'message', heading: 'Hello', paragraphs },
    suggestions: [...examples.slice(0, 3), 'help'],
  });
}

function answerThanks(context: AnswerContext): Answer {
  const paragraphs = ['You are welcome. Ask again whenever you need a figure.'];
  return makeAnswer(context, {
    outcome: 'answered',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'You are welcome', paragraphs },
    suggestions: [],
  });
}
