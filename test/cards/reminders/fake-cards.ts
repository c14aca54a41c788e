import type { CardMessage } from '../../../src/cards/card-message.js';
import { describeNotMine, describeTimeRequest } from '../../../src/cards/reminders/describe-decision.js';
import { describeMeeting } from '../../../src/cards/reminders/describe-meeting.js';
import { describePaper } from '../../../src/cards/reminders/describe-paper.js';
import { describeForwardPlan, describeMyReports } from '../../../src/cards/reminders/describe-papers.js';
import { describePreview } from '../../../src/cards/reminders/describe-preview.js';
import { describeReminder } from '../../../src/cards/reminders/describe-reminder.js';
import { findMeeting, findPaper } from '../../../src/cards/reminders/find-meeting.js';
import type { ReminderCard } from '../../../src/cards/reminders/reminder-card.js';
import type { ReminderDesk } from '../../../src/cards/reminders/reminder-desk.js';
import { renderReminderCard } from '../../../src/cards/reminders/render-reminder-card.js';
import type { DeliveredLine } from '../../../src/reminders/reminder-deliveries.js';
import type { PanelRecords } from '../../../src/store/panel-records.js';
import { fakeContext } from '../fake-answers.js';
import { loadDesk, loadSituation } from './load-desk.js';

/** The meeting of March 2026, and the fostering report for it, which Leo writes. */
export const meeting = '2026-03-17';
export const paper = { report: 'fostering-annual', meeting };
const at = new Date('2026-02-16T10:00:00Z');

/** Leo asked for six more days for his draft. */
export const fakeTimeRequest = {
  ...paper,
  stage: 'draft',
  until: '2026-03-04',
  reason: 'The figures for the year come late in February.',
  answer: null,
  by: 'leo-lead',
  at,
} as const;

/** Leo's draft came in. */
export const fakeDraft = {
  ...paper,
  stage: 'draft',
  link: 'https://papers.example/fostering',
  by: 'leo-lead',
  at,
} as const;

/** Lines of a reminder of Leo's two papers, as a delivery holds them. */
export function fakeDueLines(reports: readonly string[] = [paper.report]): readonly DeliveredLine[] {
  return reports.map((report) => ({
    about: {
      kind: 'paper',
      paper: { report, meeting },
      title: report,
      meeting,
      day: meeting,
      stage: 'draft',
      deadline: '2026-02-24',
    },
    reason: { kind: 'working days before', days: 5 },
    standsInFor: null,
  }));
}

export const meetingLine: DeliveredLine = {
  about: { kind: 'meeting', meeting, day: meeting },
  reason: { kind: 'working days before', days: 10 },
  standsInFor: null,
};

const apologies = (...people: readonly string[]): Partial<PanelRecords> => ({
  attendance: people.map((person) => ({ meeting, person, answer: 'apologies' as const, by: person, at })),
});

