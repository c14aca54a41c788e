import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAt } from '../../src/calendar/day.js';
import { nextAllowedMoment } from '../../src/calendar/next-allowed-moment.js';
import { readPack } from '../../src/imports/pack/read-pack.js';
import { planReminders } from '../../src/reminders/plan-reminders.js';
import { readSituation } from '../../src/reminders/read-situation.js';
import { createReminderTick } from '../../src/reminders/remind-due.js';
import type { ReminderLine } from '../../src/reminders/reminder.js';
import { readReminderDetails } from '../../src/reminders/reminder-deliveries.js';
import type { PaperStage, Submission } from '../../src/store/panel-records.js';
import type { PackContent, Store } from '../../src/store/store.js';
import { packFolder } from '../data/read-pack.js';
import { fakeMetConversation } from '../support/deliveries.js';
import { createTestStore, sqlite, type TestStore } from '../support/stores.js';

const timeZone = 'Europe/London';
const [from, to] = ['2026-01-01', '2026-12-31'] as const;
const start = Date.parse('2026-01-01T00:00:00Z');
const hour = 60 * 60 * 1000;
const hoursOfYear = 365 * 24;
const runs = process.env['SOAK'] ? 40 : 3;

/** Between these the bot does not run. */
interface Stop {
  readonly from: Date;
  readonly until: Date;
}

interface Year {
  readonly stops: readonly Stop[];
  /** Moments at which the bot is started anew, besides the end of each stop. */
  readonly restarts: readonly Date[];
  /** Moments at which it looks though nothing may be due, at night and on weekends too. */
  readonly looks: readonly Date[];
  /** Papers that come in, by their place in the list of the year's. */
  readonly submissions: readonly { readonly place: number; readonly stage: PaperStage; readonly at: Date }[];
}

const moments = fc.integer({ min: 0, max: hoursOfYear * 60 }).map((minutes) => new Date(start + minutes * 60_000));
// What was due before the bot was first started is made up for as after any stop.
const beforeStart = { from: new Date('2025-10-01T00:00:00Z'), until: new Date(start) };
const years: fc.Arbitrary<Year> = fc.record({
  stops: fc
    .array(
      fc
        .tuple(moments, fc.integer({ min: 1, max: 10 * 24 }))
        .map(([at, hours]) => ({ from: at, until: new Date(at.getTime() + hours * hour) })),
      { minLength: 3, maxLength: 10 },
    )
    .map((stops) => [beforeStart, ...stops]),
  restarts: fc.array(moments, { maxLength: 20 }),
  looks: fc.array(moments, { maxLength: 20 }),
  submissions: fc.array(
    fc.record({ place: fc.nat(200), stage: fc.constantFrom<PaperStage>('draft', 'final'), at: moments }),
    { minLength: 5, maxLength: 40 },
  ),
});

/** A line that was planned, and the person who was to get it. */
interface PlannedLine extends ReminderLine {
  readonly person: string;
}

