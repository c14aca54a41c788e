import { DateTime } from 'luxon';
import type { Day } from '../calendar/day.js';
import { describeReason } from './describe-reason.js';
import type { About, ReminderKind } from './notice.js';
import type { Reminder, ReminderLine } from './reminder.js';
import type { Situation } from './situation.js';

/** One card of a plan, for programs: see `docs/contracts.md`. */
export interface PlannedCard {
  /** In the council's time, with its difference from UTC. */
  readonly at: string;
  readonly to: { readonly id: string; readonly name: string; readonly title: string };
  readonly kind: ReminderKind;
  /** Why they cannot be written to; null where they can. */
  readonly unreachable: string | null;
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  /** What is spoken of: a `paper`, a `duty`, a `meeting`, or the `week` before. */
  readonly what: About['kind'];
  /** The report's or duty's key; null of a meeting or week. */
  readonly key: string | null;
  readonly title: string | null;
  /** The day that the meeting is on; null of what is tied to none. */
  readonly meeting: Day | null;
  readonly stage: string | null;
  readonly deadline: Day | null;
  readonly reason: string;
  /** The post of whoever was meant, where the reader stands in. */
  readonly standsInFor: string | null;
  /** Of a week, who was not reached; else null. */
  readonly people: readonly PlannedAbsentee[] | null;
}

/** Somebody who was not reached, how many messages they missed, and what these were about. */
export interface PlannedAbsentee {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly count: number;
  /** What they were about; null of a meeting of the panel. */
  readonly missed: readonly (string | null)[];
}

const panelMeeting = 'Meeting of the panel';

type Names = Pick<Situation, 'people' | 'timeZone' | 'unreachable'>;

/** A plan as `npm run reminders -- --json` prints it, one card an entry. */
export function toPlannedCards(
  plan: readonly Reminder[],
  { people, timeZone, unreachable }: Names,
): readonly PlannedCard[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  return plan.map(({ person, dueAt, kind, lines }) => ({
    at:
      DateTime.fromJSDate(dueAt, { zone: timeZone }).toISO({ suppressMilliseconds: true, suppressSeconds: true }) ?? '',
    to: { id: person, name: nameOf(person), title: byId.get(person)?.title ?? '' },
    kind,
    unreachable: unreachable.get(person) ?? null,
    items: lines.map((line) => toItem(line, nameOf)),
  }));
}

function toItem(line: ReminderLine, nameOf: (id: string) => string): PlannedItem {
  const { about, reason, standsInFor } = line;
  return {
    what: about.kind,
    key: about.kind === 'paper' ? about.paper.report : about.kind === 'duty' ? about.duty : null,
    title: 'title' in about ? about.title : null,
    meeting: about.kind === 'week' ? null : about.day,
    stage: about.kind === 'paper' ? about.stage : null,
    deadline: 'deadline' in about ? about.deadline : null,
    reason: describeReason(line),
    standsInFor,
    people:
      reason.kind === 'not reached'
        ? reason.people.map(({ person, why, count, missed }) => ({
            id: person,
            name: nameOf(person),
            why,
            count,
            missed: missed.map(({ title }) => title),
          }))
        : null,
  };
}

/** A plan in words, a paragraph for each card. */
export function describePlan(plan: readonly Reminder[], names: Names): string {
  if (plan.length === 0) return 'No reminders are due in these days.';
  return toPlannedCards(plan, names).map(describeCard).join('\n\n');
}

function describeCard({ at, to, unreachable, items }: PlannedCard): string {
  const when = DateTime.fromISO(at, { setZone: true }).toFormat('cccc d LLLL yyyy, HH:mm', { locale: 'en-GB' });
  const reach = unreachable === null ? [] : [`  Cannot be reached. ${unreachable}`];
  return [`${when}: ${to.name}, ${to.title}`, ...reach, ...items.map((item) => `  ${describeItem(item)}`)].join('\n');
}

function describeAbsentee({ name, why, count, missed }: PlannedAbsentee): string {
  const what = missed.map((title) => title ?? panelMeeting);
  return `    ${name}, ${count} ${count === 1 ? 'card' : 'cards'}. ${why} Missed: ${what.join('; ')}.`;
}

function describeItem({ what, title, meeting, deadline, reason, standsInFor, people }: PlannedItem): string {
  if (people !== null) {
    return [`${reason}:`, ...people.map(describeAbsentee)].join('\n');
  }
  const name = title ?? (what === 'meeting' ? panelMeeting : '');
  const when = [meeting && `panel of ${meeting}`, deadline && `due ${deadline}`].filter(Boolean).join(', ');
  const forWhom = standsInFor === null ? '' : ` Stands in for: ${standsInFor}.`;
  return `${name}${when === '' ? '' : ` (${when})`}: ${reason}.${forWhom}`;
}
