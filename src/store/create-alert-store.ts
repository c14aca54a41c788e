import type { Transaction } from 'kysely';
import type { Release } from '../indicators/release.js';
import type { Alert, AlertEvent, AlertEventKind } from './alert.js';
import type {
  AlertChange,
  AlertMemory,
  AlertPress,
  AlertStore,
  AnnouncementDraft,
  FiguresToDecide,
  Posting,
  PressOutcome,
} from './alert-store.js';
import type { Database, Db } from './database.js';
import type { Guard } from './read-model/guard.js';
import { readSeries } from './read-model/series-source.js';
import { findAlerts, insertAlert, lockAlert, updateAlert } from './repositories/alert-repository.js';
import {
  findAnnouncedReleases,
  findAnnouncements,
  findTold,
  insertAnnouncement,
  readRevision,
  settleAnnouncement,
  takeRevision,
  upsertTold,
} from './repositories/announcement-repository.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertDeliveries } from './repositories/delivery-repository.js';
import { findAllOverrides } from './repositories/override-repository.js';
import { findPack } from './repositories/pack-repository.js';
import { claimPress } from './repositories/press-repository.js';
import { findReleases } from './repositories/release-repository.js';
import { readVersion } from './repositories/version-repository.js';
import type { Actor } from './store.js';

/** The memory of alerts, kept in the database; see `AlertStore`. */
export function createAlertStore(db: Db, guard: Guard): AlertStore {
  return {
    undecided: () => guard(() => findUndecided(db)),
    figuresAfter: (release) => guard(() => findFigures(db, release)),
    memory: () => guard(() => readMemory(db)),
    announce: (draft) => guard(() => allOrNothing(db, (trx) => announce(trx, draft))),
    post: (id, posting, by, now) => guard(() => allOrNothing(db, (trx) => postHeld(trx, { id, posting, by, now }))),
    announcement: async (id) => (await guard(() => findAnnouncements(db, { id })))[0],
    announcements: () => guard(() => findAnnouncements(db)),
    held: () => guard(() => findAnnouncements(db, { held: true })),
    find: async (id) => (await guard(() => findAlerts(db, { id })))[0],
    list: (filter) => guard(() => findAlerts(db, filter)),
    press: (press, change) => guard(() => pressOnce(db, press, change)),
  };
}

/** Leaves a transaction that turned out to be in vain. */
class InVain extends Error {}

async function allOrNothing(db: Db, work: (trx: Transaction<Database>) => Promise<void>): Promise<boolean> {
  try {
    await db.transaction().execute(work);
    return true;
  } catch (error) {
    if (error instanceof InVain) return false;
    throw error;
  }
}

async function findUndecided(db: Db): Promise<readonly Release[]> {
  const announced = await findAnnouncedReleases(db);
  const releases = await findReleases(db, await readVersion(db));
  return releases.filter(({ id }) => !announced.has(id)).sort((a, b) => a.id - b.id);
}

async function findFigures(db: Db, release: number): Promise<FiguresToDecide> {
  const version = await readVersion(db);
  const pack = await findPack(db, version);
  const releaseIds = (await findReleases(db, release)).map(({ id }) => id);
  return {
    series: await readSeries(db, 'all', { packId: pack?.id, releaseIds }),
    overrides: await findAllOverrides(db, version),
  };
}

async function readMemory(db: Db): Promise<AlertMemory> {
  // Read first: what is recorded while the rest is read makes the revision stale, and the decision with it.
  const revision = await readRevision(db);
  return { revision, told: await findTold(db), live: await findAlerts(db, { live: true }) };
}

async function announce(trx: Transaction<Database>, draft: AnnouncementDraft): Promise<void> {
  const { announcement, revision, told, opened, changed, posting } = draft;
  const { id, decidedAt } = announcement;
  if (!(await takeRevision(trx, revision))) throw new InVain();
  if (!(await insertAnnouncement(trx, announcement))) throw new InVain();
  for (const [indicator, quarters] of told) await upsertTold(trx, indicator, quarters);
  for (const alert of changed) {
    if (!(await updateAlert(trx, alert))) throw new InVain();
    await auditMove(trx, alert, id, decidedAt);
  }
  for (const alert of opened) await auditMove(trx, await insertAlert(trx, alert), id, decidedAt);
  await insertAudit(trx, {
    at: decidedAt,
    by: 'alerts',
    action: announcement.postedAt === null ? 'announcement held' : 'announcement posted',
    subject: id,
    after: { decisions: announcement.decisions.length, deliveries: posting.drafts.length },
  });
  await tell(trx, posting, decidedAt, decidedAt);
}

