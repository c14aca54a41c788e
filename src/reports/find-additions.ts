import { dayAt } from '../calendar/day.js';
import type { Meeting } from '../calendar/meeting.js';
import type { Person } from '../people/person.js';
import { nameDay } from '../questions/wording/words.js';
import type { Alert } from '../store/alert.js';
import type { ReportAddition } from './exception-report.js';

/**
 * What people put on the report of a meeting from alerts, wherever the meeting was moved since: who looks after each stands as its action.
 * Comments on an alert are talk among officers and stay out.
 *
 * @param timeZone the council's, an IANA name.
 */
export function findAdditions(
  alerts: readonly Alert[],
  { plannedFor }: Pick<Meeting, 'plannedFor'>,
  { people, timeZone }: { readonly people: readonly Person[]; readonly timeZone: string },
): readonly ReportAddition[] {
  return alerts.flatMap(({ indicator, reported, assigned }) => {
    const added = reported.findLast((each) => each.meeting === plannedFor);
    if (added === undefined) return [];
    const keeper = people.find(({ id }) => id === assigned?.person);
    return [
      {
        indicator,
        reason: `Put on this report from its alert on ${nameDay(dayAt(new Date(added.at), timeZone))}.`,
        action: keeper && `Looked after by: ${keeper.title}.`,
      },
    ];
  });
}
