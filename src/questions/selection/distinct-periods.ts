import type { Period, PeriodKind } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';

const places: Readonly<Record<PeriodKind, number>> = { month: 0, quarter: 1, year: 2 };
const kindCount = 3;
const mostParts = 13;

/** The periods that any of many series has a reading of, each once; all kinds where none is named. */
export function distinctPeriods(many: Iterable<Pick<Series, 'readings'>>, kind?: PeriodKind): readonly Period[] {
  const found = new Map<number, Period>();
  for (const { readings } of many) {
    for (const { period } of readings) {
      if (kind !== undefined && period.kind !== kind) continue;
      // One number for each period: there may be tens of thousands of readings.
      const number = (period.year * kindCount + places[period.kind]) * mostParts + period.part;
      if (!found.has(number)) found.set(number, period);
    }
  }
  return [...found.values()];
}
