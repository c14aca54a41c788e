import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import { wordSet } from '../words/word-set.js';

const thanks = wordSet(`
  thanks thank thankyou thx cheers ta brill brilliant great good job stuff ace super fab fantastic excellent
  awesome cool perfect lovely appreciated done nice
`);
/** "Good morning" greets, and thanks for nothing. */
const greetings = wordSet('morning afternoon evening day hello hi hey hiya');

const farewells = wordSet('bye goodbye night goodnight see ciao');
/** "OK", "never mind": nothing is asked any more. */
const settled = wordSet('ok okay understood noted got mind nevermind no');

/** Answers a greeting or thanks, and says how to go on. */
export async function answerGreeting(context: AnswerContext): Promise<Answer> {
  const { scorecard, question } = context;
  const { panel, examples } = scorecard.vocabulary;
  const { said } = lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard).read(question);
  const has = (words: ReadonlySet<string>) => said.some(({ word }) => words.has(word));
  if (!has(greetings)) {
    if (has(farewells)) return answerShortly(context, 'Goodbye');
    if (has(thanks)) return answerShortly(context, 'You are welcome');
    if (has(settled)) return answerShortly(context, 'All right');
  }
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

function answerShortly(context: AnswerContext, heading: string): Answer {
  const paragraphs = [`${heading}. Ask again whenever you need a figure.`];
  return makeAnswer(context, {
    outcome: 'answered',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading, paragraphs },
    suggestions: [],
  });
}
