import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findFacts } from '../find-facts.js';
import { findBenchmarks } from '../wording/comparison.js';
import { rephraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';
import { answerComparePublished } from './compare-published.js';
import { answerNotHeld, type NotHeld } from './not-held.js';

const prompt = 'Which of these do you mean?';

/**
 * Asks which of several indicators is meant; each choice is a question that can be typed as well.
 * Where no figure is held of any of them, or nothing is published to hold them against, that is the answer.
 */
export async function answerClarify(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.candidates.map((key) => findFacts(context, key, { kind: 'latest' })));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  if (missing.length === query.candidates.length) return answerNotHeld(context, missing);
  const comparable = await keepComparable(context);
  if (comparable.length === 0) {
    return answerComparePublished({ ...context, query: { ...query, indicators: query.candidates, candidates: [] } });
  }
  const choices = comparable.flatMap((key) => {
    const title = scorecard.catalogue.get(key)?.plainName;
    return title === undefined ? [] : [{ key, title, ask: rephraseQuestion(query, title, scorecard.vocabulary) }];
  });
  return makeAnswer(context, {
    outcome: 'clarify',
    indicators: choices.map(({ key }) => key),
    text: `${prompt} ${joinWords(
      choices.map(({ title }) => `“${title}”`),
      'or',
    )}.`,
    content: { kind: 'choice', prompt, choices },
    suggestions: choices.map(({ ask }) => ask),
  });
}

/** "EET against England" means one that England publishes; all where only one is, for it may not be the one that is meant. */
async function keepComparable({ query, scorecard }: AnswerContext): Promise<readonly string[]> {
  const { candidates, comparators } = query;
  if (comparators.length === 0) return candidates;
  const series = await Promise.all(candidates.map((key) => scorecard.series(key)));
  const kept = series.filter(({ benchmarks }) => findBenchmarks(benchmarks, { comparators }) !== undefined);
  return kept.length === 1 ? candidates : kept.map(({ key }) => key);
}
