import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import { latestOf } from '../periods/resolve-period.js';
import type { Intent } from '../query.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';

const mostOffered = 3;
/** Of how many words not understood an answer speaks. */
const mostWords = 3;

/** What is asked for, where it is understood and nothing held answers it: "I cannot say yet …". */
const beyond: Readonly<Partial<Record<Intent, string>>> = {
  list: 'I could not tell which indicators you want to see.',
  summary: 'I could not tell what you want summed up.',
  movers: 'I could not tell which indicators you mean.',
  teams: 'I could not tell what you want to see by team.',
  why: 'I do not know of which indicator you want the reason.',
  compare: 'I do not know which indicator you want to compare.',
  range: 'I do not know of which indicator you want the expected range.',
  trend: 'I do not know of which indicator you want the trend.',
};

/** Says honestly that the question is not answered, and offers the nearest three that can be, or examples where nothing is near. */
export async function answerNotFound(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const offered = await offerQuestions(context);
  const { panel, contact } = scorecard.vocabulary;
  const reason =
    query.unmatched.length > 0
      ? sayUnmatched(query.unmatched, scorecard.vocabulary)
      : (unsplitWords(context) ?? beyond[query.intent]);
  const paragraphs = [
    reason ??
      (query.nearest.length > 0
        ? 'I am not sure which indicator you mean.'
        : `I found nothing in the scorecard of the ${panel} that this asks for.`),
    `I can tell how an indicator stands, what is expected of it and how it compares. ${offered.words}`,
    `For anything else, ask ${contact}.`,
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'I cannot answer that', paragraphs },
    suggestions: offered.questions,
  });
}

/** "Dental check in the last year" is not counted by team; what is. */
function unsplitWords({ query, scorecard: { catalogue } }: AnswerContext): string | undefined {
  if (!query.unsplit) return undefined;
  const name = catalogue.get(query.nearest[0] ?? '')?.plainName;
  const what = name === undefined ? 'What you ask about' : `“${name}”`;
  return `${what} is not counted by team: the scorecard has one figure of it for the whole council.`;
}

/** What the pack says is not held, where a word asks for that; else which words are not known. */
function sayUnmatched(unmatched: readonly string[], { notHeld }: Vocabulary): string {
  // "Swindons" is asked of Swindon.
  const asked = new Set(
    unmatched.map((word) => word.toLowerCase()).flatMap((word) => [word, word.replace(/['’]?s$/, '')]),
  );
  const isAsked = (said: string) => asked.has(said);
  return (
    notHeld.find(({ words, phrases }) => words.some(isAsked) || phrases.some(isAsked))?.say ?? strangeWords(unmatched)
  );
}

/** Only words are given back, cut short: a message may be long, or hold what nobody should repeat. */
function strangeWords(unmatched: readonly string[]): string {
  const words = unmatched.slice(0, mostWords).map((word) => `“${word.slice(0, 24)}”`);
  return `I do not know what ${joinWords(words)} ${words.length > 1 ? 'mean' : 'means'} here, so I cannot be sure what you ask.`;
}

/** What can be asked instead: of what is nearest and has figures; where nothing is near, the examples of the pack. */
async function offerQuestions(context: AnswerContext): Promise<{
  readonly words: string;
  readonly questions: readonly string[];
}> {
  const names = await offerNames(context);
  if (names.length > 0) {
    const quoted = joinWords(
      names.map((name) => `“${name}”`),
      'or',
    );
    return { words: `You could ask about ${quoted}.`, questions: names.map(phraseQuestion.status) };
  }
  const questions = context.scorecard.vocabulary.examples.slice(0, mostOffered);
  return { words: `You could ask: ${questions.join(' ')}`, questions };
}

/** Names of what is nearest and has figures. */
async function offerNames({ query, scorecard }: AnswerContext): Promise<readonly string[]> {
  const { catalogue } = scorecard;
  const offered: string[] = [];
  for (const key of query.nearest) {
    if (offered.length === mostOffered) break;
    const name = catalogue.get(key)?.plainName;
    const isHeld = latestOf(periodsOf(await scorecard.series(key))) !== undefined;
    if (isHeld && name !== undefined && !offered.includes(name)) offered.push(name);
  }
  return offered;
}
