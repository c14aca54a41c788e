import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { BotError } from '../errors.js';
import { type ArchiveLimits, checkArchive, defaultArchiveLimits } from './check-archive.js';
import type { SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';
import type { WorkbookJob, WorkbookReport } from './workbook-worker.js';

/** What reading a workbook may cost before it is refused. */
export interface WorkbookLimits {
  readonly archive: ArchiveLimits;
  readonly mostMilliseconds: number;
  readonly mostMegabytes: number;
  readonly mostRows: number;
  readonly mostColumns: number;
}

export const defaultWorkbookLimits: WorkbookLimits = {
  archive: defaultArchiveLimits,
  mostMilliseconds: 30_000,
  mostMegabytes: 512,
  mostRows: 20_000,
  mostColumns: 256,
};

/**
 * Starts the worker beside this file: JavaScript when built. Run from source it is TypeScript, and
 * since a thread does not inherit the loader for that, it registers it first.
 */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./workbook-worker.js', import.meta.url), options);
  // Required, the loader does not find its own files; it stands beside in the form to be imported.
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const urls = [pathToFileURL(loader), new URL('./workbook-worker.ts', import.meta.url)].map(({ href }) => href);
  const [loaderUrl, workerUrl] = urls.map((url) => JSON.stringify(url));
  const source = `import(${loaderUrl}).then(({ register }) => { register(); return import(${workerUrl}); });`;
  return new Worker(source, { ...options, eval: true });
}

/**
 * Reads the visible worksheets of an `.xlsx` workbook as they show their cells, in a thread with
 * limits of time and memory.
 *
 * @throws BotError `sheet-unreadable` where the archive, the workbook or its size is not acceptable.
 */
export async function readWorkbook(
  { name, bytes }: SheetFile,
  limits: WorkbookLimits = defaultWorkbookLimits,
): Promise<readonly Sheet[]> {
  await checkArchive(name, bytes, limits.archive);
  const report = await runWorker(name, { bytes, mostRows: limits.mostRows, mostColumns: limits.mostColumns }, limits);
  if (report.kind === 'too-large') {
    throw unreadable(name, `has a worksheet of more than ${limits.mostRows} rows or ${limits.mostColumns} columns`);
  }
  return report.sheets.map((sheet) => ({ ...sheet, writesEveryCell: false }));
}

function runWorker(name: string, job: WorkbookJob, limits: WorkbookLimits): Promise<WorkbookReport> {
  return new Promise((resolve, reject) => {
    const worker = startWorker({
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    const deadline = setTimeout(() => {
      reject(unreadable(name, 'takes too long to read'));
      void worker.terminate();
    }, limits.mostMilliseconds);
    worker.once('message', (report: WorkbookReport) => resolve(report));
    worker.once('error', (error) => reject(unreadable(name, describeFailure(error), error)));
    worker.once('exit', () => {
      clearTimeout(deadline);
      reject(unreadable(name, 'cannot be read'));
    });
  });
}

function describeFailure(error: Error): string {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? 'needs too much memory to read' : 'cannot be read as an Excel workbook';
}

function unreadable(name: string, why: string, cause?: unknown): BotError {
  return new BotError(
    'sheet-unreadable',
    `${name} ${why}. Save the scorecard's worksheet alone as a new .xlsx file and try again.`,
    { cause },
  );
}
