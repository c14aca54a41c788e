import { Command } from 'commander';
import { createAnnouncer } from '../../alerts/announcer.js';
import { dayAt } from '../../calendar/day.js';
import { BotError } from '../../errors.js';
import { describeImport, describeRejection, importToJson, rejectionToJson } from '../../imports/describe-import.js';
import { importRelease } from '../../imports/import-release.js';
import { readPack } from '../../imports/pack/read-pack.js';
import { ImportRejected } from '../../imports/problem.js';
import { lastQuarterOver, scorecardTemplate } from '../../imports/scorecard-template.js';
import { parsePeriod } from '../../indicators/period.js';
import { announceImport } from '../announce-import.js';
import { announcerOptions } from '../announcer-options.js';
import { readConfig } from '../config.js';
import { writeOut } from '../write-out.js';
import { withStore } from './with-store.js';

interface ImportOptions {
  readonly period?: string;
  readonly released?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly template?: true;
}

/** `npm run import`: one release of the scorecard into the store. Exit 0 stored or identical, 1 rejected. */
export function importCommand(): Command {
  return new Command('import')
    .description('store one scorecard release, whole or not at all, and print what changed')
    .argument('[file]', 'the scorecard as .xlsx, .csv or .tsv')
    .option('--period <period>', 'the period reported on, such as "2024-25 Q1", where the sheet prints none')
    .option('--released <date>', 'the day it was released, such as 2024-09-17, where the sheet prints none; else today')
    .option('--dry-run', 'say what would change, and store nothing')
    .option('--json', 'print one JSON object')
    .option('--template', 'print a scorecard to fill in instead, with its header row')
    .action(async (file: string | undefined, options: ImportOptions, command: Command) => {
      if (options.template) await printTemplate(options);
      else if (file === undefined) command.error('error: name the scorecard to import');
      else await importFile(file, options);
    });
}

async function printTemplate({ period }: ImportOptions): Promise<void> {
  const config = readConfig(process.env);
  const { content } = await readPack(config.dataPack);
  const reporting = period === undefined ? lastQuarterOver(dayAt(new Date(), config.timeZone)) : parsePeriod(period);
  if (reporting === undefined) {
    throw new BotError('period-invalid', `"${period}" is no period. Write one like "2024-25 Q1".`);
  }
  const onScorecard = content.indicators.filter((indicator) => indicator.status === 'scorecard');
  await writeOut(scorecardTemplate(reporting, onScorecard));
}

async function importFile(file: string, { period, released, dryRun, json }: ImportOptions): Promise<void> {
  await withStore(async (store, config) => {
    const today = dayAt(new Date(), config.timeZone);
    try {
      const result = await importRelease({ store, file, period, released, today, by: 'command:import', dryRun });
      const names = { catalogue: await store.catalogue(), vocabulary: await store.vocabulary() };
      await writeOut(json ? `${JSON.stringify(importToJson(result))}\n` : `${describeImport(result, names)}\n`);
      if (!dryRun) {
        const problem = await announceImport(createAnnouncer({ store, ...announcerOptions(config) }), new Date());
        if (problem !== undefined) process.stderr.write(`${problem}\n`);
      }
    } catch (error) {
      if (!(error instanceof ImportRejected)) throw error;
      if (json) await writeOut(`${JSON.stringify(rejectionToJson(error))}\n`);
      else process.stderr.write(`${describeRejection(error)}\n`);
      process.exitCode = 1;
    }
  });
}
