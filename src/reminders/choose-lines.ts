import type { Delivery } from '../store/outbox.js';
import { nameMatter } from './name-matter.js';
import { type QueuedLine, readReminderDetails } from './reminder-deliveries.js';

/**
 * What a reminder still says when its turn comes: after an outage or a parked chat, what is past is not
 * said, and of several about one matter in one chat only the newest is.
 *
 * @param queued deliveries that wait in the same conversation; those from before this one do not count
 */
export function chooseLines(delivery: Delivery, queued: readonly Delivery[], now: Date): readonly QueuedLine[] {
  const newer = new Set(
    queued
      .filter(({ id, kind }) => id > delivery.id && kind === delivery.kind)
      .flatMap((each) => openLines(each, now).map(({ about }) => nameMatter(about))),
  );
  return openLines(delivery, now).filter(({ about }) => !newer.has(nameMatter(about)));
}

function openLines({ details }: Delivery, now: Date): readonly QueuedLine[] {
  return (readReminderDetails(details)?.lines ?? []).filter(({ until }) => now < new Date(until));
}