describe('a year of reminders', function () {
  this.timeout(process.env['SOAK'] ? 3_600_000 : 120_000);
  let content: PackContent;
  let test: TestStore;
  before(async () => {
    content = (await readPack(packFolder)).content;
  });

  async function openYear(): Promise<Store> {
    test = await createTestStore(sqlite, { pack: content });
    const { people } = await test.store.directory();
    for (const { id } of people) {
      await test.store.knownConversations.meet(
        fakeMetConversation(id, { kind: 'personal', person: id }),
        new Date(start),
      );
    }
    return test.store;
  }
  afterEach(() => test.dispose());

  it('says each thing once, in working hours, never after its paper is in, whenever the bot stops and starts', async () => {
    await fc.assert(
      fc
        .asyncProperty(years, async (year) => {
          const store = await openYear();
          const papers = await listPapers(store);
          const submissions = year.submissions.flatMap(({ place, stage, at }) => {
            const paper = papers[place % papers.length];
            return paper === undefined
              ? []
              : [{ kind: 'submission' as const, ...paper, stage, link: null, by: 'lead', at }];
          });
          // Only the first word of each paper's stage, so that the plan of the whole year knows it too.
          const first = [
            ...new Map(
              [...submissions]
                .sort((a, b) => b.at.getTime() - a.at.getTime())
                .map((each) => [`${each.report} ${each.meeting} ${each.stage}`, each]),
            ).values(),
          ];
          const told = await live(store, year, first);
          const { situation } = await readSituation(store, { timeZone }, from);
          const planned = planReminders(situation, '2025-11-01', to).flatMap(({ person, covers }) =>
            covers.map((line) => ({ ...line, person })),
          );

          // Each once, as the readers see it: the same words about the same thing come once to a person.
          const seen = (await store.outbox.list({ kind: 'reminder/' })).flatMap(({ details }) => {
            const read = readReminderDetails(details);
            assert.ok(read);
            return read.lines.map(({ until: _until, ...line }) => JSON.stringify([read.person, line]));
          });
          assert.equal(new Set(seen).size, seen.length, 'something was said twice');

          for (const [key, at] of told) {
            assert.ok(
              planned.some((line) => line.key === key),
              `${key} was never planned`,
            );
            const moment = new Intl.DateTimeFormat('sv-SE', {
              timeZone,
              dateStyle: 'short',
              timeStyle: 'short',
            }).format(at);
            assert.ok(situation.workingDays.isWorkingDay(moment.slice(0, 10)), `${moment} is a closed day`);
            assert.ok(moment.slice(11) >= '09:00' && moment.slice(11) < '18:00', `${moment} is out of hours`);
          }
          for (const line of planned) checkLine(line, planned, told, { year, store: situation });
          for (const { report, meeting, stage, at } of first) {
            const after = [...told].filter(
              ([key, when]) => key.startsWith(`paper:${report}:${meeting}:${stage}:`) && when >= at,
            );
            assert.deepEqual(after, [], 'reminded though it was in');
          }
        })
        .afterEach(() => test.dispose()),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

/** Every paper that a meeting of the year expects. */
async function listPapers(store: Store): Promise<readonly { readonly report: string; readonly meeting: string }[]> {
  const { situation } = await readSituation(store, { timeZone }, from);
  const papers = planReminders(situation, from, to).flatMap(({ covers }) =>
    covers.flatMap(({ about }) => (about.kind === 'paper' ? [`${about.paper.report} ${about.meeting}`] : [])),
  );
  return [...new Set(papers)].map((paper) => {
    const [report = '', meeting = ''] = paper.split(' ');
    return { report, meeting };
  });
}

/** Lets a year pass, from due time to due time. @returns when each line was told, by its key. */
async function live(
  store: Store,
  { stops, restarts, looks }: Year,
  submissions: readonly (Submission & { readonly kind: 'submission' })[],
): Promise<ReadonlyMap<string, Date>> {
  const { situation } = await readSituation(store, { timeZone }, from);
  // A paper that comes in early begins the next ladder, which has due times of its own.
  const records = { ...situation.records, submissions };
  const due = [situation, { ...situation, records }].flatMap((each) =>
    planReminders(each, from, to).map(({ dueAt }) => dueAt),
  );
  const wakings = stops.flatMap(({ until }) => [until, wakingAfter(until, situation)]);
  const steps = [
    ...new Set(
      [...due, ...wakings, ...restarts, ...looks, ...submissions.map(({ at }) => at)].map((at) => at.getTime()),
    ),
  ]
    .filter((step) => start <= step && step < start + hoursOfYear * hour)
    .sort((a, b) => a - b);
  const told = new Map<string, Date>();
  let bot = createReminderTick(store, { timeZone });
  for (const step of steps) {
    const now = new Date(step);
    for (const submission of submissions) if (submission.at.getTime() === step) await store.panel.record(submission);
    if (stops.some((stop) => stop.from <= now && now < stop.until)) continue;
    if ([...restarts, ...stops.map(({ until }) => until)].some((at) => at.getTime() === step)) {
      bot = createReminderTick(store, { timeZone });
    }
    for (const { covers } of await bot.tick(now)) for (const { key } of covers) told.set(key, now);
  }
  return told;
}

type Hours = Awaited<ReturnType<typeof readSituation>>['situation'];

function wakingAfter(moment: Date, { workingDays }: Pick<Hours, 'workingDays'>): Date {
  return nextAllowedMoment(moment, { quietFrom: '18:00', quietUntil: '09:00', workingDays, timeZone });
}

/** What was due while the bot ran was said then; what was missed was said on waking, unless it was past or outdone. */
function checkLine(
  line: PlannedLine,
  planned: readonly PlannedLine[],
  told: ReadonlyMap<string, Date>,
  { year, store: situation }: { readonly year: Year; readonly store: Hours },
): void {
  const at = told.get(line.key);
  const isDown = (moment: Date) => year.stops.some((stop) => stop.from <= moment && moment < stop.until);
  if (!isDown(line.dueAt)) {
    assert.equal(at?.getTime(), line.dueAt.getTime(), `${line.key} on ${line.dueAt.toISOString()}`);
    return;
  }
  // Stops may follow upon each other before anybody may be written to.
  let waking = wakingAfter(line.dueAt, situation);
  for (let stop = stopAt(year, waking); stop !== undefined; stop = stopAt(year, waking)) {
    waking = wakingAfter(stop.until, situation);
  }
  const outdone = planned.some(
    (other) => threadOf(other) === threadOf(line) && other.dueAt > line.dueAt && other.dueAt <= waking,
  );
  if (outdone || waking >= line.until) assert.equal(at, undefined, `${line.key} was said though it was past`);
  else if (dayAt(waking, timeZone) <= to)
    assert.equal(at?.getTime(), waking.getTime(), `${line.key} was not made up for`);
}

function stopAt({ stops }: Year, moment: Date): Stop | undefined {
  return stops.find((stop) => stop.from <= moment && moment < stop.until);
}

/** A key without what tells the notices of one thread apart. */
function threadOf({ key, to: { person } }: PlannedLine): string {
  const [kind, ...parts] = key.split(':');
  // paper:report:meeting:stage:deadline:listener:…, duty:key:occasion:due:day, meeting:planned:day:name…
  if (kind === 'paper') return [kind, parts[0], parts[1], parts[4]].join(':');
  if (kind === 'duty') return [kind, parts[0], parts[1]].join(':');
  return [kind, parts[0], parts[2], ...(parts[2] === 'member' ? [parts[3]] : []), person].join(':');
}
