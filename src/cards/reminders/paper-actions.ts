import { addDays } from '../../calendar/day.js';
import { meetingsBetween } from '../../calendar/find-meetings.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { givesTime } from '../../reminders/find-papers.js';
import type { Paper } from '../../reminders/paper.js';
import { openStageOf } from './open-stage.js';
import { paperKey } from './paper-key.js';
import { latestRequest, linkOf, stageWords } from './paper-standing.js';
import type { CardAction } from './reminder-card.js';
import { calendarFileActions, isPlanner, type ReminderDesk } from './reminder-desk.js';

const longestLink = 500;
const longestReason = 300;
/** How much more time the form proposes. */
const suggestedWorkingDays = 3;
/** How far ahead a paper can be put off. */
const deferredWithinDays = 400;

/** What can be pressed on the card of a paper: by those who write it, and more by those who run the calendar. */
export function paperActions(paper: Paper, desk: ReminderDesk): readonly (readonly CardAction[])[] {
  const link = linkOf(paper, desk);
  const open = link === undefined ? [] : [{ title: 'Open the paper', url: link }];
  const planner = isPlanner(desk);
  const stage = openStageOf(paper, desk.today);
  if (stage === undefined || paper.settledAt !== undefined) return [open];
  const file = calendarFileActions('Add its deadlines to my calendar', { kind: 'paper', paper: paper.id }, desk);
  return [
    handingIn(paper, desk),
    ...(planner ? [] : [askingForHelp(paper, desk)]),
    ...(planner ? decidingRows(paper, desk) : []),
    [...open, ...file],
  ];
}

/** The one button that a paper has on a card of several. */
export function onTrackAction(paper: Paper, shown: readonly Paper[]): CardAction {
  const data = { id: paperKey(paper.id), shown: shown.map(({ id }) => paperKey(id)) };
  return { title: 'On track', press: { verb: 'report/onTrack', data } };
}

function handingIn(paper: Paper, desk: ReminderDesk): readonly CardAction[] {
  const id = paperKey(paper.id);
  const isStanding = paper.report.kind === 'standing';
  const [draft] = paper.stages;
  const awaitsDraft = !isStanding && draft?.metAt === undefined;
  const link = (name: string) =>
    ({
      kind: 'text',
      id: name,
      label: 'A link to it, if it is kept where officers can open it. It starts with https://',
      longest: longestLink,
    }) as const;
  return [
    ...(isPlanner(desk) ? [] : [onTrackAction(paper, [paper])]),
    ...(awaitsDraft
      ? [
          {
            title: 'Draft is in',
            inputs: [link('draftLink')],
            save: 'The draft is in',
            press: { verb: 'report/draft', data: { id } },
          } as const,
        ]
      : []),
    {
      title: 'Submitted',
      inputs: [link('link')],
      save: `The ${stageWords('final', paper)} is in`,
      press: { verb: 'report/submitted', data: { id } },
    },
  ];
}

function askingForHelp(paper: Paper, desk: ReminderDesk): readonly CardAction[] {
  const id = paperKey(paper.id);
  const notMine: CardAction = { title: 'Not mine', press: { verb: 'report/notMine', data: { id } } };
  const stage = openStageOf(paper, desk.today);
  if (paper.report.kind === 'standing' || stage === undefined) return [notMine];
  const earliest = addDays(stage.deadline < desk.today ? desk.today : stage.deadline, 1);
  return [
    {
      title: 'Need more time',
      inputs: [
        {
          kind: 'date',
          id: 'until',
          label: `Until which day you need for the ${stageWords(stage.stage, paper)}`,
          missing: 'Choose a day after the deadline.',
          earliest,
          suggested: desk.context.workingDays.after(addDays(earliest, -1), suggestedWorkingDays),
        },
        {
          kind: 'text',
          id: 'reason',
          label: 'Why, for the clerk. Nothing in it may point at a child.',
          missing: 'Say why in a few words.',
          longest: longestReason,
        },
      ],
      save: 'Ask the clerk',
      press: { verb: 'report/moreTime', data: { id, stage: stage.stage } },
    },
    notMine,
  ];
}

function decidingRows(paper: Paper, desk: ReminderDesk): readonly (readonly CardAction[])[] {
  const { stages, report } = paper;
  const isLate = report.kind !== 'standing' && (stages.at(-1)?.deadline ?? desk.today) < desk.today;
  const without = isLate ? withoutActions(paper) : [];
  const elsewhere = [...deferActions(paper, desk), reassignAction(paper, desk)];
  return [timeActions(paper, desk), without, elsewhere];
}

/** Agree to more time or not, while nobody has and it is still needed. */
export function timeActions(paper: Paper, desk: ReminderDesk): readonly CardAction[] {
  const request = latestRequest(paper, desk);
  const stage = paper.stages.find((each) => each.stage === request?.stage);
  if (request === undefined || request.answer !== null || stage === undefined || stage.metAt !== undefined) return [];
  if (!givesTime(request, stage.deadline, paper)) return [];
  const data = { id: paperKey(paper.id), stage: request.stage, until: request.until };
  return [
    { title: 'Agree to more time', press: { verb: 'report/agreeTime', data } },
    { title: 'Do not agree', press: { verb: 'report/declineTime', data } },
  ];
}

/** How the panel does without a paper whose deadline has passed. */
function withoutActions({ id }: Paper): readonly CardAction[] {
  const data = { id: paperKey(id) };
  return [
    { title: 'In words', press: { verb: 'report/verbal', data } },
    { title: 'Tabled', press: { verb: 'report/tabled', data } },
  ];
}

/** Moves a paper to a later meeting. */
function deferActions(paper: Paper, desk: ReminderDesk): readonly CardAction[] {
  if (paper.report.kind === 'standing') return [];
  const later = meetingsBetween(
    desk.context.calendar,
    addDays(paper.meeting.day, 1),
    addDays(paper.meeting.day, deferredWithinDays),
  );
  const defer: CardAction = {
    title: 'Put it off',
    inputs: [
      {
        kind: 'choice',
        id: 'to',
        label: 'To which meeting',
        missing: 'Choose a meeting.',
        options: later.map(({ day, plannedFor }) => ({ title: nameWeekday(day), value: plannedFor })),
      },
    ],
    save: 'Put it off to this meeting',
    press: { verb: 'report/defer', data: { id: paperKey(paper.id) } },
  };
  return later.length > 0 ? [defer] : [];
}

/** Gives a paper to another writer: its deputies come first. */
export function reassignAction(paper: Paper, { directory, context }: ReminderDesk): CardAction {
  const writers = directory.people.filter((person) => directory.audienceOfPerson(person).rights.has('submit'));
  const deputies = [paper.deputy?.person, context.people.deputyOf(paper.lead.person)?.person];
  const first = writers.filter(({ id }) => deputies.includes(id));
  const rest = writers.filter((person) => !first.includes(person) && person.id !== paper.lead.person);
  return {
    title: 'Give it to somebody else',
    inputs: [
      {
        kind: 'choice',
        id: 'person',
        label: 'Who writes it',
        missing: 'Choose somebody.',
        options: [...first, ...rest].map(({ id, name, title }) => ({ title: `${name}, ${title}`, value: id })),
      },
    ],
    save: 'Give it to them',
    press: { verb: 'report/reassign', data: { id: paperKey(paper.id) } },
  };
}
