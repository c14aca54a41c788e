import type { Catalogue } from '../indicators/catalogue.js';
import { formatPeriod } from '../indicators/period.js';
import type { Vocabulary } from '../indicators/vocabulary.js';
import type { ValueChange } from './difference.js';
import type { ImportResult } from './import-release.js';
import type { ColumnPlace } from './layout.js';
import type { ImportRejected, SheetProblem, SheetWarning } from './problem.js';

/** By what names an import tells its changes. */
export interface ImportNames {
  readonly catalogue: Catalogue;
  readonly vocabulary: Pick<Vocabulary, 'comparators'>;
}

/** An import in words for the terminal: what happened, what is new, restated or missing, what to look into. */
export function describeImport(result: ImportResult, names: ImportNames): string {
  const { release, difference, newerHeld, warnings } = result;
  const name = `${formatPeriod(release.period)}, released ${release.released} (${release.title})`;
  const opening = {
    stored: `Stored ${name}.`,
    identical: `Identical, nothing changed: ${name} is held already.`,
    'dry-run': `Nothing stored (dry run). The sheet is ${name}.`,
  }[result.outcome];
  const newer =
    newerHeld && `${newerHeld.title}, released ${newerHeld.released}, is newer: where it has a figure, that one stays.`;
  const changes = [
    // What was said before and now differs comes first; the new is often the whole sheet.
    ...describeChanges('Restated', difference.changed, names),
    ...describeChanges('Held, but not in this sheet', difference.missing, names),
    ...describeChanges('New', difference.added, names),
  ];
  const nothing = changes.length === 0 && result.outcome !== 'identical' ? ['It changes no figure.'] : [];
  return [
    opening,
    ...(newer ? [newer] : []),
    ...nothing,
    // The same sheet again changes nothing, whatever newer releases have restated since.
    ...(result.outcome === 'identical' ? [] : changes),
    ...describeWarnings(warnings),
  ].join('\n');
}

function describeChanges(heading: string, changes: readonly ValueChange[], names: ImportNames): readonly string[] {
  if (changes.length === 0) return [];
  return [`${heading}: ${changes.length}`, ...changes.map((change) => `  ${describeChange(change, names)}`)];
}

/** "% CLA had annual dental check in last year, 2023-24 Q4: 81": by what the sheet prints in its row. */
function describeChange(
  { indicator, period, kind, comparator, from, to }: ValueChange,
  { catalogue, vocabulary }: ImportNames,
): string {
  const name = catalogue.get(indicator)?.printedName ?? indicator;
  const whose = comparator === null ? 'others' : vocabulary.comparators[comparator];
  const what = { actual: '', range: ' expected range', benchmark: ` published for ${whose}` }[kind];
  const values = from === null ? (to ?? '') : to === null ? from : `${from} → ${to}`;
  return `${name}, ${period}${what}: ${values}`;
}

/** Warnings under a heading, one a line; nothing where there are none. */
export function describeWarnings(warnings: readonly SheetWarning[]): readonly string[] {
  if (warnings.length === 0) return [];
  return [
    `To look into: ${warnings.length}`,
    ...warnings.map(({ row, column, text }) => `  ${place(row, column)}${text}`),
  ];
}

/** A rejection in words for the terminal: every problem with its place, what stands there and its mend. */
export function describeRejection(rejected: ImportRejected): string {
  return [rejected.message, ...rejected.problems.map((problem) => `  ${describeProblem(problem)}`)].join('\n');
}

function describeProblem({ row, column, text, problem, mend }: SheetProblem): string {
  const quoted = text === null ? '' : text === '' ? ' The cell is blank.' : ` It reads "${shorten(text)}".`;
  return `${place(row, column)}${problem}${quoted} ${mend}`;
}

function place(row: number | null, column: ColumnPlace | null): string {
  if (row === null) return '';
  return column === null ? `Row ${row}: ` : `Row ${row}, column ${column.letter} (${column.heading}): `;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** An import as one JSON object, with the fields of `ImportResult` and periods as they are written. */
export function importToJson(result: ImportResult): object {
  const { release, newerHeld } = result;
  return {
    outcome: result.outcome,
    release: { ...briefRelease(release), digest: release.digest },
    newerHeld: newerHeld ? briefRelease(newerHeld) : null,
    difference: result.difference,
    warnings: result.warnings,
  };
}

/** A rejection as one JSON object: `outcome` is `rejected`, `problems` has them all. */
export function rejectionToJson(rejected: ImportRejected): object {
  return { outcome: 'rejected', message: rejected.message, problems: rejected.problems };
}

function briefRelease({ period, released, title }: Pick<ImportResult['release'], 'period' | 'released' | 'title'>) {
  return { period: formatPeriod(period), released, title };
}
