import { LRUCache } from 'lru-cache';
import { moveMeetings } from '../../calendar/move-meetings.js';
import type { Audience } from '../../people/audience.js';
import { createDirectory } from '../../people/create-directory.js';
import type { Directory } from '../../people/directory.js';
import type { Db } from '../database.js';
import type { Identity } from '../identities.js';
import { leaveOutHeld } from '../leave-out-held.js';
import { findAlerts } from '../repositories/alert-repository.js';
import { findAnnouncements } from '../repositories/announcement-repository.js';
import { findConfirmed } from '../repositories/identity-repository.js';
import type { Origins } from '../repositories/origin.js';
import { findPack } from '../repositories/pack-repository.js';
import { findMoves } from '../repositories/panel-repository.js';
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

// Today's state and some days asked about, for as many kinds of audience as a council has.
const keptSnapshots = 8;
const keptScorecards = 64;
// Today's and the one before, for answers under way; each holds all figures it was asked for.
const keptEditions = 2;
const keptSources = 3;

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
  let known = knowNothing(0);

  function sourceOf(origins: Origins): SeriesSource {
    const key = [origins.packId, ...origins.releaseIds].join(' ');
    const source = sources.get(key) ?? createSeriesSource(db, origins);
    sources.set(key, source);
    return source;
  }

  async function readSnapshot(version: number, asAt: string | undefined): Promise<Snapshot> {
    const pack = await findPack(db, version);
    if (pack === undefined) throw emptyStore();
    const held = await findReleases(db, version);
    // Later releases of a period have the later revisions, so leaving them out renumbers none.
    const releases = asAt === undefined ? held : held.filter((release) => release.released <= asAt);
    const edition = await remember(editions, pack.id, () => readEdition(db, pack));
    return Object.freeze({
      version,
      edition,
      calendar: moveMeetings(edition.calendar, await findMoves(db)),
      directory: knowAccounts(edition, await findConfirmed(db)),
      releases,
      series: sourceOf({ packId: pack.id, releaseIds: releases.map(({ id }) => id) }),
      annotations: createAnnotationSource(db, { version, packId: pack.id, asAt }),
    });
  }

  async function snapshot(asAt?: string): Promise<Snapshot> {
    const version = await readVersion(db);
    // Whoever still answers from an older state holds on to it; nobody else needs it.
    if (known.version !== version) known = knowNothing(version);
    return remember(known.snapshots, asAt ?? '', () => readSnapshot(version, asAt));
  }

  const readModel: ReadModel = {
    snapshot,
    async scorecard(audience, asAt) {
      const state = await snapshot(asAt);
      const today = asAt === undefined ? undefined : await snapshot();
      const isCurrent = known.version === state.version && (today ?? state).version === state.version;
      const { scorecards } = isCurrent ? known : knowNothing(state.version);
      const key = [asAt ?? '', audience.role, ...[...audience.rights].sort()].join('\n');
      const held = scorecards.get(key);
      if (held) return held;
      const reader = copyOf(audience);
      const scorecard = createScorecard({
        snapshot: state,
        today,
        audience: reader,
        threshold: smallNumberThreshold,
        guard,
        asAt: (day: string) => guard(() => readModel.scorecard(reader, day)),
        alerts: () =>
          guard(async () => leaveOutHeld(await findAlerts(db), await findAnnouncements(db, { held: true }), reader)),
      });
      scorecards.set(key, scorecard);
      return scorecard;
    },
  };
  return readModel;
}

function knowAccounts({ people, directory }: Edition, confirmed: readonly Identity[]): Directory {
  return confirmed.length === 0 ? directory : createDirectory(people, confirmed);
}

/** What was made of one version of the store. */
interface Known {
  readonly version: number;
  /** By the day they show; the empty string stands for today. */
  readonly snapshots: LRUCache<string, Promise<Snapshot>>;
  readonly scorecards: LRUCache<string, Scorecard>;
}

function knowNothing(version: number): Known {
  return {
    version,
    snapshots: new LRUCache({ max: keptSnapshots }),
    scorecards: new LRUCache({ max: keptScorecards }),
  };
}

// A scorecard outlives the question: what its audience may see must not change under it.
function copyOf({ role, rights }: Audience): Audience {
  return Object.freeze({ role, rights: new Set(rights) });
}
