import type { Override } from '../../indicators/assessment.js';
import { type Period, samePeriod } from '../../indicators/period.js';
import type { Series } from '../../indicators/reading.js';
import type { Audience } from '../../people/audience.js';
import { suppressSeries } from '../../people/suppress.js';
import { suppressEarlierSeries } from '../../people/suppress-earlier.js';
import { suppressionGroup } from '../../people/suppression-group.js';
import type { Scorecard } from '../scorecard.js';
import type { Guard } from './guard.js';
import { remember } from './remember.js';
import { emptySeries } from './series-source.js';
import type { Snapshot } from './snapshot.js';

/** A state of the store, and who is to see it. */
export interface ScorecardSource {
  readonly snapshot: Snapshot;
  /** Today's state, where the other is an earlier day's: the same reader may see both. */
  readonly today?: Snapshot | undefined;
  readonly audience: Audience;
  readonly threshold: number;
  readonly guard: Guard;
  readonly asAt: Scorecard['asAt'];
  readonly alerts: Scorecard['alerts'];
}

/**
 * A snapshot as one audience may see it. Series are read a suppression group at a time and kept:
 * what must be withheld depends on the whole group and on nothing outside it.
 */
export function createScorecard({
  snapshot,
  today,
  audience,
  threshold,
  guard,
  asAt,
  alerts,
}: ScorecardSource): Scorecard {
  const { catalogue, vocabulary, glossary, strategies } = snapshot.edition;
  const { calendar } = snapshot;
  const people = snapshot.directory.people.map(({ id, name }) => ({ id, name }));
  const maySeeUncleared = audience.rights.has('clear-commentary');
  const shown = new Map<string, Promise<Series>>();
  const all = new Map<'all', Promise<ReadonlyMap<string, Series>>>();

  function load(key: string): Promise<Series> {
    // Without an entry in the catalogue nobody knows what must be withheld, so nothing is shown.
    if (catalogue.get(key) === undefined) return Promise.resolve(emptySeries(key));
    const known = shown.get(key);
    if (known !== undefined) return known;
    const group = suppressionGroup(catalogue, key);
    const safe = loadGroup(group);
    for (const member of group) {
      const series = safe.then((found) => found.get(member) ?? emptySeries(member));
      shown.set(member, series);
      series.catch(() => shown.delete(member));
    }
    return shown.get(key) ?? Promise.resolve(emptySeries(key));
  }

  async function loadGroup(group: readonly string[]): Promise<ReadonlyMap<string, Series>> {
    const held = await snapshot.series.load(group);
    if (today === undefined) return suppressSeries(held, catalogue, audience, threshold);
    return suppressEarlierSeries(held, await today.series.load(group), catalogue, audience, threshold);
  }

  async function loadAll(): Promise<ReadonlyMap<string, Series>> {
    const keys = catalogue.indicators.map((indicator) => indicator.key);
    // One read for all of them, so that the groups then find theirs in memory.
    await snapshot.series.load(keys);
    return new Map(await Promise.all(keys.map(async (key) => [key, await load(key)] as const)));
  }

  async function isWithheld(key: string, period: Period): Promise<boolean> {
    if (catalogue.get(key) === undefined) return true;
    const { readings } = await load(key);
    return readings.some((reading) => reading.suppressed && samePeriod(reading.period, period));
  }

  return Object.freeze<Scorecard>({
    version: snapshot.version,
    catalogue,
    vocabulary,
    glossary,
    strategies,
    calendar,
    people,
    audience,
    newest: snapshot.releases.at(-1),
    releases: snapshot.releases,
    series: (key) => guard(() => load(key)),
    allSeries: () => guard(() => remember(all, 'all', loadAll)),
    commentary: (key, period) =>
      guard(async () => {
        if (await isWithheld(key, period)) return [];
        const { commentary } = await snapshot.annotations.load(key);
        return commentary.filter((entry) => samePeriod(entry.period, period) && (entry.cleared || maySeeUncleared));
      }),
    override: (key, period) =>
      guard(async () => {
        if (await isWithheld(key, period)) return undefined;
        const { overrides } = await snapshot.annotations.load(key);
        return heldBy(overrides.find((override) => samePeriod(override.period, period)));
      }),
    asAt,
    alerts,
    overrides: (period) =>
      guard(async () => {
        const set = new Map<string, Override>();
        const passed = new Set<string>();
        for (const override of await snapshot.annotations.loadOverrides()) {
          // The newest comes first, and an older one of the same figure no longer holds.
          if (!samePeriod(override.period, period) || passed.has(override.indicator)) continue;
          passed.add(override.indicator);
          const held = heldBy(override);
          if (held && !(await isWithheld(override.indicator, period))) set.set(override.indicator, held);
        }
        return set;
      }),
  });
}

/** A person who leaves both colour and stance to the rule takes back what was set before. */
function heldBy(override: Override | undefined): Override | undefined {
  return override?.colour == null && override?.stance == null ? undefined : override;
}
