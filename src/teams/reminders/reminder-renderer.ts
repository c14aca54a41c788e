import {
  describeNotMine,
  describeOutcome,
  describePaperIn,
  describeTimeAnswer,
  describeTimeRequest,
} from '../../cards/reminders/describe-decision.js';
import { describeReminder } from '../../cards/reminders/describe-reminder.js';
import { findPaper } from '../../cards/reminders/find-meeting.js';
import { parsePaperKey } from '../../cards/reminders/paper-key.js';
import type { ReminderCard } from '../../cards/reminders/reminder-card.js';
import type { ReminderDesk } from '../../cards/reminders/reminder-desk.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import type { Renderer } from '../../delivery/renderer.js';
import { unknownKind } from '../../delivery/unknown-kind.js';
import { BotError } from '../../errors.js';
import type { Directory } from '../../people/directory.js';
import { chooseLines } from '../../reminders/choose-lines.js';
import { reminderKinds } from '../../reminders/notice.js';
import { readReminderDetails } from '../../reminders/reminder-deliveries.js';
import type { KnownConversation } from '../../store/known-conversations.js';
import type { Delivery } from '../../store/outbox.js';
import { paperNoticeSchema, paperNotices } from './notify-people.js';
import { openReminderDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

export interface ReminderRendererOptions extends Omit<ReminderFeatureOptions, 'deliverSoon' | 'allowedFrom'> {
  readonly now: () => Date;
}

/** Makes the messages of reminders at the moment of sending, for the one person each goes to, from what holds then. */
export function createReminderRenderer(options: ReminderRendererOptions): Renderer {
  return {
    async render(delivery, to) {
      const { person: id } = paperNoticeSchema.parse(delivery.details);
      const directory = await options.store.directory();
      const person = directory.people.find((each) => each.id === id);
      // What is one person's own is never said where others read along, nor to who is not taken for them any more.
      if (person === undefined || to.kind !== 'personal' || ownerOf(to, directory) !== id) return 'nothing';
      const audience = directory.audienceOfPerson(person, 'personal');
      const { desk } = await openReminderDesk(options, { person, audience }, options.now());
      const card = await describeDelivery(delivery, desk, options);
      return card === undefined ? 'nothing' : renderReminderCard(card, options.newContext());
    },
  };
}

/** Whose a personal chat is by now. */
function ownerOf({ aadObjectId, person }: KnownConversation, directory: Directory): string | undefined {
  return directory.find({ aadObjectId })?.id ?? person;
}

async function describeDelivery(
  delivery: Delivery,
  desk: ReminderDesk,
  { store, now }: ReminderRendererOptions,
): Promise<ReminderCard | undefined> {
  const notice = paperNotices.find((kind) => kind === delivery.kind);
  if (notice === undefined) {
    const kind = reminderKinds.find((each) => delivery.kind === `reminder/${each}`);
    if (kind !== undefined && readReminderDetails(delivery.details) !== undefined) {
      const { conversation } = delivery;
      const queued = await store.outbox.list({ conversation, kind: 'reminder/', states: ['waiting'] });
      return describeReminder(kind, chooseLines(delivery, queued, now()), desk, delivery.way !== 'post');
    }
    if (kind === undefined) throw unknownKind(delivery.kind);
    throw new BotError('card-invalid', `No card is made of "${delivery.kind}" in this version of the bot.`);
  }
  const id = parsePaperKey(delivery.subject);
  const paper = id && findPaper(id, desk);
  if (paper === undefined) return undefined;
  switch (notice) {
    case 'reminder/time-request':
      return describeTimeRequest(paper, desk);
    case 'reminder/time-answer':
      return describeTimeAnswer(paper, desk);
    case 'reminder/not-mine':
      return describeNotMine(paper, desk);
    case 'reminder/paper-in':
      return describePaperIn(paper, desk);
    case 'reminder/outcome':
      return describeOutcome(paper, desk);
  }
}