async function postHeld(
  trx: Transaction<Database>,
  { id, posting, by, now }: { id: string; posting: Posting; by: Actor | null; now: Date },
): Promise<void> {
  if (!(await settleAnnouncement(trx, id, by, now))) throw new InVain();
  const [announcement] = await findAnnouncements(trx, { id });
  await insertAudit(trx, {
    at: now,
    by: by ?? 'alerts',
    action: 'announcement posted',
    subject: id,
    after: { deliveries: posting.drafts.length },
  });
  await tell(trx, posting, announcement?.decidedAt ?? now, now);
}

/** Hands what goes out to the outbox, and notes of each alert when it was first told. */
async function tell(trx: Transaction<Database>, { drafts, told }: Posting, decidedAt: Date, now: Date): Promise<void> {
  if (drafts.length > 0) await insertDeliveries(trx, drafts, now);
  const at = now.toISOString();
  const since = decidedAt.toISOString();
  for (const indicator of told) {
    for (const alert of await findAlerts(trx, { indicator })) {
      if (alert.toldAt !== null || (alert.ended !== null && alert.ended.at < since)) continue;
      const event = { at, by: null, kind: 'told', reason: null, period: alert.period, detail: null } as const;
      if (!(await updateAlert(trx, { ...alert, toldAt: at, history: [...alert.history, event] }))) throw new InVain();
    }
  }
}

/** What a release makes of an alert, besides that it goes on. */
const movesAudited: readonly AlertEventKind[] = ['opened', 'back in range', 'withheld'];

async function auditMove(trx: Transaction<Database>, alert: Alert, by: Actor, at: Date): Promise<void> {
  const { state, period, colour } = alert;
  const isMove = (event: AlertEvent) => event.at === at.toISOString() && movesAudited.includes(event.kind);
  const action = `alert ${alert.history.find(isMove)?.kind ?? 'followed'}`;
  await insertAudit(trx, { at, by, action, subject: subjectOf(alert), after: { state, period, colour } });
}

async function pressOnce<Refusal>(
  db: Db,
  { alert: id, nonce, verb, by, at }: AlertPress,
  change: (alert: Alert) => AlertChange<Refusal>,
): Promise<PressOutcome<Refusal>> {
  let outcome: PressOutcome<Refusal> = { outcome: 'unknown' };
  await allOrNothing(db, async (trx) => {
    // Both wait here: a second press of the same card for the first, and one of another card for the alert.
    const isNew = await claimPress(trx, { nonce, verb, by, at });
    const alert = await lockAlert(trx, id);
    if (alert === undefined) throw new InVain();
    if (!isNew) {
      outcome = { outcome: 'repeated', alert };
      return;
    }
    const changed = change(alert);
    if ('refusal' in changed) {
      outcome = { outcome: 'refused', alert, refusal: changed.refusal };
      throw new InVain();
    }
    await updateAlert(trx, changed.next);
    await insertAudit(trx, {
      at,
      by,
      action: changed.action,
      subject: subjectOf(alert),
      before: actsOf(alert),
      after: actsOf(changed.next),
    });
    if (changed.drafts?.length) await insertDeliveries(trx, changed.drafts, at);
    outcome = { outcome: 'done', alert: { ...changed.next, version: alert.version + 1 } };
  });
  return outcome;
}

function subjectOf({ id, indicator }: Alert): string {
  return `alert ${id} ${indicator}`;
}

/** What people did to an alert, for the audit; the history is the alert's own. */
function actsOf({ state, acknowledged, assigned, comments, snooze, reported }: Alert) {
  return { state, acknowledged, assigned, comments: comments.length, snooze, reported };
}
