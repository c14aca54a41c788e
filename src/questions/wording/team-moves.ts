import { exactly } from '../../indicators/exact.js';
import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, type Period } from '../../indicators/period.js';
import type { Move } from '../selection/find-moves.js';
import { joinWords } from './words.js';

/**
 * How the teams' figures of one measure moved, and what became of the gap between two of them: "Since
 * 2023-24 Q2 CIC North rose by 29 percentage points from 70% and CIC South by 9 from 90%; the gap
 * narrowed from 20 percentage points to none." Nothing where no earlier figure can be shown.
 */
export function tellTeamMoves(moves: readonly Move[], since: Period): readonly string[] {
  if (moves.length === 0) return [];
  const [one, other, ...more] = moves;
  const gap = one && other && more.length === 0 ? `; ${describeGap(one, other)}` : '';
  return [`Since ${formatPeriod(since)} ${joinWords(moves.map(tellMove))}${gap}.`];
}

function tellMove({ indicator, difference, previous, movement }: Move): string {
  const team = indicator.team?.name ?? indicator.plainName;
  if (difference === 0) return `${team} stayed at ${formatFigure(previous, indicator)}`;
  const worth = movement === 'better' || movement === 'worse' ? `, for the ${movement}` : '';
  return `${team} ${difference > 0 ? 'rose' : 'fell'} by ${describeDistance(difference, indicator)} from ${formatFigure(previous, indicator)}${worth}`;
}

function describeGap(one: Move, other: Move): string {
  const then = Math.abs(exactly(one.previous - other.previous));
  const now = Math.abs(exactly(one.value - other.value));
  const words = (gap: number) => (gap === 0 ? 'none' : describeDistance(gap, one.indicator));
  if (then === now) return `the gap between them is as wide as it was, ${words(now)}`;
  return `the gap between them ${now > then ? 'widened' : 'narrowed'} from ${words(then)} to ${words(now)}`;
}
