import type { Db } from './database.js';
import type { Identities } from './identities.js';
import { personalConversationId } from './known-conversations.js';
import type { Guard } from './read-model/guard.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertDeliveries } from './repositories/delivery-repository.js';
import { findIdentity, updateIdentity, upsertClaim } from './repositories/identity-repository.js';
import { clearPerson } from './repositories/known-conversation-repository.js';
import { claimPress } from './repositories/press-repository.js';
import { nextVersion } from './repositories/version-repository.js';

/** Who people are of whom the pack knows the name alone, kept in the database; see `Identities`. */
export function createIdentities(db: Db, guard: Guard): Identities {
  return {
    find: (aadObjectId) => guard(() => findIdentity(db, aadObjectId)),
    ask: (claim, drafts, now) =>
      guard(() =>
        db.transaction().execute(async (trx) => {
          const isNew = await upsertClaim(trx, claim, now);
          if (isNew) await insertDeliveries(trx, drafts, now);
          return isNew;
        }),
      ),
    answer: (claim, { confirmed, by, at }, press, drafts) =>
      guard(() =>
        db.transaction().execute(async (trx) => {
          // First of all: of presses at the same moment the second waits here until the first is done.
          if (!(await claimPress(trx, { ...press, by, at }))) return 'repeated';
          // Who is who is part of what the directory shows.
          await nextVersion(trx);
          const before = await findIdentity(trx, claim.aadObjectId);
          const state = confirmed ? 'confirmed' : 'refused';
          if (!(await updateIdentity(trx, claim, state, { by, at }))) return 'gone';
          // What is meant for that person goes there no more.
          if (!confirmed) await clearPerson(trx, personalConversationId(claim.aadObjectId));
          const { person } = claim;
          await insertAudit(trx, {
            ...{ at, by },
            action: `identity ${state}`,
            subject: claim.aadObjectId.toLowerCase(),
            ...(before?.answer == null ? {} : { before: { person, state: before.state } }),
            after: { person, state },
          });
          await insertDeliveries(trx, drafts, at);
          return 'saved';
        }),
      ),
  };
}
