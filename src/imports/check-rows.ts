import type { Catalogue } from '../indicators/catalogue.js';
import { formatPeriod } from '../indicators/period.js';
import { columnPlace, layout } from './layout.js';
import type { SheetProblem, SheetWarning } from './problem.js';
import type { ScorecardRow } from './read-row.js';
import { type ColumnPeriods, liesAhead } from './resolve-periods.js';

/** Rows of an indicator that an earlier row already gave. */
export function findDuplicates(rows: readonly ScorecardRow[]): readonly SheetProblem[] {
  const firsts = new Map<string, ScorecardRow>();
  return rows.flatMap((row): readonly SheetProblem[] => {
    const { key, printedName } = row.indicator;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      return [];
    }
    return [
      {
        kind: 'duplicate-row',
        row: row.number,
        column: columnPlace(layout.name),
        text: printedName,
        problem: `Row ${first.number} already gives this indicator.`,
        mend: 'Take one of the two rows out, or correct its name.',
      },
    ];
  });
}

/** Figures under periods that cannot have any: quarters to come, benchmarks of no known year. */
export function findMisplacedFigures(rows: readonly ScorecardRow[], periods: ColumnPeriods): readonly SheetProblem[] {
  const ahead = [...periods.figures].filter(([, period]) => liesAhead(period, periods));
  const future = rows.flatMap((row) =>
    ahead.flatMap(([column, period]): readonly SheetProblem[] => {
      const figure = row.figures.get(column);
      if (figure === undefined) return [];
      return [
        {
          kind: 'figure-ahead',
          row: row.number,
          column: columnPlace(column),
          text: String(figure.value),
          problem: `${formatPeriod(period)} lies after ${formatPeriod(periods.months)}, the quarter of the sheet's months.`,
          mend: 'Take the figure out, or correct the headings of the months.',
        },
      ];
    }),
  );
  const undated = rows.find((row) => layout.benchmarks.some((column) => row.figures.has(column)));
  if (periods.benchmarks !== undefined || undated === undefined) return future;
  const benchmarks: SheetProblem = {
    kind: 'missing-period',
    row: undated.number,
    column: columnPlace(layout.benchmarks[0]),
    text: null,
    problem: 'The sheet has benchmarks but does not say of which year.',
    mend: 'Head the benchmark columns with their year, such as 2022-23.',
  };
  return [...future, benchmarks];
}

/** Warns of scorecard indicators that the sheet has no row for. */
export function findAbsentIndicators(rows: readonly ScorecardRow[], catalogue: Catalogue): readonly SheetWarning[] {
  const present = new Set(rows.map(({ indicator }) => indicator.key));
  return catalogue.indicators
    .filter(({ status, key }) => status === 'scorecard' && !present.has(key))
    .map(({ key, printedName }) => ({
      row: null,
      column: null,
      text: `The sheet has no row for ${key} ("${printedName}").`,
    }));
}
