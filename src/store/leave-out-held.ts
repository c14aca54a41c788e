import type { Audience } from '../people/audience.js';
import type { Alert } from './alert.js';
import type { Announcement } from './alert-store.js';

/** Alerts without those that a release opened which is not told yet, unless the audience may let it go. */
export function leaveOutHeld(
  alerts: readonly Alert[],
  held: readonly Pick<Announcement, 'decidedAt' | 'decisions'>[],
  { rights }: Pick<Audience, 'rights'>,
): readonly Alert[] {
  if (rights.has('release')) return alerts;
  return alerts.filter(({ indicator, openedAt }) =>
    held.every(
      ({ decidedAt, decisions }) =>
        openedAt !== decidedAt.toISOString() || decisions.every((decision) => decision.indicator !== indicator),
    ),
  );
}
