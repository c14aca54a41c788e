import type { Calendar } from '../../calendar/calendar-schema.js';
import { addYears, type Day } from '../../calendar/day.js';
import { meetingsBetween, previousMeeting } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findNewestRows } from '../selection/find-newest-rows.js';
import type { MeetingRequest } from '../topics/topic.js';
import { nameMonth } from '../wording/days.js';
import { countColour, countColours, groupByColour, noteOthers, stanceWordsOf } from '../wording/list-rows.js';
import { makeSection } from '../wording/sections.js';
import { nameDay, namePeriod } from '../wording/words.js';
import { answerWithRows } from './answer-with-rows.js';
import { answerNotFound } from './not-found.js';

/** A panel's memory goes no farther back than this. */
const searchedYears = 30;

/** What the panel saw at a meeting: the figures of everything that had come out by its data cut-off. */
export async function answerSeenAtMeeting(context: AnswerContext): Promise<Answer> {
  const { query, scorecard, today } = context;
  const request = query.topic?.meeting;
  if (today === undefined || !request) return answerNotFound(context);
  const meeting = findPastMeeting(scorecard.calendar, request, today);
  if (meeting === undefined) return tellNone(context, noMeeting(request));
  const day = nameDay(meeting.day);
  const earlier = await scorecard.asAt(meeting.dataCutOff);
  const { newest } = earlier;
  if (newest === undefined) {
    return tellNone(context, `No scorecard is held that had come out before the meeting of ${day}.`);
  }
  const { rows, withheld } = await findNewestRows(earlier);
  const hidden = earlier.catalogue.indicators.filter(({ key }) => withheld.has(key));
  const named = { ...query, period: { kind: 'named' as const, period: formatPeriod(newest.period) } };
  return answerWithRows(
    { ...context, query: named },
    {
      heading: `What the panel saw on ${day}`,
      period: newest.period,
      when: namePeriod(newest.period),
      lead: [
        `On ${day} the newest scorecard before the panel was of ${namePeriod(newest.period)}, released ${nameDay(newest.released)}: ${countColours(rows)}.`,
      ],
      sections: groupByColour(rows)
        .filter(([colour]) => colour === 'red' || colour === 'amber')
        .flatMap(([colour, own]) =>
          makeSection(countColour(own.length, colour), own, { words: stanceWordsOf, colour }),
        ),
      notes: noteOthers({ withheld: hidden, missing: [] }),
    },
  );
}

/** The newest meeting that was asked for and was held. */
function findPastMeeting(calendar: Calendar, request: MeetingRequest, today: Day): Meeting | undefined {
  if (request.kind !== 'month') return previousMeeting(calendar, today);
  const { month, year } = request;
  return meetingsBetween(calendar, addYears(today, -searchedYears), today).findLast(
    (meeting) => meeting.month === month && (year === null || meeting.day.startsWith(`${year}-`)),
  );
}

function noMeeting(request: MeetingRequest): string {
  if (request.kind !== 'month') return 'No meeting of the panel is known that was held.';
  const year = request.year === null ? '' : ` ${request.year}`;
  return `No meeting of the panel in ${nameMonth(request.month)}${year} is known that was held.`;
}

function tellNone(context: AnswerContext, text: string): Answer {
  return makeAnswer(context, {
    outcome: 'not_found',
    text,
    content: { kind: 'message', heading: 'Nothing is held of that', paragraphs: [text] },
    suggestions: ['When does the panel meet next?', 'Which alerts are open?'],
  });
}
