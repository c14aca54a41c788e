import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod/v4';
import { listCalendarEntries } from '../../calendar/calendar-entries.js';
import { addDays, addYears, type Day, dayAt } from '../../calendar/day.js';
import { BotError } from '../../errors.js';
import { describePlan, toPlannedCards } from '../../reminders/describe-plan.js';
import { planReminders } from '../../reminders/plan-reminders.js';
import { readSituation } from '../../reminders/read-situation.js';
import type { Store } from '../../store/store.js';
import type { Config } from '../config.js';
import { writeOut } from '../write-out.js';
import { withStore } from './with-store.js';

interface RemindersOptions {
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
  readonly ics?: string;
}

/** About a meeting's ladder, from its first reminder on. */
const plannedDays = 91;

/** `npm run reminders`: who will be reminded of what, without sending anything. */
export function remindersCommand(): Command {
  return new Command('reminders')
    .description(
      'say which reminders go to whom, when and why, if nothing further comes in; nothing is sent or written down',
    )
    .option('--from <day>', 'the first day, such as 2026-01-01; default: today')
    .option('--to <day>', 'the last day; default: three months after the first, and of --ics a year')
    .option('--json', 'print one JSON object a line, one for each card')
    .option('--ics <file>', 'write the meetings and the deadlines of their papers to a calendar file instead')
    .action(async (options: RemindersOptions) => {
      await withStore(async (store, config) => {
        const { from, to } = readDays(options, dayAt(new Date(), config.timeZone));
        if (options.ics !== undefined) await writeIcs(store, config, { file: resolve(options.ics), from, to });
        else await printPlan(store, config, { from, to, json: options.json === true });
      });
    });
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function readDays(options: RemindersOptions, today: Day): Days {
  const from = readDay('--from', options.from) ?? today;
  const to =
    readDay('--to', options.to) ?? (options.ics === undefined ? addDays(from, plannedDays) : addYears(from, 1));
  if (from <= to) return { from, to };
  throw new BotError('config-invalid', `--from ${from} is after --to ${to}. Give the first day first.`);
}

function readDay(flag: string, day: string | undefined): Day | undefined {
  if (day === undefined || z.iso.date().safeParse(day).success) return day;
  throw new BotError('config-invalid', `${flag} "${day}" is no day. Write it as YYYY-MM-DD, such as 2026-01-31.`);
}

async function printPlan(
  store: Store,
  { timeZone }: Config,
  { from, to, json }: Days & { readonly json: boolean },
): Promise<void> {
  const { situation } = await readSituation(store, { timeZone }, from);
  const plan = planReminders(situation, from, to);
  if (!json) return writeOut(`${describePlan(plan, situation)}\n`);
  return writeOut(
    toPlannedCards(plan, situation)
      .map((card) => `${JSON.stringify(card)}\n`)
      .join(''),
  );
}

async function writeIcs(
  store: Store,
  { timeZone }: Config,
  { file, from, to }: Days & { readonly file: string },
): Promise<void> {
  const { situation } = await readSituation(store, { timeZone }, from);
  const { calendar } = situation;
  const entries = listCalendarEntries(situation, from, to);
  const { writeCalendarFile } = await import('../../calendar/write-calendar-file.js');
  const source = { calendar, timeZone, names: await store.vocabulary(), now: new Date() };
  try {
    await writeFile(file, writeCalendarFile(source, entries));
  } catch (cause) {
    const problem = `${file} cannot be written. Name a file in a folder that is there with --ics.`;
    throw new BotError('file-unwritable', problem, { cause });
  }
  process.stderr.write(`Written to ${file}\n`);
}
