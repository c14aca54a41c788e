import type { Catalogue } from '../indicators/catalogue.js';
import { formatPeriod } from '../indicators/period.js';
import type { Release } from '../indicators/release.js';
import type { Alert } from '../store/alert.js';
import type { DecisionReason } from '../store/alert-decision.js';
import type { Announcement } from '../store/alert-store.js';
import { type Delivery, type DeliveryState, deliveryStates } from '../store/outbox.js';
import { isSnoozed } from './press-alert.js';

/** Alerts, announcements and deliveries as they stand. */
export interface AlertsStanding {
  readonly alerts: readonly Alert[];
  readonly announcements: readonly Announcement[];
  /** Of every kind, not of alerts only: what could not be sent is shown whatever it is. */
  readonly deliveries: readonly Delivery[];
  /** Releases of which nothing was decided yet, in the order in which they were stored. */
  readonly undecided: readonly Pick<Release, 'period'>[];
  readonly catalogue: Pick<Catalogue, 'get'>;
  /** `YYYY-MM-DD` where the council is. */
  readonly today: string;
}

const troubled: readonly DeliveryState[] = ['parked', 'failed'];

/** The same for a person at a terminal: what is not judged yet, what is open, what waits, and what could not be sent and why. */
export function describeAlerts(standing: AlertsStanding): string {
  const { alerts, announcements, deliveries, undecided, catalogue, today } = standing;
  const live = alerts.filter(({ state }) => state !== 'back in range');
  const held = announcements.filter(({ postedAt }) => postedAt === null);
  const lines = [
    ...undecided.map(
      ({ period }) =>
        `The release of ${formatPeriod(period)} has not been judged for alerts yet. Start the bot: it does that by itself.`,
    ),
    live.length === 0 ? 'No alert is open.' : `${countOf(live.length, 'alert is', 'alerts are')} open:`,
    ...live.map((alert) => `  ${describeAlert(alert, catalogue, today)}`),
    `${countOf(alerts.length - live.length, 'alert is', 'alerts are')} over.`,
    ...held.map(
      ({ id, heldUntil }) => `Waiting to be posted: ${id}, until ${heldUntil?.toISOString() ?? 'the next tick'}.`,
    ),
    `Deliveries: ${countStates(deliveries)}.`,
    ...deliveries
      .filter(({ state }) => troubled.includes(state))
      .map(({ state, key, problem }) => `  ${state}: ${key}${problem === undefined ? '' : `. ${problem}`}`),
  ];
  return lines.join('\n');
}

function describeAlert(alert: Alert, catalogue: Pick<Catalogue, 'get'>, today: string): string {
  const { id, indicator, colour, openedPeriod, period, acknowledged, assigned, snooze, toldAt } = alert;
  const parts = [
    `${id} ${catalogue.get(indicator)?.plainName ?? indicator}: ${colour} in ${formatPeriod(period)}`,
    `outside since ${formatPeriod(openedPeriod)}`,
    acknowledged === null ? 'not acknowledged' : `acknowledged by ${acknowledged.by}`,
    ...(assigned === null ? [] : [`looked after by ${assigned.person}`]),
    ...(snooze !== null && isSnoozed(alert, today) ? [`asleep until ${snooze.until}`] : []),
    ...(toldAt === null ? ['not posted yet'] : []),
  ];
  return parts.join(', ');
}

function countStates(deliveries: readonly Delivery[]): string {
  const counts = deliveryStates
    .map((state) => [state, deliveries.filter((delivery) => delivery.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`);
  return counts.length === 0 ? 'none' : counts.join(', ');
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * The same for a program: `npm run alerts -- --json`. Periods are written as everywhere; moments are
 * ISO timestamps. What officers write to each other stays out: comments are counted, and a snooze has no reason.
 */
export function alertsToJson({
  alerts,
  announcements,
  deliveries,
}: Omit<AlertsStanding, 'undecided' | 'catalogue' | 'today'>) {
  return {
    alerts: alerts.map(({ history, comments, version, openedPeriod, period, ended, snooze, ...alert }) => ({
      ...alert,
      openedPeriod: formatPeriod(openedPeriod),
      period: formatPeriod(period),
      comments: comments.length,
      snooze: snooze && { by: snooze.by, at: snooze.at, until: snooze.until, kind: snooze.kind },
      ended: ended && { ...ended, period: formatPeriod(ended.period) },
    })),
    announcements: announcements.map(({ decisions, ...announcement }) => ({
      ...announcement,
      decisions: countReasons(decisions),
    })),
    deliveries: deliveries.map(({ details, ...delivery }) => ({
      ...delivery,
      sentAt: delivery.sentAt ?? null,
      activityId: delivery.activityId ?? null,
      problem: delivery.problem ?? null,
    })),
  };
}

function countReasons(decisions: Announcement['decisions']): Partial<Record<DecisionReason, number>> {
  const counts: Partial<Record<DecisionReason, number>> = {};
  for (const { reason } of decisions) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
