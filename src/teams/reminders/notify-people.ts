import { z } from 'zod/v4';
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

/** A notice to the people it concerns. */
export interface Telling {
  readonly kind: PaperNotice;
  /** As `paperKey` writes it. */
  readonly paper: string;
  /** Their ids; whoever stands in for somebody away is told instead. Whoever pressed is left out. */
  readonly people: readonly (string | undefined)[];
  readonly by: Person;
  readonly now: Date;
}

/** What is to be put into the outbox. */
export interface Told {
  readonly drafts: readonly DeliveryDraft[];
  /** Whether nobody whom it concerns can be reached now, so that whoever pressed has to tell them. */
  readonly isUnheard: boolean;
}

/**
 * Drafts a notice to each, as soon as people may be written to. One to a conversation that is gone waits
 * until it is back. A conversation that is not known yet is introduced.
 */
export async function draftNotices(
  { kind, paper, people, by, now }: Telling,
  { desk, conversationOf }: OpenDesk,
  { store, allowedFrom }: ReminderFeatureOptions,
): Promise<Told> {
  const notBefore = await allowedFrom(now);
  const readers = new Set(
    people.flatMap((id) => desk.context.people.readerOf({ title: '', person: id }, desk.today)?.person.id ?? []),
  );
  // Whoever pressed knows.
  const pressedByReader = readers.delete(by.id);
  const conversations = [...readers].flatMap((person) => {
    const conversation = conversationOf(person);
    return conversation === undefined ? [] : [{ person, conversation }];
  });
  for (const { introduce } of conversations.map(({ conversation }) => conversation)) {
    if (introduce !== undefined) await store.knownConversations.introduce(introduce, now);
  }
  const drafts = conversations.map(
    ({ person, conversation }): DeliveryDraft => ({
      key: `${kind}/${paper}/${person}/${now.toISOString()}`,
      kind,
      subject: paper,
      reason: kind.replace('reminder/', ''),
      conversation: conversation.id,
      way: 'post',
      notBefore,
      details: { person },
    }),
  );
  const isHeard = pressedByReader || conversations.some(({ conversation }) => conversation.gone === undefined);
  return { drafts, isUnheard: !isHeard };
}

/** Drafts anew what others were asked about a paper, so that nobody answers what is answered. */
export async function redraftQuestions(
  paper: string,
  { store }: ReminderFeatureOptions,
  now: Date,
): Promise<readonly DeliveryDraft[]> {
  const asked = (await store.outbox.list({ subject: paper, kind: 'reminder/', states: ['sent'] })).filter(isQuestion);
  return redrafts(asked, now);
}

/** Draws anew what people were told, by what holds now. */
export function redrafts(told: readonly Delivery[], now: Date): readonly DeliveryDraft[] {
  return told.map(({ key, kind, subject, conversation, details }) => ({
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
}

function isQuestion({ kind, way }: Delivery): boolean {
  return way === 'post' && (kind === 'reminder/time-request' || kind === 'reminder/not-mine');
}
