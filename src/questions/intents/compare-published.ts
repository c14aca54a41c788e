import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { ComparedItem } from '../comparison-content.js';
import { findPublished, type Published } from '../comparisons/find-published.js';
import { joinAnswers } from '../join-answers.js';
import { findBenchmarks } from '../wording/comparison.js';
import { describeSource } from '../wording/indicator-content.js';
import { phraseQuestion, rephraseQuestion } from '../wording/phrase-question.js';
import {
  makePublishedItem,
  type PublishedFound,
  publishedFigures,
  publishedNotes,
  publishedSentences,
} from '../wording/published.js';
import { suggestAbout } from '../wording/suggestions.js';
import { joinWords } from '../wording/words.js';
import { answerNotHeld, type NotHeld } from './not-held.js';
import { answerRange, type Expected, expectedFigures, findExpected, tellRange } from './range.js';

/**
 * How indicators compare with England, the region, statistical neighbours or outstanding
 * authorities: our own published figure against those of the same year, then the latest local one.
 */
export async function answerComparePublished(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { vocabulary } = scorecard;
  const found = await Promise.all(query.indicators.map((key) => findPublished(context, key)));
  const missing = found.filter((each): each is NotHeld => each !== undefined && 'held' in each);
  const published = found.filter((each): each is Published => each !== undefined && 'facts' in each);
  const told = published.filter((each): each is PublishedFound => each.benchmarks !== undefined);
  const unpublished = published.filter(({ benchmarks }) => benchmarks === undefined);
  const [first] = told;
  if (first === undefined) {
    if (missing.length > 0) return answerNotHeld(context, missing);
    const nothing = await answerNothingPublished(context, unpublished);
    if (!query.asksRange) return nothing;
    // "Agency: actual, target and England": what is expected is asked for too, and is told.
    return joinAnswers(context.question, 'range', [await answerRange(context), nothing]);
  }
  const expected = query.asksRange ? await findAllExpected(context, told) : [];
  const ranges = new Map(expected.map((each) => [each.facts.indicator.key, tellRange(each)]));
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: told.map(({ facts }) => facts.indicator.key),
    period: first.asked,
    figures: withoutRepeats([...expected.flatMap(expectedFigures), ...told.flatMap(publishedFigures)]),
    text: [
      ...[...ranges.values()].map((sentences) => sentences.join(' ')),
      ...told.map((each) => tellPublished(each, context)),
      ...unpublished.map((each) => nothingPublished(each, context)),
    ].join('\n'),
    content: { kind: 'compared', items: told.map((each) => makeItem(each, vocabulary, ranges)) },
    suggestions: await suggestAbout(first.facts, scorecard, 'compare'),
  });
}

function makeItem(
  published: PublishedFound,
  vocabulary: Vocabulary,
  ranges: ReadonlyMap<string, readonly string[]>,
): ComparedItem {
  const item = makePublishedItem(published, vocabulary);
  return { ...item, sentences: [...(ranges.get(published.facts.indicator.key) ?? []), ...item.sentences] };
}

/** What is expected today of those that are compared, where that is asked for too. */
async function findAllExpected(context: AnswerContext, told: readonly PublishedFound[]): Promise<readonly Expected[]> {
  const now: AnswerContext = { ...context, query: { ...context.query, period: { kind: 'latest' } } };
  const found = await Promise.all(told.map(({ facts }) => findExpected(now, facts.indicator.key)));
  return found.flatMap((each) => (each && !('held' in each) ? [each] : []));
}

function tellPublished(published: PublishedFound, { scorecard }: AnswerContext): string {
  const { facts } = published;
  return [
    `${facts.indicator.plainName}.`,
    ...publishedSentences(published, scorecard.vocabulary),
    ...publishedNotes(published, scorecard.vocabulary),
    `Source: ${describeSource(facts, scorecard.newest)}.`,
  ].join(' ');
}

/** Where the local figure stands beside its range and beside the published ones, it is given once. */
function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ indicator, period, kind, comparator }) => {
    const id = [indicator, period, kind, comparator].join(' ');
    return !seen.has(id) && seen.add(id);
  });
}

async function answerNothingPublished(context: AnswerContext, unpublished: readonly Published[]): Promise<Answer> {
  const related = await findRelated(context, unpublished);
  const offer = related.map((name) => `“${name}”`);
  const paragraphs = [
    ...unpublished.map((each) => nothingPublished(each, context)),
    ...(offer.length > 0 ? [`One is held for ${joinWords(offer)}.`] : []),
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Nothing to compare with', paragraphs },
    suggestions: [
      ...related.map((name) => rephraseQuestion(context.query, name, context.scorecard.vocabulary)),
      ...unpublished.map(({ facts }) => phraseQuestion.status(facts.indicator.plainName)),
    ].slice(0, 3),
  });
}

/** Measures of the same subject of which others do publish: of the number of children in care their rate. */
async function findRelated(
  { query: { comparators }, scorecard }: AnswerContext,
  unpublished: readonly Published[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const key of new Set(unpublished.flatMap(({ facts }) => facts.indicator.related))) {
    const { benchmarks } = await scorecard.series(key);
    const name = scorecard.catalogue.get(key)?.plainName;
    if (name !== undefined && findBenchmarks(benchmarks, { comparators }) !== undefined) names.push(name);
  }
  return names;
}

function nothingPublished({ facts }: Published, { query, scorecard }: AnswerContext): string {
  const names = query.comparators.map((comparator) => scorecard.vocabulary.comparators[comparator]);
  return `No published figure of ${names.length > 0 ? joinWords(names) : 'others'} is held for “${facts.indicator.plainName}”.`;
}
