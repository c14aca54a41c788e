import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../src/calendar/day.js';
import { meetingsBetween } from '../src/calendar/find-meetings.js';
import { readPack } from '../src/imports/pack/read-pack.js';
import { createReminderTick } from '../src/reminders/remind-due.js';
import { openStore } from '../src/store/open-store.js';
import type { Told } from '../src/store/panel-records.js';
import type { PackContent, Store } from '../src/store/store.js';
import { median } from './statistics.js';

/** What a look at the calendar costs, in milliseconds, where nothing is due. */
export interface TickCost {
  /** As it comes every minute. */
  readonly idle: number;
  /** The first after a start, or after somebody changed something. */
  readonly first: number;
}

/** The demo pack beside a programme of 5,000 papers, of which none ever came in. */
export interface ReminderCosts {
  readonly demo: TickCost;
  /** The 5,000 are those of ten years to come. */
  readonly young: TickCost;
  /** Ten years of the same lie behind it as well, with all that was told of them. */
  readonly old: TickCost;
}

const timeZone = 'Europe/London';
const now = new Date('2036-05-06T10:00:00Z');
const papersAMeeting = 100;
const linesAPaper = 10;
const idleTicks = 200;
const firstTicks = 11;

/** Measures ticks on stores of their own. */
export async function measureReminders(packFolder: string): Promise<ReminderCosts> {
  const { content } = await readPack(packFolder);
  return {
    demo: await withStore(content, measureTicks),
    young: await withStore(growProgramme(content, '2036-01-01'), measureTicks),
    old: await withStore(growProgramme(content, '2026-01-01'), async (store) => {
      await fillPast(store);
      return measureTicks(store);
    }),
  };
}

async function withStore<T>(content: PackContent, work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-ticks-'));
  const store = await openStore({
    databaseUrl: `sqlite:${join(folder, 'ticks.db')}`,
    smallNumberThreshold: 5,
    migrate: true,
  });
  try {
    await store.applyPack(content, 'bench');
    for (const { id } of (await store.directory()).people) {
      const nobody = {
        name: undefined,
        tenant: undefined,
        serviceUrl: undefined,
        reference: null,
        aadObjectId: undefined,
      };
      await store.knownConversations.meet({ id, kind: 'personal', person: id, ...nobody }, now);
    }
    return await work(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fifty meetings in ten years, and as many papers at each as make 5,000. */
function growProgramme(content: PackContent, from: string): PackContent {
  const { calendar } = content;
  const { rule } = calendar.meetings;
  const [report] = calendar.reports;
  if (rule === undefined || report === undefined) throw new Error('The bench needs a pack with a rule and reports.');
  const reports = Array.from({ length: papersAMeeting }, (_, index) => {
    const { months: _months, ...like } = calendar.reports[index % calendar.reports.length] ?? report;
    return { ...like, key: `report-${index}`, kind: 'report' as const, cadence: 'every-meeting' as const, months: [] };
  });
  const meetings = { ...calendar.meetings, dates: [], rule: { ...rule, from } };
  return { ...content, calendar: { ...calendar, meetings, reports } };
}

/** What was told and answered in ten years. */
async function fillPast(store: Store): Promise<void> {
  const calendar = await store.calendar();
  const members = (await store.directory()).panelMembers;
  for (const { day } of meetingsBetween(calendar, '2026-01-01', addDays('2036-05-06', -60))) {
    const at = new Date(`${day}T09:00:00Z`);
    const lines = Array.from({ length: papersAMeeting * linesAPaper }, (_, index): Told => {
      return { key: `${day} ${index}`, person: 'leo-lead', meeting: day, meetingDay: day, until: day, at };
    });
    await store.panel.tell(lines, [], at);
    for (const { id } of members) {
      await store.panel.record({ kind: 'attendance', meeting: day, person: id, answer: 'coming', by: id, at });
    }
  }
}

async function measureTicks(store: Store): Promise<TickCost> {
  const bot = createReminderTick(store, { timeZone });
  // What is due is said here, and not measured.
  await bot.tick(now);
  const idle: number[] = [];
  for (let tick = 1; tick <= idleTicks; tick += 1) {
    idle.push(await timed(() => bot.tick(new Date(now.getTime() + tick * 1000))));
  }
  const first: number[] = [];
  for (let start = 0; start < firstTicks; start += 1) {
    first.push(await timed(() => createReminderTick(store, { timeZone }).tick(now)));
  }
  return { idle: median(idle), first: median(first) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
