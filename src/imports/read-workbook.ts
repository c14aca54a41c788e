import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BotError } from '../errors.js';
import { type ArchiveLimits, checkArchive, defaultArchiveLimits } from './check-archive.js';
import type { SheetFile } from './read-sheet.js';
import type { Sheet } from './sheet.js';
import type { WorkbookJob, WorkbookReport } from './workbook-process.js';

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

/** How Node ends a process that passes its memory, where there are no signals. */
const abortedCode = 134;

/**
 * Starts the process beside this file: JavaScript when built, TypeScript with its loader from source.
 * A process and not a thread: Node 20 aborts the bot itself where a thread ends while V8 still
 * compiles its code. It gets no environment, so no secret either, and its traces go nowhere.
 */
function startProcess(mostMegabytes: number): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const program = new URL(`./workbook-process.${fromSource ? 'ts' : 'js'}`, import.meta.url);
  const loader = fromSource ? ['--import', import.meta.resolve('tsx')] : [];
  return fork(fileURLToPath(program), {
    execArgv: [...loader, `--max-old-space-size=${mostMegabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * Reads the visible worksheets of an `.xlsx` workbook as they show their cells, in a process
 * with limits of time and memory.
 *
 * @throws BotError `sheet-unreadable` where the archive, the workbook or its size is not acceptable.
 */
export async function readWorkbook(
  { name, bytes }: SheetFile,
  limits: WorkbookLimits = defaultWorkbookLimits,
): Promise<readonly Sheet[]> {
  await checkArchive(name, bytes, limits.archive);
  const { mostRows, mostColumns } = limits;
  const report = await runProcess(name, { bytes, mostRows, mostColumns }, limits);
  switch (report.kind) {
    case 'sheets':
      return report.sheets.map((sheet) => ({ ...sheet, writesEveryCell: false }));
    case 'too-large':
      throw unreadable(name, `has a worksheet of more than ${mostRows} rows or ${mostColumns} columns`);
    case 'unreadable':
      throw unreadable(name, 'cannot be read as an Excel workbook', report.why);
  }
}

function runProcess(name: string, job: WorkbookJob, limits: WorkbookLimits): Promise<WorkbookReport> {
  return new Promise((resolve, reject) => {
    const reader = startProcess(limits.mostMegabytes);
    const deadline = setTimeout(() => {
      reject(unreadable(name, 'takes too long to read'));
      reader.kill('SIGKILL');
    }, limits.mostMilliseconds);
    reader.once('message', (report: WorkbookReport) => {
      resolve(report);
      reader.disconnect();
    });
    // Not once: an error that nobody listens for would end the bot.
    reader.on('error', (error) => {
      clearTimeout(deadline);
      reject(unreadable(name, 'cannot be read', error));
    });
    reader.once('exit', (code, signal) => {
      clearTimeout(deadline);
      const outOfMemory = signal === 'SIGABRT' || code === abortedCode;
      reject(unreadable(name, outOfMemory ? 'needs too much memory to read' : 'cannot be read'));
    });
    // Where it never began, or ended before it was sent its work, that has been said.
    if (reader.connected) reader.send(job, () => undefined);
  });
}

function unreadable(name: string, why: string, cause?: unknown): BotError {
  return new BotError(
    'sheet-unreadable',
    `${name} ${why}. Save the scorecard's worksheet alone as a new .xlsx file and try again.`,
    { cause },
  );
}
