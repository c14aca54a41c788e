import { exactly } from '../indicators/exact.js';
import type { Indicator } from '../indicators/indicator.js';
import { gapOf } from '../indicators/judge-figure.js';
import { stepsBetween } from '../indicators/period.js';
import type { QuarterJudgement } from '../store/alert-decision.js';

/** So many quarterly changes, all adverse, make a direction. */
const changesFollowed = 3;

/**
 * Whether the newest quarter, still in range, is on its way out: its last three quarterly changes
 * were all adverse, and one more of their mean would leave the range on the bad side (issue 4). Where
 * either side is bad, changes are adverse that all lead the same way.
 *
 * A quarter that is missing or withheld breaks the row: nothing is guessed over it.
 *
 * @param judged quarters with a figure, oldest first, of the audience that is to be told.
 */
export function isHeadingOut({ polarity }: Pick<Indicator, 'polarity'>, judged: readonly QuarterJudgement[]): boolean {
  const last = judged.slice(-(changesFollowed + 1));
  const [first, newest] = [last[0], last.at(-1)];
  if (first === undefined || newest === undefined || newest.colour !== 'green') return false;
  // Four quarters that span three steps follow each other without a gap.
  if (last.length <= changesFollowed || stepsBetween(first.period, newest.period) !== changesFollowed) return false;
  const directions = new Set(
    last.slice(1).map(({ value }, at) => Math.sign(exactly(value - (last[at]?.value ?? value)))),
  );
  const [direction] = directions;
  if (directions.size !== 1 || direction === undefined || direction === 0) return false;
  if ((polarity === 'higher' && direction > 0) || (polarity === 'lower' && direction < 0)) return false;
  const next = exactly(newest.value + (newest.value - first.value) / changesFollowed);
  return (gapOf(next, newest, polarity) ?? 0) > 0;
}
