import { yearRangeFor } from '../../indicators/expected-range.js';
import { describeDistance } from '../../indicators/format-figure.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { Answer, Figure } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { divideRows } from '../selection/divide-rows.js';
import { findRows, type Row, type Rows } from '../selection/find-rows.js';
import { keepLastingColours, type LastingRows, periodsAsked } from '../selection/keep-lasting.js';
import { keepRow } from '../selection/keep-row.js';
import { orderRows } from '../selection/order-rows.js';
import { resolveSince } from '../selection/resolve-since.js';
import { everything, type Selection } from '../selection/selection.js';
import { rangeFigures } from '../wording/figures.js';
import {
  countColour,
  countColours,
  groupByColour,
  judgementOf,
  noteOthers,
  noteOtherUnits,
  noteTooShort,
  stanceWordsOf,
} from '../wording/list-rows.js';
import { makeSection, type Section, tellRows } from '../wording/sections.js';
import { countIndicators, describeFilter, describeScope, titleSelection } from '../wording/selection-words.js';
import { capitalise, countOf, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerListThenAndNow } from './list-then-and-now.js';
import { answerNoneHeld } from './none-held.js';
import { answerUnmeasured } from './unmeasured.js';
import { answerUnreported } from './unreported.js';

/**
 * The indicators that a selection asks for, all of them: grouped by colour, or by what was asked,
 * worst first. Judgements are those of the period asked for, else of the latest quarter held.
 */
export async function answerList(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const asked = query.selection ?? everything;
  if (!asked.statuses.includes('scorecard')) return answerUnmeasured(context, asked);
  const comparesCounts = query.since !== null && asked.lasting === null && describeFilter(asked) !== '';
  if (comparesCounts) return answerListThenAndNow(context, asked);
  const found = await findRows(context, asked, query.period);
  if (!found.held) return answerNoneHeld(context, asked, found);
  if (found.rows.length === 0 && found.withheld.length === 0) return answerUnmeasured(context, asked);
  if (asked.unreported) return answerUnreported(context, asked, found);
  const selection = { ...asked, lasting: placeLasting(context, asked, found) };
  const matching = found.rows.filter((row) => keepRow(row, selection));
  const lasting = await keepLasting(scorecard, matching, selection);
  const kept = orderRows(lasting.kept, selection.order);
  const rows = selection.most === null ? kept : kept.slice(0, selection.most);
  const when = namePeriod(found.period);
  const sections = makeSections(rows, selection, context);
  const [only] = sections;
  // The sentence before has counted the only group already.
  const isCounted = sections.length === 1 && selection.by === 'colour' && describeFilter(selection) !== '';
  return answerWithRows(context, {
    heading: titleSelection(selection, scorecard.vocabulary),
    period: found.period,
    when,
    lead: [leadSentence({ kept, rows, all: found.rows, missing: found.missing.length, selection, when }, context)],
    sections,
    ...(only && isCounted ? { spokenSections: [tellRows(only.rows)] } : {}),
    notes: [...noteTooShort(lasting.tooShort), ...noteOtherUnits(selection), ...noteOthers(found)],
    ...(selection.order === 'farthest' ? { moreFigures: rows.flatMap(boundsOf) } : {}),
  });
}

/** For how many quarters it has to have been so, counted where the question names since when. */
function placeLasting(context: AnswerContext, { lasting }: Selection, { rows, period }: Rows): Selection['lasting'] {
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

function makeSections(rows: readonly Row[], selection: Selection, { scorecard }: AnswerContext): readonly Section[] {
  const { by, stances, order } = selection;
  if (order === 'farthest' || order === 'longest') {
    return makeSection(capitalise(orderWords[order]), rows, { words: order === 'farthest' ? tellDistance : tellRun });
  }
  if (by !== 'colour') {
    return divideRows(rows, by, scorecard.vocabulary).flatMap(([name, own]) =>
      makeSection(`${name}, ${countColours(own)}`, own, { words: judgementOf }),
    );
  }
  const words = stances.length === 1 ? () => '' : stanceWordsOf;
  return groupByColour(rows).flatMap(([colour, own]) =>
    makeSection(countColour(own.length, colour), own, { words, colour }),
  );
}

/** How an order that was asked for is told. */
const orderWords: Readonly<Record<Selection['order'], string>> = {
  worst: 'farthest from their range',
  farthest: 'farthest from their range',
  longest: 'outside their range for longest',
  best: 'best',
};

/** The range that a distance was counted from. */
function boundsOf({ indicator, period, series, assessment }: Row): readonly Figure[] {
  return rangeFigures(indicator, period, assessment, yearRangeFor(series.ranges, period));
}

/** "red, of concern, out by 37 percentage points" */
function tellDistance(row: Row): string {
  const { gap } = row.assessment;
  return gap === null || gap === 0
    ? judgementOf(row)
    : `${judgementOf(row)}, out by ${describeDistance(gap, row.indicator)}`;
}

/** "red, of concern, outside for nine quarters" */
function tellRun(row: Row): string {
  const { quartersOutside } = row.assessment;
  return quartersOutside === null
    ? judgementOf(row)
    : `${judgementOf(row)}, outside for ${countOf(quartersOutside, 'quarter')}`;
}

interface Lead {
  /** All that fit, those of them that are listed, and all that were looked at. */
  readonly kept: readonly Row[];
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
  /** How many have no figure for the period. */
  readonly missing: number;
  readonly selection: Selection;
  readonly when: string;
}

/** "8 indicators on the scorecard are red in 2023-24 Q4 (…)." */
function leadSentence(
  { kept, rows, all, missing, selection, when }: Lead,
  { scorecard: { vocabulary } }: AnswerContext,
): string {
  const filter = describeFilter(selection);
  const looked = countIndicators(all.length, selection, vocabulary);
  if (filter === '') return `${looked}, in ${when}: ${countColours(all)}.`;
  const lasts = selection.lasting !== null;
  const [is, are, at] = lasts ? ['has been', 'have been', 'up to'] : ['is', 'are', 'in'];
  if (all.length === 0) {
    return `None that can be shown ${describeScope(selection, vocabulary)} ${is} ${filter} ${at} ${when}.`;
  }
  const held = missing > 0 ? ' that have a figure' : '';
  if (kept.length === 0 && all.length === 1) {
    return `The only one ${describeScope(selection, vocabulary)}${held} ${is} not ${filter} ${at} ${when}.`;
  }
  if (kept.length === 0) return `None of the ${looked}${held} ${is} ${filter} ${at} ${when}.`;
  const shown = rows.length < kept.length ? ` The ${rows.length} ${orderWords[selection.order]}:` : '';
  if (kept.length === all.length && kept.length > 1)
    return `All ${looked}${held} ${are} ${filter} ${at} ${when}.${shown}`;
  return `${kept.length} of the ${looked}${held} ${kept.length === 1 ? is : are} ${filter} ${at} ${when}.${shown}`;
}
