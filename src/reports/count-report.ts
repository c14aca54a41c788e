import { type Category, categories, type ReportGroup, type ReportRow, type ReportService } from './exception-report.js';

/** How many judged indicators stand in each category of a service; companions that are not judged do not count. */
export function countService({ parts }: Pick<ReportService, 'parts'>): Readonly<Record<Category, number>> {
  const counts = parts.map(({ category, groups }) => [category, countJudged(groups)] as const);
  return { ...noneCounted, ...Object.fromEntries(counts) };
}

/** Every row of a service, in the order of its parts. */
export function rowsOfService({
  parts,
  unplaced,
  added,
}: Pick<ReportService, 'parts' | 'unplaced' | 'added'>): readonly ReportRow[] {
  return [...parts.flatMap(({ groups }) => groups), ...unplaced, ...added].flatMap(({ rows }) => rows);
}

/** How many judged rows groups have. */
export function countJudged(groups: readonly ReportGroup[]): number {
  return groups.flatMap(({ rows }) => rows).filter(({ colour }) => colour !== null).length;
}

const noneCounted = Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
