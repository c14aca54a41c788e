import { addDays, type Day } from '../../calendar/day.js';
import { findDeadlines } from '../../calendar/find-deadlines.js';
import type { Meeting } from '../../calendar/meeting.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { nameDue } from './days-left.js';
import type { CardAction, CardFact } from './reminder-card.js';
import type { ReminderDesk } from './reminder-desk.js';

const longestReason = 200;

/** When and where a meeting is, and when its papers go out. */
export function meetingFacts(meeting: Meeting, { context, today }: ReminderDesk): readonly CardFact[] {
  const { circulation } = findDeadlines(context.calendar, meeting, context.workingDays);
  const time = meeting.start === null ? 'time to follow' : `at ${meeting.start}`;
  return [
    { label: 'When', words: `${nameWeekday(meeting.day)}, ${time}` },
    { label: 'Where', words: meeting.place ?? 'to follow' },
    { label: 'Papers go out', words: nameDue(circulation, today, context.workingDays) },
  ];
}

/** Puts a meeting on another day. */
export function moveAction({ plannedFor, day }: Meeting, today: Day): CardAction {
  return {
    title: 'Move this meeting',
    inputs: [
      {
        kind: 'date',
        id: 'day',
        label: 'To which day',
        missing: 'Choose a day.',
        earliest: addDays(today, 1),
        suggested: addDays(day, 7),
      },
      {
        kind: 'text',
        id: 'reason',
        label: 'Why, for everybody who was told of it',
        missing: 'Say why in a few words.',
        longest: longestReason,
      },
    ],
    save: 'Move it, and tell everybody',
    press: { verb: 'meeting/move', data: { id: plannedFor } },
  };
}
