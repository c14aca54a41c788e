import type { Day } from '../calendar/day.js';
import type { Alert, AlertAct, AlertEvent, AlertEventKind } from '../store/alert.js';
import type { AlertChange, AlertPress, AlertStore, PressOutcome } from '../store/alert-store.js';
import type { DeliveryDraft } from '../store/outbox.js';

/** What a person asks of an alert. */
export type AlertRequest =
  | { readonly kind: 'acknowledge' }
  /** `from` is who looked after it on the card that was pressed: null for nobody. */
  | { readonly kind: 'assign'; readonly person: string; readonly from: string | null }
  | { readonly kind: 'comment'; readonly text: string }
  | {
      readonly kind: 'snooze';
      readonly until: Day;
      readonly ends: 'date' | 'next meeting';
      readonly reason: string;
    }
  | { readonly kind: 'wake' }
  /** Puts it on the exception report of the meeting that was first planned for a day. */
  | { readonly kind: 'addToReport'; readonly meeting: Day };

/** Why a press does nothing. `who` did before what it asks for, where somebody did. */
export interface AlertRefusal {
  readonly why: /** Its figure is back in range. */
    | 'over'
    /** Somebody has done the same already. */
    | 'done before'
    /** Somebody else has done otherwise since the card was drawn. */
    | 'changed meanwhile'
    /** The day to sleep until is not ahead. */
    | 'not ahead'
    /** It does not sleep. */
    | 'awake';
  readonly who: AlertAct | null;
}

/** Who asks, and when. */
export interface Asking extends AlertAct {
  /** The day it is where the council is. */
  readonly today: Day;
}

/**
 * Does what a person asks of an alert, once for each nonce; rights are the caller's to check.
 *
 * @param redraw the messages that show what became of the alert: they are drafted with it, or not at all.
 */
export function pressAlert(
  store: Pick<AlertStore, 'press'>,
  press: AlertPress & { readonly today: Day },
  request: AlertRequest,
  redraw: (alert: Alert) => readonly DeliveryDraft[] = () => [],
): Promise<PressOutcome<AlertRefusal>> {
  const asking: Asking = { by: press.by, at: press.at.toISOString(), today: press.today };
  return store.press(press, (alert) => {
    const changed = changeAlert(alert, request, asking);
    if ('refusal' in changed) return changed;
    return { ...changed, drafts: redraw({ ...changed.next, version: alert.version + 1 }) };
  });
}

/** Whether an alert keeps quiet on a day: from the moment it was put to sleep to the day before `until`. */
export function isSnoozed({ snooze }: Pick<Alert, 'snooze'>, today: Day): boolean {
  return snooze !== null && today < snooze.until;
}

/** What becomes of an alert by a person's request: pure, so that a table can hold it. */
export function changeAlert(alert: Alert, request: AlertRequest, asking: Asking): AlertChange<AlertRefusal> {
  // What was said of it and whom to ask stays useful after its end; all else would change what is over.
  if (alert.state === 'back in range' && request.kind !== 'comment') return refuse('over', null);
  switch (request.kind) {
    case 'acknowledge':
      return acknowledge(alert, asking);
    case 'assign':
      return assign(alert, request, asking);
    case 'comment':
      return comment(alert, request.text, asking);
    case 'snooze':
      return snooze(alert, request, asking);
    case 'wake':
      return wake(alert, asking);
    case 'addToReport':
      return addToReport(alert, request.meeting, asking);
  }
}

type Change = AlertChange<AlertRefusal>;

function acknowledge(alert: Alert, asking: Asking): Change {
  if (alert.acknowledged !== null) return refuse('done before', alert.acknowledged);
  return change(alert, asking, 'acknowledged', null, { state: 'acknowledged', acknowledged: actOf(asking) });
}

function assign(alert: Alert, { person, from }: Extract<AlertRequest, { kind: 'assign' }>, asking: Asking): Change {
  const { assigned } = alert;
  if (assigned?.person === person) return refuse('done before', assigned);
  if ((assigned?.person ?? null) !== from) return refuse('changed meanwhile', assigned);
  return change(alert, asking, 'assigned', person, { assigned: { ...actOf(asking), person } });
}

function comment(alert: Alert, text: string, asking: Asking): Change {
  return change(alert, asking, 'commented', text, { comments: [...alert.comments, { ...actOf(asking), text }] });
}

function snooze(alert: Alert, request: Extract<AlertRequest, { kind: 'snooze' }>, asking: Asking): Change {
  const { until, ends, reason } = request;
  if (isSnoozed(alert, asking.today)) return refuse('done before', alert.snooze);
  if (until <= asking.today) return refuse('not ahead', null);
  return change(alert, asking, 'snoozed', `until ${until}: ${reason}`, {
    snooze: { ...actOf(asking), until, kind: ends, reason },
  });
}

function wake(alert: Alert, asking: Asking): Change {
  if (!isSnoozed(alert, asking.today)) return refuse('awake', null);
  return change(alert, asking, 'woken', null, { snooze: null });
}

function addToReport(alert: Alert, meeting: Day, asking: Asking): Change {
  const before = alert.reported.find((reported) => reported.meeting === meeting);
  if (before !== undefined) return refuse('done before', before);
  return change(alert, asking, 'added to report', meeting, {
    reported: [...alert.reported, { ...actOf(asking), meeting }],
  });
}

function change(
  alert: Alert,
  asking: Asking,
  kind: AlertEventKind,
  detail: string | null,
  fields: Partial<Alert>,
): Change {
  const event: AlertEvent = { ...actOf(asking), kind, reason: null, period: null, detail };
  return { action: `alert ${kind}`, next: { ...alert, ...fields, history: [...alert.history, event] } };
}

function refuse(why: AlertRefusal['why'], who: AlertAct | null): Change {
  return { refusal: { why, who: who === null ? null : actOf(who) } };
}

function actOf({ by, at }: AlertAct): AlertAct {
  return { by, at };
}
