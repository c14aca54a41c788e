import { hidesPart } from '../indicators/hides-part.js';
import { type Period, samePeriod } from '../indicators/period.js';
import type { Series } from '../indicators/reading.js';
import type { Alert } from '../store/alert.js';
import type { NewAlert } from '../store/alert-store.js';
import { wasWithheld } from '../store/is-alert-hidden.js';
import type { Told } from './decide-alerts.js';
import type { AlertMoves } from './follow-alerts.js';

/** What becomes of the alerts by a release, and what those see of the figures who may not see small numbers. */
export interface WithholdInput {
  readonly moves: AlertMoves;
  /** The alerts that were not over before the release, and what was told until then. */
  readonly live: readonly Alert[];
  readonly told: Told;
  /** As those may see them who may not see small numbers. */
  readonly series: ReadonlyMap<string, Series>;
  readonly at: Date;
}

/**
 * Notes of each alert, in its history, that a quarter of its time is withheld from those who may not
 * see small numbers, or was as it was told: they are told of it no more, for life. Whether the alert
 * went on or ended there makes no difference to it.
 */
export function withholdAlerts({ moves, live, told, series, at }: WithholdInput): AlertMoves {
  const withhold = <T extends Alert | NewAlert>(alert: T): T => {
    const readings = series.get(alert.indicator)?.readings ?? [];
    const before = (told.get(alert.indicator) ?? []).filter((quarter) => quarter.wasWithheld);
    const hidden = readings.map((reading) =>
      before.some(({ period }) => samePeriod(period, reading.period)) ? { ...reading, suppressed: true } : reading,
    );
    if (wasWithheld(alert) || !hidesPart(alert, { readings: hidden })) return alert;
    const event = {
      at: at.toISOString(),
      by: null,
      kind: 'withheld',
      reason: null,
      period: null,
      detail: null,
    } as const;
    return { ...alert, history: [...alert.history, event] };
  };
  const moved = new Set(moves.changed.map(({ id }) => id));
  const stayed = live.filter(({ id }) => !moved.has(id));
  return {
    opened: moves.opened.map(withhold),
    changed: [
      ...moves.changed.map(withhold),
      ...stayed.flatMap((alert) => {
        const next = withhold(alert);
        return next === alert ? [] : [next];
      }),
    ],
  };
}

/**
 * Those that are withheld from a moment on and were not before. One that was withheld as it opened was
 * never told where it is withheld.
 */
export function findNewlyWithheld(alerts: readonly Alert[], at: Date): readonly Alert[] {
  return alerts.filter(({ history, openedAt }) => {
    const since = history.find(({ kind }) => kind === 'withheld')?.at;
    return since === at.toISOString() && since !== openedAt;
  });
}

/** What is told, with a note of each quarter that is withheld from those who may not see small numbers. */
export function withholdTold(told: Told, series: ReadonlyMap<string, Series>): Told {
  return new Map(
    [...told].map(([key, quarters]) => {
      const readings = series.get(key)?.readings ?? [];
      const isWithheld = (period: Period) =>
        readings.some((reading) => reading.suppressed && samePeriod(reading.period, period));
      return [
        key,
        quarters.map((quarter) => (isWithheld(quarter.period) ? { ...quarter, wasWithheld: true as const } : quarter)),
      ];
    }),
  );
}
