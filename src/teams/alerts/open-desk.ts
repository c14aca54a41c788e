import { addYears, type Day, dayAt } from '../../calendar/day.js';
import { loadWorkingDays } from '../../calendar/working-days.js';
import type { AlertDesk } from '../../cards/alerts/alert-desk.js';
import type { Audience } from '../../people/audience.js';
import type { Store } from '../../store/store.js';

export interface DeskOptions {
  readonly store: Pick<Store, 'scorecard' | 'directory' | 'panel'>;
  /** The council's, an IANA name. */
  readonly timeZone: string;
}

/** Longer than an alert stays open. */
const notedYears = 5;

/** Reads what cards of alerts are made from, for an audience at a moment. */
export async function openDesk({ store, timeZone }: DeskOptions, audience: Audience, now: Date): Promise<AlertDesk> {
  const today: Day = dayAt(now, timeZone);
  const [scorecard, directory, noted] = await Promise.all([
    store.scorecard(audience),
    store.directory(),
    store.panel.noted(addYears(today, -notedYears)),
  ]);
  const workingDays = await loadWorkingDays(scorecard.calendar);
  return { scorecard, directory, workingDays, noted, today, timeZone };
}
