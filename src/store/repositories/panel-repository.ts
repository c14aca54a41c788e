import type { Selectable, Transaction } from 'kysely';
import type { Day } from '../../calendar/day.js';
import type { Database, Db } from '../database.js';
import type { PanelEntry } from '../panel-book.js';
import type { MoveRecord, Noted } from '../panel-records.js';
import type { PanelEntryTable } from '../tables/panel.table.js';

/** How an entry is found again, within its kind. */
export interface EntryPlace {
  readonly name: string;
  readonly mattersUntil: Day;
}

/** How many entries were made. */
export async function readPanelRevision(db: Db): Promise<number> {
  const row = await db.selectFrom('panel_state').select('revision').where('id', '=', 1).executeTakeFirstOrThrow();
  return row.revision;
}

/** Takes the right to make an entry, which one transaction holds at a time, so that revisions appear in their order. */
export async function takePanelRevision(trx: Transaction<Database>): Promise<void> {
  await trx
    .updateTable('panel_state')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', 1)
    .execute();
}

/** What holds and matters on a day or later, in the order in which it was said. */
export async function findPanelEntries(db: Db, from: Day): Promise<readonly PanelEntry[]> {
  const rows = await selectLatest(db).where('entry.matters_until', '>=', from).execute();
  return rows.map(toEntry);
}

/** Every meeting that people moved, where it is now. */
export async function findMoves(db: Db): Promise<readonly MoveRecord[]> {
  const rows = await selectLatest(db).where('entry.kind', '=', 'move').execute();
  return rows.map(toEntry).filter((entry) => entry.kind === 'move');
}

/** What the panel took note of at meetings on a day or later. */
export async function findNoted(db: Db, from: Day): Promise<readonly Noted[]> {
  const rows = await selectLatest(db)
    .where('entry.kind', '=', 'noted')
    .where('entry.matters_until', '>=', from)
    .execute();
  return rows.map(toEntry).filter((entry) => entry.kind === 'noted');
}

/** Entries in whose place no other came since. */
function selectLatest(db: Db) {
  return db
    .selectFrom('panel_entries as entry')
    .selectAll('entry')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('panel_entries as newer')
            .select('newer.id')
            .whereRef('newer.kind', '=', 'entry.kind')
            .whereRef('newer.name', '=', 'entry.name')
            .whereRef('newer.id', '>', 'entry.id'),
        ),
      ),
    )
    .orderBy('entry.id');
}

/** The latest entry of its kind and name; undefined where there is none. */
export async function findPanelEntry(db: Db, kind: PanelEntry['kind'], name: string): Promise<PanelEntry | undefined> {
  const row = await db
    .selectFrom('panel_entries')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** Adds an entry, which takes the place of those with its kind and name. */
export async function insertPanelEntry(
  trx: Transaction<Database>,
  { kind, by, at, ...body }: PanelEntry,
  { name, mattersUntil }: EntryPlace,
): Promise<void> {
  await trx
    .insertInto('panel_entries')
    .values({
      kind,
      name,
      matters_until: mattersUntil,
      body: JSON.stringify(body),
      actor: by,
      at: at.toISOString(),
    })
    .execute();
}

function toEntry({ kind, body, actor, at }: Selectable<PanelEntryTable>): PanelEntry {
  // Written by `insertPanelEntry` from an entry of this kind.
  const entry = { ...JSON.parse(body), kind, by: actor, at: new Date(at) };
  if (kind !== 'time request' || entry.answer === null) return entry;
  return { ...entry, answer: { ...entry.answer, at: new Date(entry.answer.at) } };
}
