import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { dayAt } from '../../calendar/day.js';
import { BotError } from '../../errors.js';
import { describeReport } from '../../reports/describe-report.js';
import { writeDocument } from '../../reports/document/write-document.js';
import { loadReport } from '../../reports/load-report.js';
import { writeOut } from '../write-out.js';
import { requireRole, withStore } from './with-store.js';

interface ReportOptions {
  readonly meeting: string;
  readonly out?: string;
  readonly as?: string;
  readonly json?: true;
}

/** `npm run report`: the exception report of a meeting as a Word document. */
export function reportCommand(): Command {
  return new Command('report')
    .description('draw up the exception report of a meeting, as a Word document and as text')
    .requiredOption('--meeting <next|day>', "the panel's next meeting, or the day of one, such as 2027-01-19")
    .option('--out <file>', 'the document to write; default: exception-report-<day of the meeting>.docx')
    .option(
      '--as <role>',
      'who will read it: a role of the pack; default: the panel, from whom small numbers are withheld',
    )
    .option('--json', 'print one JSON object instead of text')
    .action(async (options: ReportOptions) => {
      await withStore(async (store, { timeZone, classification }) => {
        const directory = await store.directory();
        const audience =
          options.as === undefined
            ? directory.panelAudience()
            : directory.audienceOf(requireRole(options.as, directory.roles), 'personal');
        const today = dayAt(new Date(), timeZone);
        const report = await loadReport(store, { meeting: options.meeting, today, timeZone, audience });
        const file = resolve(options.out ?? `exception-report-${report.meeting}.docx`);
        await writeNew(file, await writeDocument(report, { classification }));
        process.stderr.write(`Written to ${file}\n`);
        await writeOut(options.json ? `${JSON.stringify({ ...report, file })}\n` : `${describeReport(report)}\n`);
      });
    });
}

/** Writes a file that is not there yet: a report is edited, and its edits must not be lost. */
async function writeNew(file: string, content: Buffer): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new BotError('file-exists', `${file} is there already. Move it, or name another file with --out.`, {
        cause,
      });
    }
    throw new BotError(
      'file-unwritable',
      `${file} cannot be written. Name a file in a folder that is there with --out.`,
      {
        cause,
      },
    );
  }
}
