import { z } from 'zod/v4';

import { buttonData } from '../../cards/card-button.js';
import { findMeeting } from '../../cards/reminders/find-meeting.js';
import { latestRequest } from '../../cards/reminders/paper-standing.js';
import { nameWeekday } from '../../questions/wording/days.js';
import { givesTime } from '../../reminders/find-papers.js';
import type { Paper } from '../../reminders/paper.js';
import type { CardAction } from '../card-actions.js';
import type { FeatureTools } from '../feature.js';
import { defineReminderAction, type ReminderPress } from './answer-press.js';
import { answeredBefore, type Change, changePaper, showPaper } from './change-paper.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

const link = z
  .union([z.literal(''), z.url({ protocol: /^https$/, message: 'not a link' }).max(500)])
  .optional()
  .catch(undefined);

/** The data of each button about a paper: its own, and what was filled in. */
const schemas = {
  draft: buttonData['report/draft'].extend({ draftLink: link }),
  submitted: buttonData['report/submitted'].extend({ link }),
  moreTime: buttonData['report/moreTime'].extend({ until: z.iso.date(), reason: z.string().trim().min(1).max(300) }),
  reassign: buttonData['report/reassign'].extend({ person: z.string().min(1).max(100) }),
  defer: buttonData['report/defer'].extend({ to: z.iso.date() }),
} as const;

const leadUnheard = 'This is kept. The bot cannot reach whoever writes it now: tell them yourself as well.';

const writers = ['submit', 'plan'] as const;
const planners = ['plan'] as const;

