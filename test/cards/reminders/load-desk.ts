import { type MeetingMove, moveMeetings } from '../../../src/calendar/move-meetings.js';
import { loadWorkingDays } from '../../../src/calendar/working-days.js';
import type { ReminderDesk } from '../../../src/cards/reminders/reminder-desk.js';
import { readPack } from '../../../src/imports/pack/read-pack.js';
import { createDirectory } from '../../../src/people/create-directory.js';
import { createReminderContext } from '../../../src/reminders/reminder-context.js';
import type { Situation } from '../../../src/reminders/situation.js';
import { noRecords, type PanelRecords } from '../../../src/store/panel-records.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { fakeScorecard, loadDemoContent } from '../../support/scorecards.js';

export interface FakeDesk {
  /** Who reads the card, by their id in the demo pack; nobody alone where it is left out. */
  readonly reader?: string;
  readonly today?: string;
  readonly records?: Partial<PanelRecords>;
  /** What the panel saw before; default: the same scorecard. */
  readonly before?: Scorecard;
  readonly alerts?: ReminderDesk['alerts'];
}

/** The demo pack's calendar in which people did what `records` say, with its people and figures. */
export async function loadSituation(records: Partial<PanelRecords> = {}): Promise<Situation> {
  const { content } = await readPack('data/wiltshire');
  const { people, panelMembers } = createDirectory(content.people);
  const moves: readonly MeetingMove[] = records.moves ?? [];
  const calendar = moveMeetings(content.calendar, moves);
  return {
    calendar,
    workingDays: await loadWorkingDays(calendar),
    timeZone: 'Europe/London',
    keepsQuiet: true,
    people,
    panelMembers,
    records: { ...noRecords, ...records },
    told: [],
    unreachable: new Map(),
    undelivered: [],
  };
}

/** A desk on 17 February 2026: the panel meets on 17 March, with drafts due on the 24th of this month. */
export async function loadDesk({
  reader,
  today = '2026-02-17',
  records,
  before,
  alerts = [],
}: FakeDesk = {}): Promise<ReminderDesk> {
  const { content } = await readPack('data/wiltshire');
  const directory = createDirectory(content.people);
  const person = directory.people.find(({ id }) => id === reader);
  const audience =
    person === undefined ? directory.audienceOf('channel') : directory.audienceOfPerson(person, 'personal');
  const scorecard = fakeScorecard(await loadDemoContent(), audience);
  return {
    context: createReminderContext(await loadSituation(records)),
    directory,
    reader: person,
    scorecard,
    alerts,
    scorecardAsAt: async () => before ?? scorecard,
    today,
  };
}
