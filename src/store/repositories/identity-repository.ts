import type { Selectable, Transaction } from 'kysely';
import type { Database, Db } from '../database.js';
import type { Claim, Identity, IdentityState } from '../identities.js';
import type { Made } from '../panel-records.js';
import type { IdentityTable } from '../tables/identity.table.js';

export async function findIdentity(db: Db, aadObjectId: string): Promise<Identity | undefined> {
  const row = await db
    .selectFrom('identities')
    .selectAll()
    .where('aad_object_id', '=', aadObjectId.toLowerCase())
    .executeTakeFirst();
  return row && toIdentity(row);
}

/** The accounts that were confirmed, the latest last. */
export async function findConfirmed(db: Db): Promise<readonly Identity[]> {
  const rows = await db
    .selectFrom('identities')
    .selectAll()
    .where('state', '=', 'confirmed')
    .orderBy('answered_at')
    .orderBy('aad_object_id')
    .execute();
  return rows.map(toIdentity);
}

/** @returns false where the account makes the same claim already. */
export async function upsertClaim(trx: Transaction<Database>, claim: Claim, now: Date): Promise<boolean> {
  const { person, name, address = null } = claim;
  const asked = { person, name, address, state: 'asked', asked_at: now.toISOString() } as const;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('identities')
    .values({ aad_object_id: claim.aadObjectId.toLowerCase(), ...asked })
    .onConflict((conflict) =>
      conflict
        .column('aad_object_id')
        .doUpdateSet({ ...asked, answered_by: null, answered_at: null })
        .where('identities.person', '!=', person),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false where the account claims to be nobody, or somebody else. */
export async function updateIdentity(
  trx: Transaction<Database>,
  { aadObjectId, person }: Pick<Claim, 'aadObjectId' | 'person'>,
  state: IdentityState,
  { by, at }: Made,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('identities')
    .set({ state, answered_by: by, answered_at: at.toISOString() })
    .where('aad_object_id', '=', aadObjectId.toLowerCase())
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function toIdentity(row: Selectable<IdentityTable>): Identity {
  const { aad_object_id: aadObjectId, person, name, address, state, answered_by: by, answered_at: at } = row;
  const answer = by === null || at === null ? null : { by, at: new Date(at) };
  return { aadObjectId, person, name, address: address ?? undefined, state, answer };
}
