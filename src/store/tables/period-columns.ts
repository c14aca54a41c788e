import type { ColumnType } from 'kysely';
import {
  financialYear,
  formatPeriod,
  lastCalendarMonth,
  month,
  type Period,
  quarter,
} from '../../indicators/period.js';

/** A column that is written once with its row and never updated. */
export type Fixed<T> = ColumnType<T, T, never>;

/**
 * How every table holds a period. `period` is for people who read the database; the two numbers
 * are what sorts and compares.
 */
export interface PeriodColumns {
  /** As `formatPeriod` writes it. */
  readonly period: Fixed<string>;
  /** The last month, counted in months: calendar year × 12 + month (0 = January). */
  readonly period_end: Fixed<number>;
  /** How many months it spans: 1, 3 or 12. */
  readonly period_months: Fixed<number>;
}

/** A period as columns, ready to be inserted. */
export interface PeriodValues {
  readonly period: string;
  readonly period_end: number;
  readonly period_months: number;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The columns of a period. */
export function periodValues(period: Period): PeriodValues {
  const last = lastCalendarMonth(period);
  return {
    period: formatPeriod(period),
    period_end: last.year * 12 + last.month - 1,
    period_months: monthsOf[period.kind],
  };
}

/** The period that `periodValues` made the columns of. */
export function readPeriod(row: Pick<PeriodValues, 'period_end' | 'period_months'>): Period {
  const last = month(Math.floor(row.period_end / 12), (row.period_end % 12) + 1);
  if (row.period_months === monthsOf.month) return last;
  return row.period_months === monthsOf.year ? financialYear(last.year) : quarter(last.year, Math.ceil(last.part / 3));
}
