import { financialYear, formatPeriod, type Period, parsePeriod, shiftPeriod } from '../../indicators/period.js';
import type { PeriodRequest } from '../query.js';
import type { PeriodReading } from './read-period.js';

/** Of a financial year's months those up to August, and of its quarters those with the summer's results. */
const lastMonth = 5;
const lastQuarter = 2;

/**
 * What words say of measures that are reported by school year: "GCSE results 2022", "summer 2022" and
 * "August 2022" are the end of the school year 2021-22. A financial year said outright is left as it is.
 */
export function readSchoolYears(reading: PeriodReading): PeriodReading {
  const requests = reading.requests.map((request) => inSchoolYear(request, reading.calendarYears));
  return { ...reading, requests };
}

function inSchoolYear(request: PeriodRequest, calendarYears: ReadonlySet<string>): PeriodRequest {
  const period = request.kind === 'named' ? parsePeriod(request.period) : undefined;
  if (request.kind !== 'named' || period === undefined) return request;
  if (period.kind === 'year' && !calendarYears.has(request.period)) return request;
  const year = schoolYearOf(period);
  return { kind: 'named', period: formatPeriod(year), early: formatPeriod(shiftPeriod(year, 1)) };
}

function schoolYearOf({ kind, year, part }: Period): Period {
  const isEnding = kind === 'year' || part <= (kind === 'month' ? lastMonth : lastQuarter);
  return financialYear(isEnding ? year - 1 : year);
}
