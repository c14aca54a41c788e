import { exactly } from '../../indicators/exact.js';
import { findReading, shownValue } from '../../indicators/find-reading.js';
import type { Indicator } from '../../indicators/indicator.js';
import { movementBetween } from '../../indicators/movement.js';
import { comparePeriods, formatPeriod, type Period, previousPeriod, stepsBetween } from '../../indicators/period.js';
import type { Scorecard } from '../../store/scorecard.js';
import { type Judge, judgeOf } from '../judge-of.js';
import { isChange } from './find-moves.js';
import type { Row } from './find-rows.js';
import { colourOf } from './keep-row.js';
import type { Lasting, Selection } from './selection.js';

/** Rows that were so for as long as asked. */
export interface LastingRows<T extends Row> {
  readonly kept: readonly T[];
  /** So in every period held, of which there are fewer than were asked for. */
  readonly tooShort: readonly Indicator[];
}

/** Whether a row was so in a period; undefined where nothing is held that would tell. */
type IsSo<T extends Row> = (row: T, period: Period) => boolean | undefined;

/** "Always" is said of two periods at least. */
const leastHeld = 2;

/** How many periods up to `until` are asked for; those since another one include that one. */
export function periodsAsked(lasting: Lasting, since: Period | undefined, until: Period): number | 'held' {
  if (lasting !== 'since') return lasting;
  return since === undefined ? 'held' : stepsBetween(since, until) + 1;
}

/** Keeps rows that had one of the colours in each of so many periods up to their own. */
export async function keepLastingColours<T extends Row>(
  scorecard: Scorecard,
  rows: readonly T[],
  { colours }: Pick<Selection, 'colours'>,
  wanted: number | 'held',
): Promise<LastingRows<T>> {
  const judges = await judgesBefore(scorecard, rows, wanted);
  return keepLasting(rows, wanted, (row, period) => {
    const judged = judges.get(formatPeriod(period))?.(row.indicator, row.series, period);
    const colour = judged === undefined ? 'none' : colourOf(judged);
    return colour === 'none' ? undefined : colours.includes(colour);
  });
}

/** Keeps rows that moved in one of the ways asked for in each of so many periods up to their own. */
export function keepLastingChanges<T extends Row>(
  rows: readonly T[],
  { changes }: Pick<Selection, 'changes'>,
  wanted: number | 'held',
): LastingRows<T> {
  return keepLasting(rows, wanted, ({ series, assessment, indicator }, period) => {
    const value = shownValue(findReading(series, period));
    const previous = shownValue(findReading(series, previousPeriod(period)));
    if (value === null || previous === null) return undefined;
    const difference = exactly(value - previous);
    const movement = movementBetween(previous, value, assessment, indicator.polarity);
    if (changes.length === 0) return difference !== 0;
    return changes.some((change) => isChange({ difference, movement }, change));
  });
}

function keepLasting<T extends Row>(rows: readonly T[], wanted: number | 'held', isSo: IsSo<T>): LastingRows<T> {
  const kept: T[] = [];
  const tooShort: Indicator[] = [];
  for (const row of rows) {
    const { length, isAllHeld } = countRun(row, wanted, isSo);
    if (wanted === 'held' ? isAllHeld && length >= leastHeld : length >= wanted) kept.push(row);
    else if (wanted !== 'held' && isAllHeld && length > 0) tooShort.push(row.indicator);
  }
  return { kept, tooShort };
}

/** For how many periods in a row it was so, and whether nothing is held before them. */
function countRun<T extends Row>(
  row: T,
  wanted: number | 'held',
  isSo: IsSo<T>,
): { readonly length: number; readonly isAllHeld: boolean } {
  let length = 0;
  let period = row.period;
  for (let so = isSo(row, period); so === true && length !== wanted; so = isSo(row, period)) {
    length += 1;
    period = previousPeriod(period);
  }
  return { length, isAllHeld: isSo(row, period) === undefined && !isHidden(row, period) };
}

/** A period that is withheld or was left out hides how it was; before the first one held there is nothing to know. */
function isHidden({ series }: Row, period: Period): boolean {
  const reading = findReading(series, period);
  const isWithheld = reading !== undefined && shownValue(reading) === null;
  return (
    isWithheld ||
    series.readings.some((each) => each.period.kind === period.kind && comparePeriods(each.period, period) < 0)
  );
}

async function judgesBefore(
  scorecard: Scorecard,
  rows: readonly Row[],
  wanted: number | 'held',
): Promise<ReadonlyMap<string, Judge>> {
  const judges = new Map<string, Judge>();
  const held = new Map(
    rows.flatMap(({ series, period: until }) =>
      series.readings
        .map(({ period }) => period)
        .filter((period) => period.kind === until.kind && comparePeriods(period, until) <= 0)
        .filter((period) => wanted === 'held' || stepsBetween(period, until) <= wanted)
        .map((period) => [formatPeriod(period), period] as const),
    ),
  );
  for (const [name, period] of held) judges.set(name, await judgeOf(scorecard, period));
  return judges;
}
