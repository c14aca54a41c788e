import { nextMeeting } from '../../calendar/find-meetings.js';
import { describeAbsences } from '../../cards/reminders/describe-absences.js';
import { describeMeeting } from '../../cards/reminders/describe-meeting.js';
import { describeForwardPlan, describeMyReports } from '../../cards/reminders/describe-papers.js';
import { describePreview } from '../../cards/reminders/describe-preview.js';
import { makeReminderCard, type ReminderCard } from '../../cards/reminders/reminder-card.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import type { Right } from '../../people/right.js';
import type { ChatTurn, ChatWord } from '../chat-word.js';
import { conversationKind } from '../conversation-kind.js';
import type { CreateFeature, FeatureTools } from '../feature.js';
import { sendReply } from '../reply.js';
import { refuseWithout } from '../who-may.js';
import { createAbsenceActions } from './absence-actions.js';
import { createMeetingActions } from './meeting-actions.js';
import { type OpenDesk, openReminderDesk } from './open-reminder-desk.js';
import { createPaperActions } from './paper-actions.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

/** The panel's calendar in chat: one's own reports, the year's plan, the next meeting, and the buttons on their cards. */
export function createReminderFeature(options: ReminderFeatureOptions): CreateFeature {
  return (tools) => {
    const personal = (words: readonly string[], right: Right, heading: string, describe: Describe): ChatWord => ({
      words,
      run: async (turn) =>
        reply(turn, await describePersonal(turn, { right, heading, describe }, options, tools), options),
    });
    return {
      chatWords: [
        personal(['my reports', 'show my reports'], 'submit', 'Your reports', ({ desk }) => describeMyReports(desk)),
        personal(['forward plan', 'the forward plan', 'show the forward plan'], 'plan', 'Forward plan', ({ desk }) =>
          describeForwardPlan(desk),
        ),
        personal(['reminders', 'reminders ahead', 'show reminders'], 'plan', 'Reminders ahead', ({ desk, situation }) =>
          describePreview(situation, desk),
        ),
        personal(['away', 'i am away', 'i’m away', "i'm away"], 'ask', 'When you are away', ({ desk }) =>
          describeAbsences(desk),
        ),
        {
          words: ['next meeting', 'the next meeting', 'show the next meeting'],
          run: async (turn) => reply(turn, await describeNextMeeting(turn, options, tools), options),
        },
      ],
      actions: [
        ...createPaperActions(options, tools),
        ...createMeetingActions(options, tools),
        ...createAbsenceActions(options, tools),
      ],
    };
  };
}

type Describe = (open: OpenDesk) => ReminderCard | Promise<ReminderCard>;

interface PersonalWord {
  readonly right: Right;
  readonly heading: string;
  readonly describe: Describe;
}

/** What is one person's own, or for those who run the calendar: said to them alone. */
async function describePersonal(
  { context, reader }: ChatTurn,
  { right, heading, describe }: PersonalWord,
  options: ReminderFeatureOptions,
  { actorOf, now }: FeatureTools,
): Promise<ReminderCard> {
  const actor = await actorOf(reader);
  const kicker = 'The panel’s calendar';
  if (actor?.person === undefined || !actor.audience.rights.has(right)) {
    const words = refuseWithout(right, actor, await options.store.directory());
    return makeReminderCard({ kicker, heading, paragraphs: [words] });
  }
  if (conversationKind(context.activity) !== 'personal') {
    const words = 'Ask for this in your personal chat with the bot: it is for you alone.';
    return makeReminderCard({ kicker, heading, paragraphs: [words] });
  }
  return describe(await openReminderDesk(options, { person: actor.person, audience: actor.audience }, now()));
}

/** The next meeting, with what is its reader's own where they read it alone. */
async function describeNextMeeting(
  { context, reader }: ChatTurn,
  options: ReminderFeatureOptions,
  { now }: FeatureTools,
): Promise<ReminderCard> {
  const person = conversationKind(context.activity) === 'personal' ? reader.person : undefined;
  const { desk } = await openReminderDesk(options, { person, audience: reader.audience }, now());
  const meeting = nextMeeting(desk.context.calendar, desk.today);
  if (meeting !== undefined) return describeMeeting(meeting, '', desk);
  return makeReminderCard({
    kicker: 'The panel’s calendar',
    heading: 'No meeting is planned',
    paragraphs: ['Whoever keeps the pack adds meetings to its calendar.'],
  });
}

async function reply(turn: ChatTurn, card: ReminderCard, { newContext }: ReminderFeatureOptions): Promise<void> {
  await sendReply(turn.context, renderReminderCard(card, newContext()), turn.budgetMs);
}
