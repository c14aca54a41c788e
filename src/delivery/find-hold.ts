import type { ClaimedDelivery, DeliveryOutcome } from '../store/delivery-queue.js';
import type { Delivery } from '../store/outbox.js';
import type { Readers } from './readership.js';

/** That a delivery is kept back, and until when. */
export type Hold = Extract<DeliveryOutcome, { readonly kind: 'held' }>;

/** So long somebody from outside reads along before that is looked at again. */
export const outsiderPauseMs = 10 * 60_000;

/**
 * Keeps a delivery back whose moment came when people are not written to: it was tried again, or its
 * conversation is back, in quiet hours. An edit notifies nobody, and who presses a button waits for what it brings.
 *
 * @param allowedFrom when people may next be written to.
 */
export async function findQuietHold(
  { way, answersPress }: Delivery,
  allowedFrom: (moment: Date) => Promise<Date>,
  now: Date,
): Promise<Hold | undefined> {
  if (answersPress || (way !== 'post' && 'edit' in way)) return undefined;
  const at = await allowedFrom(now);
  return at > now
    ? { kind: 'held', why: 'quiet hours', at, problem: 'It waits for the quiet hours to end.' }
    : undefined;
}

/** Keeps figures from a conversation in which somebody from outside the council reads along. */
export function findOutsiderHold(readers: Readers, now: Date): Hold | undefined {
  if (readers === 'insiders') return undefined;
  return {
    kind: 'held',
    why: 'outsider present',
    at: new Date(now.getTime() + outsiderPauseMs),
    problem: 'Somebody from outside the council reads along there.',
  };
}

/** Whether others than one person of the pack read a conversation. */
export function isShared({ to }: Pick<ClaimedDelivery, 'to'>): boolean {
  return to.kind !== 'personal';
}
