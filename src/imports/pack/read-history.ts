import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod/v4';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, parsePeriod } from '../../indicators/period.js';
import { comparators } from '../../indicators/reading.js';
import type { PackContent } from '../../store/store.js';
import { findValueFault } from '../check-value.js';
import { collectHistory } from './collect-history.js';
import type { PackProblem } from './pack-problem.js';

const file = 'history.csv';

/** Kinds of figure that a row of history may be, as in the contract of `ask --json`. */
export const historyKinds = ['actual', 'benchmark', 'lower', 'higher', 'target'] as const;

/** A whole number, or nothing where the document prints none. */
const countColumn = z
  .string()
  .regex(/^\d*$/, 'write a whole number, or nothing')
  .default('')
  .transform((text) => (text === '' ? undefined : Number(text)));

const rowSchema = z
  .strictObject({
    indicator: z.string().min(1),
    period: z.string().transform((text, context) => {
      const period = parsePeriod(text);
      if (period === undefined) context.addIssue(`"${text}" is no period; write 2011-12, 2022-23 Q1 or Sep-17`);
      return period ?? z.NEVER;
    }),
    value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/, 'write a plain number, without % or commas')
      .transform(Number),
    /** What the value was worked out from, where the document prints it. */
    numerator: countColumn,
    denominator: countColumn,
    kind: z.enum(historyKinds),
    comparator: z.enum(['', ...comparators]),
    /** The document in words. */
    document: z.string().min(1),
    /** The place in it. */
    place: z.string().min(1),
    note: z.string().default(''),
    provisional: z.enum(['', 'yes']).default(''),
  })
  .superRefine(({ kind, comparator, numerator, denominator }, context) => {
    const isBenchmark = kind === 'benchmark';
    if (isBenchmark !== (comparator !== '')) {
      context.addIssue(isBenchmark ? 'a benchmark needs its comparator' : 'only a benchmark has a comparator');
    }
    if (kind !== 'actual' && (numerator ?? denominator) !== undefined) {
      context.addIssue('only an actual figure has a numerator and a denominator');
    }
  });

/** A row of `history.csv`, checked by itself. */
export type HistoryRow = z.infer<typeof rowSchema>;

/** History as a pack brings it, and what is wrong with its file. */
export interface History {
  readonly content: PackContent['history'];
  readonly problems: readonly PackProblem[];
}

/**
 * Reads a pack's `history.csv`: one figure a row, with the columns indicator, period, value, kind,
 * comparator, document, place, note and, where wanted, provisional, numerator and denominator. A pack
 * without the file has no history. Ends of expected ranges are given for a year; for a quarter they
 * are the pace of its year. What a document calls a target stands alone, without a range beside it.
 *
 * @param indicators the pack's own, by key
 */
export async function readHistory(folder: string, indicators: ReadonlyMap<string, Indicator>): Promise<History> {
  const empty = { readings: [], ranges: [], benchmarks: [] };
  const text = await readOptional(join(folder, file));
  if (text === undefined) return { content: empty, problems: [] };
  const records = parseRecords(text);
  if (records instanceof CsvError)
    return { content: empty, problems: [at(null, `This is no valid CSV: ${records.message}`)] };
  const rows: HistoryRow[] = [];
  const problems: PackProblem[] = [];
  const seen = new Set<string>();
  for (const { record, info } of records) {
    const parsed = rowSchema.safeParse(record);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map(({ path, message }) => at(info.lines, [...path, message].join(': '))));
      continue;
    }
    const fault = findRowFault(parsed.data, indicators, seen);
    if (fault === undefined) rows.push(parsed.data);
    else problems.push(at(info.lines, fault));
  }
  return { content: collectHistory(rows, indicators), problems };
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

interface NumberedRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function parseRecords(text: string): readonly NumberedRecord[] | CsvError {
  try {
    return parse(text, { bom: true, columns: true, info: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function findRowFault(
  row: HistoryRow,
  indicators: ReadonlyMap<string, Indicator>,
  seen: Set<string>,
): string | undefined {
  const indicator = indicators.get(row.indicator);
  if (indicator === undefined) return `indicator: the catalogue has no "${row.indicator}"`;
  if (row.kind === 'actual' || row.kind === 'benchmark') {
    const fault = findValueFault(indicator, { value: row.value, isPercentage: false });
    if (fault) return `value: ${row.value} is ${fault.why}`;
  } else if (row.period.kind === 'month') return `period: an expected range is given for a year or a quarter`;
  const idOf = (kind: HistoryRow['kind']) =>
    JSON.stringify([row.indicator, formatPeriod(row.period), kind, row.comparator]);
  if (seen.has(idOf(row.kind))) return 'this figure is given twice; keep one, with a note on the other';
  if (excludedBy[row.kind].some((kind) => seen.has(idOf(kind)))) {
    return 'a target and an expected range are given for one time; keep what the document prints as its range';
  }
  seen.add(idOf(row.kind));
  return undefined;
}

/** A target is one end of a range, so it has no company. */
const excludedBy: Readonly<Record<HistoryRow['kind'], readonly HistoryRow['kind'][]>> = {
  actual: [],
  benchmark: [],
  lower: ['target'],
  higher: ['target'],
  target: ['lower', 'higher'],
};

function at(line: number | null, problem: string): PackProblem {
  return { file, line, problem };
}
