import { LRUCache } from 'lru-cache';
import type { Audience } from '../../people/audience.js';
import type { Db } from '../database.js';
import type { Origins } from '../repositories/origin.js';
import { findPack } from '../repositories/pack-repository.js';
import { findReleases } from '../repositories/release-repository.js';
import { readVersion } from '../repositories/version-repository.js';
import type { Scorecard } from '../scorecard.js';
import { emptyStore } from '../store-error.js';
import { createAnnotationSource } from './annotations.js';
import { createScorecard } from './create-scorecard.js';
import { type Edition, readEdition } from './edition.js';
import type { Guard } from './guard.js';
import { remember } from './remember.js';
import { createSeriesSource, type SeriesSource } from './series-source.js';
import type { Snapshot } from './snapshot.js';

// The current state and the one before it, for answers under way, and some days asked about.
const keptSnapshots = 8;
const keptEditions = 2;
const keptSources = 4;
const keptScorecards = 64;

/** Reading, kept apart from writing: everything here follows from the store's version. */
export interface ReadModel {
  /** The state at this moment, or as it stood on a day. */
  snapshot(asAt?: string): Promise<Snapshot>;
  scorecard(audience: Audience, asAt?: string): Promise<Scorecard>;
}

/**
 * A read model that asks the database for its version at every call, and for more only where a
 * version brought something that was not read before.
 */
export function createReadModel(db: Db, smallNumberThreshold: number, guard: Guard): ReadModel {
  const editions = new LRUCache<number, Promise<Edition>>({ max: keptEditions });
  const sources = new LRUCache<string, SeriesSource>({ max: keptSources });
  const snapshots = new LRUCache<string, Promise<Snapshot>>({ max: keptSnapshots });
  const scorecards = new LRUCache<string, Scorecard>({ max: keptScorecards });

  function sourceOf(origins: Origins): SeriesSource {
    const key = [origins.packId, ...origins.releaseIds].join(' ');
    const known = sources.get(key) ?? createSeriesSource(db, origins);
    sources.set(key, known);
    return known;
  }

  async function readSnapshot(version: number, asAt: string | undefined): Promise<Snapshot> {
    const pack = await findPack(db, version);
    if (pack === undefined) throw emptyStore();
    const held = await findReleases(db, version);
    // Later releases of a period have the later revisions, so leaving them out renumbers none.
    const releases = asAt === undefined ? held : held.filter((release) => release.released <= asAt);
    return Object.freeze({
      version,
      edition: await remember(editions, pack.id, () => readEdition(db, pack)),
      releases,
      series: sourceOf({ packId: pack.id, releaseIds: releases.map(({ id }) => id) }),
      annotations: createAnnotationSource(db, { version, packId: pack.id, asAt }),
    });
  }

  async function snapshot(asAt?: string): Promise<Snapshot> {
    const version = await readVersion(db);
    return remember(snapshots, `${version} ${asAt ?? ''}`, () => readSnapshot(version, asAt));
  }

  return {
    snapshot,
    async scorecard(audience, asAt) {
      const state = await snapshot(asAt);
      const key = [state.version, asAt ?? '', audience.role, ...[...audience.rights].sort()].join('\n');
      const known = scorecards.get(key) ?? createScorecard(state, audience, smallNumberThreshold, guard);
      scorecards.set(key, known);
      return known;
    },
  };
}
