import type { Override } from '../../indicators/assessment.js';
import type { Db } from '../database.js';
import { findCommentary } from '../repositories/commentary-repository.js';
import { findAllOverrides, findOverrides } from '../repositories/override-repository.js';
import type { Commentary } from '../scorecard.js';
import { remember } from './remember.js';

/** What people and the pack say about one indicator's figures, newest first, nothing withheld. */
export interface Annotations {
  readonly commentary: readonly Commentary[];
  readonly overrides: readonly Override[];
}

/** The annotations of one state of the store, each indicator's read from the database once. */
export interface AnnotationSource {
  load(key: string): Promise<Annotations>;
  /** What people set for any indicator, newest first; read from the database once. */
  loadOverrides(): Promise<readonly Override[]>;
}

/** The state that annotations are read from. */
export interface AnnotationState {
  readonly version: number;
  readonly packId: number;
  /** Only what was written or set on or before this day, `YYYY-MM-DD`. */
  readonly asAt?: string | undefined;
}

/** A source that keeps all annotations it was asked for; ask it only for keys of the catalogue. */
export function createAnnotationSource(db: Db, { version, packId, asAt }: AnnotationState): AnnotationSource {
  const loaded = new Map<string, Promise<Annotations>>();
  const all = new Map<'overrides', Promise<readonly Override[]>>();
  const inTime = (day: string) => asAt === undefined || day.slice(0, asAt.length) <= asAt;
  return {
    load: (key) =>
      remember(loaded, key, async () => {
        const commentary = await findCommentary(db, key, packId, version);
        const overrides = await findOverrides(db, key, version);
        return {
          commentary: commentary.filter((entry) => inTime(entry.written)),
          overrides: overrides.filter((override) => inTime(override.at)),
        };
      }),
    loadOverrides: () =>
      remember(all, 'overrides', async () => {
        const overrides = await findAllOverrides(db, version);
        return overrides.filter((override) => inTime(override.at));
      }),
  };
}
