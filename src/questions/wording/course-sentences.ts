import { exactly } from '../../indicators/exact.js';
import { formatFigure } from '../../indicators/format-figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { containsPeriod, lastCalendarMonth, type Period, stepsBetween } from '../../indicators/period.js';
import type { JudgedReading } from '../judge-of.js';
import type { CourseQuestion } from '../trends/course-question.js';
import type { Survey } from '../trends/survey-course.js';
import { nameSpans } from './period-spans.js';
import { joinWords, shortPeriod } from './words.js';

/** What answers a question about all figures of an indicator, and the figures that it speaks of. */
export interface CourseAnswer {
  readonly sentences: readonly string[];
  readonly points: readonly JudgedReading[];
}

type Told = JudgedReading & { readonly value: number };
type Reached = Extract<CourseQuestion, { of: 'level' | 'colour' }>;
type Highest = Extract<CourseQuestion, { of: 'end' }>;

const nothing: CourseAnswer = Object.freeze({ sentences: [], points: [] });
/** Of more periods with the same highest figure only the last is named. */
const mostNamed = 3;
const levelWords = { over: 'above', under: 'below', least: 'at least', most: 'at most' } as const;

/**
 * Answers what is asked of all figures, in a sentence that can stand first. A withheld figure is never
 * counted, and where there is one it is said that it was not.
 *
 * @returns nothing where no figure can be held against what is asked: one of another unit, or none judged.
 */
export function tellCourse(indicator: Indicator, question: CourseQuestion, surveys: readonly Survey[]): CourseAnswer {
  if (question.of === 'change') return nothing;
  const isPartial = surveys.flat().some(({ value }) => value === null);
  return question.of === 'end'
    ? tellEnds(indicator, question, surveys, isPartial)
    : tellReached(indicator, question, surveys.flat(), isPartial);
}

function tellEnds(
  indicator: Indicator,
  { end }: Highest,
  surveys: readonly Survey[],
  isPartial: boolean,
): CourseAnswer {
  const isUp = end === 'highest' || (indicator.polarity === 'lower' ? end === 'worst' : end === 'best');
  const isJudged = indicator.polarity === 'higher' || indicator.polarity === 'lower';
  if (!isJudged && (end === 'best' || end === 'worst')) return nothing;
  const found = surveys.flatMap((survey) => {
    const shown = survey.filter(isShown);
    const values = shown.map(({ value }) => value);
    const most = isUp ? Math.max(...values) : Math.min(...values);
    const at = oneForEachEnd(shown.filter(({ value }) => value === most));
    return at.length > 0 ? [at] : [];
  });
  if (found.length === 0) return nothing;
  const told = found.map((at) => `${writeValue(at[0], indicator)} in ${namePeriods(at.map(periodOf))}`);
  const held = isPartial ? 'figure that can be shown' : 'figure held';
  return {
    sentences: [`The ${end} ${held} is ${told.join(', and of single quarters ')}.`],
    points: found.flat(),
  };
}

