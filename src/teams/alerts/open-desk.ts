import { type Day, dayAt } from '../../calendar/day.js';
import { loadWorkingDays } from '../../calendar/working-days.js';
import type { AlertDesk } from '../../cards/alerts/alert-desk.js';
import type { Audience } from '../../people/audience.js';
import type { Store } from '../../store/store.js';

export interface DeskOptions {
  readonly store: Pick<Store, 'scorecard' | 'directory'>;
  /** The council's, an IANA name. */
  readonly timeZone: string;
}

/** Reads what cards of alerts are made from, for an audience at a moment. */
export async function openDesk({ store, timeZone }: DeskOptions, audience: Audience, now: Date): Promise<AlertDesk> {
  const [scorecard, directory] = await Promise.all([store.scorecard(audience), store.directory()]);
  const workingDays = await loadWorkingDays(scorecard.calendar);
  const today: Day = dayAt(now, timeZone);
  return { scorecard, directory, workingDays, today, timeZone };
}
