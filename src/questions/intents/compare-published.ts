import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findPublished, type Published } from '../comparisons/find-published.js';
import { describeSource } from '../wording/indicator-content.js';
import { phraseQuestion } from '../wording/phrase-question.js';
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
    return missing.length > 0 ? answerNotHeld(context, missing) : answerNothingPublished(context, unpublished);
  }
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: told.map(({ facts }) => facts.indicator.key),
    period: first.facts.period,
    figures: told.flatMap(publishedFigures),
    text: [
      ...told.map((each) => tellPublished(each, context)),
      ...unpublished.map((each) => nothingPublished(each, context)),
    ].join('\n'),
    content: { kind: 'compared', items: told.map((each) => makePublishedItem(each, vocabulary)) },
    suggestions: await suggestAbout(first.facts, scorecard, 'compare'),
  });
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

function answerNothingPublished(context: AnswerContext, unpublished: readonly Published[]): Answer {
  const paragraphs = unpublished.map((each) => nothingPublished(each, context));
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Nothing to compare with', paragraphs },
    suggestions: unpublished.map(({ facts }) => phraseQuestion.status(facts.indicator.plainName)).slice(0, 3),
  });
}

function nothingPublished({ facts }: Published, { query, scorecard }: AnswerContext): string {
  const names = query.comparators.map((comparator) => scorecard.vocabulary.comparators[comparator]);
  return `No published figure of ${names.length > 0 ? joinWords(names) : 'others'} is held for “${facts.indicator.plainName}”.`;
}
