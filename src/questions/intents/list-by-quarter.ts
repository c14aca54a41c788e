import type { Indicator } from '../../indicators/indicator.js';
import {
  describePeriod,
  formatPeriod,
  type Period,
  partsOf,
  previousPeriod,
  quarter,
  samePeriod,
  stepsBetween,
} from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { resolvePeriod } from '../periods/resolve-period.js';
import { findRows, type Row } from '../selection/find-rows.js';
import { keepRow } from '../selection/keep-row.js';
import { orderRows } from '../selection/order-rows.js';
import type { Selection } from '../selection/selection.js';
import { actualFigure } from '../wording/figures.js';
import { countColours, judgementOf } from '../wording/list-rows.js';
import { nameSpans } from '../wording/period-spans.js';
import { makeSection } from '../wording/sections.js';
import { countIndicators, describeFilter, describeScope, titleSelection } from '../wording/selection-words.js';
import { joinWords, namePeriod, shortPeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNoneHeld } from './none-held.js';

const quartersInYear = 4;
/** More rows than this make a card that nobody scrolls through; it shows those of the last quarter. */
const mostOnCard = 20;

/** What is as asked in one quarter. */
interface QuarterRows {
  readonly period: Period;
  readonly kept: readonly Row[];
  readonly all: readonly Row[];
  readonly withheld: readonly Indicator[];
}

/**
 * How many are as asked in each quarter, and which: "how many reds each quarter?", "which quarter had
 * the most?" Of the year that is named, or between two quarters; else of the last four.
 */
export async function answerListByQuarter(asked: AnswerContext, selection: Selection): Promise<Answer> {
  const quarters = quartersOf(asked);
  const last = quarters.at(-1);
  const found = await Promise.all(quarters.map((period) => rowsOf(asked, selection, period)));
  const held = found.flatMap((each) => (each ? [each] : []));
  const [first] = held;
  if (first === undefined || last === undefined) {
    return answerNoneHeld(asked, selection, { held: false, asked: last, nearest: asked.latest.quarter });
  }
  const query = { ...asked.query, period: { kind: 'named' as const, period: formatPeriod(last) } };
  const { vocabulary } = asked.scorecard;
  const filter = describeFilter(selection);
  const isEven = held.every(({ all }) => all.length === first.all.length);
  const counts = held.map(({ period, kept, all }) => {
    if (filter === '') return `${shortPeriod(period)}: ${countColours(kept)}`;
    return `${kept.length}${isEven ? '' : ` of ${all.length}`} in ${shortPeriod(period)}`;
  });
  const looked = isEven
    ? countIndicators(first.all.length, selection, vocabulary)
    : `indicators ${describeScope(selection, vocabulary)} with a figure to show`;
  const rows = held.flatMap(({ kept }) => kept);
  const sections = held.flatMap(({ period, kept }) =>
    makeSection(
      `${shortPeriod(period)}, ${filter === '' ? countColours(kept) : `${kept.length} ${filter}`}`,
      orderRows(kept),
      { words: judgementOf },
    ),
  );
  const isLong = rows.length > mostOnCard && sections.length > 1;
  return answerWithRows(
    { ...asked, query },
    {
      heading: `${titleSelection(selection, vocabulary)}, quarter by quarter`,
      period: held.at(-1)?.period,
      when: nameSpan(first.period, last),
      lead: [
        filter === ''
          ? `Quarter by quarter, ${counts.join('; ')}.`
          : `Of the ${looked}, ${filter}: ${joinWords(counts)}.`,
        ...(filter === '' ? [] : extremes(held)),
      ],
      sections,
      onCard: isLong
        ? { sections: sections.slice(-1), note: 'The rows are those of the last quarter. Name another to see its own.' }
        : undefined,
      notes: noteWithheld(held),
      moreFigures: rows.map((row) => actualFigure(row.indicator, row)),
    },
  );
}

/** "2023-24 Q1 to 2023-24 Q4 (April 2023 to March 2024)" */
function nameSpan(first: Period, last: Period): string {
  const [from, until] = [partsOf(first)[0], partsOf(last).at(-1)];
  if (samePeriod(first, last) || from === undefined || until === undefined) return namePeriod(last);
  return `${shortPeriod(first)} to ${shortPeriod(last)} (${describePeriod(from)} to ${describePeriod(until)})`;
}

/** Each that is withheld in some of the quarters, with those; in the others it is judged and counted. */
function noteWithheld(held: readonly QuarterRows[]): readonly string[] {
  const withheld = [...new Set(held.flatMap((each) => each.withheld))];
  if (withheld.length === 0) return [];
  const told = withheld.map((indicator) => {
    const periods = held.filter((each) => each.withheld.includes(indicator)).map(({ period }) => period);
    return `${indicator.plainName} in ${nameSpans(periods)}`;
  });
  return [`Too few to show, so neither judged nor counted then: ${told.join('; ')}.`];
}

/** The quarters of the year asked for, those from one to another, else the four up to the one asked for. */
function quartersOf({ query, latest }: AnswerContext): readonly Period[] {
  const periodOf = (request: typeof query.period) => {
    const resolved = request.kind === 'latest' ? undefined : resolvePeriod(request, [], latest);
    return resolved?.held === false ? resolved.asked : undefined;
  };
  const asked = periodOf(query.period);
  if (asked?.kind === 'year') return Array.from({ length: quartersInYear }, (_, at) => quarter(asked.year, at + 1));
  const until = asked?.kind === 'quarter' ? asked : latest.quarter;
  const since = query.since === null ? undefined : periodOf(query.since);
  if (until === undefined) return [];
  const steps = since?.kind === 'quarter' ? stepsBetween(since, until) + 1 : quartersInYear;
  const quarters = [until];
  while (quarters.length < steps) quarters.unshift(previousPeriod(quarters[0] ?? until));
  return quarters;
}

async function rowsOf(context: AnswerContext, selection: Selection, period: Period): Promise<QuarterRows | undefined> {
  const found = await findRows(context, selection, { kind: 'named', period: formatPeriod(period) });
  if (!found.held) return undefined;
  const { rows, withheld } = found;
  return { period, kept: rows.filter((row) => keepRow(row, selection)), all: rows, withheld };
}

/** "The most were in 2023-24 Q3, the fewest in 2023-24 Q2." */
function extremes(held: readonly QuarterRows[]): readonly string[] {
  const counts = held.map(({ kept }) => kept.length);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  if (most === fewest) return [];
  const quartersWith = (count: number) =>
    joinWords(held.filter(({ kept }) => kept.length === count).map(({ period }) => shortPeriod(period)));
  const among = held.some(({ withheld }) => withheld.length > 0) ? 'Of those that can be shown, the' : 'The';
  return [`${among} most were in ${quartersWith(most)}, the fewest in ${quartersWith(fewest)}.`];
}
