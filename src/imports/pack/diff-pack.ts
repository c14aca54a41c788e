import { isDeepStrictEqual } from 'node:util';
import { formatPeriod } from '../../indicators/period.js';
import { compareReleases } from '../../indicators/release.js';
import { peopleSchema } from '../../people/people-schema.js';
import type { PackContent, Store } from '../../store/store.js';
import type { CheckedPack } from './check-pack.js';

/** Parts of a pack that are compared entry by entry. */
export const packParts = [
  'indicators',
  'vocabulary',
  'roles',
  'people',
  'glossary',
  'strategies',
  'calendar',
  'commentary',
  'history',
] as const;
export type PackPart = (typeof packParts)[number];

/** Entries of one part that a pack brings, takes away or changes, by what names them. */
export interface PartDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** How a pack differs from the baseline that the store holds. */
export interface PackDifference {
  readonly parts: Readonly<Record<PackPart, PartDifference>>;
  /**
   * The release that the pack starts from: `held` already, `new`, or in `conflict` with another
   * sheet of its period and date; `none` where it starts from none.
   */
  readonly release: 'none' | 'held' | 'new' | 'conflict';
}

/** Compares a checked pack with the store. Nothing is written. */
export async function diffPack(
  store: Pick<Store, 'baseline' | 'releases' | 'releasesWithDigest'>,
  { pack, release }: CheckedPack,
): Promise<PackDifference> {
  const held = listEntries(await store.baseline());
  const brought = listEntries(pack.content);
  const differences = packParts.map((part) => [part, compareEntries(held[part], brought[part])] as const);
  const parts = Object.fromEntries(differences) as Record<PackPart, PartDifference>;
  return { parts, release: await findReleaseState(store, release) };
}

async function findReleaseState(
  store: Pick<Store, 'releases' | 'releasesWithDigest'>,
  release: CheckedPack['release'],
): Promise<PackDifference['release']> {
  if (release === undefined) return 'none';
  const { draft } = release;
  const same = await store.releasesWithDigest(draft.period, draft.digest);
  if (same.some(({ released }) => released === draft.released)) return 'held';
  return (await store.releases()).some((each) => compareReleases(each, draft) === 0) ? 'conflict' : 'new';
}

type Entries = ReadonlyMap<string, unknown>;

function compareEntries(held: Entries, brought: Entries): PartDifference {
  return {
    added: [...brought.keys()].filter((name) => !held.has(name)),
    removed: [...held.keys()].filter((name) => !brought.has(name)),
    changed: [...brought].flatMap(([name, entry]) =>
      held.has(name) && !isDeepStrictEqual(plain(held.get(name)), plain(entry)) ? [name] : [],
    ),
  };
}

/** As it comes back from being stored, where a field that is undefined is not there. */
function plain(entry: unknown): unknown {
  return entry === undefined ? undefined : JSON.parse(JSON.stringify(entry));
}

function listEntries(content: PackContent | undefined): Readonly<Record<PackPart, Entries>> {
  const people = peopleSchema.safeParse(content?.people).data;
  const history = content?.history ?? { readings: [], ranges: [], benchmarks: [] };
  return {
    indicators: nameBy(content?.indicators ?? [], ({ key }) => key),
    vocabulary: new Map(Object.entries(content?.vocabulary ?? {})),
    roles: nameBy(people?.roles ?? [], ({ key }) => key),
    people: nameBy(people?.people ?? [], ({ id }) => id),
    glossary: nameBy(content?.glossary ?? [], ({ term, fullForm }) => (fullForm ? `${term} (${fullForm})` : term)),
    strategies: listStrategies(content),
    calendar: listCalendar(content),
    commentary: nameBy(
      content?.commentary ?? [],
      ({ indicator, period, written }) => `${indicator} ${formatPeriod(period)}, written ${written}`,
    ),
    history: new Map([
      ...nameBy(history.readings, ({ indicator, period }) => `${indicator} ${formatPeriod(period)}`),
      ...nameBy(history.ranges, ({ indicator, fromYear }) => `${indicator} range from ${fromYear}`),
      ...nameBy(
        history.benchmarks,
        ({ indicator, period, comparator }) => `${indicator} ${formatPeriod(period)} ${comparator}`,
      ),
    ]),
  };
}

function listStrategies(content: PackContent | undefined): Entries {
  const { strategies = [], offices = [] } = content?.strategies ?? {};
  return new Map<string, unknown>([
    ...nameBy(strategies, ({ key }) => key),
    ...nameBy(offices, ({ post, name, namedOn }) => `${post}, ${name}, named on ${namedOn}`),
  ]);
}

function listCalendar(content: PackContent | undefined): Entries {
  if (content === undefined) return new Map();
  const { meetings, reports, duties, ...rules } = content.calendar;
  const { dates, ...plan } = meetings;
  return new Map<string, unknown>([
    ['meetings', plan],
    ...nameBy(dates, ({ day }) => `meeting of ${day}`),
    ...nameBy(reports, ({ key }) => key),
    ...nameBy(duties, ({ key }) => key),
    ...Object.entries(rules),
  ]);
}

function nameBy<T>(entries: readonly T[], nameOf: (entry: T) => string): Entries {
  return new Map(entries.map((entry) => [nameOf(entry), entry]));
}
