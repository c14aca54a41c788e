import type { Transaction } from 'kysely';
import { formatPeriod, type Period } from '../../indicators/period.js';
import { compareReleases, type Release } from '../../indicators/release.js';
import type { Database, Db } from '../database.js';
import type { ReleaseDraft } from '../store.js';
import { type PeriodValues, periodValues, readPeriod } from '../tables/period-columns.js';

/** The releases brought by a version or an earlier one, oldest first, their revisions counted. */
export async function findReleases(db: Db, version: number): Promise<readonly Release[]> {
  const rows = await db
    .selectFrom('releases')
    .select(['id', 'period_end', 'period_months', 'released', 'title'])
    .where('id', '<=', version)
    .execute();
  return withRevisions(rows.map(readRelease));
}

/** The digest of the release held for a period and day; undefined where none is. */
export async function findDigest(db: Db, period: Period, released: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('releases')
    .select('digest')
    .where((eb) => eb.and(periodValues(period)))
    .where('released', '=', released)
    .executeTakeFirst();
  return row?.digest;
}

/** The releases of a period with this digest, oldest first. */
export async function findReleasesByDigest(db: Db, period: Period, digest: string): Promise<readonly Release[]> {
  const rows = await db
    .selectFrom('releases')
    .select(['id', 'period_end', 'period_months', 'released', 'title', 'digest'])
    .where((eb) => eb.and(periodValues(period)))
    .execute();
  const twins = new Set(rows.filter((row) => row.digest === digest).map((row) => row.id));
  return withRevisions(rows.map(readRelease)).filter(({ id }) => twins.has(id));
}

/** Stores a release without its figures; the version that brings it is its id. */
export async function insertRelease(trx: Transaction<Database>, draft: ReleaseDraft, version: number): Promise<void> {
  await trx
    .insertInto('releases')
    .values({
      id: version,
      ...periodValues(draft.period),
      released: draft.released,
      title: draft.title,
      digest: draft.digest,
    })
    .execute();
}

interface ReleaseRow extends Pick<PeriodValues, 'period_end' | 'period_months'> {
  readonly id: number;
  readonly released: string;
  readonly title: string;
}

function readRelease(row: ReleaseRow): Omit<Release, 'revision'> {
  return { id: row.id, period: readPeriod(row), released: row.released, title: row.title };
}

/** Sorts releases and gives each its rank by date among those of its period. */
function withRevisions(releases: readonly Omit<Release, 'revision'>[]): readonly Release[] {
  const counts = new Map<string, number>();
  return releases.toSorted(compareReleases).map((release) => {
    const period = formatPeriod(release.period);
    const revision = (counts.get(period) ?? 0) + 1;
    counts.set(period, revision);
    return Object.freeze({ ...release, revision });
  });
}
