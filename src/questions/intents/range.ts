import { boundsFor, monthsAreJudged, noBounds, yearRangeFor } from '../../indicators/expected-range.js';
import { describeBounds, formatFigure } from '../../indicators/format-figure.js';
import { judgeFigure } from '../../indicators/judge-figure.js';
import { comparePeriods, formatPeriod, type Period, yearOf } from '../../indicators/period.js';
import type { Answer, Figure, IndicatorContent } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { rangesInYears } from '../ranges-in-years.js';
import { findBenchmarks } from '../wording/comparison.js';
import { actualFigure, rangeFigures } from '../wording/figures.js';
import { makeIndicatorContent, tooFewToShow } from '../wording/indicator-content.js';
import { goodSide } from '../wording/indicator-definition.js';
import { suggestAbout } from '../wording/suggestions.js';
import { verdictSentence } from '../wording/verdict.js';
import { capitalise, namePeriod, nameSource } from '../wording/words.js';
import { answerNotHeld, type NotHeld } from './not-held.js';
import { headSentences } from './status.js';

/** What is expected of an indicator in a period, beside the figure that lies nearest to it. */
export interface Expected {
  readonly facts: Facts;
  /** The period asked for; not that of `facts` where no figure is held for it. */
  readonly period: Period;
}

/**
 * What is expected of one indicator or several: the range, the end that must be met, and where the
 * figure stands. A range applies until another is set, so one is told for a period that has no figure yet.
 */
export async function answerRange(context: AnswerContext): Promise<Answer> {
  const { scorecard } = context;
  const { held, missing } = await findAllExpected(context);
  const [first] = held;
  if (first === undefined || missing.length > 0)
    return answerNotHeld(context, missing, await tellFirstRanges(context, missing));
  const contents = held.map((expected) => makeRangeContent(expected, scorecard, tellSupposed(expected, context)));
  const [only] = contents;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ facts }) => facts.indicator.key),
    period: first.period,
    figures: held.flatMap(expectedFigures),
    text: held.map((expected) => [...tellSupposed(expected, context), ...tellRange(expected)].join(' ')).join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first.facts, scorecard, 'range'),
  });
}

/** The colour of an amount that is only supposed: "would 95 count as green?" */
function tellSupposed({ facts }: Expected, { query: { asksAmount } }: AnswerContext): readonly string[] {
  const { indicator, assessment, period } = facts;
  const judgement = asksAmount === null ? undefined : judgeFigure(asksAmount, assessment, indicator);
  if (asksAmount === null || judgement === undefined) return [];
  return [`${capitalise(formatFigure(asksAmount, indicator))} in ${namePeriod(period)} would be ${judgement.colour}.`];
}

/** From when on a range is held of what has none for the period asked for: "the range in 1998?" */
async function tellFirstRanges({ scorecard }: AnswerContext, missing: readonly NotHeld[]): Promise<readonly string[]> {
  const told = await Promise.all(
    missing.map(async ({ indicator, asked }) => {
      const [first] = rangesInYears(indicator, await scorecard.series(indicator.key));
      const isEarlier = asked !== undefined && first !== undefined && asked.year < first.year.year;
      return isEarlier
        ? [`Nor is an expected range of that time held; the first held is that of ${formatPeriod(first.year)}.`]
        : [];
    }),
  );
  return told.flat();
}

/** What is expected of each indicator asked about, and those of which neither it nor a figure is held. */
export async function findAllExpected(
  context: AnswerContext,
): Promise<{ readonly held: readonly Expected[]; readonly missing: readonly NotHeld[] }> {
  const found = await Promise.all(context.query.indicators.map((key) => findExpected(context, key)));
  return {
    held: found.flatMap((each) => (each && !('held' in each) ? [each] : [])),
    missing: found.filter((each): each is NotHeld => each !== undefined && 'held' in each),
  };
}

/** The range in force where a figure is held; else the one that reaches from the nearest figure to the period asked for. */
export async function findExpected(context: AnswerContext, key: string): Promise<Expected | NotHeld | undefined> {
  const found = await findFacts(context, key, context.query.period);
  if (found === undefined || found.held) return found && { facts: found.facts, period: found.facts.period };
  const { asked, nearest } = found;
  if (asked === undefined || nearest === undefined) return found;
  const beside = await findFacts(context, key, { kind: 'named', period: formatPeriod(nearest) });
  if (!beside?.held) return found;
  const { range, series } = beside.facts;
  const isAhead = comparePeriods(asked, nearest) > 0;
  const reaches = (range !== undefined || isAhead) && yearRangeFor(series.ranges, asked) === range;
  return reaches ? { facts: beside.facts, period: asked } : found;
}

