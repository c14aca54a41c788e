import { boundsFor } from '../../indicators/expected-range.js';
import { describeBounds, formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, yearOf } from '../../indicators/period.js';
import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { findBenchmarks } from '../wording/comparison.js';
import { actualFigure, rangeFigures } from '../wording/figures.js';
import { makeIndicatorContent, tooFewToShow } from '../wording/indicator-content.js';
import { suggestAbout } from '../wording/suggestions.js';
import { verdictSentence } from '../wording/verdict.js';
import { namePeriod, nameSource } from '../wording/words.js';
import { answerNotHeld, type NotHeld } from './not-held.js';
import { headSentences } from './status.js';

/** What is expected of one indicator or several: the range, the end that must be met, and where the figure stands. */
export async function answerRange(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.indicators.map((key) => findFacts(context, key, query.period)));
  const held = found.flatMap((each) => (each?.held ? [each.facts] : []));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  const [first] = held;
  if (first === undefined || missing.length > 0) return answerNotHeld(context, missing);
  const contents = held.map((facts) =>
    makeIndicatorContent(facts, scorecard, findBenchmarks(facts.series.benchmarks, { notAfter: facts.period })),
  );
  const [only] = contents;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ indicator }) => indicator.key),
    period: first.period,
    figures: held.flatMap(figuresOf),
    text: held.map((facts) => tellRange(facts).join(' ')).join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first, scorecard, 'range'),
  });
}

function tellRange(facts: Facts): readonly string[] {
  const { indicator, period, range, assessment } = facts;
  const name = indicator.plainName;
  if (range === undefined) return [`No expected range is held for “${name}”.`, ...headSentences(facts)];
  if (range.range.toBeConfirmed) {
    return [`The expected range for “${name}” is still to be confirmed.`, ...headSentences(facts)];
  }
  const yearly = describeBounds(boundsFor(range.range, 'year', indicator.aggregation), indicator);
  const own = describeBounds(assessment, indicator);
  const isPaced = period.kind === 'quarter' && indicator.aggregation === 'sum';
  const pace = isPaced && own !== undefined ? `, which is ${own} a quarter` : '';
  const since = formatPeriod({ ...yearOf(period), year: range.fromYear });
  return [
    `${name}: expected ${yearly ?? own ?? 'range not held'}${isPaced ? ' a year' : ''}${pace}, from ${since} on.`,
    ...endSentence(facts),
    standSentence(facts),
    `Source of the range: ${nameSource(range.source)}.`,
  ];
}

/** Where the figure stands, its name having been said. */
function standSentence(facts: Facts): string {
  const { indicator, value, period } = facts;
  if (value === null) return `In ${namePeriod(period)} it is ${tooFewToShow}.`;
  return `In ${namePeriod(period)} it was ${formatFigure(value, indicator)}. ${verdictSentence(facts)}`;
}

/** What people call the target: the end that must be met. */
function endSentence({ indicator, assessment }: Facts): readonly string[] {
  const { lower, higher } = assessment;
  if (indicator.polarity === 'higher' && lower !== null) {
    return [`Higher is better, so ${formatFigure(lower, indicator)} is the end to reach.`];
  }
  if (indicator.polarity === 'lower' && higher !== null) {
    return [`Lower is better, so ${formatFigure(higher, indicator)} is the end to stay under.`];
  }
  return indicator.polarity === 'range' ? ['Neither above nor below the range is good.'] : [];
}

function figuresOf(facts: Facts): readonly Figure[] {
  const { indicator, period, range, assessment } = facts;
  const year = range ? boundsFor(range.range, 'year', indicator.aggregation) : undefined;
  // Of what adds up, the range of the year is told beside that of the quarter, and alone where a month has none.
  const hasNone = assessment.lower === null && assessment.higher === null;
  const tellsYear = period.kind !== 'year' && (indicator.aggregation === 'sum' || hasNone);
  return [
    ...rangeFigures(indicator, period, assessment, range),
    ...(year && tellsYear ? rangeFigures(indicator, yearOf(period), year, range) : []),
    actualFigure(indicator, facts),
  ];
}
