import type { Catalogue } from '../../src/indicators/catalogue.js';
import { isCount } from '../../src/indicators/indicator.js';
import { formatPeriod, type Period } from '../../src/indicators/period.js';
import type { Reading, Series } from '../../src/indicators/reading.js';
import { suppressSeries } from '../../src/people/suppress.js';
import { suppressionGroup } from '../../src/people/suppression-group.js';
import { constraintsOf } from './shown-constraints.js';
import { bySeriesKey, dummySource, panelAudience } from './small-number-tables.js';
import { createRandom, createTableSampler } from './table-sampler.js';

/** One figure as somebody sees it, in an answer, on a card or in a table. */
export interface ShownFigure {
  readonly indicator: string;
  /** As `formatPeriod` writes it. */
  readonly period: string;
  /** Null where withheld. */
  readonly value: number | null;
}

/** Everything shown to somebody together, and what it was made from. */
export interface Picture {
  /** Each figure that is held, shown or withheld. Benchmarks are left out. */
  readonly shown: readonly ShownFigure[];
  /** The figures as they are. */
  readonly held: ReadonlyMap<string, Series>;
  readonly catalogue: Catalogue;
  readonly threshold: number;
}

/** A withheld count that might be told from what is shown. */
export interface GivenAway {
  readonly indicator: string;
  readonly period: string;
  /** The only value found possible. */
  readonly value: number;
}

// Mostly the first few guesses find one; a count that needs more is hidden by a rare company.
const guessesPerCount = 2000;

/**
 * Plays the reader who knows the rule and the threshold and wants to know the withheld counts. It
 * looks for tables that agree with all that is shown and with what everybody knows about counts,
 * runs the real suppression on each, and keeps those that would be shown just so. A count with
 * another value in one of them cannot be told.
 *
 * It may only err by finding none: what it takes for hidden is proven to be, by a table.
 *
 * @returns the withheld counts for which no other value was found; none where the rule holds.
 */
export function findGivenAway(picture: Picture): readonly GivenAway[] {
  const random = createRandom(1);
  return splitCells(cellsOf(picture), picture.catalogue).flatMap((cells) => guessTogether(cells, picture, random));
}

interface Cell extends ShownFigure {
  readonly at: Period;
  readonly isCount: boolean;
  /** What it is in truth. */
  readonly truth: number;
}

function cellsOf({ shown, held, catalogue }: Picture): readonly Cell[] {
  const seen = new Map(shown.map((figure) => [`${figure.indicator} ${figure.period}`, figure]));
  return [...held].flatMap(([key, { readings }]) =>
    readings.map((reading): Cell => {
      const indicator = catalogue.get(key);
      const figure = seen.get(`${key} ${formatPeriod(reading.period)}`);
      if (indicator === undefined || figure === undefined || reading.value === null) {
        throw new Error(`Say how ${key} is shown for ${formatPeriod(reading.period)}.`);
      }
      return { ...figure, at: reading.period, isCount: isCount(indicator), truth: reading.value };
    }),
  );
}

/** Cells that can tell something of each other: those of one suppression group and financial year. */
function splitCells(cells: readonly Cell[], catalogue: Catalogue): readonly (readonly Cell[])[] {
  const parts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const id = [cell.at.year, ...suppressionGroup(catalogue, cell.indicator)].join(' ');
    parts.set(id, [...(parts.get(id) ?? []), cell]);
  }
  return [...parts.values()];
}

function guessTogether(cells: readonly Cell[], picture: Picture, random: () => number): readonly GivenAway[] {
  const counts = cells.filter((cell) => cell.isCount);
  const open = new Set(counts.filter(({ value }) => value === null));
  const sampler = createTableSampler(
    {
      cells: counts,
      constraints: constraintsOf(cells, picture.catalogue),
      greatest: Math.max(0, ...counts.map(({ truth }) => truth)) + 3 * picture.threshold,
      threshold: picture.threshold,
    },
    random,
  );
  for (const target of open) {
    for (let guess = 0; guess < guessesPerCount && open.has(target); guess += 1) {
      const table = sampler.sample(target);
      if (table === undefined || !looksAlike(cells, table, picture)) continue;
      for (const cell of [...open]) if (table.get(cell) !== cell.truth) open.delete(cell);
    }
  }
  return [...open].map(({ indicator, period, truth }) => ({ indicator, period, value: truth }));
}

/** Whether the table, suppressed by the real rule, is shown exactly as the picture is. */
function looksAlike(
  cells: readonly Cell[],
  table: ReadonlyMap<Cell, number>,
  { catalogue, threshold }: Picture,
): boolean {
  const readings = new Map<string, Reading[]>();
  for (const cell of cells) {
    const known = { period: cell.at, suppressed: false, provisional: false, source: dummySource };
    // Of a withheld share nothing is known but that it had to be withheld.
    const reading: Reading = cell.isCount
      ? { ...known, value: table.get(cell) ?? cell.truth }
      : { ...known, value: cell.value ?? 50, ...(cell.value === null ? { denominator: 1 } : {}) };
    readings.set(cell.indicator, [...(readings.get(cell.indicator) ?? []), reading]);
  }
  const held = [...readings].map(([key, all]): Series => ({ key, readings: all, ranges: [], benchmarks: [] }));
  const shown = suppressSeries(bySeriesKey(...held), catalogue, panelAudience, threshold);
  const withheld = new Set(
    [...shown].flatMap(([key, series]) =>
      series.readings.filter(({ suppressed }) => suppressed).map(({ period }) => `${key} ${formatPeriod(period)}`),
    ),
  );
  return cells.every((cell) => withheld.has(`${cell.indicator} ${cell.period}`) === (cell.value === null));
}
