import type { Calendar } from './calendar-schema.js';
import { meetingsBetween } from './find-meetings.js';
import { type DeadlineRules, isTime } from './reminder-rules-schema.js';

/** Something in a calendar that does not fit together, and the path to it. */
export interface CalendarMistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Finds what no single entry shows: days given twice, moves of meetings that are not there, months without one. */
export function findCalendarMistakes(calendar: Calendar): readonly CalendarMistake[] {
  return [
    ...checkUnique(calendar),
    ...checkMoves(calendar),
    ...checkMonths(calendar),
    ...checkReceived(calendar),
    ...checkDeadlines(calendar),
    ...checkHours(calendar),
  ];
}

function* checkUnique({ meetings, reports, duties }: Calendar): Generator<CalendarMistake> {
  const lists = [
    { path: ['meetings', 'dates'], field: 'day', values: meetings.dates.map(({ day }) => day) },
    { path: ['meetings', 'moved'], field: 'from', values: meetings.moved.map(({ from }) => from) },
    { path: ['meetings', 'moved'], field: 'to', values: meetings.moved.map(({ to }) => to) },
    { path: ['meetings', 'cancelled'], field: 'day', values: meetings.cancelled.map(({ day }) => day) },
    { path: ['reports'], field: 'key', values: reports.map(({ key }) => key) },
    { path: ['duties'], field: 'key', values: duties.map(({ key }) => key) },
  ];
  for (const { path, field, values } of lists) {
    const seen = new Set<string>();
    for (const [index, value] of values.entries()) {
      if (seen.has(value)) yield { path: [...path, index, field], message: `"${value}" is given twice` };
      seen.add(value);
    }
  }
}

/** Meetings are looked for as they were planned: a move may not hang on another. */
function* checkMoves({ meetings }: Calendar): Generator<CalendarMistake> {
  const planned = { meetings: { ...meetings, moved: [], cancelled: [] } };
  const held = { meetings: { ...meetings, cancelled: [] } };
  for (const [index, { from, to }] of meetings.moved.entries()) {
    const path = ['meetings', 'moved', index];
    if (meetingsBetween(planned, from, from).length === 0) {
      yield { path: [...path, 'from'], message: `there is no meeting on ${from} to move` };
    }
    if (from === to) yield { path: [...path, 'to'], message: 'name another day' };
    else if (meetingsBetween(held, to, to).length > 1) {
      yield { path: [...path, 'to'], message: `there is a meeting on ${to} already` };
    }
  }
  for (const [index, { day }] of meetings.cancelled.entries()) {
    if (meetingsBetween(held, day, day).length > 0) continue;
    yield { path: ['meetings', 'cancelled', index, 'day'], message: `there is no meeting on ${day} to cancel` };
  }
}

function* checkMonths({ meetings, reports, duties }: Calendar): Generator<CalendarMistake> {
  const { rule } = meetings;
  if (rule === undefined) return;
  const lists = { reports, duties };
  for (const [list, entries] of Object.entries(lists)) {
    for (const [index, { months }] of entries.entries()) {
      for (const [place, month] of months.entries()) {
        if (rule.months.includes(month)) continue;
        yield { path: [list, index, 'months', place], message: `the panel does not meet in month ${month}` };
      }
    }
  }
}

function* checkReceived({ meetings, reports }: Calendar): Generator<CalendarMistake> {
  const keys = new Set(reports.map(({ key }) => key));
  for (const [index, { received }] of meetings.dates.entries()) {
    for (const [place, { report }] of received.entries()) {
      if (report === undefined || keys.has(report)) continue;
      yield {
        path: ['meetings', 'dates', index, 'received', place, 'report'],
        message: `there is no report with the key "${report}"`,
      };
    }
  }
}

function* checkDeadlines({ deadlines, reports }: Calendar): Generator<CalendarMistake> {
  yield* checkOrder(deadlines, ['deadlines']);
  for (const [index, { deadlines: own }] of reports.entries()) {
    if (own === undefined) continue;
    const { draftWorkingDays = deadlines.draftWorkingDays, finalWorkingDays = deadlines.finalWorkingDays } = own;
    const rules = { draftWorkingDays, finalWorkingDays, circulationClearDays: deadlines.circulationClearDays };
    yield* checkOrder(rules, ['reports', index, 'deadlines']);
  }
}

function* checkOrder(rules: DeadlineRules, path: CalendarMistake['path']): Generator<CalendarMistake> {
  const { draftWorkingDays, finalWorkingDays, circulationClearDays } = rules;
  if (draftWorkingDays <= finalWorkingDays) {
    yield { path: [...path, 'draftWorkingDays'], message: 'the draft must be due before the final paper' };
  }
  // With so many clear days between, circulation is one working day earlier still.
  if (finalWorkingDays <= circulationClearDays) {
    yield { path: [...path, 'finalWorkingDays'], message: 'the final paper must be due by its circulation' };
  }
}

function* checkHours({ reminders }: Calendar): Generator<CalendarMistake> {
  const { at, quietFrom, quietUntil } = reminders;
  // What is no time at all is told by its own rule.
  if (![at, quietFrom, quietUntil].every(isTime)) return;
  if (quietUntil >= quietFrom) {
    yield { path: ['reminders', 'quietUntil'], message: 'quiet hours last over midnight: end them before they begin' };
  } else if (at < quietUntil || at >= quietFrom) {
    yield { path: ['reminders', 'at'], message: 'reminders would be written in the quiet hours' };
  }
}
