import { type Calendar, emptyCalendar } from '../../src/calendar/calendar-schema.js';
import { readPack } from '../../src/imports/pack/read-pack.js';
import { readRelease } from '../../src/imports/read-release.js';
import { loadSheetFile, readSheets } from '../../src/imports/read-sheet.js';
import type { Override } from '../../src/indicators/assessment.js';
import { type Catalogue, createCatalogue } from '../../src/indicators/catalogue.js';
import { createGlossary, type Glossary } from '../../src/indicators/glossary.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { comparePeriods, type Period, periodKinds, samePeriod } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import type { Release } from '../../src/indicators/release.js';
import type { Strategies } from '../../src/indicators/strategy.js';
import type { Vocabulary } from '../../src/indicators/vocabulary.js';
import type { Audience } from '../../src/people/audience.js';
import { createDirectory } from '../../src/people/create-directory.js';
import { suppressSeries } from '../../src/people/suppress.js';
import type { Alert } from '../../src/store/alert.js';
import type { Commentary, Scorecard } from '../../src/store/scorecard.js';

/** What a scorecard in memory is made of, nothing withheld yet. */
export interface ScorecardContent {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly glossary?: Glossary;
  readonly strategies?: Strategies;
  readonly calendar?: Calendar;
  readonly series: ReadonlyMap<string, Series>;
  readonly newest: Release | undefined;
  readonly commentary?: readonly Commentary[];
  readonly overrides?: readonly Override[];
  readonly alerts?: readonly Alert[];
  readonly people?: Scorecard['people'];
  /** What is held as at any earlier day that is asked for; the same where it is left out. */
  readonly earlier?: ScorecardContent;
}

const threshold = 5;

/** A scorecard without a store, for one audience; small numbers are withheld as the store does it. */
export function fakeScorecard(content: ScorecardContent, audience: Audience = seesEverything): Scorecard {
  const { catalogue, vocabulary, newest, commentary = [], overrides = [] } = content;
  const series = suppressSeries(content.series, catalogue, audience, threshold);
  const seriesOf = (key: string): Series => series.get(key) ?? { key, readings: [], ranges: [], benchmarks: [] };
  const isShown = (key: string, period: Period): boolean =>
    !seriesOf(key).readings.some((reading) => reading.suppressed && samePeriod(reading.period, period));
  const isAbout = (key: string, period: Period) => (said: { readonly indicator: string; readonly period: Period }) =>
    said.indicator === key && samePeriod(said.period, period) && isShown(key, period);
  return {
    version: 1,
    catalogue,
    vocabulary,
    glossary: content.glossary ?? createGlossary([]),
    strategies: content.strategies ?? { strategies: [], offices: [] },
    calendar: content.calendar ?? emptyCalendar,
    people: content.people ?? [],
    audience,
    newest,
    releases: newest ? [newest] : [],
    series: async (key) => seriesOf(key),
    allSeries: async () => new Map(catalogue.indicators.map(({ key }) => [key, seriesOf(key)])),
    commentary: async (key, period) =>
      commentary
        .filter(isAbout(key, period))
        .filter(({ cleared }) => cleared || audience.rights.has('clear-commentary')),
    override: async (key, period) => overrides.find(isAbout(key, period)),
    asAt: async () => fakeScorecard(content.earlier ?? content, audience),
    alerts: async () => content.alerts ?? [],
    overrides: async (period) =>
      new Map(
        overrides
          .filter((override) => isAbout(override.indicator, period)(override))
          .reverse()
          .map((override) => [override.indicator, override]),
      ),
  };
}

const seesEverything: Audience = {
  role: 'Officer',
  rights: new Set(['ask', 'see-small-numbers', 'clear-commentary']),
};

/** The demo pack with its scorecard release and its history, read from its files once. */
export async function loadDemoContent(): Promise<ScorecardContent> {
  demo ??= readDemo();
  return (await demo).content;
}

/** The same without its history: four quarters, three months and a year of the fifty rows. */
export async function loadReleaseContent(): Promise<ScorecardContent> {
  demo ??= readDemo();
  return (await demo).release;
}

/** What the demo pack holds, as the holder of a role sees it. */
export async function loadDemoScorecard(role = 'officer', load = loadDemoContent): Promise<Scorecard> {
  demo ??= readDemo();
  const { audienceOf } = await demo;
  return fakeScorecard(await load(), audienceOf(role));
}

interface Demo {
  readonly content: ScorecardContent;
  readonly release: ScorecardContent;
  readonly audienceOf: (role: string) => Audience;
}

let demo: Promise<Demo> | undefined;

async function readDemo(): Promise<Demo> {
  const { content, release } = await readPack('data/wiltshire');
  if (release === undefined) throw new Error('The demo pack names no release.');
  const catalogue = createCatalogue(content.indicators);
  const { draft } = readRelease(await readSheets(await loadSheetFile(release.path)), catalogue, {
    ...release,
    today: release.released,
  });
  const { readings, ranges, benchmarks } = content.history;
  const all = {
    readings: [...readings, ...draft.readings],
    ranges: [...ranges, ...draft.ranges],
    benchmarks: [...benchmarks, ...draft.benchmarks],
  };
  const collect = (kept: KeptOf): ScorecardContent => ({
    catalogue,
    vocabulary: content.vocabulary,
    glossary: createGlossary(content.glossary),
    strategies: content.strategies,
    calendar: content.calendar,
    series: new Map(content.indicators.map((indicator) => [indicator.key, collectSeries(indicator, kept)])),
    newest: { id: 1, period: draft.period, released: draft.released, revision: 1, title: draft.title },
    commentary: content.commentary,
  });
  return {
    content: collect(all),
    release: collect(draft),
    audienceOf: (role) => createDirectory(content.people).audienceOf(role),
  };
}

type Kept = Pick<Series, 'readings' | 'ranges' | 'benchmarks'>;
type KeptOf = { readonly [K in keyof Kept]: readonly (Kept[K][number] & { readonly indicator: string })[] };

function collectSeries({ key }: Indicator, { readings, ranges, benchmarks }: KeptOf): Series {
  const isOwn = ({ indicator }: { readonly indicator: string }) => indicator === key;
  return {
    key,
    readings: readings
      .filter(isOwn)
      .sort(
        (a, b) =>
          periodKinds.indexOf(a.period.kind) - periodKinds.indexOf(b.period.kind) || comparePeriods(a.period, b.period),
      ),
    ranges: ranges.filter(isOwn).sort((a, b) => a.fromYear - b.fromYear),
    benchmarks: benchmarks.filter(isOwn),
  };
}
