import { type Day, dayAt, daysBetween } from '../../calendar/day.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { capitalise, nameDay } from '../../questions/wording/words.js';
import type { Paper } from '../../reminders/paper.js';
import type { PaperId, PaperStage, TimeRequest } from '../../store/panel-records.js';
import { daysLeft } from './days-left.js';
import { openStageOf } from './open-stage.js';
import type { CardFact, Standing } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** From so many days before a deadline a card draws attention to it. */
const soonDays = 7;

/** "draft", "final paper"; of what is on every agenda, "item" */
export function stageWords(stage: PaperStage, { report }: Pick<Paper, 'report'>): string {
  if (report.kind === 'standing') return 'item';
  return stage === 'draft' ? 'draft' : 'final paper';
}

/** How a paper stands: in, decided about, late, or due. */
export function standingOf(paper: Paper, desk: ReminderDesk): Standing {
  const { today, context } = desk;
  const outcome = context.papers.outcomeOf(paper.id);
  if (paper.settledAt !== undefined && outcome !== undefined) {
    const label = outcome.outcome === 'verbal' ? 'To be given in words' : 'Tabled at the meeting';
    return { tone: 'plain', label, reason: `Decided by ${nameOf(desk, outcome.by)}.` };
  }
  const stage = openStageOf(paper, today);
  if (stage === undefined) return { tone: 'good', label: 'Submitted', reason: inWords(paper, 'final', desk) };
  const what = capitalise(stageWords(stage.stage, paper));
  const when = daysLeft(stage.deadline, today, context.workingDays);
  const days = daysBetween(today, stage.deadline);
  const reason = [missedWords(paper, desk), ...saidWords(paper, desk)].filter((part) => part !== '').join(' ');
  if (days < 0) return { tone: 'late', label: `${what} was due ${when}`, reason };
  return { tone: days <= soonDays ? 'soon' : 'plain', label: `${what} due ${when}`, reason };
}

/** How a paper stands, in a line of a list: who writes it, or when it comes to the panel for whoever does. */
export function briefStanding(paper: Paper, desk: ReminderDesk): string {
  const { label } = standingOf(paper, desk);
  const { title, person } = paper.lead;
  const others = person === undefined ? title : nameOf(desk, person);
  const lead = person !== undefined && person === desk.reader?.id ? `For ${nameDay(paper.meeting.day)}` : others;
  const word = wordOf(paper.id, desk);
  const said = word === undefined || label === 'Submitted' ? '' : word.word;
  return [lead, label, said === 'not mine' ? 'says it is not theirs' : said].filter((part) => part !== '').join(' · ');
}

/** Meeting, deadlines and what was agreed, a line each. */
export function paperFacts(paper: Paper, desk: ReminderDesk): readonly CardFact[] {
  const { today, context } = desk;
  const { meeting } = paper;
  const due = (day: Day) => `${nameWeekday(day)}, ${daysLeft(day, today, context.workingDays)}`;
  return [
    { label: 'For the panel of', words: [due(meeting.day), meeting.place ?? ''].filter(Boolean).join(', ') },
    ...paper.stages.map(({ stage, deadline, metAt }) => ({
      label: stage === 'draft' ? 'Draft to the clerk' : capitalise(stageWords(stage, paper)),
      words: metAt === undefined ? due(deadline) : `in since ${nameDay(dayAt(metAt, context.timeZone))}`,
    })),
    ...(paper.report.kind === 'standing' ? [] : [{ label: 'Papers go out', words: due(paper.circulation) }]),
    ...requestFacts(paper, desk),
  ];
}

/** The latest request for more time of any stage; undefined where there is none. */
export function latestRequest({ id }: Pick<Paper, 'id'>, { context }: ReminderDesk): TimeRequest | undefined {
  return context.records.timeRequests
    .filter((request) => isSamePaper(request, id))
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/** Where a paper can be read, its latest version first; undefined where nobody said. */
export function linkOf({ id }: Pick<Paper, 'id'>, { context }: ReminderDesk): string | undefined {
  const links = context.records.submissions.filter((each) => isSamePaper(each, id) && each.link !== null);
  return (links.find(({ stage }) => stage === 'final') ?? links[0])?.link ?? undefined;
}

/** What was said last of a paper besides handing it in. */
export function wordOf(id: PaperId, { context }: ReminderDesk) {
  return context.records.leadWords.find((word) => isSamePaper(word, id));
}

function isSamePaper(a: PaperId, b: PaperId): boolean {
  return a.report === b.report && a.meeting === b.meeting;
}

function requestFacts(paper: Paper, desk: ReminderDesk): readonly CardFact[] {
  const request = latestRequest(paper, desk);
  if (request === undefined) return [];
  const { answer } = request;
  const asked = `asked for until ${nameWeekday(request.until)}`;
  if (answer === null) return [{ label: 'More time', words: `${asked}, not answered yet. Why: ${request.reason}` }];
  const said = answer.agreed ? 'agreed' : 'not agreed';
  return [{ label: 'More time', words: `${asked}; ${said} by ${nameOf(desk, answer.by)}` }];
}

function inWords({ id }: Paper, stage: PaperStage, desk: ReminderDesk): string {
  const submission = desk.context.records.submissions.find((each) => isSamePaper(each, id) && each.stage === stage);
  if (submission === undefined) return '';
  return `By ${nameOf(desk, submission.by)} on ${nameDay(dayAt(submission.at, desk.context.timeZone))}.`;
}

/** A draft that was missed while its final paper is still ahead. */
function missedWords({ stages }: Paper, { today }: ReminderDesk): string {
  const [draft, final] = stages;
  if (draft === undefined || final === undefined || draft.metAt !== undefined || final.deadline < today) return '';
  return draft.deadline < today ? `Its draft was due on ${nameWeekday(draft.deadline)} and is not in.` : '';
}

function saidWords(paper: Paper, desk: ReminderDesk): readonly string[] {
  const word = wordOf(paper.id, desk);
  if (word === undefined) return [];
  const who = word.by === desk.reader?.id ? 'You' : nameOf(desk, word.by);
  const when = nameDay(dayAt(word.at, desk.context.timeZone));
  if (word.word === 'on track') return [`${who} said on ${when} that it is on track.`];
  const handedOver = desk.context.papers.reassignmentOf(paper.id);
  if (handedOver !== undefined && handedOver.at >= word.at) return [];
  return [`${who} said on ${when} that it is not theirs; the clerk decides who has it.`];
}
