import { yearRangeFor } from '../../indicators/expected-range.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, type Period, parsePeriod, quarter } from '../../indicators/period.js';
import type { Source } from '../../indicators/reading.js';
import type { Answer, Figure } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { type ComparedInTime, compareInTime } from '../compare-in-time.js';
import type { ComparedItem, ComparedRow } from '../comparison-content.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { findNow, nowSentence } from '../find-now.js';
import type { JudgedReading } from '../judge-of.js';
import type { PeriodRequest } from '../query.js';
import { actualFigure, rangeFigures } from '../wording/figures.js';
import { tooFewToShow } from '../wording/indicator-content.js';
import { listNotes, noteSentences } from '../wording/notes.js';
import { suggestAbout } from '../wording/suggestions.js';
import { expectedWords, judgementWords } from '../wording/verdict.js';
import { nameSources, shortPeriod } from '../wording/words.js';
import { answerNotHeld, type NotHeld, notHeldSentence } from './not-held.js';
import { headSentences } from './status.js';

/** One indicator's figure of two periods. */
interface TwoPeriods {
  readonly facts: Facts;
  readonly inTime: Extract<ComparedInTime, { held: true }>;
  /** The latest quarter, where it was asked for beside years. */
  readonly now: JudgedReading | undefined;
}

/** How indicators compare with themselves in another period: both figures, the change, and what was expected then. */
export async function answerComparePeriods(context: AnswerContext, since: PeriodRequest): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.indicators.map((key) => findThisAndLast(context, key, since)));
  const missing = found.filter((each): each is NotHeld => each !== undefined && 'held' in each);
  const held = found.filter((each): each is TwoPeriods => each !== undefined && 'facts' in each);
  const [first] = held;
  if (first === undefined) return answerNotHeld(context, missing);
  const unheld = missing.map(notHeldSentence);
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ facts }) => facts.indicator.key),
    period: first.facts.period,
    figures: held.flatMap(figuresOf),
    text: [...held.map((each) => [...tell(each), sourceSentence(each)].join(' ')), ...unheld].join('\n'),
    content: { kind: 'compared', items: noteLast(held.map(makeItem), unheld) },
    suggestions: await suggestAbout(first.facts, scorecard, 'compare'),
  });
}

/** What is said of all of them stands below the last. */
function noteLast(items: readonly ComparedItem[], notes: readonly string[]): readonly ComparedItem[] {
  return items.map((item, at) => (at === items.length - 1 ? { ...item, notes: [...item.notes, ...notes] } : item));
}

/** "Compared to last year", "than in 2022", of what is known by quarter alone, holds the quarter against the same one of that year. */
async function findThisAndLast(
  context: AnswerContext,
  key: string,
  since: PeriodRequest,
): Promise<TwoPeriods | NotHeld | undefined> {
  const found = await findTwoPeriods(context, key, since);
  const isHeld = found !== undefined && 'facts' in found;
  const now = !isHeld && context.query.asksNow ? await findNowBeside(context, key, since) : undefined;
  if (now) return now;
  const then =
    isHeld || !isYearBack(context.query.period, 0) ? undefined : sameQuarterOf(since, context.latest.quarter);
  if (then === undefined) return found;
  const byQuarter = { ...context, query: { ...context.query, period: { kind: 'latest' } as const } };
  const quarters = await findTwoPeriods(byQuarter, key, then);
  return quarters !== undefined && 'facts' in quarters ? quarters : found;
}

/** "In 2011-12 and today", of what is held for no year as late: the latest figure, and the year beside it. */
async function findNowBeside(
  context: AnswerContext,
  key: string,
  since: PeriodRequest,
): Promise<TwoPeriods | undefined> {
  const found = await findFacts(context, key, { kind: 'latest' });
  if (found === undefined || !found.held) return undefined;
  const inTime = await compareInTime(context, found.facts, since, true);
  return inTime.held ? { facts: found.facts, inTime, now: undefined } : undefined;
}

