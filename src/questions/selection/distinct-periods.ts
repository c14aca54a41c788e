import { type Period, type PeriodKind, periodKinds } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';

/** The periods that any of many series has a reading of, each once; all kinds where none is named. */
export function distinctPeriods(many: Iterable<Pick<Series, 'readings'>>, kind?: PeriodKind): readonly Period[] {
  const found = new Map<number, Period>();
  for (const { readings } of many) {
    for (const { period } of readings) {
      if (kind !== undefined && period.kind !== kind) continue;
      // One number for each period: there may be tens of thousands of readings.
      found.set((period.year * periodKinds.length + periodKinds.indexOf(period.kind)) * 13 + period.part, period);
    }
  }
  return [...found.values()];
}
