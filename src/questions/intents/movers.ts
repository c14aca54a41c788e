import { comparePeriods, formatPeriod, type Period, shiftPeriod, stepsBetween } from '../../indicators/period.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { takeRanked } from '../selection/choose-rows.js';
import { divideRows } from '../selection/divide-rows.js';
import { findMoves, keepMove, type Move } from '../selection/find-moves.js';
import { findRows, type Rows } from '../selection/find-rows.js';
import { keepLastingChanges } from '../selection/keep-lasting.js';
import { keepRow } from '../selection/keep-row.js';
import { type ResolvedSince, resolveSince, withinYear } from '../selection/resolve-since.js';
import { everything, type Selection } from '../selection/selection.js';
import { keepTraits } from '../selection/traits.js';
import { amongShown } from '../wording/among-shown.js';
import { actualFigure } from '../wording/figures.js';
import { noteOthers, noteOtherUnits, noteTooShort } from '../wording/list-rows.js';
import { describeChange, leadOfMoves, noteIncomparable, titleMoves } from '../wording/move-lead.js';
import { describeJudgedMove, describeMove } from '../wording/move-words.js';
import { mostSentence, type Part, rankParts } from '../wording/part-words.js';
import { makeSection, type Section } from '../wording/sections.js';
import { namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNoneHeld } from './none-held.js';
import { answerNothingEarlier } from './nothing-earlier.js';
import { findReasons, isReasoned, tellReasons } from './reasons-of.js';
import { answerUnmeasured } from './unmeasured.js';

/**
 * Which indicators of a selection got better or worse, rose or fell, or changed colour: since the
 * period named, else since the one before, the largest change first. Those that cannot be compared
 * are said so.
 */
export async function answerMovers(asked: AnswerContext): Promise<Answer> {
  const context = { ...asked, query: withinYear(asked.query) };
  const { query, scorecard } = context;
  const wanted = query.selection ?? everything;
  const found = await findRows(context, wanted, query.period);
  if (!found.held) return answerNoneHeld(context, wanted, found);
  if (found.rows.length === 0 && found.withheld.length === 0) return answerUnmeasured(context, wanted);
  const resolved = resolveMoveSince(context, wanted, found);
  const selection = { ...wanted, lasting: resolved.steps };
  if (!resolved.held) return answerNothingEarlier(context, selection, resolved, found.period);
  const { since } = resolved;
  if (comparePeriods(since, found.period) > 0) {
    const named = (period: Period) => ({ kind: 'named' as const, period: formatPeriod(period) });
    return answerMovers({ ...asked, query: { ...query, period: named(since), since: named(found.period) } });
  }

  const { moves, incomparable } = await findMoves(scorecard, found.rows, since);
  const alike = new Set(keepTraits(moves, selection));
  const reasons = await findReasons(scorecard, moves, selection);
  const matching = moves.filter(
    (move) =>
      alike.has(move) && keepRow(move, selection) && keepMove(move, selection) && isReasoned(move, reasons, selection),
  );
  const { kept, tooShort } =
    resolved.steps === null
      ? { kept: matching, tooShort: [] }
      : keepLastingChanges(matching, selection, resolved.steps);
  const listed = takeRanked(kept, selection);
  const span = { since, until: found.period };
  const parts = partsOf(listed, moves, selection, scorecard.vocabulary);
  return answerWithRows(context, {
    heading: titleMoves(selection, scorecard.vocabulary, since),
    period: found.period,
    when: `${namePeriod(found.period)}, held against ${namePeriod(since)}`,
    lead: [
      ...mostSentence(parts, describeChange(selection)).map((most) => amongShown(most, found.withheld.length > 0)),
      ...leadOfMoves({ kept, listed, all: moves, ...span }, selection, scorecard.vocabulary),
    ],
    sections: parts.length > 0 ? tellParts(parts) : groupMoves(listed, selection),
    notes: [
      ...tellReasons(listed, reasons, selection),
      ...noteTooShort(tooShort),
      ...noteOtherUnits(selection),
      ...noteIncomparable(incomparable, since),
      ...noteOthers({ withheld: found.withheld, missing: [] }),
    ],
    moreFigures: listed.map((move) => actualFigure(move.indicator, move.earlier)),
  });
}

/** By parts of the scorecard, the one with most of them first; none where they are not asked for. */
function partsOf(
  listed: readonly Move[],
  all: readonly Move[],
  { by }: Selection,
  vocabulary: Vocabulary,
): readonly Part<Move>[] {
  if (by === 'colour' || by === 'quarter') return [];
  return rankParts(divideRows(listed, by, vocabulary), divideRows(all, by, vocabulary));
}

function tellParts(parts: readonly Part<Move>[]): readonly Section[] {
  return parts.flatMap(({ name, rows }) =>
    makeSection(`${name}: ${rows.length}`, rows, { words: describeMove, detail: describeMove }),
  );
}

/** Since when rows are to have moved; where they are to have done so step by step, in how many steps up to now. */
function resolveMoveSince(
  context: AnswerContext,
  { lasting }: Selection,
  { rows, period }: Rows,
): ResolvedSince & { readonly steps: number | 'held' | null } {
  if (typeof lasting === 'number') return { held: true, since: shiftPeriod(period, -lasting), steps: lasting };
  const resolved = resolveSince(context, rows, period);
  if (lasting === null) return { ...resolved, steps: null };
  const isCounted = lasting === 'since' && resolved.held && context.query.since !== null;
  return { ...resolved, steps: isCounted ? Math.max(stepsBetween(resolved.since, period), 1) : 'held' };
}

/** Rises and falls by their direction, anything else by whether it was for better or worse. */
function groupMoves(moves: readonly Move[], { changes }: Selection): readonly Section[] {
  const hasDirection = changes.includes('up') || changes.includes('down');
  const words = hasDirection ? describeJudgedMove : describeMove;
  const section = (did: string, isOf: (move: Move) => boolean): readonly Section[] => {
    const own = moves.filter(isOf);
    return makeSection(`${own.length} ${did}`, own, { words, detail: words });
  };
  if (changes.length > 0 && changes.every((change) => change === 'up' || change === 'down' || change === 'same')) {
    return [
      ...section('went down', ({ difference }) => difference < 0),
      ...section('went up', ({ difference }) => difference > 0),
      ...section('unchanged', ({ difference }) => difference === 0),
    ];
  }
  return [
    ...section('worse', ({ movement }) => movement === 'worse'),
    ...section('better', ({ movement }) => movement === 'better'),
    ...section('moved, neither better nor worse', ({ movement }) => movement === 'neither'),
    ...section('unchanged', ({ movement }) => movement === 'unchanged'),
  ];
}