function tellReached(indicator: Indicator, question: Reached, survey: Survey, isPartial: boolean): CourseAnswer {
  const fits = fitsFor(indicator, question);
  const shown = survey
    .filter(isShown)
    .filter(({ assessment }) => question.of === 'level' || assessment.colour !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (fits === undefined || first === undefined || last === undefined) return nothing;
  const what = describeReached(indicator, question);
  const span = spanOf(shown, first, last);
  if (isPartial) return tellPartly(indicator, question, { shown, fits, what, span, withheld: withheldIn(survey) });
  const among = `the figures held, ${span}`;
  if (question.asks === 'always') return tellAlways(indicator, shown, fits, `${what} in all ${among}`, what);
  const hit = findHit(shown, fits, question.asks);
  if (hit === undefined) {
    const { beside, points } = tellNearest(indicator, question, shown);
    return { sentences: [`No: it was never ${what} in ${among}${beside}.`], points };
  }
  const it = question.asks === 'whether' ? 'Yes: it' : 'It';
  if (question.asks !== 'first' && endsWith(hit, last)) {
    return {
      sentences: [
        `${it} is ${what} in the latest of these figures, ${writeAt(hit, indicator)}${sinceWhen(shown, hit, fits, question.of === 'level' ? '' : ' that is judged')}.`,
      ],
      points: [hit],
    };
  }
  const when = question.asks === 'first' ? 'first' : 'last';
  return { sentences: [`${it} was ${when} ${what} in ${placeAt(hit, indicator)}.`], points: [hit] };
}

/**
 * Since when it has been so, figure by figure without a gap, where it was so before too. It tells on which side each of
 * them lay, so it is asked only where none is withheld.
 *
 * @param which of all that are held those that are shown are: figures without a colour may lie before them.
 */
function sinceWhen(shown: readonly Told[], hit: Told, fits: (point: Told) => boolean, which: string): string {
  const { kind } = hit.reading.period;
  const line = shown.filter(({ reading }) => reading.period.kind === kind).toReversed();
  const from = line.indexOf(hit);
  const end = line.findIndex((point, at) => {
    if (at <= from) return false;
    const next = line[at - 1]?.reading.period;
    return !fits(point) || next === undefined || stepsBetween(point.reading.period, next) !== 1;
  });
  const start = line[(end < 0 ? line.length : end) - 1];
  if (start === undefined || start === hit) return '';
  const isFirst = end < 0 ? `, the first of them${which}` : '';
  return `, and has been since ${shortPeriod(start.reading.period)}${isFirst}`;
}

/** What can be told of the figures that are shown, and what is not. */
interface Partly {
  readonly shown: readonly Told[];
  readonly fits: (point: Told) => boolean;
  readonly what: string;
  readonly span: string;
  /** The periods whose figures are withheld, in words. */
  readonly withheld: string;
}

/** Beside a withheld figure only what it could not turn is a yes or a no: that it was so once, or once was not. */
function tellPartly(
  indicator: Indicator,
  question: Reached,
  { shown, fits, what, span, withheld }: Partly,
): CourseAnswer {
  const rest = `; those of ${withheld} are too few to show.`;
  const among = 'n the figures that can be shown';
  if (question.asks === 'always') {
    const miss = findHit(shown, (point) => !fits(point), 'last');
    return miss === undefined
      ? { sentences: [`I${among}, ${span}, it was always ${what}${rest}`], points: [] }
      : { sentences: [`No: i${among} it was last not ${what} in ${placeAt(miss, indicator)}${rest}`], points: [miss] };
  }
  const hit = findHit(shown, fits, question.asks);
  if (hit === undefined) {
    const { beside, points } = tellNearest(indicator, question, shown);
    return { sentences: [`I${among}, ${span}, it was never ${what}${beside}${rest}`], points };
  }
  const opening = question.asks === 'whether' ? 'Yes: i' : 'I';
  const when = question.asks === 'first' ? 'first' : 'last';
  return {
    sentences: [`${opening}${among} it was ${when} ${what} in ${placeAt(hit, indicator)}${rest}`],
    points: [hit],
  };
}

/** The figure that came nearest to a level that none reached. */
function tellNearest(indicator: Indicator, question: Reached, shown: readonly Told[]) {
  const nearest = question.of === 'level' ? nearestTo(question, shown) : undefined;
  return nearest === undefined
    ? { beside: '', points: [] }
    : { beside: `; the nearest is ${writeAt(nearest, indicator)}`, points: [nearest] };
}

/** From when to when figures are looked at; a year of which quarters are looked at too is told by its quarters. */
function spanOf(shown: readonly Told[], first: Told, last: Told): string {
  const isShorter = ({ reading: { period } }: Told) => period.kind !== 'year';
  const within = (point: Told) => containsPeriod(first.reading.period, point.reading.period);
  const from = shown.find((point) => isShorter(point) && within(point)) ?? first;
  const until = shown.findLast((point) => endsWith(point, last) && isShorter(point)) ?? last;
  const [start, end] = [from, until].map(({ reading }) => shortPeriod(reading.period));
  return start === end ? `${start}` : `${start} to ${end}`;
}

/** The periods whose figures are withheld, longer ones first; a month of a quarter that is withheld is not named. */
function withheldIn(survey: Survey): string {
  const periods = survey.filter(({ value }) => value === null).map(({ reading }) => reading.period);
  const isTold = (period: Period) =>
    period.kind === 'month' && periods.some((longer) => longer.kind === 'quarter' && containsPeriod(longer, period));
  const named = periods.filter((period) => !isTold(period));
  return joinWords(
    (['year', 'quarter', 'month'] as const).flatMap((kind) => {
      const own = named.filter((period) => period.kind === kind);
      return own.length > 0 ? [nameSpans(own)] : [];
    }),
  );
}

function tellAlways(
  indicator: Indicator,
  shown: readonly Told[],
  fits: (point: Told) => boolean,
  always: string,
  what: string,
): CourseAnswer {
  const miss = findHit(shown, (point) => !fits(point), 'last');
  if (miss === undefined) return { sentences: [`Yes: it was ${always}.`], points: [] };
  return { sentences: [`No: it was last not ${what} in ${placeAt(miss, indicator)}.`], points: [miss] };
}

/** The last of quarters and months; a year as a whole only where none of them fits. */
function findHit(shown: readonly Told[], fits: (point: Told) => boolean, asks: Reached['asks']): Told | undefined {
  const hits = shown.filter(fits);
  if (asks === 'first') return hits[0];
  return hits.findLast(({ reading }) => reading.period.kind !== 'year') ?? hits.at(-1);
}

/** @returns undefined where the figures are of another unit than the level. */
function fitsFor(indicator: Indicator, question: Reached): ((point: Told) => boolean) | undefined {
  if (question.of === 'colour') return ({ assessment }) => assessment.colour === question.colour;
  const { is, amount, unit } = question;
  if (unit !== null && unit !== indicator.unit) return undefined;
  const beyond = ({ value }: Told) => exactly(value - amount);
  switch (is) {
    case 'over':
      return (point) => beyond(point) > 0;
    case 'under':
      return (point) => beyond(point) < 0;
    case 'least':
      return (point) => beyond(point) >= 0;
    case 'most':
      return (point) => beyond(point) <= 0;
  }
}

function describeReached(indicator: Indicator, question: Reached): string {
  if (question.of === 'colour') return question.colour;
  return `${levelWords[question.is]} ${formatFigure(question.amount, indicator)}`;
}

function nearestTo({ is }: Extract<Reached, { of: 'level' }>, shown: readonly Told[]): Told | undefined {
  const values = shown.map(({ value }) => value);
  const most = is === 'over' || is === 'least' ? Math.max(...values) : Math.min(...values);
  return oneForEachEnd(shown.filter(({ value }) => value === most)).at(-1);
}

/** A year, its last quarter and its last month with one figure are told once, as the quarter. */
function oneForEachEnd(points: readonly Told[]): readonly Told[] {
  const byEnd = new Map<string, Told>();
  for (const point of points) {
    const { year, month } = lastCalendarMonth(point.reading.period);
    const end = `${year}-${month}`;
    if (byEnd.get(end)?.reading.period.kind !== 'quarter') byEnd.set(end, point);
  }
  return [...byEnd.values()];
}

function endsWith(point: Told, other: Told): boolean {
  const [a, b] = [point, other].map(({ reading }) => lastCalendarMonth(reading.period));
  return a?.year === b?.year && a?.month === b?.month;
}

function namePeriods(periods: readonly Period[]): string {
  const last = periods.at(-1);
  return last !== undefined && periods.length > mostNamed
    ? `${periods.length} periods, last in ${shortPeriod(last)}`
    : joinWords(periods.map(shortPeriod));
}

function writeAt(point: Told, indicator: Indicator): string {
  return `${writeValue(point, indicator)} in ${shortPeriod(point.reading.period)}`;
}

function placeAt(point: Told, indicator: Indicator): string {
  return `${shortPeriod(point.reading.period)}, at ${writeValue(point, indicator)}`;
}

function writeValue(point: Told | undefined, indicator: Indicator): string {
  return point === undefined ? '' : formatFigure(point.value, indicator);
}

function isShown(point: JudgedReading): point is Told {
  return point.value !== null;
}

function periodOf({ reading }: Told): Period {
  return reading.period;
}
