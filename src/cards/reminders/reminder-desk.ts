import type { Day } from '../../calendar/day.js';
import type { Directory } from '../../people/directory.js';
import type { Person } from '../../people/person.js';
import type { ReminderContext } from '../../reminders/reminder-context.js';
import type { Alert } from '../../store/alert.js';
import type { Scorecard } from '../../store/scorecard.js';
import type { CalendarFileTarget } from './calendar-file-name.js';

/** A link that opens a calendar file. */
export type LinkToCalendarFile = (target: CalendarFileTarget) => string;

/** All that a card about the panel's calendar is made from besides its matter: for whom, and when. */
export interface ReminderDesk {
  readonly context: ReminderContext;
  readonly directory: Directory;
  /** Whoever reads the card, alone; undefined where several do, who are then told nothing of their own. */
  readonly reader: Person | undefined;
  /** As those may see it who read the card. */
  readonly scorecard: Scorecard;
  /** The same as the panel saw it at a meeting, whose releases came out by a day. */
  readonly scorecardAsAt: (day: Day) => Promise<Scorecard>;
  /** Those that are not over, which the panel may take note of. */
  readonly alerts: readonly Pick<Alert, 'id' | 'indicator'>[];
  /** Makes links to calendar files; undefined where browsers do not reach the bot. */
  readonly linkToCalendarFile?: LinkToCalendarFile | undefined;
  /** The day it is where the council is. */
  readonly today: Day;
}

/** A person as cards name them to colleagues; somebody who left the pack has no name any more. */
export function nameOf({ directory }: Pick<ReminderDesk, 'directory'>, id: string | undefined): string {
  return directory.people.find((person) => person.id === id)?.name ?? 'somebody who has left';
}

/** Opens a calendar file, where its reader alone reads the card and a browser can; a link in a channel would outlive it. */
export function calendarFileActions(
  title: string,
  target: CalendarFileTarget,
  { reader, linkToCalendarFile }: Pick<ReminderDesk, 'reader' | 'linkToCalendarFile'>,
): readonly { readonly title: string; readonly url: string }[] {
  return reader === undefined || linkToCalendarFile === undefined ? [] : [{ title, url: linkToCalendarFile(target) }];
}

/** Whether whoever reads the card runs the panel's calendar. */
export function isPlanner({ reader, directory }: Pick<ReminderDesk, 'reader' | 'directory'>): boolean {
  return reader !== undefined && directory.audienceOfPerson(reader).rights.has('plan');
}
