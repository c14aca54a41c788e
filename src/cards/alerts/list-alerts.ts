import { isSnoozed } from '../../alerts/press-alert.js';
import type { Alert } from '../../alerts/release-changes.js';
import type { ListContent } from '../../questions/list-content.js';
import { briefReason } from '../../questions/wording/verdict.js';
import { nameDay } from '../../questions/wording/words.js';
import { type AlertDesk, nameOf } from './alert-desk.js';
import { makeAlertRows } from './alert-rows.js';

/** The alerts that are not over, as their readers may see them: what nobody has acknowledged first. */
export async function listAlerts(alerts: readonly Alert[], desk: AlertDesk): Promise<ListContent> {
  const inputs = alerts
    .filter(({ state }) => state !== 'back in range')
    .flatMap((alert) => {
      const indicator = desk.scorecard.catalogue.get(alert.indicator);
      return indicator === undefined ? [] : [{ indicator, period: alert.period, alert }];
    });
  const made = await makeAlertRows(inputs, desk);
  const rows = made.flatMap(({ row, judged }) => {
    const alert = alerts.find(({ id }) => id === row.alert);
    return alert === undefined ? [] : [{ alert, row: { ...row, detail: detailOf(alert, briefReason(judged), desk) } }];
  });
  const snoozed = rows.filter(({ alert }) => isSnoozed(alert, desk.today));
  const awake = rows.filter((each) => !snoozed.includes(each));
  const parts = [
    ['not acknowledged yet', awake.filter(({ alert }) => alert.acknowledged === null)],
    ['acknowledged', awake.filter(({ alert }) => alert.acknowledged !== null)],
    ['snoozed', snoozed],
  ] as const;
  return {
    kind: 'list',
    heading:
      rows.length === 0
        ? 'Nothing that may be shown here is open'
        : `${rows.length} ${rows.length === 1 ? 'alert' : 'alerts'}`,
    period: '',
    lead: [
      rows.length === 0
        ? 'Nothing that may be shown here is outside its expected range.'
        : 'What is outside its expected range. Press a row to open its card.',
    ],
    groups: parts
      .filter(([, own]) => own.length > 0)
      .map(([name, own]) => ({ heading: `${own.length} ${name}`, colour: null, rows: own.map(({ row }) => row) })),
    notes: [],
  };
}

function detailOf(alert: Alert, reason: string, desk: AlertDesk): string {
  const { assigned, snooze } = alert;
  return [
    reason,
    ...(assigned === null ? [] : [`looked after by ${nameOf(desk, assigned.person)}`]),
    ...(snooze !== null && isSnoozed(alert, desk.today) ? [`snoozed until ${nameDay(snooze.until)}`] : []),
  ].join(' · ');
}
