import type { Day } from '../../calendar/day.js';
import type { WorkingDays } from '../../calendar/working-days.js';
import type { Directory } from '../../people/directory.js';
import { channelRole } from '../../people/role.js';
import type { Noted } from '../../store/panel-records.js';
import type { Scorecard } from '../../store/scorecard.js';

/** All that a card of alerts is made from besides the alerts: for whom, by whom and when. */
export interface AlertDesk {
  /** As those may see it who will read the card. */
  readonly scorecard: Scorecard;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
  /** What the panel took note of at its meetings. */
  readonly noted: readonly Pick<Noted, 'meeting' | 'subject' | 'key'>[];
  /** The day it is where the council is. */
  readonly today: Day;
  /** The council's, an IANA name. */
  readonly timeZone: string;
}

/** A person as cards name them: "Carol Ashgrove"; somebody who left the pack has no name any more. */
export function nameOf({ directory }: Pick<AlertDesk, 'directory'>, id: string | null): string {
  return directory.people.find((person) => person.id === id)?.name ?? 'somebody who has left';
}

/** Whether those who read the card may read what officers write to each other. */
export function readsOfficersTalk({ scorecard }: Pick<AlertDesk, 'scorecard'>): boolean {
  return scorecard.audience.rights.has('clear-commentary');
}

/**
 * Whether those who read the card are offered what only some may do. One card is everybody's where it is
 * shared, and each press asks for the right; whoever reads alone is offered what they have the right to.
 */
export function offersActing({
  scorecard: { audience },
  directory,
}: Pick<AlertDesk, 'scorecard' | 'directory'>): boolean {
  const isShared = audience.role === directory.audienceOf(channelRole).role;
  return isShared || audience.rights.has('acknowledge');
}
