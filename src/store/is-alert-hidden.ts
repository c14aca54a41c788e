import { hidesPart } from '../indicators/hides-part.js';
import type { Series } from '../indicators/reading.js';
import type { Audience } from '../people/audience.js';
import type { Alert } from './alert.js';

/**
 * Whether an alert is as good as none to its readers: a quarter of its time, or the one before it, is
 * withheld from them, or was at one of the releases of its time. Where a withheld figure was corrected
 * to one that is shown, the alert would still say where the figure lay before.
 *
 * @param series of its indicator, as its readers may see it.
 */
export function isAlertHidden(
  alert: Pick<Alert, 'openedPeriod' | 'ended' | 'history'>,
  series: Pick<Series, 'readings'>,
  { rights }: Pick<Audience, 'rights'>,
): boolean {
  return hidesPart(alert, series) || (wasWithheld(alert) && !rights.has('see-small-numbers'));
}

/**
 * Alerts without those that are hidden from their readers, or whose indicator is not held any more.
 *
 * @param series of every indicator, as their readers may see it.
 */
export function leaveOutHidden<T extends Pick<Alert, 'indicator' | 'openedPeriod' | 'ended' | 'history'>>(
  alerts: readonly T[],
  series: ReadonlyMap<string, Pick<Series, 'readings'>>,
  audience: Pick<Audience, 'rights'>,
): readonly T[] {
  return alerts.filter((alert) => {
    const own = series.get(alert.indicator);
    return own !== undefined && !isAlertHidden(alert, own, audience);
  });
}

/** Whether an alert was ever hidden from those who may not see small numbers. */
export function wasWithheld({ history }: Pick<Alert, 'history'>): boolean {
  return history.some(({ kind }) => kind === 'withheld');
}
