import { z } from 'zod/v4';
import type { Calendar } from '../calendar/calendar-schema.js';
import type { Delivery } from '../store/outbox.js';
import { type Missed, missedOf } from './missed.js';
import { readReminderDetails } from './reminder-deliveries.js';

/** A message about the panel's calendar that did not reach whom it was for. */
export interface Undelivered {
  /** Their id. */
  readonly person: string;
  /** When it was to be said. */
  readonly at: Date;
  readonly why: string;
  readonly missed: readonly Missed[];
  /** Whether it was a reminder; else somebody else's press of a button gave cause for it. */
  readonly isReminder: boolean;
}

const addressed = z.object({ person: z.string() });

/**
 * What became of messages that failed for good, or wait for a chat that is gone.
 *
 * @param deliveries of the family `reminder`
 */
export function readUndelivered(
  deliveries: readonly Delivery[],
  { reports }: Pick<Calendar, 'reports'>,
): readonly Undelivered[] {
  return deliveries.flatMap(({ details, subject, createdAt, problem, way }) => {
    const person = addressed.safeParse(details).data?.person;
    // Where an edit was not taken, what it mends was read.
    if (person === undefined || way !== 'post') return [];
    const lines = readReminderDetails(details)?.lines;
    const title = reports.find(({ key }) => key === subject.split('/', 1)[0])?.title;
    const missed = lines?.map(({ about }) => missedOf(about)) ?? (title === undefined ? [] : [{ title, day: null }]);
    const why = problem ?? 'Teams did not take it.';
    return [{ person, at: createdAt, why, missed, isReminder: lines !== undefined }];
  });
}
