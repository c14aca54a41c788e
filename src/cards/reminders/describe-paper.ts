import { addDays } from '../../calendar/day.js';
import { meetingsBetween } from '../../calendar/find-meetings.js';
import { comesTo } from '../../calendar/find-programme.js';
import { nameWeekday } from '../../questions/wording/days.js';
import type { Paper } from '../../reminders/paper.js';
import { listReportFigures } from './figure-rows.js';
import { paperActions } from './paper-actions.js';
import { paperFacts, standingOf } from './paper-standing.js';
import { type CardSection, makeCardSection, makeReminderCard, type ReminderCard } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** A report that is asked for once a year came last within this many days. */
const searchedDays = 800;

/** What is known of a paper before its own matter: why the card came. */
export interface PaperOpening {
  readonly kicker: string;
  readonly paragraphs: readonly string[];
}

/** The card of one paper, for whoever writes it or runs the calendar. */
export async function describePaper(paper: Paper, opening: PaperOpening, desk: ReminderDesk): Promise<ReminderCard> {
  const figures = await listReportFigures(desk.scorecard, paper.report.indicators);
  const last = tellLastTime(paper, desk);
  const lead = { label: 'Who writes it', words: whoWrites(paper, desk) };
  return makeReminderCard({
    kicker: opening.kicker,
    heading: paper.report.title,
    standing: standingOf(paper, desk),
    paragraphs: opening.paragraphs,
    facts: [...paperFacts(paper, desk), ...(paper.lead.person === desk.reader?.id ? [] : [lead])],
    actions: paperActions(paper, desk),
    sections: [
      ...(last === undefined ? [] : [makeCardSection({ heading: 'Last time', paragraphs: last })]),
      ...figureSection(figures),
    ],
    notes: paper.report.inferred
      ? ['No document prints to which meeting this report comes; the calendar infers it.']
      : [],
  });
}

function figureSection(rows: CardSection['rows']): readonly CardSection[] {
  return rows.length === 0 ? [] : [makeCardSection({ heading: 'The figures of its subject now', rows })];
}

function whoWrites({ lead }: Paper, desk: ReminderDesk): string {
  return lead.person === undefined
    ? `${lead.title}; the calendar names nobody`
    : `${nameOf(desk, lead.person)}, ${lead.title}`;
}

/** When the report came to the panel before, as a document or the programme has it, and where it can be read. */
function tellLastTime({ report, meeting }: Paper, { context }: ReminderDesk): readonly string[] | undefined {
  if (report.kind === 'standing') return undefined;
  const earlier = meetingsBetween(context.calendar, addDays(meeting.day, -searchedDays), addDays(meeting.day, -1));
  const received = earlier.findLast((each) => each.received.some((one) => one.report === report.key));
  const title = received?.received.find((one) => one.report === report.key)?.title;
  if (received !== undefined)
    return [`The panel received “${title}” on ${nameWeekday(received.day)}.`, received.source];
  const planned = earlier.findLast((each) => comesTo(context.calendar, report, each));
  if (planned === undefined) return undefined;
  return [`By the programme it came last on ${nameWeekday(planned.day)}; no document held says what it showed.`];
}
