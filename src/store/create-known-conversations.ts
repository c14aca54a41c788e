import type { Db } from './database.js';
import { type AlertRoute, type KnownConversations, personalConversationId } from './known-conversations.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertDeliveries } from './repositories/delivery-repository.js';
import {
  findKnownConversation,
  findKnownConversations,
  insertColleague,
  updateAlertRoute,
  updateGone,
  upsertKnownConversation,
} from './repositories/known-conversation-repository.js';
import type { Actor } from './store.js';

/** The conversations in which the bot may speak first, kept in the database. */
export function createKnownConversations(db: Db, guard: <T>(work: () => Promise<T>) => Promise<T>): KnownConversations {
  return {
    list: () => guard(() => findKnownConversations(db)),
    find: (id) => guard(() => findKnownConversation(db, id)),
    meet: (met, now) => guard(() => upsertKnownConversation(db, met, now)),
    introduce: (colleague, now) =>
      guard(async () => {
        const id = personalConversationId(colleague.aadObjectId);
        await insertColleague(db, id, colleague, now);
        return id;
      }),
    markGone: (id, reason, now, notices = []) =>
      guard(() =>
        db.transaction().execute(async (trx) => {
          const found = await updateGone(trx, id, reason, now);
          if (found) await insertDeliveries(trx, notices, now);
          return found;
        }),
      ),
    routeAlerts: (...change) => guard(() => routeAlerts(db, ...change)),
  };
}

async function routeAlerts(db: Db, id: string, route: AlertRoute | undefined, by: Actor, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const known = await findKnownConversation(trx, id);
    if (known === undefined || JSON.stringify(known.alerts) === JSON.stringify(route)) return false;
    await updateAlertRoute(trx, id, route);
    await insertAudit(trx, {
      at: now,
      by,
      action: route === undefined ? 'alerts stopped' : 'alerts routed',
      subject: id,
      ...(known.alerts === undefined ? {} : { before: known.alerts }),
      ...(route === undefined ? {} : { after: route }),
    });
    return true;
  });
}
