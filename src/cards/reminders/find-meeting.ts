import type { Day } from '../../calendar/day.js';
import { findPlannedMeeting } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import { findPapers } from '../../reminders/find-papers.js';
import type { Paper } from '../../reminders/paper.js';
import type { PaperId } from '../../store/panel-records.js';
import type { ReminderDesk } from './reminder-desk.js';

/** A meeting by the day it was first planned for; undefined where it is not held. */
export function findMeeting(plannedFor: Day, { context }: Pick<ReminderDesk, 'context'>): Meeting | undefined {
  return findPlannedMeeting(context.calendar, plannedFor);
}

/** A paper as it is now, at the meeting it comes to; undefined where no meeting expects it. */
export function findPaper(id: PaperId, desk: Pick<ReminderDesk, 'context'>): Paper | undefined {
  const { papers } = desk.context;
  const outcome = papers.outcomeOf(id);
  const meeting = findMeeting(outcome?.outcome === 'deferred' ? (outcome.to ?? id.meeting) : id.meeting, desk);
  const expected = meeting === undefined ? [] : findPapers(desk.context, meeting, papers);
  return expected.find((paper) => paper.id.report === id.report && paper.id.meeting === id.meeting);
}
