import { dayOfMeeting, previousMeeting } from '../../calendar/find-meetings.js';
import { leaveOutHidden } from '../../store/is-alert-hidden.js';
import type { Answer } from '../answer.js';
import type { AnswerContext } from '../answer-context.js';
import { findNewestRows, findNewlyOut } from '../selection/find-newest-rows.js';
import { judgementOf, noteOthers } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { nameDay, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNotFound } from './not-found.js';

/**
 * What is outside its expected range and no meeting has seen so: it was not in what had come out by
 * the data cut-off of the last one, nor is its alert on the exception report of one that was held.
 */
export async function answerUnseenByPanel(context: AnswerContext): Promise<Answer> {
  const { scorecard, today, latest } = context;
  const meeting = today === undefined ? undefined : previousMeeting(scorecard.calendar, today);
  if (meeting === undefined) return answerNotFound(context);
  const { rows, withheld } = await findNewestRows(scorecard);
  const seen = await findNewestRows(await scorecard.asAt(meeting.dataCutOff));
  const alerts = leaveOutHidden(await scorecard.alerts(), await scorecard.allSeries(), scorecard.audience);
  const reported = new Set(
    alerts
      .filter(({ state }) => state !== 'back in range')
      .filter((alert) => alert.reported.some((each) => dayOfMeeting(scorecard.calendar, each.meeting) <= meeting.day))
      .map(({ indicator }) => indicator),
  );
  const unseen = findNewlyOut(rows, seen).filter(({ indicator }) => !reported.has(indicator.key));
  const day = nameDay(meeting.day);
  const hidden = scorecard.catalogue.indicators.filter(({ key }) => withheld.has(key) || seen.withheld.has(key));
  return answerWithRows(context, {
    heading: 'Out of range, and not seen by the panel yet',
    period: latest.quarter,
    when: latest.quarter === undefined ? '' : namePeriod(latest.quarter),
    lead: [
      unseen.length === 0
        ? `The panel has seen everything that is out of its expected range. It last met on ${day}.`
        : `${unseen.length === 1 ? 'One figure is' : `${unseen.length} figures are`} out of the expected range and came after what the panel saw on ${day}.`,
    ],
    sections: makeSection(`${unseen.length} not seen yet`, unseen, { words: judgementOf }),
    notes: noteOthers({ withheld: hidden, missing: [] }),
  });
}
