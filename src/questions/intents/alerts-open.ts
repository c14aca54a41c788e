import { dayAt } from '../../calendar/day.js';
import { dayOfMeeting, type MeetingCalendar } from '../../calendar/find-meetings.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Alert } from '../../store/alert.js';
import { isAlertHidden } from '../../store/is-alert-hidden.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findNewestRows } from '../selection/find-newest-rows.js';
import type { Row } from '../selection/find-rows.js';
import { judgementOf } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { capitalise, countOf, nameDay } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';

/** A row with its alert. */
interface AlertRow extends Row {
  readonly alert: Alert;
}

/**
 * The alerts that are open, and where all are asked for those that are over: since when each figure
 * is out, when that was put out, acknowledged and put on an exception report, and when it came back.
 */
export async function answerOpenAlerts(context: AnswerContext): Promise<Answer> {
  const { scorecard, query, latest, timeZone } = context;
  const { rows, withheld } = await findNewestRows(scorecard);
  const alerts = await scorecard.alerts();
  const all = alerts.flatMap((alert): AlertRow[] => {
    const row = rows.find(({ indicator }) => indicator.key === alert.indicator);
    return row === undefined ? [] : [{ ...row, alert }];
  });
  const live = all.filter(({ alert }) => alert.state !== 'back in range');
  const isHidden = ({ alert, series }: AlertRow) => isAlertHidden(alert, series, scorecard.audience);
  const over = query.topic?.memory === 'all' ? all.filter((row) => !live.includes(row) && !isHidden(row)) : [];
  // That a figure is out follows from the figure; whether it is one alert or the next would say where a withheld one lay.
  const hidden = rows.flatMap(({ indicator }) =>
    live.filter((row) => row.indicator.key === indicator.key && isHidden(row)),
  );
  const shown = live.filter((row) => !isHidden(row));
  const unknown = shown.filter(({ alert }) => alert.acknowledged === null);
  const acknowledged = shown.filter(({ alert }) => alert.acknowledged !== null);
  const tell = (row: AlertRow) => tellAlert(row.alert, scorecard.calendar, timeZone);
  const told = {
    words: (row: AlertRow) => `${judgementOf(row)}, ${tell(row)}`,
    detail: (row: AlertRow) => capitalise(tell(row)),
  };
  return answerWithRows(context, {
    heading:
      live.length === 0
        ? 'Nothing that may be shown here is open'
        : `${capitalise(countOf(live.length, 'alert'))} open`,
    period: latest.quarter,
    when: '',
    lead: [
      live.length === 0
        ? 'Nothing that may be shown here is open.'
        : `${capitalise(countOf(live.length, 'alert'))} open.`,
    ],
    sections: [
      ...makeSection(`${unknown.length} not acknowledged`, unknown, told),
      ...makeSection(`${acknowledged.length} acknowledged`, acknowledged, told),
      ...makeSection(`${hidden.length} of which no more may be told here`, hidden, { words: judgementOf }),
      ...makeSection(`${over.length} back in range`, over, told),
    ],
    notes: [
      ...(withheld.size > 0 ? ['Figures that are too few to show are left out, whether out or not.'] : []),
      ...(hidden.length > 0
        ? [
            'Where an earlier figure is about too few children to show, nothing is told of since when, nor of what was done.',
          ]
        : []),
    ],
  });
}

/** "out since 2023-24 Q4, put out 18 June 2024, on the exception report of 17 September 2024" */
function tellAlert(
  { openedPeriod, toldAt, acknowledged, reported, ended }: Alert,
  calendar: MeetingCalendar,
  timeZone: string,
): string {
  const dayOf = (moment: string) => nameDay(dayAt(new Date(moment), timeZone));
  return [
    `${ended === null ? 'out since' : 'was out from'} ${formatPeriod(openedPeriod)}`,
    toldAt === null ? 'not put out anywhere yet' : `put out ${dayOf(toldAt)}`,
    ...(acknowledged === null ? [] : [`acknowledged ${dayOf(acknowledged.at)}`]),
    ...reported.map(({ meeting }) => `on the exception report of ${nameDay(dayOfMeeting(calendar, meeting))}`),
    ...(ended === null ? [] : [`back in range in ${formatPeriod(ended.period)}`]),
  ].join(', ');
}
