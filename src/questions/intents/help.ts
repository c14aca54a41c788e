import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';

/** What the bot can do, with questions to try. */
export async function answerHelp(context: AnswerContext): Promise<Answer> {
  const { panel, examples } = context.scorecard.vocabulary;
  const heading = 'What you can ask me';
  const paragraphs = [
    `I answer questions about the scorecard of the ${panel}, in your own words: how an indicator stands and why, what is expected of it, how it has changed, and how it compares with others.`,
    'Ask for lists and summaries too, for what words and acronyms mean, who leads on something, and when the panel meets.',
    'Name an indicator by its name, its number or its code, and a quarter, month or year if you want another than the latest.',
    'In Teams, type “next meeting” for what comes to the panel, “my reports” for what you owe it, “forward plan” for its year if you run its calendar, and “away” when you will be away.',
    'Type “alerts” to see what is outside its expected range. In a channel or group chat “post alerts here” has each new one told there; in your own chat, “send me my alerts”.',
  ];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [`${heading}.`, ...paragraphs, 'For example:', ...examples].join('\n'),
    content: { kind: 'help', heading, paragraphs, examples },
    suggestions: examples.slice(0, 4),
  });
}

/** Says that what was spoken of before counts no more. */
export async function answerStartOver(context: AnswerContext): Promise<Answer> {
  const { examples } = context.scorecard.vocabulary;
  const heading = 'We start afresh';
  const paragraphs = [
    'What we spoke of before no longer counts.',
    'Ask about an indicator in your own words, or say "help" to see what I can do.',
  ];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [`${heading}.`, ...paragraphs].join(' '),
    content: { kind: 'message', heading, paragraphs },
    suggestions: [...examples.slice(0, 3), 'help'],
  });
}