/** The buttons about papers: of those who write them, and of those who run the calendar. */
export function createPaperActions(options: ReminderFeatureOptions, tools: FeatureTools): readonly CardAction[] {
  const change = (
    press: ReminderPress,
    data: { readonly id: string; readonly nonce: string; readonly shown?: readonly string[] },
    verb: string,
    decide: (paper: Paper) => Change | string,
  ) => changePaper({ press, data, verb, decide }, options);
  const clerkOf = ({ open }: ReminderPress) => open.situation.calendar.panel.offices.clerk?.person;
  const made = ({ person, now }: ReminderPress) => ({ by: person.id, at: now });

  const handIn = (press: ReminderPress, data: { id: string; nonce: string }, stage: 'draft' | 'final', url?: string) =>
    change(press, data, stage === 'draft' ? 'report/draft' : 'report/submitted', ({ id }) => ({
      entry: { kind: 'submission', ...id, stage, link: url || null, ...made(press) },
      words:
        stage === 'draft' ? 'Thank you: the draft is in.' : 'Thank you: it is in, and you are reminded of it no more.',
      tell: {
        kind: 'reminder/paper-in',
        people: [clerkOf(press)],
        otherwise: 'Thank you: it is kept as in. The bot cannot reach the clerk now: tell them yourself as well.',
      },
    }));

  const answerTime = (press: ReminderPress, data: z.infer<(typeof buttonData)['report/agreeTime']>, agreed: boolean) =>
    change(press, data, agreed ? 'report/agreeTime' : 'report/declineTime', (paper) => {
      const request = latestRequest(paper, press.open.desk);
      if (request === undefined || request.stage !== data.stage || request.until !== data.until) {
        return 'Another day has been asked for since. The card shows it now.';
      }
      if (request.answer !== null) return answeredBefore;
      const deadline = paper.stages.find(({ stage }) => stage === request.stage)?.deadline;
      if (deadline === undefined || !givesTime(request, deadline, paper)) {
        return 'The paper comes to another day by now, and this day would give no more time for it.';
      }
      return {
        entry: { kind: 'time request', ...request, answer: { agreed, ...made(press) } },
        words: agreed ? `Agreed: it is due on ${nameWeekday(request.until)}.` : 'Not agreed: the deadline stays.',
        tell: {
          kind: 'reminder/time-answer',
          people: [request.by],
          otherwise: 'Your answer is kept. The bot cannot reach whoever asked now: tell them yourself as well.',
        },
      };
    });

  const settle = (press: ReminderPress, data: { id: string; nonce: string }, outcome: 'verbal' | 'tabled') =>
    change(press, data, `report/${outcome}`, ({ id, lead }) => ({
      entry: { kind: 'outcome', ...id, outcome, to: null, ...made(press) },
      words: outcome === 'verbal' ? 'It will be given in words.' : 'It is tabled. See that the chair agrees.',
      tell: { kind: 'reminder/outcome', people: [lead.person], otherwise: leadUnheard },
    }));

  return [
    defineReminderAction(
      {
        verb: 'report/show',
        schema: buttonData['report/show'],
        rights: writers,
        run: ({ context, open: { desk } }, { id }) => showPaper(context, id, desk, options),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/onTrack',
        schema: buttonData['report/onTrack'],
        rights: writers,
        run: (press, data) =>
          change(press, data, 'report/onTrack', ({ id }) => ({
            entry: { kind: 'lead word', ...id, word: 'on track', ...made(press) },
            words: 'Thank you. You are reminded of it until it is in.',
          })),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/draft',
        schema: schemas.draft,
        rights: writers,
        run: (press, data) => handIn(press, data, 'draft', data.draftLink),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/submitted',
        schema: schemas.submitted,
        rights: writers,
        run: (press, data) => handIn(press, data, 'final', data.link),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/moreTime',
        schema: schemas.moreTime,
        rights: writers,
        run: (press, data) =>
          change(press, data, 'report/moreTime', (paper) => {
            const { stage, until, reason } = data;
            const deadline = paper.stages.find((each) => each.stage === stage)?.deadline;
            if (deadline === undefined || until <= deadline) return 'Choose a day after the deadline.';
            if (until <= press.open.desk.today) return 'Choose a day that is still to come.';
            if (until >= paper.meeting.day) return 'Choose a day before the meeting, or ask the clerk to put it off.';
            return {
              entry: { kind: 'time request', ...paper.id, stage, until, reason, answer: null, ...made(press) },
              words: 'The clerk has been asked. You hear of it here.',
              tell: {
                kind: 'reminder/time-request',
                people: [clerkOf(press)],
                otherwise: 'Your request is kept. The bot cannot reach the clerk now: ask them yourself as well.',
              },
            };
          }),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/notMine',
        schema: buttonData['report/notMine'],
        rights: writers,
        run: (press, data) =>
          change(press, data, 'report/notMine', ({ id }) => ({
            entry: { kind: 'lead word', ...id, word: 'not mine', ...made(press) },
            words: 'Thank you. The clerk decides who writes it.',
            tell: {
              kind: 'reminder/not-mine',
              people: [clerkOf(press)],
              otherwise: 'This is kept. The bot cannot reach the clerk now: tell them yourself as well.',
            },
          })),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/agreeTime',
        schema: buttonData['report/agreeTime'],
        rights: planners,
        run: (press, data) => answerTime(press, data, true),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/declineTime',
        schema: buttonData['report/declineTime'],
        rights: planners,
        run: (press, data) => answerTime(press, data, false),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/reassign',
        schema: schemas.reassign,
        rights: planners,
        run: (press, data) =>
          change(press, data, 'report/reassign', ({ id }) => {
            const { directory } = press.open.desk;
            const chosen = directory.people.find((person) => person.id === data.person);
            if (chosen === undefined || !directory.audienceOfPerson(chosen).rights.has('submit')) {
              return 'Choose somebody of the list: only people who may hand papers in can write one.';
            }
            return {
              entry: { kind: 'reassignment', ...id, person: chosen.id, ...made(press) },
              words: `${chosen.name} writes it now, and is told.`,
            };
          }),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/defer',
        schema: schemas.defer,
        rights: planners,
        run: (press, data) =>
          change(press, data, 'report/defer', ({ id, meeting, lead }) => {
            const to = findMeeting(data.to, press.open.desk);
            if (to === undefined || to.day <= meeting.day) return 'Choose a later meeting of the list.';
            return {
              entry: { kind: 'outcome', ...id, outcome: 'deferred', to: to.plannedFor, ...made(press) },
              words: `It is put off to ${nameWeekday(to.day)}.`,
              tell: { kind: 'reminder/outcome', people: [lead.person], otherwise: leadUnheard },
            };
          }),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/verbal',
        schema: buttonData['report/verbal'],
        rights: planners,
        run: (press, data) => settle(press, data, 'verbal'),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'report/tabled',
        schema: buttonData['report/tabled'],
        rights: planners,
        run: (press, data) => settle(press, data, 'tabled'),
      },
      options,
      tools,
    ),
  ];
}
