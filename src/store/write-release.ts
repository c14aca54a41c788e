import { BotError } from '../errors.js';
import { formatPeriod } from '../indicators/period.js';
import type { Db } from './database.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertBenchmarks } from './repositories/benchmark-repository.js';
import { insertReadings } from './repositories/observation-repository.js';
import { fromRelease } from './repositories/origin.js';
import { insertRanges } from './repositories/range-repository.js';
import { findDigest, insertRelease } from './repositories/release-repository.js';
import { nextVersion } from './repositories/version-repository.js';
import type { Actor, ReleaseDraft } from './store.js';

/** Stores a release with its figures and its audit, all in one transaction; see `Store.saveRelease`. */
export async function writeRelease(db: Db, draft: ReleaseDraft, by: Actor, now: Date): Promise<'stored' | 'identical'> {
  if (await isHeld(db, draft)) return 'identical';
  try {
    await db.transaction().execute(async (trx) => {
      const version = await nextVersion(trx);
      // Asked again now that nobody else writes: another process may have stored it in between.
      if (await isHeld(trx, draft)) throw new HeldAlready();
      await insertRelease(trx, draft, version);
      const origin = fromRelease(version);
      await insertReadings(trx, draft.readings, origin);
      await insertRanges(trx, draft.ranges, origin);
      await insertBenchmarks(trx, draft.benchmarks, origin);
      await insertAudit(trx, {
        at: now,
        by,
        action: 'release stored',
        subject: `${formatPeriod(draft.period)} released ${draft.released}`,
        after: { title: draft.title, digest: draft.digest, readings: draft.readings.length },
      });
    });
    return 'stored';
  } catch (error) {
    if (error instanceof HeldAlready) return 'identical';
    throw error;
  }
}

/** Leaves a transaction that turned out to have nothing to write. */
class HeldAlready extends Error {}

async function isHeld(db: Db, draft: ReleaseDraft): Promise<boolean> {
  const held = await findDigest(db, draft.period, draft.released);
  if (held === undefined || held === draft.digest) return held !== undefined;
  throw new BotError(
    'release-conflict',
    `Another scorecard of ${formatPeriod(draft.period)} released on ${draft.released} is held already. ` +
      'If this one corrects it, import it with the day it was released: --released YYYY-MM-DD.',
  );
}
