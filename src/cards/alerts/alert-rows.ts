import type { Alert } from '../../alerts/release-changes.js';
import type { Indicator } from '../../indicators/indicator.js';
import type { Period } from '../../indicators/period.js';
import { judgeOf } from '../../questions/judge-of.js';
import type { ListRow } from '../../questions/list-content.js';
import type { Row } from '../../questions/selection/find-rows.js';
import { makeListRow } from '../../questions/wording/list-rows.js';
import { briefReason } from '../../questions/wording/verdict.js';
import { isAlertHidden } from '../../store/is-alert-hidden.js';
import type { AlertDesk } from './alert-desk.js';

/** An indicator's line in a list of alerts, and what to say of it. */
export interface AlertRowInput {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Opens its card; the indicator's answer where there is none, or where a quarter of its time is withheld. */
  readonly alert?: Alert | undefined;
  /** Instead of where the figure lies beside its range. */
  readonly detail?: string | undefined;
}

/** A row that can be made for an audience. */
export interface AlertRow {
  readonly row: ListRow;
  readonly judged: Row;
}

/** Makes rows of alerts; one whose figure the audience may not see is left out. */
export async function makeAlertRows(
  inputs: readonly AlertRowInput[],
  { scorecard }: Pick<AlertDesk, 'scorecard'>,
): Promise<readonly AlertRow[]> {
  const made = inputs.map(async ({ indicator, period, alert, detail }): Promise<AlertRow | undefined> => {
    const series = await scorecard.series(indicator.key);
    const judge = await judgeOf(scorecard, period);
    const judged = judge(indicator, series, period);
    if (judged === undefined || judged.value === null) return undefined;
    const row: Row = { ...judged, value: judged.value, indicator, series, period };
    const shown = makeListRow(row, { isLatest: true, detail: detail ?? briefReason(row) });
    const isOpened = alert !== undefined && !isAlertHidden(alert, series, scorecard.audience);
    return { row: { ...shown, alert: isOpened ? alert.id : undefined }, judged: row };
  });
  return (await Promise.all(made)).filter((row) => row !== undefined);
}
