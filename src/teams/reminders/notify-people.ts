import { z } from 'zod/v4';
import { nextAllowedMoment } from '../../calendar/next-allowed-moment.js';
import type { Person } from '../../people/person.js';
import type { Delivery, DeliveryDraft } from '../../store/outbox.js';
import type { OpenDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

/** What somebody is told because somebody else pressed a button, by the kind of its delivery. */
export const paperNotices = [
  'reminder/time-request',
  'reminder/time-answer',
  'reminder/not-mine',
  'reminder/paper-in',
  'reminder/outcome',
] as const;
export type PaperNotice = (typeof paperNotices)[number];

/** `details` of such a delivery; its subject is the paper. */
export const paperNoticeSchema = z.object({ person: z.string() });

/** A notice on its way to the people it concerns. */
export interface Telling {
  readonly kind: PaperNotice;
  /** As `paperKey` writes it. */
  readonly paper: string;
  /** Their ids; whoever stands in for somebody away is told instead. Whoever pressed is left out. */
  readonly people: readonly (string | undefined)[];
  readonly by: Person;
  readonly now: Date;
}

/** Drafts a notice to each, as soon as people may be written to; who cannot be written to is left to the weekly list. */
export async function tellPeople(
  { kind, paper, people, by, now }: Telling,
  { desk, situation, conversationOf }: OpenDesk,
  { store, deliverSoon, timeZone }: ReminderFeatureOptions,
): Promise<void> {
  const { quietFrom, quietUntil } = situation.calendar.reminders;
  const notBefore = nextAllowedMoment(now, {
    quietFrom,
    quietUntil,
    workingDays: situation.workingDays,
    timeZone,
  });
  const readers = new Set(
    people.flatMap((id) => {
      const reader = id === undefined ? undefined : desk.context.people.readerOf({ title: '', person: id }, desk.today);
      return reader === undefined || reader.person.id === by.id ? [] : [reader.person.id];
    }),
  );
  const drafts: DeliveryDraft[] = [];
  for (const person of readers) {
    const conversation = conversationOf(person);
    if (conversation === undefined) continue;
    if (conversation.introduce) await store.knownConversations.introduce(conversation.introduce, now);
    drafts.push({
      key: `${kind}/${paper}/${person}/${now.toISOString()}`,
      kind,
      subject: paper,
      reason: kind.replace('reminder/', ''),
      conversation: conversation.id,
      way: 'post',
      notBefore,
      details: { person },
    });
  }
  if (drafts.length === 0) return;
  await store.outbox.add(drafts, now);
  deliverSoon();
}

/** Draws anew what others were asked about a paper, so that nobody answers what is answered. */
export async function redrawNotices(
  paper: string,
  { store, deliverSoon }: ReminderFeatureOptions,
  now: Date,
): Promise<void> {
  const asked = (await store.outbox.list({ subject: paper, kind: 'reminder/', states: ['sent'] })).filter(isQuestion);
  const drafts = asked.map(({ key, kind, subject, conversation, details }) => ({
    key: `${key}/after/${now.toISOString()}`,
    kind,
    subject,
    reason: 'answered',
    conversation,
    way: { edit: key },
    // Nobody is notified of an edit, so quiet hours do not matter.
    notBefore: now,
    details,
  }));
  if (drafts.length === 0) return;
  await store.outbox.add(drafts, now);
  deliverSoon();
}

function isQuestion({ kind, way }: Delivery): boolean {
  return way === 'post' && (kind === 'reminder/time-request' || kind === 'reminder/not-mine');
}
