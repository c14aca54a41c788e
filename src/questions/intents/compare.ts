import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { type Benchmarks, comparisonSentence, findBenchmarks, localSentence } from '../wording/comparison.js';
import { actualFigure, benchmarkFigure } from '../wording/figures.js';
import { describeSource, makeIndicatorContent } from '../wording/indicator-content.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { suggestAbout } from '../wording/suggestions.js';
import { joinWords } from '../wording/words.js';
import { answerNotHeld, type NotHeld } from './not-held.js';
import { answerStatus } from './status.js';

/** One indicator with the published figures to hold it against. */
interface Compared {
  readonly facts: Facts;
  readonly benchmarks: Benchmarks | undefined;
}

/**
 * How indicators compare with England, the region, statistical neighbours or outstanding
 * authorities: our own published figure against those of the same year, then the latest local one.
 * Where nobody else is named, several indicators or two periods are put side by side.
 */
export async function answerCompare(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  if (query.comparators.length === 0 && (query.indicators.length > 1 || query.since !== null))
    return answerStatus(context);
  const found = await Promise.all(query.indicators.map((key) => findCompared(context, key)));
  const missing = found.filter((each): each is NotHeld => each !== undefined && 'held' in each);
  const compared = found.filter((each): each is Compared => each !== undefined && 'facts' in each);
  const told = compared.flatMap(({ facts, benchmarks }) => (benchmarks ? [{ facts, benchmarks }] : []));
  const [first] = told;
  if (first === undefined)
    return missing.length > 0 ? answerNotHeld(context, missing) : answerNothingPublished(context, compared);

  const contents = told.map(({ facts, benchmarks }) => makeIndicatorContent(facts, scorecard, benchmarks));
  const [only] = contents;
  const unpublished = compared.filter(({ benchmarks }) => benchmarks === undefined);
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: told.map(({ facts }) => facts.indicator.key),
    period: first.facts.period,
    figures: told.flatMap(({ facts, benchmarks }) => figuresOf(facts, benchmarks)),
    text: [
      ...told.map(({ facts, benchmarks }) => tellComparison(facts, benchmarks, context)),
      ...unpublished.map(({ facts }) => nothingPublished(facts, context)),
    ].join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first.facts, scorecard, 'compare'),
  });
}

/** A published year that was asked for counts though no local figure is held for it. */
async function findCompared(context: AnswerContext, key: string): Promise<Compared | NotHeld | undefined> {
  const { query, scorecard } = context;
  const { comparators } = query;
  const found = await findFacts(context, key, query.period);
  if (found === undefined) return undefined;
  const { benchmarks } = await scorecard.series(key);
  const asked = found.held ? found.facts.period : found.asked;
  const ofPeriod = asked && findBenchmarks(benchmarks, { comparators, period: asked });
  const now = found.held ? found : await findFacts(context, key, { kind: 'latest' });
  if (!now?.held || (!found.held && ofPeriod === undefined)) return found.held ? undefined : found;
  return { facts: now.facts, benchmarks: ofPeriod ?? findBenchmarks(benchmarks, { comparators }) };
}

function tellComparison(facts: Facts, benchmarks: Benchmarks, { scorecard, query }: AnswerContext): string {
  const { indicator } = facts;
  const missing = query.comparators.filter((wanted) =>
    benchmarks.others.every(({ comparator }) => comparator !== wanted),
  );
  const names = missing.map((comparator) => scorecard.vocabulary.comparators[comparator]);
  return [
    `${indicator.plainName}.`,
    comparisonSentence(indicator, benchmarks, scorecard.vocabulary),
    ...(names.length > 0 ? [`No figure of ${joinWords(names)} is held for that year.`] : []),
    localSentence(facts),
    'A local figure and a published one are not made the same way, so hold them against each other with care.',
    `Source: ${describeSource(facts, scorecard.newest)}.`,
  ].join(' ');
}

function figuresOf(facts: Facts, { own, others }: Benchmarks): readonly Figure[] {
  const { indicator } = facts;
  return [
    ...[own, ...others].flatMap((benchmark) => (benchmark ? [benchmarkFigure(indicator, benchmark)] : [])),
    actualFigure(indicator, facts),
  ];
}

function answerNothingPublished(context: AnswerContext, compared: readonly Compared[]): Answer {
  const paragraphs = compared.map(({ facts }) => nothingPublished(facts, context));
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Nothing to compare with', paragraphs },
    suggestions: compared.map(({ facts }) => phraseQuestion.status(facts.indicator.plainName)).slice(0, 3),
  });
}

function nothingPublished({ indicator }: Facts, { query, scorecard }: AnswerContext): string {
  const names = query.comparators.map((comparator) => scorecard.vocabulary.comparators[comparator]);
  return `No published figure of ${names.length > 0 ? joinWords(names) : 'others'} is held for “${indicator.plainName}”.`;
}
