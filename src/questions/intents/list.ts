import { yearRangeFor } from '../../indicators/expected-range.js';
import { describeDistance } from '../../indicators/format-figure.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { Answer, Figure } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { chooseRows } from '../selection/choose-rows.js';
import { divideRows } from '../selection/divide-rows.js';
import { findRows, type Row, type Rows } from '../selection/find-rows.js';
import { keepLastingColours, type LastingRows, periodsAsked } from '../selection/keep-lasting.js';
import { keepRow } from '../selection/keep-row.js';
import { marginOf, orderRows } from '../selection/order-rows.js';
import { resolveSince } from '../selection/resolve-since.js';
import { everything, type Selection } from '../selection/selection.js';
import { keepTraits } from '../selection/traits.js';
import { amongShown } from '../wording/among-shown.js';
import { rangeFigures } from '../wording/figures.js';
import { leadOfList, orderWords } from '../wording/list-lead.js';
import {
  countColour,
  groupByColour,
  judgementOf,
  noteOthers,
  noteOtherUnits,
  noteTooShort,
  stanceWordsOf,
} from '../wording/list-rows.js';
import { mostSentence, noneSentence, partSections, rankParts } from '../wording/part-words.js';
import { makeSection, type Section, tellRows } from '../wording/sections.js';
import { describeFilter, titleSelection } from '../wording/selection-words.js';
import { capitalise, countOf, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerListByQuarter } from './list-by-quarter.js';
import { answerListThenAndNow } from './list-then-and-now.js';
import { answerNoneHeld } from './none-held.js';
import { findReasons, isReasoned, tellReasons } from './reasons-of.js';
import { answerUnmeasured } from './unmeasured.js';
import { answerUnreported } from './unreported.js';
import { answerWithheld } from './withheld.js';

/**
 * The indicators that a selection asks for, all of them: grouped by colour, or by what was asked,
 * worst first. Judgements are those of the period asked for, else of the latest quarter held.
 */
export async function answerList(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const asked = query.selection ?? everything;
  if (!asked.statuses.includes('scorecard')) return answerUnmeasured(context, asked);
  if (asked.by === 'quarter') return answerListByQuarter(context, asked);
  const comparesCounts = query.since !== null && asked.lasting === null && describeFilter(asked) !== '';
  if (comparesCounts) return answerListThenAndNow(context, asked);
  const found = await findRows(context, asked, query.period);
  if (!found.held) return answerNoneHeld(context, asked, found);
  if (found.rows.length === 0 && found.withheld.length === 0) return answerUnmeasured(context, asked);
  if (asked.withheld) return answerWithheld(context, asked, found);
  if (asked.unreported) return answerUnreported(context, asked, found);
  const selection = { ...asked, lasting: placeLasting(context, asked, found) };
  const reasons = await findReasons(scorecard, found.rows, selection);
  const matching = keepTraits(found.rows, selection).filter(
    (row) => keepRow(row, selection) && isReasoned(row, reasons, selection),
  );
  const lasting = await keepLasting(scorecard, matching, selection);
  const kept = orderRows(lasting.kept, selection.order);
  const rows = chooseRows(kept, found.rows, selection);
  const when = namePeriod(found.period);
  const filter = describeFilter(selection);
  const isPartial = found.withheld.length > 0;
  const divided = divide(found.rows, selection, context);
  const parts = rankParts(divide(rows, selection, context), divided);
  const sections = parts.length > 0 ? partSections(parts) : makeSections(rows, selection);
  const [only] = sections;
  // The sentence before has told the colour of the only group already.
  const isOfKept = rows.every((row) => kept.includes(row));
  const isCounted = sections.length === 1 && selection.by === 'colour' && selection.colours.length > 0 && isOfKept;
  return answerWithRows(context, {
    heading: titleSelection(selection, scorecard.vocabulary),
    period: found.period,
    when,
    lead: [
      ...(filter === ''
        ? []
        : [...mostSentence(parts, `are ${filter}`), ...noneSentence(parts, divided, `are ${filter}`)]
      ).map((said) => amongShown(said, isPartial)),
      leadOfList({ kept, rows, all: found.rows, missing: found.missing.length, when }, selection, scorecard.vocabulary),
    ],
    sections,
    ...(only && isCounted ? { spokenSections: [tellRows(only.rows)] } : {}),
    notes: [
      ...tellReasons(rows, reasons, selection),
      ...noteTooShort(lasting.tooShort),
      ...noteOtherUnits(selection),
      ...noteOthers(found),
    ],
    ...(selection.order === 'farthest' || selection.order === 'nearest' ? { moreFigures: rows.flatMap(boundsOf) } : {}),
  });
}

const quartersInYear = 4;

/** For how many quarters it has to have been so, counted where the question names since when. */
function placeLasting(context: AnswerContext, { lasting }: Selection, { rows, period }: Rows): Selection['lasting'] {
  // "Red every quarter" without more means those of a year.
  if (lasting === 'since' && context.query.since === null) return quartersInYear;
  const since = lasting === 'since' ? resolveSince(context, rows, period) : undefined;
  return lasting && periodsAsked(lasting, since?.held ? since.since : undefined, period);
}

async function keepLasting(
  scorecard: Scorecard,
  rows: readonly Row[],
  selection: Selection,
): Promise<LastingRows<Row>> {
  const { lasting } = selection;
  return lasting === null || lasting === 'since'
    ? { kept: rows, tooShort: [] }
    : keepLastingColours(scorecard, rows, selection, lasting);
}

/** Rows by parts of the scorecard; none where the list is not divided by them. */
function divide(rows: readonly Row[], { by }: Selection, { scorecard: { vocabulary } }: AnswerContext) {
  return by === 'colour' || by === 'quarter' ? [] : divideRows(rows, by, vocabulary);
}

function makeSections(rows: readonly Row[], { stances, order, asksAll }: Selection): readonly Section[] {
  if (order === 'farthest' || order === 'nearest' || order === 'longest') {
    return makeSection(capitalise(orderWords[order]), rows, { words: order === 'longest' ? tellRun : tellMargin });
  }
  // Rows of the one stance that was asked for need not say it.
  const isSaid = stances.length === 1 && !asksAll && rows.every(({ assessment }) => assessment.stance === stances[0]);
  const words = isSaid ? () => '' : stanceWordsOf;
  const groups = order === 'best' ? groupByColour(rows).toReversed() : groupByColour(rows);
  return groups.flatMap(([colour, own]) => makeSection(countColour(own.length, colour), own, { words, colour }));
}

/** The range that a distance was counted from. */
function boundsOf({ indicator, period, series, assessment }: Row): readonly Figure[] {
  return rangeFigures(indicator, period, assessment, yearRangeFor(series.ranges, period));
}

/** "red, of concern, out by 37 percentage points", "green, inside by 1 percentage point" */
function tellMargin(row: Row): string {
  const margin = marginOf(row);
  if (margin === null) return judgementOf(row);
  if (margin === 0) return `${judgementOf(row)}, at the edge of its range`;
  return `${judgementOf(row)}, ${margin < 0 ? 'out' : 'inside'} by ${describeDistance(Math.abs(margin), row.indicator)}`;
}

/** "red, of concern, outside for nine quarters" */
function tellRun(row: Row): string {
  const { quartersOutside } = row.assessment;
  return quartersOutside === null
    ? judgementOf(row)
    : `${judgementOf(row)}, outside for ${countOf(quartersOutside, 'quarter')}`;
}
