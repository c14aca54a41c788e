import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findFacts } from '../find-facts.js';
import type { Intent } from '../query.js';
import { findBenchmarks } from '../wording/comparison.js';
import { rephraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';
import { answerComparePublished } from './compare-published.js';
import { answerNotHeld, type NotHeld } from './not-held.js';
import { answerRange } from './range.js';
import { answerStatus } from './status.js';
import { answerTrend } from './trend.js';

const prompt = 'Which of these do you mean?';
/** What a candidate may be asked that is answered where a period tells which is meant. */
const answers: Readonly<Partial<Record<Intent, (context: AnswerContext) => Promise<Answer>>>> = {
  status: answerStatus,
  range: answerRange,
  trend: answerTrend,
};
/** More are asked back about, though all have a figure for the period named. */
const mostAnswered = 2;

/**
 * Asks which of several indicators is meant; each choice is a question that can be typed as well.
 * Where no figure is held of any of them, or nothing is published to hold them against, that is the answer.
 */
export async function answerClarify(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.candidates.map((key) => findFacts(context, key, { kind: 'latest' })));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  if (missing.length === query.candidates.length) return answerNotHeld(context, missing);
  const ofThen = await keepHeldThen(context);
  if (ofThen.length > 0)
    return answerHeld({ ...context, query: { ...query, indicators: [...ofThen], candidates: [] } });
  const notThen = await findNotThen(context);
  if (notThen.length > 0) return answerNotHeld(context, notThen);
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

/**
 * "GCSE results 2022", "anything on reviews for 2019": of a period that few candidates have a figure
 * for, those are meant; none where all have one. "Suitable accommodation 19-21 in 2017": where none has,
 * the measure of older documents that was theirs then.
 */
async function keepHeldThen(context: AnswerContext): Promise<readonly string[]> {
  const { intent, candidates, period } = context.query;
  if (period.kind !== 'named' || answers[intent] === undefined) return [];
  const isHeldThen = async (key: string) => (await findFacts(context, key, period))?.held === true;
  const held = await keepIf(candidates, isHeldThen);
  const older = held.length === candidates.length ? [] : await keepIf(findOlder(context), isHeldThen);
  const meant = [...held, ...older];
  return held.length < candidates.length && meant.length <= mostAnswered ? meant : [];
}

/** "Health checks for April to June 2024": whichever is meant, none has a figure of that time; empty where one has. */
async function findNotThen(context: AnswerContext): Promise<readonly NotHeld[]> {
  const { intent, candidates, period } = context.query;
  // "The lowest this year" is one of the quarters that are held.
  if (period.kind !== 'named' || answers[intent] === undefined) return [];
  const found = await Promise.all(candidates.map((key) => findFacts(context, key, period)));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  return missing.length === candidates.length ? missing : [];
}

async function keepIf(keys: readonly string[], isKept: (key: string) => Promise<boolean>): Promise<readonly string[]> {
  const kept = await Promise.all(keys.map(isKept));
  return keys.filter((_, at) => kept[at]);
}

/** The measures of older documents related to the candidates that are of a family of theirs, and of no other group. */
function findOlder({ query, scorecard: { catalogue } }: AnswerContext): readonly string[] {
  const asked = query.candidates.flatMap((key) => catalogue.get(key) ?? []);
  const [families, groups] = [asked.flatMap((each) => each.families), asked.flatMap((each) => each.qualifiers)];
  const related = new Set(asked.flatMap((each) => each.related));
  return [...related].filter((key) => {
    const older = catalogue.get(key);
    return (
      older?.status === 'history' &&
      !query.candidates.includes(key) &&
      older.families.some((family) => families.includes(family)) &&
      older.qualifiers.every((group) => groups.includes(group))
    );
  });
}

function answerHeld(context: AnswerContext): Promise<Answer> {
  return (answers[context.query.intent] ?? answerStatus)(context);
}

/** "EET against England" means one that England publishes; all where only one is, for it may not be the one that is meant. */
async function keepComparable({ query, scorecard }: AnswerContext): Promise<readonly string[]> {
  const { candidates, comparators } = query;
  if (comparators.length === 0) return candidates;
  const series = await Promise.all(candidates.map((key) => scorecard.series(key)));
  const kept = series.filter(({ benchmarks }) => findBenchmarks(benchmarks, { comparators }) !== undefined);
  return kept.length === 1 ? candidates : kept.map(({ key }) => key);
}
