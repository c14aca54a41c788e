import type { Alert } from '../../store/alert.js';
import { isAlertHidden } from '../../store/is-alert-hidden.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findNewestRows, isOut } from '../selection/find-newest-rows.js';
import type { Row } from '../selection/find-rows.js';
import { tellAlert } from '../wording/alert-words.js';
import { judgementOf } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { briefReason } from '../wording/verdict.js';
import { capitalise, countOf } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';

/** A row with its alert. */
interface AlertRow extends Row {
  readonly alert: Alert;
}

/**
 * The alerts that are open, and where all are asked for those that are over: since when each figure
 * is outside, when that was posted, who acknowledged it, the exception reports it stood on, and when it
 * came back.
 */
export async function answerOpenAlerts(context: AnswerContext): Promise<Answer> {
  const { scorecard, query, latest, today = '', timeZone } = context;
  const newest = await findNewestRows(scorecard);
  // "About health": of all of them where nothing was named.
  const isAbout = (key: string) => query.indicators.length === 0 || query.indicators.includes(key);
  const rows = newest.rows.filter(({ indicator }) => isAbout(indicator.key));
  const withheld = [...newest.withheld].filter(isAbout);
  const alerts = await scorecard.alerts();
  const all = alerts.flatMap((alert): AlertRow[] => {
    const row = rows.find(({ indicator }) => indicator.key === alert.indicator);
    return row === undefined ? [] : [{ ...row, alert }];
  });
  const live = all.filter(({ alert }) => alert.state !== 'back in range');
  const isHidden = ({ alert, series }: AlertRow) => isAlertHidden(alert, series, scorecard.audience);
  const isLedger = query.topic?.memory === 'all';
  const over = isLedger ? all.filter((row) => !live.includes(row) && !isHidden(row)) : [];
  const liveOf = ({ indicator: { key } }: Row) => live.filter(({ indicator }) => indicator.key === key);
  // That a figure is out follows from the figure; whether it is one alert or the next would say where a withheld one lay.
  const hidden = rows.flatMap((row) => liveOf(row).filter(isHidden));
  const shown = live.filter((row) => !isHidden(row));
  const snoozed = shown.filter(({ alert: { snooze } }) => snooze !== null && today < snooze.until);
  const awake = shown.filter((row) => !snoozed.includes(row));
  const unknown = awake.filter(({ alert }) => alert.acknowledged === null);
  const acknowledged = awake.filter(({ alert }) => alert.acknowledged !== null);
  const untold = rows.filter((row) => isOut(row) && liveOf(row).length === 0).length;
  const tell = ({ alert }: AlertRow, inFull: boolean) => tellAlert(alert, { scorecard, inFull, today, timeZone });
  const told = {
    words: (row: AlertRow) => `${judgementOf(row)}, ${tell(row, true)}`,
    detail: (row: AlertRow) => [capitalise(briefReason(row)), tell(row, isLedger)].join(' · '),
    alert: (row: AlertRow) => row.alert.id,
  };
  const count =
    live.length === 0
      ? 'No alert that may be shown here is'
      : `${capitalise(countOf(live.length, 'alert'))} ${live.length === 1 ? 'is' : 'are'}`;
  const open = `${count} open${query.indicators.length === 0 ? '' : ' about this'}`;
  return answerWithRows(context, {
    heading: open,
    period: latest.quarter,
    when: '',
    lead: [live.length === 0 ? `${open}.` : 'What is outside its expected range. Press a row to open its card.'],
    spokenLead: [`${open}.`],
    sections: [
      ...makeSection(`${unknown.length} not acknowledged yet`, unknown, told),
      ...makeSection(`${acknowledged.length} acknowledged`, acknowledged, told),
      ...makeSection(`${snoozed.length} snoozed`, snoozed, told),
      ...makeSection(`${hidden.length} of which no more may be told here`, hidden, { words: judgementOf }),
      ...makeSection(`${over.length} back in range`, over, told),
    ],
    notes: [
      ...(untold > 0 ? [`No alert is told yet of ${countOf(untold, 'figure')} outside the expected range.`] : []),
      ...(withheld.length > 0
        ? ['Figures that are too few to show are left out, whether outside their range or not.']
        : []),
      ...(hidden.length > 0
        ? [
            'Where an earlier figure is about too few children to show, nothing is told of since when, nor of what was done.',
          ]
        : []),
    ],
  });
}
