import { exactly } from '../../indicators/exact.js';
import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import type { Movement } from '../../indicators/movement.js';
import { type Period, samePeriod, samePeriodLastYear } from '../../indicators/period.js';
import type { Change, Trend } from '../../indicators/trend.js';
import type { IndicatorContent } from '../answer.js';
import type { Facts } from '../facts.js';
import { countOf, shortPeriod } from './words.js';

const movementWords: Readonly<Record<Movement, string>> = {
  better: ', a change for the better',
  worse: ', a change for the worse',
  unchanged: '',
  neither: '',
};

/** Changes as a card lists them: "Since 2023-24 Q3" – "down 1 percentage point, from 67%". */
export function listChanges({ indicator, trend, period }: Facts): IndicatorContent['changes'] {
  return distinctChanges(trend).map((change) => {
    const by = describeDistance(change.difference, indicator);
    const previous = formatFigure(change.previous, indicator);
    const words = change.difference === 0 ? `unchanged at ${previous}` : `${upOrDown(change)} ${by}, from ${previous}`;
    return { label: labelOf(change.from, period), words: `${words}${movementWords[change.movement]}` };
  });
}

/** Changes as sentences: "It fell by 1 percentage point since 2023-24 Q3, when it was 67%, a change for the worse." */
export function changeSentences({ indicator, trend, period }: Facts): readonly string[] {
  return [...distinctChanges(trend).map((change) => changeSentence(change, indicator)), ...runSentence(trend, period)];
}

/** One figure beside an earlier one, in a sentence. */
export function changeSentence(change: Change, indicator: Facts['indicator']): string {
  const previous = formatFigure(change.previous, indicator);
  const since = shortPeriod(change.from);
  if (change.difference === 0) return `It is the same as in ${since}, ${previous}.`;
  const moved = exactly(change.difference) > 0 ? 'rose' : 'fell';
  const by = describeDistance(change.difference, indicator);
  return `It ${moved} by ${by} since ${since}, when it was ${previous}${movementWords[change.movement]}.`;
}

/** "It has fallen three quarters in a row."; nothing where it has not kept one direction. */
export function runSentence({ direction, steps }: Trend, { kind }: Period): readonly string[] {
  if (steps < 2 || (direction !== 'rising' && direction !== 'falling')) return [];
  return [`It has ${direction === 'rising' ? 'risen' : 'fallen'} ${countOf(steps, kind)} in a row.`];
}

/** Of a year both changes are one. */
function distinctChanges({ sincePrevious, sinceLastYear }: Trend): readonly Change[] {
  if (!sincePrevious) return sinceLastYear ? [sinceLastYear] : [];
  if (!sinceLastYear || samePeriod(sincePrevious.from, sinceLastYear.from)) return [sincePrevious];
  return [sincePrevious, sinceLastYear];
}

function labelOf(from: Period, period: Period): string {
  const isYearAgo = period.kind !== 'year' && samePeriod(from, samePeriodLastYear(period));
  return `Since ${shortPeriod(from)}${isYearAgo ? ', a year ago' : ''}`;
}

function upOrDown({ difference }: Change): string {
  return difference > 0 ? 'up' : 'down';
}
