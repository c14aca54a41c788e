import type { Transaction } from 'kysely';
import type { Day } from '../../calendar/day.js';
import type { Database, Db } from '../database.js';
import type { Told } from '../panel-records.js';

// 6 columns make 1,200 parameters, far below the least limit of the two databases.
const rowsPerStatement = 200;

/**
 * Adds lines that are said now.
 *
 * @returns how many were new: one whose key is known was said before.
 */
export async function insertReminderLines(trx: Transaction<Database>, lines: readonly Told[]): Promise<number> {
  let added = 0;
  // Sorted, so that two who add at once wait for each other instead of each holding what the other needs.
  const sorted = [...lines].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let start = 0; start < sorted.length; start += rowsPerStatement) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('reminder_lines')
      .values(sorted.slice(start, start + rowsPerStatement).map(toRow))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

/** What was said of meetings on a day or later, and of no meeting since then; in the order of time. */
export async function findReminderLines(db: Db, from: Day): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom('reminder_lines')
    .selectAll()
    .where('matters_until', '>=', from)
    .orderBy('at')
    .orderBy('key')
    .execute();
  return rows.map(({ key, person, meeting, meeting_day, at }) => ({
    key,
    person,
    meeting,
    meetingDay: meeting_day,
    at: new Date(at),
  }));
}

function toRow({ key, person, meeting, meetingDay, at }: Told) {
  const moment = at.toISOString();
  const days = [meeting, meetingDay].filter((day) => day !== null);
  const mattersUntil = days.sort().at(-1) ?? moment.slice(0, 10);
  return { key, person, meeting, meeting_day: meetingDay, matters_until: mattersUntil, at: moment };
}