/** The quarter of another year that the latest one is held against. */
function sameQuarterOf(year: PeriodRequest, latest: Period | undefined): PeriodRequest | undefined {
  if (isYearBack(year, 1)) return { kind: 'same-last-year' };
  const named = year.kind === 'named' ? parsePeriod(year.period) : undefined;
  if (named?.kind !== 'year' || latest === undefined) return undefined;
  return { kind: 'named', period: formatPeriod(quarter(named.year, latest.part)) };
}

function isYearBack(request: PeriodRequest, steps: number): boolean {
  return request.kind === 'back' && request.of === 'year' && request.steps === steps;
}

async function findTwoPeriods(
  context: AnswerContext,
  key: string,
  since: PeriodRequest,
): Promise<TwoPeriods | NotHeld | undefined> {
  const found = await findFacts(context, key, context.query.period);
  if (found === undefined || !found.held) return found;
  const inTime = await compareInTime(context, found.facts, since);
  return inTime.held ? { facts: found.facts, inTime, now: await findNow(context, found.facts) } : inTime;
}

function tell({ facts, inTime, now }: TwoPeriods): readonly string[] {
  const { other } = inTime;
  const today = now ? [nowSentence(facts, now)] : [];
  return [...headSentences(facts), inTime.sentence, ...judgedThen(facts, other), ...today, ...noteSentences(facts)];
}

/** The colour of the other period, and what was expected then where that was something else. */
function judgedThen(facts: Facts, other: JudgedReading): readonly string[] {
  const { colour, stance } = other.assessment;
  if (colour === null) return [];
  const when = shortPeriod(other.reading.period);
  const expected = expectedWords({ indicator: facts.indicator, assessment: other.assessment });
  const isSame = expected === expectedWords(facts);
  const range = expected === undefined || isSame ? '' : `, with ${expected} expected`;
  return [`In ${when} that was ${judgementWords(colour, stance)}${range}.`];
}

function figuresOf({ facts, inTime, now }: TwoPeriods): readonly Figure[] {
  const { indicator, period, assessment, range, series } = facts;
  const { other, figures } = inTime;
  const then = yearRangeFor(series.ranges, other.reading.period);
  const isSame =
    expectedWords({ indicator, assessment: other.assessment }) === expectedWords({ indicator, assessment });
  return [
    actualFigure(indicator, facts),
    ...rangeFigures(indicator, period, assessment, range),
    ...figures,
    ...(now ? [actualFigure(indicator, now)] : []),
    ...(isSame ? [] : rangeFigures(indicator, other.reading.period, other.assessment, then)),
  ];
}

function makeItem(pair: TwoPeriods): ComparedItem {
  const { facts, inTime, now } = pair;
  const { indicator, period } = facts;
  const { other } = inTime;
  return {
    heading: indicator.plainName,
    period: `${shortPeriod(period)} beside ${shortPeriod(other.reading.period)}`,
    sentences: [
      inTime.sentence,
      ...headSentences(facts).slice(1),
      ...judgedThen(facts, other),
      ...(now ? [nowSentence(facts, now)] : []),
    ],
    column: 'Period',
    rows: [makeRow(facts, facts, true), makeRow(facts, other, false), ...(now ? [makeRow(facts, now, false)] : [])],
    notes: listNotes(facts),
    sources: nameSources(sourcesOf(pair)),
  };
}

function makeRow({ indicator }: Facts, { reading, value }: JudgedReading, isOwn: boolean): ComparedRow {
  const figure = value === null ? tooFewToShow : formatFigure(value, indicator);
  return { name: shortPeriod(reading.period), figure, value, isOwn };
}

function sourceSentence(pair: TwoPeriods): string {
  return `Source: ${nameSources(sourcesOf(pair)).join('; ')}.`;
}

function sourcesOf({ facts, inTime, now }: TwoPeriods): readonly Source[] {
  return [facts, inTime.other, ...(now ? [now] : [])].map(({ reading }) => reading.source);
}
