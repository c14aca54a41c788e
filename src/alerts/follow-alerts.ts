import type { Indicator } from '../indicators/indicator.js';
import { comparePeriods } from '../indicators/period.js';
import type { Alert, AlertEvent } from '../store/alert.js';
import type { AlertDecision, QuarterJudgement } from '../store/alert-decision.js';
import type { NewAlert } from '../store/alert-store.js';
import { wasWithheld } from '../store/is-alert-hidden.js';
import type { AlertDecisions } from './decide-alerts.js';
import { groupOf, nameCard } from './group-of.js';
import { currentRun, isJudged, isOut, newestJudged } from './judge-quarters.js';

/** The alerts that are not over, and what was decided since they were last looked at. */
export interface FollowInput {
  readonly indicators: readonly Indicator[];
  readonly decided: Pick<AlertDecisions, 'decisions' | 'told'>;
  readonly live: readonly Alert[];
  /** Names cards that are opened: the announcement's id. */
  readonly announcement: string;
  readonly at: Date;
}

/** What becomes of the alerts. */
export interface AlertMoves {
  readonly opened: readonly NewAlert[];
  /** Those that went on or ended, each at the version that was given. */
  readonly changed: readonly Alert[];
}

/**
 * Lets alerts follow the figures: one is open for each indicator whose newest judged quarter is
 * outside its range, and no other. It never expires; it ends with a quarter in range.
 */
export function followAlerts({ indicators, decided, live, announcement, at }: FollowInput): AlertMoves {
  const opened: NewAlert[] = [];
  const changed: Alert[] = [];
  const liveByKey = new Map(live.map((alert) => [alert.indicator, alert]));
  // Whether one that is withheld goes on must not follow from the card that others get.
  const cards = new Map(live.filter((alert) => !wasWithheld(alert)).map(({ group, card }) => [group, card]));
  for (const indicator of indicators) {
    const judged = decided.told.get(indicator.key) ?? [];
    const newest = newestJudged(judged);
    if (newest === undefined) continue;
    const said = decided.decisions.filter((decision) => decision.indicator === indicator.key);
    const alert = liveByKey.get(indicator.key);
    const run = currentRun(judged);
    const start = run[0];
    const gap = alert && firstInRangeAfter(judged, alert.period);
    if (alert !== undefined && (start === undefined || gap !== undefined)) {
      changed.push(endAlert(alert, gap ?? newest, said, at));
    } else if (alert !== undefined && start !== undefined) {
      const next = continueAlert(alert, { start, newest, said, at });
      if (next !== alert) changed.push(next);
      continue;
    }
    if (start === undefined) continue;
    const group = groupOf(indicator);
    const card = cards.get(group) ?? nameCard(group, announcement);
    cards.set(group, card);
    opened.push(openAlert(indicator, { group, card, start, newest, said, at }));
  }
  return { opened, changed };
}

interface Standing {
  /** The first quarter of the run outside. */
  readonly start: QuarterJudgement;
  readonly newest: QuarterJudgement;
  readonly said: readonly AlertDecision[];
  readonly at: Date;
}

function openAlert(
  indicator: Indicator,
  { group, card, start, newest, said, at }: Standing & { readonly group: string; readonly card: string },
): NewAlert {
  return {
    indicator: indicator.key,
    group,
    card,
    state: 'open',
    openedPeriod: start.period,
    openedAt: at.toISOString(),
    period: newest.period,
    colour: newest.colour ?? 'red',
    acknowledged: null,
    assigned: null,
    comments: [],
    snooze: null,
    reported: [],
    toldAt: null,
    ended: null,
    history: [eventOf('opened', newest, said, at)],
  };
}

/** The same alert where nothing was said and nothing moved. */
function continueAlert(alert: Alert, { start, newest, said, at }: Standing): Alert {
  const moved = comparePeriods(alert.period, newest.period) !== 0 || alert.colour !== newest.colour;
  const isLonger = comparePeriods(alert.openedPeriod, start.period) !== 0;
  if (!moved && !isLonger && said.length === 0) return alert;
  return {
    ...alert,
    openedPeriod: start.period,
    period: newest.period,
    colour: newest.colour ?? alert.colour,
    history: said.length === 0 ? alert.history : [...alert.history, eventOf('continued', newest, said, at)],
  };
}

function endAlert(alert: Alert, inRange: QuarterJudgement, said: readonly AlertDecision[], at: Date): Alert {
  return {
    ...alert,
    state: 'back in range',
    period: inRange.period,
    ended: { period: inRange.period, at: at.toISOString() },
    history: [...alert.history, eventOf('back in range', inRange, said, at)],
  };
}

function eventOf(
  kind: AlertEvent['kind'],
  { period }: QuarterJudgement,
  said: readonly AlertDecision[],
  at: Date,
): AlertEvent {
  return { at: at.toISOString(), by: null, kind, reason: said[0]?.reason ?? null, period, detail: null };
}

/** A quarter in range from the last one on that an alert knew as out: it ended there, even if the figure is out again. */
function firstInRangeAfter(
  judged: readonly QuarterJudgement[],
  known: QuarterJudgement['period'],
): QuarterJudgement | undefined {
  return judged.find((quarter) => isJudged(quarter) && !isOut(quarter) && comparePeriods(quarter.period, known) >= 0);
}
