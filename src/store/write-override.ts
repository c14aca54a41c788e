import type { Transaction } from 'kysely';
import type { Override } from '../indicators/assessment.js';
import { formatPeriod, samePeriod } from '../indicators/period.js';
import type { Database, Db } from './database.js';
import { insertAudit } from './repositories/audit-repository.js';
import { findOverrides, insertOverride } from './repositories/override-repository.js';
import { nextVersion } from './repositories/version-repository.js';

/** Stores a person's judgement above any earlier one of the figure, with its audit, in one transaction. */
export async function writeOverride(db: Db, override: Override, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await putOverride(trx, override, { version: await nextVersion(trx), now });
  });
}

/** The same within a transaction that has taken a version already. */
export async function putOverride(
  trx: Transaction<Database>,
  override: Override,
  { version, now }: { readonly version: number; readonly now: Date },
): Promise<void> {
  const earlier = await findOverrides(trx, override.indicator, version);
  const before = earlier.find(({ period }) => samePeriod(period, override.period));
  await insertOverride(trx, override, version);
  await insertAudit(trx, {
    at: now,
    by: override.by,
    action: 'judgement set',
    subject: `${override.indicator} ${formatPeriod(override.period)}`,
    ...(before === undefined ? {} : { before: judgementOf(before) }),
    after: judgementOf(override),
  });
}

function judgementOf({ colour, stance, reason }: Override) {
  return { colour, stance, reason };
}
