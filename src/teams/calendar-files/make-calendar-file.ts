import { type CalendarEntry, listWithDeadlines } from '../../calendar/calendar-entries.js';
import { dayAt } from '../../calendar/day.js';
import type { CalendarFileTarget } from '../../cards/reminders/calendar-file-name.js';
import { findMeeting, findPaper } from '../../cards/reminders/find-meeting.js';
import { readSituation } from '../../reminders/read-situation.js';
import { createReminderContext, type ReminderContext } from '../../reminders/reminder-context.js';
import type { Store } from '../../store/store.js';

export interface CalendarFileOptions {
  readonly store: Pick<Store, 'calendar' | 'directory' | 'knownConversations' | 'outbox' | 'panel' | 'vocabulary'>;
  /** The council's, an IANA name. */
  readonly timeZone: string;
}

/**
 * Makes the calendar file of a meeting or a paper as it stands now.
 *
 * @returns undefined where it is not planned any more, or nothing is awaited of it.
 */
export async function makeCalendarFile(
  target: CalendarFileTarget,
  { store, timeZone }: CalendarFileOptions,
  now: Date,
): Promise<string | undefined> {
  // Few ask for a file, and what writes it is large: it is loaded for the first who does.
  const writing = import('../../calendar/write-calendar-file.js');
  const { situation } = await readSituation(store, { timeZone }, dayAt(now, timeZone));
  const entries = findEntries(target, createReminderContext(situation));
  if (entries.length === 0) return undefined;
  const { calendar } = situation;
  const { writeCalendarFile } = await writing;
  return writeCalendarFile({ calendar, timeZone, names: await store.vocabulary(), now }, entries);
}

function findEntries(target: CalendarFileTarget, context: ReminderContext): readonly CalendarEntry[] {
  if (target.kind === 'paper') {
    const paper = findPaper(target.paper, { context });
    if (paper === undefined || paper.settledAt !== undefined) return [];
    const { id, report, meeting, stages } = paper;
    return stages
      .filter(({ metAt }) => metAt === undefined)
      .map(({ stage, deadline }) => ({
        kind: 'deadline',
        id: `${stage}-${id.report}-${id.meeting}`,
        title: `${stage === 'draft' ? 'Draft' : 'Final paper'} of “${report.title}” due`,
        day: deadline,
        meeting,
      }));
  }
  const meeting = findMeeting(target.meeting, { context });
  if (meeting === undefined) return [];
  return target.kind === 'meeting' ? [{ kind: 'meeting', meeting }] : listWithDeadlines(meeting, context);
}
