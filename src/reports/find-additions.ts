import type { Day } from '../calendar/day.js';
import type { Person } from '../people/person.js';
import { nameDay } from '../questions/wording/words.js';
import type { Alert } from '../store/alert.js';
import type { ReportAddition } from './exception-report.js';

/**
 * What people put on the report of a meeting from alerts: who looks after each stands as its action.
 * Comments on an alert are talk among officers and stay out.
 */
export function findAdditions(
  alerts: readonly Alert[],
  meeting: Day,
  people: readonly Person[],
): readonly ReportAddition[] {
  return alerts.flatMap(({ indicator, reported, assigned }) => {
    const added = reported.findLast((each) => each.meeting === meeting);
    if (added === undefined) return [];
    const keeper = people.find(({ id }) => id === assigned?.person);
    return [
      {
        indicator,
        reason: `Put on this report from its alert on ${nameDay(added.at)}.`,
        action: keeper && `Looked after by: ${keeper.title}.`,
      },
    ];
  });
}
