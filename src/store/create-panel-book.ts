import type { Transaction } from 'kysely';
import type { Database, Db } from './database.js';
import type { DeliveryDraft } from './outbox.js';
import type { EntryPress, PanelBook, PanelEntry } from './panel-book.js';
import { type Made, noRecords, type PanelRecords, type Told } from './panel-records.js';
import type { Guard } from './read-model/guard.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertDeliveries } from './repositories/delivery-repository.js';
import {
  type EntryPlace,
  findNoted,
  findPanelEntries,
  findPanelEntry,
  insertPanelEntry,
  readPanelRevision,
  takePanelRevision,
} from './repositories/panel-repository.js';
import { claimPress } from './repositories/press-repository.js';
import { findReminderLines, insertReminderLines } from './repositories/reminder-line-repository.js';
import { nextVersion } from './repositories/version-repository.js';

/** What people said and did about the panel's calendar, kept in the database; see `PanelBook`. */
export function createPanelBook(db: Db, guard: Guard): PanelBook {
  return {
    revision: () => guard(() => readPanelRevision(db)),
    records: async (from) => toRecords(await guard(() => findPanelEntries(db, from))),
    record: (entry, press, drafts = []) =>
      guard(async () => {
        try {
          return await db.transaction().execute((trx) => record(trx, entry, press, drafts));
        } catch (error) {
          if (error instanceof AnsweredBefore) return 'answered before';
          throw error;
        }
      }),
    noted: (from) => guard(() => findNoted(db, from)),
    told: (from) => guard(() => findReminderLines(db, from)),
    tell: (lines, drafts, now) => guard(() => tell(db, lines, drafts, now)),
  };
}

/** Leaves a transaction whose entry answers what somebody answered first, with all that it wrote. */
class AnsweredBefore extends Error {}

async function record(
  trx: Transaction<Database>,
  entry: PanelEntry,
  press: EntryPress | undefined,
  drafts: readonly DeliveryDraft[],
): Promise<'saved' | 'repeated'> {
  // First of all: of presses at the same moment the second waits here until the first is done.
  const made = makingOf(entry);
  if (press !== undefined && !(await claimPress(trx, { ...press, ...made }))) return 'repeated';
  await takePanelRevision(trx);
  // When the panel meets is part of what a scorecard shows.
  if (entry.kind === 'move') await nextVersion(trx);
  const place = placeOf(entry);
  const before = await findPanelEntry(trx, entry.kind, place.name);
  if (isAnswer(entry) && before !== undefined && isAnswer(before)) throw new AnsweredBefore();
  await insertPanelEntry(trx, entry, place);
  await insertAudit(trx, {
    ...made,
    action: `${entry.kind} recorded`,
    subject: place.name,
    ...(before === undefined ? {} : { before: contentOf(before) }),
    after: contentOf(entry),
  });
  await insertDeliveries(trx, drafts, made.at);
  return 'saved';
}

function isAnswer(entry: PanelEntry): boolean {
  return entry.kind === 'time request' && entry.answer !== null;
}

/** Who made an entry, and when: of an answer, whoever answered. */
function makingOf(entry: PanelEntry): Made {
  const { by, at } = entry.kind === 'time request' && entry.answer !== null ? entry.answer : entry;
  return { by, at };
}

function contentOf({ kind: _kind, by: _by, at: _at, ...content }: PanelEntry) {
  return content;
}

function placeOf(entry: PanelEntry): EntryPlace {
  switch (entry.kind) {
    case 'submission':
      return { name: `${entry.report} ${entry.meeting} ${entry.stage}`, mattersUntil: entry.meeting };
    case 'time request': {
      // One that is refused does not take back what was agreed before.
      const name = `${entry.report} ${entry.meeting} ${entry.stage} ${entry.at.toISOString()}`;
      return { name, mattersUntil: entry.meeting };
    }
    case 'lead word':
    case 'reassignment':
      return { name: `${entry.report} ${entry.meeting}`, mattersUntil: entry.meeting };
    case 'outcome':
      return { name: `${entry.report} ${entry.meeting}`, mattersUntil: laterOf(entry.meeting, entry.to) };
    case 'absence':
      return { name: `${entry.person} ${entry.from}`, mattersUntil: entry.to };
    case 'attendance':
      return { name: `${entry.meeting} ${entry.person}`, mattersUntil: entry.meeting };
    case 'move':
      return { name: entry.plannedFor, mattersUntil: laterOf(entry.plannedFor, entry.to) };
    case 'duty':
      return { name: `${entry.duty} ${entry.occasion}`, mattersUntil: entry.occasion };
    case 'noted':
      return { name: `${entry.meeting} ${entry.subject} ${entry.key}`, mattersUntil: entry.meeting };
  }
}

function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

function toRecords(entries: readonly PanelEntry[]): PanelRecords {
  if (entries.length === 0) return noRecords;
  const of = <Kind extends PanelEntry['kind']>(kind: Kind) =>
    entries.filter((entry): entry is Extract<PanelEntry, { readonly kind: Kind }> => entry.kind === kind);
  return {
    submissions: of('submission'),
    timeRequests: of('time request'),
    leadWords: of('lead word'),
    reassignments: of('reassignment'),
    outcomes: of('outcome'),
    absences: of('absence'),
    attendance: of('attendance'),
    moves: of('move'),
    duties: of('duty'),
    noted: of('noted'),
  };
}

/** Leaves a transaction whose work somebody else has done. */
class SaidBefore extends Error {}

async function tell(db: Db, lines: readonly Told[], drafts: readonly DeliveryDraft[], now: Date): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      if ((await insertReminderLines(trx, lines)) < lines.length) throw new SaidBefore();
      await insertDeliveries(trx, drafts, now);
    });
    return true;
  } catch (error) {
    if (error instanceof SaidBefore) return false;
    throw error;
  }
}
