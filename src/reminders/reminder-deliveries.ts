import { z } from 'zod/v4';
import { dayAt } from '../calendar/day.js';
import type { DeliveryDraft } from '../store/outbox.js';
import type { Told } from '../store/panel-records.js';
import { describeReason } from './describe-reason.js';
import { type About, type Reason, reminderKinds } from './notice.js';
import type { Reminder } from './reminder.js';

/** The kinds of the deliveries that reminders become: "reminder/due". */
export const reminderDeliveryKinds = reminderKinds.map((kind) => `reminder/${kind}` as const);

/** What a reminder says in one line, without moments: those are reckoned anew when its card is made. */
export interface DeliveredLine {
  readonly about: About;
  readonly reason: Reason;
  readonly standsInFor: string | null;
}

/** Such a line while it is on its way. */
export interface QueuedLine extends DeliveredLine {
  /** ISO timestamp in UTC: from here on it is not said any more. */
  readonly until: string;
}

/** `details` of such a delivery. */
export interface ReminderDetails {
  /** The reader's id. */
  readonly person: string;
  /** The most pressing first. */
  readonly lines: readonly QueuedLine[];
}

const kinded = z.looseObject({ kind: z.string() });
// Written by `toDelivery`: its kind tells the rest of each.
const lineSchema = z.object({
  about: z.custom<About>((about) => kinded.safeParse(about).success),
  reason: z.custom<Reason>((reason) => kinded.safeParse(reason).success),
  standsInFor: z.string().nullable(),
  until: z.iso.datetime(),
});
const detailsSchema = z.object({ person: z.string(), lines: z.array(lineSchema) });

/** Reads the details that `toDelivery` wrote; undefined where a delivery holds others. */
export function readReminderDetails(details: unknown): ReminderDetails | undefined {
  return detailsSchema.safeParse(details).data;
}

/**
 * A reminder as it goes into the outbox. Its subject is the meeting where it is about one and nothing
 * else, else its reader; its key is that of its first line, which is said once.
 */
export function toDelivery(reminder: Reminder, conversation: string, now: Date): DeliveryDraft {
  const { kind, person, lines, covers } = reminder;
  const details: ReminderDetails = {
    person,
    lines: lines.map(({ about, reason, standsInFor, until }) => ({
      about,
      reason,
      standsInFor,
      until: until.toISOString(),
    })),
  };
  const first = lines[0];
  return {
    key: `reminder/${kind}/${person}/${covers[0]?.key ?? ''}`,
    kind: `reminder/${kind}`,
    subject: first?.about.kind === 'meeting' ? first.about.meeting : person,
    reason: [...new Set(lines.map(describeReason))].join('; '),
    conversation,
    way: 'post',
    notBefore: now,
    details,
  };
}

/** What is remembered of a reminder that was said. */
export function toTold({ person, covers }: Reminder, at: Date, timeZone: string): readonly Told[] {
  return covers.map(({ key, about, until }) => ({
    key,
    person,
    meeting: about.kind === 'week' ? null : about.meeting,
    meetingDay: about.kind === 'week' ? null : about.day,
    until: dayAt(until, timeZone),
    at,
  }));
}
