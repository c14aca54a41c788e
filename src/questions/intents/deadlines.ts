import { findDeadlines } from '../../calendar/find-deadlines.js';
import type { Meeting } from '../../calendar/meeting.js';
import { loadWorkingDays } from '../../calendar/working-days.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { distanceWords, nameWeekday } from '../wording/days.js';
import {
  deadlineSection,
  meetingNotes,
  nameMeeting,
  programmeSections,
  standing,
  tellSection,
} from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { whoKeepsWords } from '../wording/report-words.js';

/**
 * By when papers are due for a meeting.
 *
 * @param meetings the one asked for, and the one after it, which is told where the papers of the first are past.
 */
export async function answerDeadlines(
  context: AnswerContext,
  meetings: readonly Meeting[],
  today: string,
): Promise<Answer> {
  const { calendar } = context.scorecard;
  const workingDays = await loadWorkingDays(calendar);
  const [first] = meetings;
  const isPast = first !== undefined && findDeadlines(calendar, first, workingDays).final < today;
  const told = isPast ? meetings : meetings.slice(0, 1);
  const unknown = context.query.topic?.asksWhetherIn
    ? [`Which papers have come in, and which are late, is not held here; ${whoKeepsWords(calendar)}.`]
    : [];
  const due = told.map((meeting) => {
    const { draft, final, circulation } = findDeadlines(calendar, meeting, workingDays);
    const name = `the meeting on ${nameMeeting(meeting)}${distanceWords(meeting.day, today)}`;
    return final < today
      ? `For ${name}, papers were due: the draft on ${nameWeekday(draft)}, the final version on ${nameWeekday(final)}.`
      : `For ${name}, the draft is due with the clerk on ${nameWeekday(draft)} and the final version on ${nameWeekday(final)}; papers go out on ${nameWeekday(circulation)}.`;
  });
  const paragraphs = [...unknown, ...due];
  const [next] = told.slice(-1);
  const coming = next ? programmeSections(calendar, next).filter(({ heading }) => !heading.startsWith(standing)) : [];
  const notes = [...new Set(told.flatMap(meetingNotes))];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [...paragraphs, ...coming.map(tellSection), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: 'When papers are due',
      paragraphs,
      sections: [
        ...told.map((meeting) => ({
          ...deadlineSection(calendar, meeting, today, workingDays),
          heading: nameMeeting(meeting),
        })),
        ...coming,
      ],
      notes,
      sources: [...new Set(told.map(({ source }) => source))],
    },
    suggestions: [phraseQuestion.nextMeeting, phraseQuestion.allMeetings, phraseQuestion.quorum],
  });
}