/** The card of one range; notes of the answer stand above those of the figure. */
export function makeRangeContent(
  { facts, period }: Expected,
  scorecard: AnswerContext['scorecard'],
  notes: readonly string[] = [],
): IndicatorContent {
  const content = makeIndicatorContent(
    facts,
    scorecard,
    findBenchmarks(facts.series.benchmarks, { notAfter: facts.period }),
  );
  const reach = period === facts.period ? [] : [reachSentence(facts, period)];
  return { ...content, notes: [...notes, ...reach, ...content.notes] };
}

/** The range, the end that must be met, where the figure stands, and the source of the range. */
export function tellRange({ facts, period }: Expected): readonly string[] {
  const { indicator, range, assessment } = facts;
  const name = indicator.plainName;
  const reach = period === facts.period ? [] : [reachSentence(facts, period)];
  if (range === undefined) return [...noRangeSentences(facts), ...headSentences(facts)];
  if (range.range.toBeConfirmed) {
    return [`The expected range for “${name}” is still to be confirmed.`, ...headSentences(facts)];
  }
  const yearly = describeBounds(boundsFor(range.range, 'year', indicator.aggregation), indicator);
  const own = describeBounds(assessment, indicator);
  const isPaced = facts.period.kind === 'quarter' && indicator.aggregation === 'sum';
  const pace = isPaced && own !== undefined ? `, which is ${own} a quarter` : '';
  const since = formatPeriod({ ...yearOf(facts.period), year: range.fromYear });
  return [
    `${name}: expected ${yearly ?? own ?? 'range not held'}${isPaced ? ' a year' : ''}${pace}, from ${since} on.`,
    ...reach,
    ...endSentence(facts),
    standSentence(facts),
    `Source of the range: ${nameSource(range.source)}.`,
  ];
}

/** That none is held, and the one of another time that is. */
function noRangeSentences({ indicator, series, period }: Facts): readonly string[] {
  const others = rangesInYears(indicator, series);
  const latest = others.at(-1);
  if (latest === undefined) {
    // "Is low good?" is answered all the same.
    const isJudged = indicator.polarity === 'higher' || indicator.polarity === 'lower';
    return [`No expected range is held for “${indicator.plainName}”.`, ...(isJudged ? [goodSide(indicator)] : [])];
  }
  return [
    `No expected range is held for “${indicator.plainName}” in ${namePeriod(period)}.`,
    `The one of ${formatPeriod(latest.year)} is ${latest.words}.`,
  ];
}

/** "It applies until another is set, so in 2024-25 too." */
function reachSentence({ indicator, period: held }: Facts, asked: Period): string {
  if (asked.kind === 'month' && !monthsAreJudged(indicator.aggregation)) {
    return `No figure is held for ${namePeriod(asked)}, and a month by itself has no expected range.`;
  }
  const until = comparePeriods(asked, held) > 0 ? ' until another is set' : '';
  return `No figure is held for ${namePeriod(asked)}; the range applies to it too${until}.`;
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

/** The ends of the range and the figure beside it. */
export function expectedFigures({ facts, period }: Expected): readonly Figure[] {
  const { indicator, range, assessment } = facts;
  const year = range ? boundsFor(range.range, 'year', indicator.aggregation) : undefined;
  // Of what adds up, the range of the year is told beside that of the quarter, and alone where a month has none.
  const hasNone = assessment.lower === null && assessment.higher === null;
  const tellsYear = period.kind !== 'year' && (indicator.aggregation === 'sum' || hasNone);
  const own = range ? boundsFor(range.range, period.kind, indicator.aggregation) : noBounds;
  // A month of what adds up has no range; what is told is that of the quarter beside it.
  const isOfOther = own.lower === null && own.higher === null;
  return [
    ...(isOfOther
      ? rangeFigures(indicator, facts.period, assessment, range)
      : rangeFigures(indicator, period, own, range)),
    ...(year && tellsYear ? rangeFigures(indicator, yearOf(period), year, range) : []),
    actualFigure(indicator, facts),
    ...(range === undefined ? (rangesInYears(indicator, facts.series).at(-1)?.figures ?? []) : []),
  ];
}
