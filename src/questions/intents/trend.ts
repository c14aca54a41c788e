import { formatFigure } from '../../indicators/format-figure.js';
import type { Answer, Figure, Verdict } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findNow, nowSentence } from '../find-now.js';
import type { JudgedReading } from '../judge-of.js';
import { latestOf } from '../periods/resolve-period.js';
import type { TrendItem } from '../trend-content.js';
import { type FoundTrend, findTrend, shownPoints, type TrendFacts } from '../trends/find-trend.js';
import { surveyCourse } from '../trends/survey-course.js';
import { namesOfKind } from '../wording/chart.js';
import { type CourseAnswer, tellCourse } from '../wording/course-sentences.js';
import { actualFigure, rangeFigures } from '../wording/figures.js';
import { tooFewToShow } from '../wording/indicator-content.js';
import { makeTrendChart } from '../wording/trend-chart.js';
import { listTrendNotes, listTrendSources, trendNoteSentences } from '../wording/trend-notes.js';
import {
  gapSentences,
  moveSentences,
  pointsSentence,
  rangeSentence,
  relatedSentence,
} from '../wording/trend-sentences.js';
import { suggestAboutTrend } from '../wording/trend-suggestions.js';
import { makeVerdict } from '../wording/verdict.js';
import { shortPeriod } from '../wording/words.js';
import { answerNotHeld, type NotHeld, notHeldSentence } from './not-held.js';
import { headSentences } from './status.js';

/** A trend with all that is told of it. */
interface ToldTrend {
  readonly trend: TrendFacts;
  /** The names of held measures of the same subject that are counted in another way. */
  readonly related: readonly string[];
  /** What answers a question about all figures; its sentences stand first. */
  readonly course: CourseAnswer;
  readonly moves: readonly string[];
  readonly ranges: readonly string[];
  /** The latest quarter, where it was asked for beside years. */
  readonly now: JudgedReading | undefined;
}

/** How one indicator went over time, or several, each by itself. */
export async function answerTrend(context: AnswerContext): Promise<Answer> {
  const { query } = context;
  const found = await Promise.all(query.indicators.map((key) => findTrend(context, key)));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  const held = found.filter((each): each is Extract<FoundTrend, { held: true }> => each?.held === true);
  const [first] = held;
  if (first === undefined) return answerNotHeld(context, missing);
  const told = await Promise.all(held.map((trend) => tell(trend, context)));
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ indicator }) => indicator.key),
    period: first.last.period,
    figures: told.flatMap(figuresOf),
    text: [...told.map((each) => tellTrend(each).join(' ')), ...missing.map(notHeldSentence)].join('\n'),
    content: { kind: 'trend', items: told.map(makeItem) },
    suggestions: await suggestAboutTrend(first, context.scorecard),
  });
}

async function tell(trend: TrendFacts, context: AnswerContext): Promise<ToldTrend> {
  const { course } = context.query;
  const { indicator, series } = trend;
  const related = await nameRelated(trend, context);
  const moves = moveSentences(trend);
  const ranges = rangeSentence(trend, null);
  const now = await findNow(context, trend.last);
  const told: ToldTrend = { trend, related, moves, ranges, now, course: { sentences: [], points: [] } };
  if (course === null) return told;
  // How far two figures are apart is the first that is told of how they moved.
  if (course.of === 'change') {
    return { ...told, moves: moves.slice(1), course: { sentences: moves.slice(0, 1), points: [] } };
  }
  const surveys = await surveyCourse(context, indicator, series);
  const answer = tellCourse(indicator, course, surveys);
  const isTold = answer.sentences.length > 0;
  return { ...told, ranges: isTold ? rangeSentence(trend, course) : ranges, course: answer };
}

function tellTrend({ trend, related, course, moves, ranges, now }: ToldTrend): readonly string[] {
  return [
    ...course.sentences,
    ...headSentences(trend.last),
    ...moves,
    ...(now ? [nowSentence(trend, now)] : []),
    ...ranges,
    ...pointsSentence(trend),
    ...gapSentences(trend),
    ...trendNoteSentences(trend),
    ...relatedSentence(related),
    `Source: ${listTrendSources(trend).join('; ')}.`,
  ];
}

function makeItem({ trend, related, course, moves, ranges, now }: ToldTrend): TrendItem {
  const { indicator, kind, points, last } = trend;
  const from = points[0]?.reading.period ?? last.period;
  return {
    key: indicator.key,
    name: indicator.plainName,
    period: `${namesOfKind[kind]}, ${shortPeriod(from)} to ${shortPeriod(last.period)}`,
    figure: describeSpan(trend),
    verdict: judgeLast(last),
    moves: [...course.sentences, ...moves, ...(now ? [nowSentence(trend, now)] : []), ...ranges],
    chart: makeTrendChart(trend),
    gaps: gapSentences(trend),
    notes: [...listTrendNotes(trend), ...relatedSentence(related)],
    sources: listTrendSources(trend),
  };
}

/** The judgement with its period, for a trend shows several. */
function judgeLast(last: Facts): Verdict {
  const verdict = makeVerdict(last);
  return verdict.colour === null ? verdict : { ...verdict, label: `${verdict.label}, in ${shortPeriod(last.period)}` };
}

/** "70.3% to 66%", or the one figure there is. */
function describeSpan(trend: TrendFacts): string {
  const { indicator, last } = trend;
  const [first] = shownPoints(trend);
  if (last.value === null || first === undefined) return tooFewToShow;
  const to = formatFigure(last.value, indicator);
  return shownPoints(trend).length > 1 ? `${formatFigure(first.value, indicator)} to ${to}` : to;
}

function figuresOf({ trend: { indicator, points, last }, course, now }: ToldTrend): readonly Figure[] {
  const drawn = new Set(points.map(({ reading }) => reading));
  const further = course.points.filter(({ reading }) => !drawn.has(reading));
  return [
    ...[...points, ...further, ...(now ? [now] : [])].map((point) => actualFigure(indicator, point)),
    ...rangeFigures(indicator, last.period, last.assessment, last.range),
  ];
}

/** Over years a reader looks for what else there is; a few quarters are looked at for themselves. */
async function nameRelated(trend: TrendFacts, { scorecard }: AnswerContext): Promise<readonly string[]> {
  if (trend.kind !== 'year' && trend.unheldStart === undefined) return [];
  const names = await Promise.all(
    trend.indicator.related.map(async (key) => {
      const isHeld = latestOf(periodsOf(await scorecard.series(key))) !== undefined;
      return isHeld ? scorecard.catalogue.get(key)?.plainName : undefined;
    }),
  );
  return names.filter((name) => name !== undefined);
}
