import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** What brings figures: a release, or the history of a pack. Its id is the version that brought it. */
export type Origin =
  | { readonly release_id: number; readonly pack_id: null }
  | { readonly release_id: null; readonly pack_id: number };

/** The origin of a release's figures. */
export function fromRelease(id: number): Origin {
  return { release_id: id, pack_id: null };
}

/** The origin of the figures in a pack's history. */
export function fromPack(id: number): Origin {
  return { release_id: null, pack_id: id };
}

/** The origins that make up one state of the store. */
export interface Origins {
  /** Undefined where no pack was applied yet. */
  readonly packId: number | undefined;
  /** The releases' ids, oldest release first. */
  readonly releaseIds: readonly number[];
}

/** A condition that holds for rows of releases or people, and for those of one pack. */
export function ofPack(packId: number | undefined): RawBuilder<SqlBool> {
  return sql<SqlBool>`(pack_id is null or pack_id = ${packId ?? null})`;
}

/**
 * Of rows that say the same thing at different times, the one of the newest origin: the newest
 * release that has it, or else the pack's history. Rows of origins outside the state do not count.
 */
export function newestOf<Row extends { readonly release_id: number | null; readonly pack_id: number | null }>(
  rows: readonly Row[],
  origins: Origins,
  identify: (row: Row) => string,
): readonly Row[] {
  const rankOf = new Map(origins.releaseIds.map((id, index) => [id, index + 1]));
  const newest = new Map<string, { readonly rank: number; readonly row: Row }>();
  for (const row of rows) {
    const rank = row.release_id === null ? historyRank(row.pack_id, origins) : rankOf.get(row.release_id);
    if (rank === undefined) continue;
    const identity = identify(row);
    const known = newest.get(identity);
    if (known === undefined || known.rank < rank) newest.set(identity, { rank, row });
  }
  return [...newest.values()].map(({ row }) => row);
}

function historyRank(packId: number | null, origins: Origins): number | undefined {
  return packId === origins.packId ? 0 : undefined;
}
