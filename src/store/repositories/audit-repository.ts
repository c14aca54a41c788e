import type { Transaction } from 'kysely';
import type { Database } from '../database.js';
import type { Actor } from '../store.js';

/** One change, as the audit keeps it. */
export interface AuditEntry {
  readonly at: Date;
  readonly by: Actor;
  /** What was done: "release stored". */
  readonly action: string;
  /** What it was done to: "2023-24 Q4 released 2024-05-14". */
  readonly subject: string;
  /** What held before; undefined where nothing did. */
  readonly before?: unknown;
  /** What holds now; undefined where nothing does. */
  readonly after?: unknown;
}

/** Adds to the audit, in the transaction of the change itself. */
export async function insertAudit(trx: Transaction<Database>, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      at: entry.at.toISOString(),
      actor: entry.by,
      action: entry.action,
      subject: entry.subject,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    })
    .execute();
}
