import type { Db } from './database.js';
import { readEdition } from './read-model/edition.js';
import { insertAudit } from './repositories/audit-repository.js';
import { insertBenchmarks } from './repositories/benchmark-repository.js';
import { insertIndicators } from './repositories/catalogue-repository.js';
import { insertPackCommentary } from './repositories/commentary-repository.js';
import { insertReadings } from './repositories/observation-repository.js';
import { fromPack } from './repositories/origin.js';
import { deletePacksReplacedBefore, findPack, insertPack } from './repositories/pack-repository.js';
import { insertRanges } from './repositories/range-repository.js';
import { nextVersion } from './repositories/version-repository.js';
import type { Actor, PackContent } from './store.js';

// Far longer than any answer takes that still reads the pack before.
const keepReplacedMs = 24 * 60 * 60 * 1000;

/** Stores a pack as the new baseline, with its audit, all in one transaction; see `Store.applyPack`. */
export async function writePack(db: Db, pack: PackContent, by: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await nextVersion(trx);
    const before = await findPack(trx, version);
    await deletePacksReplacedBefore(trx, new Date(now.getTime() - keepReplacedMs));
    await insertPack(trx, pack, version, now);
    await insertIndicators(trx, pack.indicators, version);
    const origin = fromPack(version);
    await insertReadings(trx, pack.history.readings, origin);
    await insertRanges(trx, pack.history.ranges, origin);
    await insertBenchmarks(trx, pack.history.benchmarks, origin);
    await insertPackCommentary(trx, pack.commentary, version);
    // Read back before it counts: a pack that the bot cannot read would leave it without any.
    await readEdition(trx, { id: version, name: pack.name });
    await insertAudit(trx, {
      at: now,
      by,
      action: 'pack applied',
      subject: pack.name,
      ...(before === undefined ? {} : { before: { pack: before.name, version: before.id } }),
      after: { pack: pack.name, version, indicators: pack.indicators.length },
    });
  });
}
