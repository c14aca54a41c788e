import type { Indicator } from '../indicators/indicator.js';
import type { Facts } from '../questions/facts.js';
import {
  type Aside,
  type Category,
  categories,
  type ReportAddition,
  type ReportGroup,
  type ReportRow,
  type ReportService,
} from './exception-report.js';
import { type Place, placeInReport } from './place-in-report.js';

/** One indicator of the scorecard for the period of the report; no facts where no figure is held. */
export interface ReportEntry {
  readonly indicator: Indicator;
  readonly facts: Facts | undefined;
  readonly addition: ReportAddition | undefined;
}

/** What arranging needs besides the entries. */
export interface Arranging {
  /** Names of services by their key. */
  readonly services: Readonly<Record<string, string>>;
  /** Puts an entry into words. */
  readonly toRow: (facts: Facts, addition: ReportAddition | undefined) => ReportRow;
  /** What has to be known of a figure besides its row. */
  readonly toNotes: (facts: Facts) => readonly string[];
}

/** An entry with a figure that may be shown, and where it belongs. */
interface Placed {
  readonly entry: ReportEntry;
  readonly facts: Facts;
  readonly place: Place;
}

/** Where an indicator stands that the catalogue gives no service. */
const noService = 'Other measures';

/**
 * Arranges the entries in the panel's form: services and rows in the scorecard's order. Rows of one
 * printed number stand together in each category; those of them that are not judged stand with the
 * worst, where the number is spoken of at all.
 */
export function arrangeReport(entries: readonly ReportEntry[], arranging: Arranging): readonly ReportService[] {
  const keys = [...new Set(entries.map(({ indicator }) => serviceOf(indicator)))];
  return keys.map((key) =>
    arrangeService(
      key,
      entries.filter(({ indicator }) => serviceOf(indicator) === key),
      arranging,
    ),
  );
}

function arrangeService(key: string, entries: readonly ReportEntry[], arranging: Arranging): ReportService {
  const placed = entries.flatMap(placeEntry);
  const shown = new Set<Placed>();
  const take = (places: readonly Placed[], companions: readonly Placed[] = []): readonly ReportGroup[] => {
    for (const each of [...places, ...companions]) shown.add(each);
    return groupByNumber(places, companions, arranging);
  };
  const companions = findCompanions(placed);
  const parts = categories.map((category) => ({
    category,
    groups: take(
      placed.filter(({ place }) => place === category),
      companions.get(category),
    ),
  }));
  const unplaced = take(placed.filter(({ place }) => place === 'unplaced'));
  const added = take(placed.filter((each) => !shown.has(each) && each.entry.addition !== undefined));
  return {
    key,
    name: arranging.services[key] ?? key,
    parts,
    unplaced,
    added,
    aside: findAside(entries, placed, shown),
    notes: placed.filter((each) => shown.has(each)).flatMap(({ facts }) => arranging.toNotes(facts)),
  };
}

function placeEntry(entry: ReportEntry): readonly Placed[] {
  const { facts } = entry;
  if (facts === undefined || facts.value === null) return [];
  return [{ entry, facts, place: placeInReport(facts.assessment) }];
}

/** Rows that are not judged, by the worst category in which their printed number has rows. */
function findCompanions(placed: readonly Placed[]): ReadonlyMap<Category, readonly Placed[]> {
  const found = new Map<Category, Placed[]>();
  for (const each of placed) {
    const { number } = each.facts.indicator;
    if (each.place !== 'notJudged' || number === undefined) continue;
    const worst = categories.findLast((category) =>
      placed.some(({ facts, place }) => place === category && facts.indicator.number === number),
    );
    if (worst !== undefined) found.set(worst, [...(found.get(worst) ?? []), each]);
  }
  return found;
}

function groupByNumber(
  placed: readonly Placed[],
  companions: readonly Placed[],
  { toRow }: Arranging,
): readonly ReportGroup[] {
  const groups = new Map<string, Placed[]>();
  for (const each of [...placed, ...companions]) {
    const { key, number } = each.facts.indicator;
    const name = number === undefined ? key : String(number);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].map((members) => ({
    number: members[0]?.facts.indicator.number ?? null,
    rows: members.map(({ facts, entry }) => toRow(facts, entry.addition)),
  }));
}

function findAside(entries: readonly ReportEntry[], placed: readonly Placed[], shown: ReadonlySet<Placed>): Aside {
  const namesOf = (fits: (each: Placed) => boolean) =>
    placed.filter((each) => !shown.has(each) && fits(each)).map(({ facts }) => facts.indicator.plainName);
  const others = (fits: (facts: Facts | undefined) => boolean) =>
    entries.filter(({ facts }) => fits(facts)).map(({ indicator }) => indicator.plainName);
  return {
    inside: namesOf(({ place }) => place === 'inside'),
    notJudged: namesOf(({ place }) => place === 'notJudged'),
    withheld: others((facts) => facts?.value === null),
    missing: others((facts) => facts === undefined),
  };
}

function serviceOf({ service }: Indicator): string {
  return service ?? noService;
}