/** Cards as people get them, by what they are. */
export async function makeTypicalCards(): Promise<Readonly<Record<string, ReminderCard>>> {
  const cards = {
    'reminder-paper': await reminder('due', fakeDueLines(), { reader: 'leo-lead' }),
    'reminder-papers': await reminder('due', fakeDueLines(['fostering-annual', 'mockingbird-update']), {
      reader: 'leo-lead',
    }),
    'reminder-late': await reminder('overdue', fakeDueLines(['fostering-annual', 'grandmentors-annual']), {
      reader: 'carol-clerk',
      today: '2026-02-26',
    }),
    'time-request': await decision(describeTimeRequest, { timeRequests: [fakeTimeRequest] }),
    'not-mine': await decision(describeNotMine, { leadWords: [{ ...paper, word: 'not mine', by: 'leo-lead', at }] }),
    'asked-for-time': await showPaper('leo-lead', { timeRequests: [fakeTimeRequest] }),
    'clerk-paper': await showPaper('carol-clerk', { submissions: [fakeDraft] }, '2026-03-10'),
    'my-reports': await describeMyReports(await loadDesk({ reader: 'leo-lead' })),
    'forward-plan': await describeForwardPlan(await loadDesk({ reader: 'carol-clerk' })),
    'meeting-member': await reminder('meeting', [meetingLine], { reader: 'connor-councillor' }),
    'meeting-clerk': await showMeeting('carol-clerk', apologies('connor-councillor')),
    'meeting-past': await showMeeting('carol-clerk', {}, '2026-03-18'),
    'meeting-channel': await showMeeting(undefined, {}),
    quorum: await reminder('quorum', [{ ...meetingLine, reason: lostQuorum }], {
      reader: 'carol-clerk',
      records: apologies(
        'connor-councillor',
        'cheryl-chair',
        'nadia-councillor',
        'owen-councillor',
        'petra-councillor',
      ),
    }),
    'meeting-moved': await reminder('changed', [{ ...meetingLine, reason: { kind: 'moved', from: meeting } }], {
      reader: 'leo-lead',
      records: {
        moves: [{ plannedFor: meeting, to: '2026-03-24', reason: 'The hall is closed.', by: 'carol-clerk', at }],
      },
    }),
    unreached: await reminder('unreached', [unreachedLine], { reader: 'carol-clerk' }),
    preview: describePreview(await loadSituation(), await loadDesk({ reader: 'carol-clerk' })),
  };
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, present(card, name)]));
}

/** Those of them that are kept as they are sent, with the names of their snapshots. */
export async function renderKeptCards(): Promise<Readonly<Record<string, CardMessage>>> {
  const cards = await makeTypicalCards();
  const kept = Object.entries(cards).filter(([name]) => keptCards.includes(name));
  return Object.fromEntries(kept.map(([name, card]) => [name, renderReminderCard(card, fakeContext)]));
}

const keptCards = [
  'reminder-paper',
  'reminder-papers',
  'time-request',
  'clerk-paper',
  'meeting-member',
  'quorum',
  'meeting-moved',
  'unreached',
];

const lostQuorum = {
  kind: 'quorum out of reach',
  count: { members: 8, coming: 0, apologies: 5, unanswered: 3, needed: 4, quorum: 'out of reach' },
} as const;

const unreachedLine: DeliveredLine = {
  about: { kind: 'week', day: '2026-02-16' },
  reason: {
    kind: 'not reached',
    people: [
      {
        person: 'anton-lead',
        why: 'They have not met the bot yet.',
        count: 2,
        missed: [
          { title: 'Annual report of the adoption service', day: '2026-02-24' },
          { title: null, day: '2026-03-17' },
        ],
      },
    ],
  },
  standsInFor: null,
};

async function reminder(
  kind: Parameters<typeof describeReminder>[0],
  lines: readonly DeliveredLine[],
  desk: Parameters<typeof loadDesk>[0],
): Promise<ReminderCard | undefined> {
  return describeReminder(kind, lines, await loadDesk(desk));
}

async function decision(
  describe: (paper: NonNullable<ReturnType<typeof findPaper>>, desk: ReminderDesk) => ReminderCard | undefined,
  records: Partial<PanelRecords>,
): Promise<ReminderCard | undefined> {
  const desk = await loadDesk({ reader: 'carol-clerk', records });
  const found = findPaper(paper, desk);
  return found && describe(found, desk);
}

async function showPaper(reader: string, records: Partial<PanelRecords>, today = '2026-02-17') {
  const desk = await loadDesk({ reader, records, today });
  const found = findPaper(paper, desk);
  return found && describePaper(found, { kicker: 'Paper for the panel', paragraphs: [] }, desk);
}

async function showMeeting(reader: string | undefined, records: Partial<PanelRecords>, today = '2026-02-17') {
  const desk = await loadDesk({ ...(reader === undefined ? {} : { reader }), records, today });
  const found = findMeeting(meeting, desk);
  return found && describeMeeting(found, '', desk);
}

function present<T>(card: T | undefined, name: string): T {
  if (card === undefined) throw new Error(`No card is made of ${name}.`);
  return card;
}
