import { exactly } from '../../indicators/exact.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { movementBetween } from '../../indicators/movement.js';
import { samePeriod } from '../../indicators/period.js';
import type { Change } from '../../indicators/trend.js';
import type { JudgedReading } from '../judge-of.js';
import type { CourseQuestion } from '../trends/course-question.js';
import { type ShownPoint, shownPoints, type TrendFacts } from '../trends/find-trend.js';
import { changeSentence, runSentence } from './changes.js';
import { namesOfKind } from './chart.js';
import { tooFewToShow } from './indicator-content.js';
import { nameSpans } from './period-spans.js';
import { joinWords, namePeriod, shortPeriod } from './words.js';

/** More figures than this are left to the card and the list of figures: nobody listens to fifty numbers. */
const mostRead = 24;
/** Of fewer figures the highest and lowest are seen at once. */
const leastForEnds = 4;
const adverbs = { month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;

/** What a figure did over the time of a trend: from first to last, its last run, its highest and lowest. */
export function moveSentences(trend: TrendFacts): readonly string[] {
  const { indicator, last } = trend;
  const shown = shownPoints(trend);
  const [first] = shown;
  if (first === undefined) return [];
  if (shown.length === 1) {
    const only = `${formatFigure(first.value, indicator)} in ${shortPeriod(first.period)}`;
    const verb = trend.points.length > 1 ? 'can be shown' : 'is held';
    return [`Only one figure of this time ${verb}, ${only}, so there is no trend to tell.`];
  }
  const change = changeSince(first, trend);
  const run = last.value === null ? [] : runSentence(last.trend, last.period);
  return [...(change ? [changeSentence(change, indicator)] : []), ...run, ...endsSentence(shown, trend)];
}

/**
 * "It was last green in 2023-24 Q1, at 30%.", or since when it has been.
 *
 * @param told the question whose answer was told before: what it said already is not said again.
 */
export function rangeSentence({ points, indicator, kind }: TrendFacts, told: CourseQuestion | null): readonly string[] {
  const judged = points.filter(({ assessment }) => assessment.colour !== null);
  // Beside a withheld figure nothing is said of the last time, for it might be that one.
  if (judged.length < 2 || points.some(({ value }) => value === null)) return [];
  const isGreen = ({ assessment }: JudgedReading) => assessment.colour === 'green';
  const lastOut = judged.findLastIndex((point) => !isGreen(point));
  const lastIn = judged.findLastIndex(isGreen);
  const [since, before] = [judged[lastOut + 1], judged[lastIn]];
  if (lastOut < 0) return [];
  if (since !== undefined) return [`It has been green since ${shortPeriod(since.reading.period)}.`];
  if (told?.of === 'colour' && told.colour === 'green' && (before === undefined || told.asks !== 'first')) return [];
  if (before === undefined || before.value === null) return [`It was green in none of these ${kind}s.`];
  return [`It was last green in ${shortPeriod(before.reading.period)}, at ${formatFigure(before.value, indicator)}.`];
}

/** "By year: 2007-08 70.3%, 2008-09 63.3%." */
export function pointsSentence(trend: TrendFacts): readonly string[] {
  const shown = shownPoints(trend);
  if (shown.length < 2 || shown.length > mostRead) return [];
  const figures = shown.map(({ period, value }) => `${shortPeriod(period)} ${formatFigure(value, trend.indicator)}`);
  return [`${namesOfKind[trend.kind]}: ${figures.join(', ')}.`];
}

/** Where the line is broken and why, and what of the question could not be kept to. */
export function gapSentences(trend: TrendFacts): readonly string[] {
  const { points, missing, unheldStart, unheldKind, kind, indicator } = trend;
  const withheld = points.filter(({ value }) => value === null).map(({ reading }) => reading.period);
  const first = points[0]?.reading.period;
  const start =
    unheldStart && first
      ? [`Nothing is held for ${namePeriod(unheldStart)}; the first figure after it is for ${namePeriod(first)}.`]
      : [];
  const isKind = unheldKind === null ? [] : [unheldKindSentence(unheldKind, kind, indicator.plainName)];
  return [
    ...isKind,
    ...start,
    ...(missing.length > 0 ? [`Nothing is held for ${nameSpans(missing)}.`] : []),
    ...(withheld.length > 0 ? [`${nameSpans(withheld)}: ${tooFewToShow}.`] : []),
    ...quartersInstead(trend),
  ];
}

/** Measures of the same subject, counted in another way and so no part of the line. */
export function relatedSentence(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const quoted = joinWords(names.map((name) => `“${name}”`));
  return [`Related measures are counted in another way, each with a line of its own: ${quoted}.`];
}

function changeSince(first: ShownPoint, { indicator, last }: TrendFacts): Change | undefined {
  const { value, period, assessment } = last;
  if (value === null || samePeriod(first.period, period)) return undefined;
  return {
    from: first.period,
    previous: first.value,
    difference: exactly(value - first.value),
    movement: movementBetween(first.value, value, assessment, indicator.polarity),
  };
}

/** Beside a withheld figure nothing is said of the lowest, for it might be that one. */
function endsSentence(shown: readonly ShownPoint[], { points, indicator }: TrendFacts): readonly string[] {
  if (shown.length < leastForEnds || shown.length < points.length) return [];
  const values = shown.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return [];
  const when = (wanted: number) => nameSpans(shown.filter(({ value }) => value === wanted).map(({ period }) => period));
  const write = (value: number) => `${formatFigure(value, indicator)} in ${when(value)}`;
  return [`It was highest at ${write(most)}, and lowest at ${write(least)}.`];
}

function unheldKindSentence(asked: TrendFacts['kind'], kind: TrendFacts['kind'], name: string): string {
  return `No ${adverbs[asked]} figures of “${name}” are held for this time, so these are ${adverbs[kind]} ones.`;
}

/** Years of which only quarters are held are gaps in a line of years; the reader can ask for them. */
function quartersInstead({ kind, missing, series }: TrendFacts): readonly string[] {
  if (kind !== 'year') return [];
  const years = missing.filter(({ year }) =>
    series.readings.some(({ period }) => period.kind === 'quarter' && period.year === year),
  );
  return years.length === 0 ? [] : [`For ${nameSpans(years)} only quarters are held; ask for the trend by quarter.`];
}
