import type { Calendar } from './calendar-schema.js';
import { addDays, addYears, type Day, monthOf, nthWeekday, yearOf } from './day.js';
import type { Meeting } from './meeting.js';
import type { DatedMeeting, MeetingPlan, MeetingRule } from './meeting-schema.js';

/** The part of a calendar that says when the panel meets. */
export type MeetingCalendar = Pick<Calendar, 'meetings'>;

/** A rule meets at least once a year, so that the next or last meeting is found within two. */
const searchedYears = 2;
/** A meeting may be moved by weeks; further than this nobody looks for it. */
const mostDaysMoved = 400;

/**
 * The meetings from one day to another, both included, oldest first. A meeting with a day of its own
 * takes the place of the rule's in that month; moved ones stand on their new day, cancelled ones are
 * left out.
 */
export function meetingsBetween({ meetings: plan }: MeetingCalendar, from: Day, to: Day): readonly Meeting[] {
  const leftFrom = new Set(plan.moved.map((move) => move.from));
  const moved = plan.moved
    .filter((move) => from <= move.to && move.to <= to)
    .flatMap((move) =>
      plannedBetween(plan, move.from, move.from).map((meeting) => ({
        ...meeting,
        day: move.to,
        dataCutOff: addDays(move.to, -plan.dataCutOffDays),
        plannedFor: move.from,
        movedFrom: move.from,
        note: move.reason,
      })),
    );
  const cancelled = new Set(plan.cancelled.map(({ day }) => day));
  return [...plannedBetween(plan, from, to).filter(({ day }) => !leftFrom.has(day)), ...moved]
    .filter(({ day }) => !cancelled.has(day))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** The next meeting, today's included; undefined where none is planned. */
export function nextMeeting(calendar: MeetingCalendar, today: Day): Meeting | undefined {
  const last = [addYears(today, searchedYears), ...ownDays(calendar)].sort().at(-1) ?? today;
  return meetingsBetween(calendar, today, last)[0];
}

/** The last meeting before today; undefined where none is known. */
export function previousMeeting(calendar: MeetingCalendar, today: Day): Meeting | undefined {
  const first = [addYears(today, -searchedYears), ...ownDays(calendar)].sort().at(0) ?? today;
  return meetingsBetween(calendar, first, addDays(today, -1)).at(-1);
}

/** The day on which a meeting is held that was first planned for a day: another one where it was moved. */
export function dayOfMeeting({ meetings }: MeetingCalendar, plannedFor: Day): Day {
  return meetings.moved.find(({ from }) => from === plannedFor)?.to ?? plannedFor;
}

/** A meeting by the day it was first planned for; undefined where it is not held. */
export function findPlannedMeeting(calendar: MeetingCalendar, plannedFor: Day): Meeting | undefined {
  const [from, to] = [addDays(plannedFor, -mostDaysMoved), addDays(plannedFor, mostDaysMoved)];
  return meetingsBetween(calendar, from, to).find((meeting) => meeting.plannedFor === plannedFor);
}

/** The days that are given one by one. */
function ownDays({ meetings }: MeetingCalendar): readonly Day[] {
  return [...meetings.dates.map(({ day }) => day), ...meetings.moved.map(({ to }) => to)];
}

/** Meetings as first planned: neither moved nor cancelled. */
function plannedBetween(plan: MeetingPlan, from: Day, to: Day): readonly Meeting[] {
  const dated = plan.dates
    .filter(({ day }) => from <= day && day <= to)
    .map((meeting) => meetingOnDay(meeting, plan.dataCutOffDays));
  const { rule } = plan;
  if (rule === undefined) return dated;
  const taken = new Set(plan.dates.map(({ day }) => monthId(day)));
  const ruled = daysOfRule(rule, from, to).filter((day) => !taken.has(monthId(day)));
  return [...dated, ...ruled.map((day) => meetingByRule(rule, day, plan.dataCutOffDays))];
}

function daysOfRule(rule: MeetingRule, from: Day, to: Day): readonly Day[] {
  const first = from > rule.from ? from : rule.from;
  if (first > to) return [];
  const years = Array.from({ length: yearOf(to) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years
    .flatMap((year) => rule.months.map((month) => nthWeekday(year, month, rule.weekday, rule.week)))
    .filter((day): day is Day => day !== undefined && first <= day && day <= to);
}

function meetingOnDay(dated: DatedMeeting, cutOffDays: number): Meeting {
  return {
    day: dated.day,
    month: monthOf(dated.day),
    start: dated.start ?? null,
    place: dated.place ?? null,
    dataCutOff: dated.dataCutOff ?? addDays(dated.day, -cutOffDays),
    inferred: false,
    plannedFor: dated.day,
    movedFrom: null,
    note: dated.note ?? null,
    source: dated.source,
    received: dated.received,
  };
}

function meetingByRule(rule: MeetingRule, day: Day, cutOffDays: number): Meeting {
  return {
    day,
    month: monthOf(day),
    start: rule.start ?? null,
    place: rule.place ?? null,
    dataCutOff: addDays(day, -cutOffDays),
    inferred: true,
    plannedFor: day,
    movedFrom: null,
    note: null,
    source: rule.source,
    received: [],
  };
}

/** `YYYY-MM`. */
function monthId(day: Day): string {
  return day.slice(0, 7);
}
