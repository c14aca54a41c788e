import type { Override } from '../indicators/assessment.js';
import { formatPeriod, samePeriod } from '../indicators/period.js';
import type { Db } from './database.js';
import { insertAudit } from './repositories/audit-repository.js';
import { findOverrides, insertOverride } from './repositories/override-repository.js';
import { nextVersion } from './repositories/version-repository.js';

/** Stores a person's judgement above any earlier one of the figure, with its audit, in one transaction. */
export async function writeOverride(db: Db, override: Override, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await nextVersion(trx);
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
  });
}

function judgementOf({ colour, stance, reason }: Override) {
  return { colour, stance, reason };
}
