import type { Transaction } from 'kysely';
import type { Day } from '../../calendar/day.js';
import type { Database, Db } from '../database.js';
import type { Told } from '../panel-records.js';

// 7 columns make 1,400 parameters, far below the least limit of the two databases.
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

/** What was said of meetings on a day or later, and of what still mattered then; in the order of time. */
export async function findReminderLines(db: Db, from: Day): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom('reminder_lines')
    .selectAll()
    .where('matters_until', '>=', from)
    .orderBy('at')
    .orderBy('key')
    .execute();
  return rows.map(({ key, person, meeting, meeting_day, until_day, at }) => ({
    key,
    person,
    meeting,
    meetingDay: meeting_day,
    until: until_day,
    at: new Date(at),
  }));
}

function toRow({ key, person, meeting, meetingDay, until, at }: Told) {
  const days = [meeting, meetingDay, until].filter((day) => day !== null);
  return {
    key,
    person,
    meeting,
    meeting_day: meetingDay,
    until_day: until,
    matters_until: days.reduce((latest, day) => (day > latest ? day : latest), until),
    at: at.toISOString(),
  };
}
