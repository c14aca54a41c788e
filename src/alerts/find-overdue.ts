import { addDays, type Day } from '../calendar/day.js';
import { findReading } from '../indicators/find-reading.js';
import type { Indicator } from '../indicators/indicator.js';
import { type Period, previousPeriod, quarter, shiftPeriod } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { AlertDecision } from '../store/alert-decision.js';
import { wordDecision } from './decision-words.js';
import { groupOf } from './group-of.js';

/** What is held, and the day on which something may be missing from it. */
export interface OverdueInput {
  readonly indicators: readonly Indicator[];
  readonly series: ReadonlyMap<string, Series>;
  /** `YYYY-MM-DD` in the council's time zone. */
  readonly today: Day;
}

/**
 * Finds figures that have not come by their usual date: of each indicator the newest quarter whose
 * date has passed, so that one that never came is not missed for ever. A quarter whose figure is
 * there or withheld is not missing.
 */
export function findOverdue({ indicators, series, today }: OverdueInput): readonly AlertDecision[] {
  return indicators.flatMap((indicator) => {
    const due = newestDue(indicator, today);
    const held = series.get(indicator.key);
    if (due === undefined || (held !== undefined && findReading(held, due.period) !== undefined)) return [];
    const decision = {
      reason: 'data overdue',
      period: due.period,
      now: null,
      before: null,
      crossesBound: false,
      dueOn: due.day,
    } as const;
    return [
      Object.freeze({
        indicator: indicator.key,
        group: groupOf(indicator),
        ...decision,
        words: wordDecision(decision),
      }),
    ];
  });
}

/** The newest quarter that should be in before today, and the day it was due by. */
function newestDue(
  { dueWithinDays }: Indicator,
  today: Day,
): { readonly period: Period; readonly day: Day } | undefined {
  if (dueWithinDays === undefined) return undefined;
  const dueDay = (period: Period) => addDays(lastDayOf(period), dueWithinDays);
  let period = quarterOfDay(today);
  while (dueDay(period) >= today) period = previousPeriod(period);
  return { period, day: dueDay(period) };
}

function quarterOfDay(day: Day): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month < 4 ? quarter(year - 1, 4) : quarter(year, Math.ceil((month - 3) / 3));
}

/** The day before the next quarter begins. */
function lastDayOf(period: Period): Day {
  const { year, part } = shiftPeriod(period, 1);
  const month = part === 4 ? 1 : part * 3 + 1;
  return addDays(`${part === 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-01`, -1);
}
