import {
  formatPeriod,
  lastCalendarMonth,
  month,
  type Period,
  parsePeriod,
  quarterOf,
  samePeriodLastYear,
  shiftPeriod,
} from '../../indicators/period.js';
import type { PeriodRequest, Query } from '../query.js';
import type { References } from './references.js';

type Time = Pick<Query, 'period' | 'since'>;

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;
/** Beyond these years no period can be stepped to. */
const firstYear = 1952;
const lastYear = 2097;

/**
 * Counts from the period spoken of what is said from there: "the quarter before that", "the same
 * time last year". Everything else counts from the latest held, as it does in any question.
 *
 * @param spoken the period answered, as `formatPeriod` writes it.
 */
export function moveTime({ period, since }: Time, spoken: string | null, { step }: References): Time {
  const from = spoken === null ? undefined : parsePeriod(spoken);
  const years =
    step === undefined ? 0 : Math.ceil((step.count * monthsIn[step.unit ?? from?.kind ?? 'year']) / monthsIn.year);
  if (from === undefined || from.year - years < firstYear || from.year + years > lastYear) return { period, since };
  if (step !== undefined) return { period: named(stepFrom(from, step)), since: null };
  if (since?.kind === 'same-last-year') return { period: named(from), since: named(samePeriodLastYear(from)) };
  return { period: period.kind === 'same-last-year' ? named(samePeriodLastYear(from)) : period, since };
}

/** A year on, or twelve months, is the same part of that year; a month before a quarter is counted from its last month. */
function stepFrom(from: Period, { by, count, unit = from.kind }: NonNullable<References['step']>): Period {
  const steps = by * count;
  const wholes = (steps * monthsIn[unit]) / monthsIn[from.kind];
  if (count > 1 && Number.isInteger(wholes)) return shiftPeriod(from, wholes);
  if (unit === from.kind) return shiftPeriod(from, steps);
  if (unit === 'year') return shiftPeriod(from, steps * (from.kind === 'month' ? 12 : 4));
  const last = lastCalendarMonth(from);
  const lastMonth = month(last.year, last.month);
  return shiftPeriod(unit === 'month' ? lastMonth : quarterOf(lastMonth), steps);
}

function named(period: Period): PeriodRequest {
  return { kind: 'named', period: formatPeriod(period) };
}
