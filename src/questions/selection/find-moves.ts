import { exactly } from '../../indicators/exact.js';
import type { Indicator } from '../../indicators/indicator.js';
import { type Movement, movementBetween } from '../../indicators/movement.js';
import type { Period } from '../../indicators/period.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { JudgedReading } from '../judge-of.js';
import { judgeOf } from '../judge-of.js';
import type { Row } from './find-rows.js';
import { colourOf, isWithinLimit, stanceOf } from './keep-row.js';
import { sizeOfChange } from './order-rows.js';
import type { ChangeAsked, ListColour, Selection } from './selection.js';

/** A row held against its own figure of an earlier period. */
export interface Move extends Row {
  readonly earlier: JudgedReading;
  readonly previous: number;
  /** Later less earlier, in the indicator's unit. */
  readonly difference: number;
  readonly movement: Movement;
  /** In tolerances of the range, so that days, children and percentages can be held against each other. */
  readonly size: number;
}

/** How rows moved since a period. */
export interface Moves {
  readonly moves: readonly Move[];
  /** Whose earlier figure is withheld or was not reported. */
  readonly incomparable: readonly Indicator[];
}

/** Holds each row against its figure of `since`, the largest change first; equal ones stay in the scorecard's order. */
export async function findMoves(scorecard: Scorecard, rows: readonly Row[], since: Period): Promise<Moves> {
  const judge = await judgeOf(scorecard, since);
  const moves: Move[] = [];
  const incomparable: Indicator[] = [];
  for (const row of rows) {
    const { indicator, series, period, reading, value, assessment, override } = row;
    const earlier = judge(indicator, series, since);
    if (earlier === undefined || earlier.value === null) {
      incomparable.push(indicator);
      continue;
    }
    const difference = exactly(value - earlier.value);
    const movement = movementBetween(earlier.value, value, assessment, indicator.polarity);
    const size = sizeOfChange(row, difference);
    const held = { earlier, previous: earlier.value, difference, movement, size };
    moves.push({ indicator, series, period, reading, value, assessment, override, ...held });
  }
  return { moves: moves.sort((a, b) => b.size - a.size), incomparable };
}

/** Whether a row moved in one of the ways asked for; where none was asked for, whether it moved at all. */
export function keepMove(
  move: Move,
  { changes, before, stancesBefore, limit }: Pick<Selection, 'changes' | 'before' | 'stancesBefore' | 'limit'>,
): boolean {
  if (limit?.of === 'change' && !isWithinLimit(Math.abs(move.difference), move.indicator, limit)) return false;
  // Of concern now, it may be so in the colour it had.
  const isTurned = changes.includes('stance') || hasNewColour(move);
  if (before.length > 0 && !(isTurned && before.includes(earlierColour(move)))) return false;
  if (stancesBefore.length > 0 && !stancesBefore.includes(stanceOf(move.earlier))) return false;
  return isAsAsked(move, changes);
}

/** Changes of which one is enough; those of several groups are asked for at once. */
const groups: readonly (readonly ChangeAsked[])[] = [
  ['up', 'down'],
  ['better', 'worse'],
  ['colour', 'stance', 'kept'],
];

/** The changes asked for by what they are of, each with "the same" where that was asked for too. */
export function groupChanges(changes: readonly ChangeAsked[]): readonly (readonly ChangeAsked[])[] {
  const same = changes.filter((change) => change === 'same');
  const asked = groups.map((group) => changes.filter((change) => group.includes(change)));
  const said = asked.filter((group) => group.length > 0).map((group) => [...group, ...same]);
  return said.length > 0 || same.length === 0 ? said : [same];
}

/** "Gone down but that is good" asks for both at once; "got worse or stayed the same" for either. */
function isAsAsked(move: Move, changes: readonly ChangeAsked[]): boolean {
  if (changes.length === 0) return move.difference !== 0;
  return groupChanges(changes).every((group) => group.some((change) => isMove(move, change)));
}

/** Whether the row's colour became another one; to or from "not judged" is no change. */
export function hasNewColour(move: Move): boolean {
  const [was, is] = [earlierColour(move), colourOf(move)];
  return was !== 'none' && is !== 'none' && was !== is;
}

/** The colour it had at the earlier period. */
export function earlierColour({ earlier }: Move): ListColour {
  return colourOf(earlier);
}

function isMove(move: Move, change: ChangeAsked): boolean {
  if (change === 'colour') return hasNewColour(move);
  if (change === 'stance') return stanceOf(move) !== stanceOf(move.earlier);
  return change === 'kept' ? colourOf(move) === earlierColour(move) : isChange(move, change);
}

/** Whether a change of figures is one of a kind; of colours figures alone tell nothing. */
export function isChange(
  { movement, difference }: Pick<Move, 'movement' | 'difference'>,
  change: ChangeAsked,
): boolean {
  switch (change) {
    case 'better':
    case 'worse':
      return movement === change;
    case 'up':
      return difference > 0;
    case 'down':
      return difference < 0;
    case 'same':
      return difference === 0;
    case 'colour':
    case 'stance':
    case 'kept':
      return false;
  }
}
