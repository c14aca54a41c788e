import { z } from 'zod/v4';
import { addDays } from '../../calendar/day.js';
import { meetingsBetween } from '../../calendar/find-meetings.js';
import type { Meeting } from '../../calendar/meeting.js';
import { buttonData } from '../../cards/card-button.js';
import { isInvited } from '../../cards/reminders/describe-attendance.js';
import { describeMeeting } from '../../cards/reminders/describe-meeting.js';
import { findMeeting } from '../../cards/reminders/find-meeting.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import { nameWeekday } from '../../questions/wording/days.js';
import type { DeliveryDraft } from '../../store/outbox.js';
import type { PanelEntry } from '../../store/panel-book.js';
import { draftRedraws, findCards } from '../alerts/redraw-cards.js';
import type { CardAction } from '../card-actions.js';
import type { FeatureTools } from '../feature.js';
import { answeredBelow } from '../invoke-response.js';
import { invokeBudgetMs, sendReply } from '../reply.js';
import { defineReminderAction, type PressResult, pressOf, type ReminderPress } from './answer-press.js';
import { redrafts } from './notify-people.js';
import { openReminderDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

const move = buttonData['meeting/move'].extend({ day: z.iso.date(), reason: z.string().trim().min(1).max(200) });
const gone = 'This meeting is not planned any more. Type "next meeting" to see the next one.';
/** A meeting cannot be moved so far that the bot would lose it. */
const mostDaysMoved = 300;

/** What is to be kept of a meeting and said to whoever pressed; or in words, why nothing is. */
type Change =
  | { readonly entry: PanelEntry; readonly words: string; readonly drafts?: readonly DeliveryDraft[] }
  | string;

/** The buttons about meetings and duties. */
export function createMeetingActions(options: ReminderFeatureOptions, tools: FeatureTools): readonly CardAction[] {
  const made = ({ person, now }: ReminderPress) => ({ by: person.id, at: now });
  const change = (
    press: ReminderPress,
    data: { readonly id: string; readonly nonce: string },
    verb: string,
    decide: (meeting: Meeting) => Change | Promise<Change>,
  ) => changeMeeting(press, data, verb, decide, options);

  const answer = (press: ReminderPress, data: { id: string; nonce: string }, said: 'coming' | 'apologies') =>
    change(press, data, said === 'coming' ? 'meeting/attend' : 'meeting/apologies', async (meeting) => {
      const { desk } = press.open;
      if (meeting.day < desk.today) return 'This meeting is over.';
      if (!isInvited(press.person, meeting, desk))
        return 'Only members of the panel are asked, and who comes in their place.';
      return {
        entry: {
          kind: 'attendance',
          meeting: meeting.plannedFor,
          person: press.person.id,
          answer: said,
          ...made(press),
        },
        words: said === 'coming' ? 'Thank you: you are expected.' : 'Thank you: your apologies are noted.',
        drafts: await redrawQuorum(meeting, options, press.now),
      };
    });

  return [
    defineReminderAction(
      {
        verb: 'meeting/show',
        schema: buttonData['meeting/show'],
        rights: ['ask'],
        run: async ({ context, open: { desk } }, { id }): Promise<PressResult> => {
          const meeting = findMeeting(id, desk);
          if (meeting === undefined) return { words: gone };
          const card = await describeMeeting(meeting, '', desk);
          await sendReply(context, renderReminderCard(card, options.newContext()), invokeBudgetMs);
          return { words: answeredBelow };
        },
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'meeting/attend',
        schema: buttonData['meeting/attend'],
        // A substitute need not sit on the panel; whether somebody is asked is looked at besides.
        rights: ['attend', 'ask'],
        run: (press, data) => answer(press, data, 'coming'),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'meeting/apologies',
        schema: buttonData['meeting/apologies'],
        rights: ['attend', 'ask'],
        run: (press, data) => answer(press, data, 'apologies'),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'meeting/move',
        schema: move,
        rights: ['plan'],
        run: (press, data) =>
          change(press, data, 'meeting/move', ({ day, plannedFor }) => {
            const { desk, situation } = press.open;
            const to = data.day;
            if (day < desk.today) return 'This meeting is over.';
            if (to <= desk.today) return 'Choose a day that is still to come.';
            if (to === day) return 'It is on that day already.';
            if (to < addDays(plannedFor, -mostDaysMoved) || to > addDays(plannedFor, mostDaysMoved)) {
              return 'That is too far from the day it was planned for. Ask whoever keeps the pack to change the calendar.';
            }
            if (meetingsBetween(situation.calendar, to, to).length > 0) return 'Another meeting is on that day.';
            return {
              entry: { kind: 'move', plannedFor, to, reason: data.reason, ...made(press) },
              words: `It is on ${nameWeekday(to)} now. Everybody who was told of it is told of the change.`,
            };
          }),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'meeting/noted',
        schema: buttonData['meeting/noted'],
        rights: ['plan'],
        run: (press, data) =>
          change(press, data, 'meeting/noted', async ({ day, plannedFor }) => {
            if (day > press.open.desk.today) return 'This meeting is still to come.';
            const { subject, key } = data;
            return {
              entry: { kind: 'noted', meeting: plannedFor, subject, key, ...made(press) },
              words: 'Kept as noted.',
              drafts: subject === 'alert' ? await redrawAlert(key, plannedFor, options, press.now) : [],
            };
          }),
      },
      options,
      tools,
    ),
    defineReminderAction(
      {
        verb: 'duty/done',
        schema: buttonData['duty/done'],
        rights: ['ask'],
        run: (press, data) => finishDuty(press, data, options),
      },
      options,
      tools,
    ),
  ];
}

async function changeMeeting(
  { person, now, open: { desk } }: ReminderPress,
  data: { readonly id: string; readonly nonce: string; readonly key?: string },
  verb: string,
  decide: (meeting: Meeting) => Change | Promise<Change>,
  options: ReminderFeatureOptions,
): Promise<PressResult> {
  const meeting = findMeeting(data.id, desk);
  if (meeting === undefined) return { words: gone };
  const decided = await decide(meeting);
  let words = decided as string;
  if (typeof decided !== 'string') {
    const about = `${data.id} ${data.key ?? ''}`;
    const { entry, drafts = [] } = decided;
    const saved = await options.store.panel.record(entry, pressOf(verb, data, about, person), drafts);
    if (saved === 'saved' && drafts.length > 0) options.deliverSoon();
    words = saved === 'saved' ? decided.words : 'This was kept before.';
  }
  const again = await openReminderDesk(options, { person, audience: desk.scorecard.audience }, now);
  const moved = findMeeting(data.id, again.desk);
  return { words, card: moved && (await describeMeeting(moved, '', again.desk)) };
}

/** Where clerk and chair were told of the quorum, the card counts on as answers come. */
async function redrawQuorum(
  { plannedFor }: Meeting,
  { store }: ReminderFeatureOptions,
  now: Date,
): Promise<readonly DeliveryDraft[]> {
  const told = await store.outbox.list({ subject: plannedFor, kind: 'reminder/quorum', states: ['sent'] });
  return redrafts(
    told.filter(({ way }) => way === 'post'),
    now,
  );
}

/** The cards of an alert say when the panel noted it. */
async function redrawAlert(
  key: string,
  meeting: string,
  { store }: ReminderFeatureOptions,
  now: Date,
): Promise<readonly DeliveryDraft[]> {
  const alert = await store.alerts.find(key);
  return alert === undefined
    ? []
    : draftRedraws(alert, await findCards([alert], store), now, `${alert.id} noted ${meeting}`);
}

/** A duty is done when its owner says so, or somebody who runs the calendar. */
async function finishDuty(
  { person, now, open: { desk } }: ReminderPress,
  data: { readonly id: string; readonly nonce: string },
  { store }: ReminderFeatureOptions,
): Promise<PressResult> {
  const [key = '', occasion = ''] = data.id.split('/');
  const duty = desk.context.calendar.duties.find((each) => each.key === key);
  if (duty === undefined || !z.iso.date().safeParse(occasion).success)
    return { words: 'This is not to be done any more.' };
  const { owner } = duty;
  const reader = desk.context.people.readerOf({ title: owner.title, person: owner.person }, desk.today)?.person.id;
  const isPlanner = desk.directory.audienceOfPerson(person).rights.has('plan');
  if (!isPlanner && person.id !== owner.person && person.id !== reader)
    return { words: `This is with: ${owner.title}.` };
  const entry = { kind: 'duty', duty: key, occasion, by: person.id, at: now } as const;
  const saved = await store.panel.record(entry, pressOf('duty/done', data, data.id, person));
  return { words: saved === 'saved' ? `Kept as done: ${duty.title}.` : 'This was kept before.' };
}
