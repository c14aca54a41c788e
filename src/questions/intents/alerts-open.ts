import { dayAt } from '../../calendar/day.js';
import { dayOfMeeting, type MeetingCalendar } from '../../calendar/find-meetings.js';
import { hidesPart } from '../../indicators/hides-part.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Alert } from '../../store/alert.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findNewestRows } from '../selection/find-newest-rows.js';
import type { Row } from '../selection/find-rows.js';
import { judgementOf } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { briefReason } from '../wording/verdict.js';
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
  const over =
    query.topic?.memory === 'all' ? all.filter((row) => !live.includes(row) && !hidesPart(row.alert, row.series)) : [];
  const [acknowledged, unknown] = [
    live.filter(({ alert }) => alert.acknowledged !== null),
    live.filter(({ alert }) => alert.acknowledged === null),
  ];
  const tell = (row: AlertRow) =>
    hidesPart(row.alert, row.series) ? '' : tellAlert(row.alert, scorecard.calendar, timeZone);
  const told = {
    words: (row: AlertRow) => [judgementOf(row), tell(row)].filter((part) => part !== '').join(', '),
    detail: (row: AlertRow) => capitalise(tell(row) || briefReason(row)),
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
      ...makeSection(`${over.length} back in range`, over, told),
    ],
    notes: withheld.size > 0 ? ['Figures that are too few to show are left out, whether out or not.'] : [],
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
    ...(toldAt === null ? ['not put out anywhere yet'] : [`put out ${dayOf(toldAt)}`]),
    ...(acknowledged === null ? [] : [`acknowledged ${dayOf(acknowledged.at)}`]),
    ...reported.map(({ meeting }) => `on the exception report of ${nameDay(dayOfMeeting(calendar, meeting))}`),
    ...(ended === null ? [] : [`back in range in ${formatPeriod(ended.period)}`]),
  ].join(', ');
}
