import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import type { Movement } from '../../indicators/movement.js';
import { earlierColour, hasNewColour, type Move } from '../selection/find-moves.js';
import { colourOf } from '../selection/keep-row.js';
import { colourWords } from './selection-words.js';

const judgedAs: Readonly<Record<Movement, string>> = {
  better: 'for the better',
  worse: 'for the worse',
  unchanged: '',
  neither: '',
};

/** How a row moved: "down 10 percentage points from 68%, from amber to red". */
export function describeMove(move: Move): string {
  return [...sizeWords(move), ...colourChange(move)].join(', ');
}

/** The same where the rows around it moved the other way: "…, for the worse". */
export function describeJudgedMove(move: Move): string {
  const judged = judgedAs[move.movement];
  return [...sizeWords(move), ...(judged === '' ? [] : [judged]), ...colourChange(move)].join(', ');
}

/** The new colour beside the old one: "from amber to red". */
export function describeNewColour(move: Move): string {
  return colourChange(move).join('');
}

function sizeWords({ difference, indicator, previous }: Move): readonly string[] {
  const from = formatFigure(previous, indicator);
  if (difference === 0) return [`unchanged at ${from}`];
  return [`${difference > 0 ? 'up' : 'down'} ${describeDistance(difference, indicator)} from ${from}`];
}

function colourChange(move: Move): readonly string[] {
  return hasNewColour(move) ? [`from ${colourWords[earlierColour(move)]} to ${colourWords[colourOf(move)]}`] : [];
}
