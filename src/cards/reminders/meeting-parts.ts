import { addDays, type Day } from '../../calendar/day.js';
import { findDeadlines } from '../../calendar/find-deadlines.js';
import type { Meeting } from '../../calendar/meeting.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { nameDue } from './days-left.js';
import type { CardAction, CardFact } from './reminder-card.js';
import { calendarFileActions, isPlanner, type ReminderDesk } from './reminder-desk.js';

const longestReason = 200;

/** When and where a meeting is, and when its papers go out. */
export function meetingFacts(meeting: Meeting, { context, today }: ReminderDesk): readonly CardFact[] {
  const { circulation } = findDeadlines(context.calendar, meeting, context.workingDays);
  const day = nameWeekday(meeting.day);
  const { start, place } = meeting;
  return [
    { label: 'When', words: start === null ? day : `${day}, at ${start}` },
    ...(place === null ? [] : [{ label: 'Where', words: place }]),
    ...missingPart(meeting),
    { label: 'Papers go out', words: nameDue(circulation, today, context.workingDays) },
  ];
}

/** What its calendar does not say of a meeting yet, so that nobody looks for it. */
function missingPart({ start, place }: Meeting): readonly CardFact[] {
  const words = 'to be confirmed';
  if (start !== null) return place === null ? [{ label: 'Where', words }] : [];
  return [{ label: place === null ? 'Time and place' : 'Time', words }];
}

/** To take a meeting into one's own calendar; with the deadlines of its papers for those who run the panel's. */
export function meetingFileActions(meeting: Meeting, desk: ReminderDesk): readonly CardAction[] {
  const runs = isPlanner(desk);
  return calendarFileActions(
    runs ? 'Add it to my calendar, with deadlines' : 'Add it to my calendar',
    { kind: runs ? 'deadlines' : 'meeting', meeting: meeting.plannedFor },
    desk,
  );
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
