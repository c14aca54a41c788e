import { exactly } from './exact.js';
import type { Bounds } from './expected-range.js';
import type { Polarity } from './indicator.js';
import { gapOf } from './judge-figure.js';

/** What a change means: `neither` where a figure moved and its polarity calls no direction good. */
export type Movement = 'better' | 'worse' | 'unchanged' | 'neither';

/**
 * Says whether a figure moved for better or worse. Where either side of the range is bad, it is
 * better nearer to the range and worse farther from it; both figures are held against the bounds
 * of the later one, so that a range redrawn between them is not taken for a change.
 */
export function movementBetween(from: number, to: number, bounds: Bounds, polarity: Polarity): Movement {
  const change = exactly(to - from);
  if (change === 0) return 'unchanged';
  if (polarity === 'higher') return change > 0 ? 'better' : 'worse';
  if (polarity === 'lower') return change < 0 ? 'better' : 'worse';
  const before = gapOf(from, bounds, polarity);
  const after = gapOf(to, bounds, polarity);
  if (before === undefined || after === undefined || before === after) return 'neither';
  return after < before ? 'better' : 'worse';
}
