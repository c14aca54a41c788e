import type { Day } from '../../calendar/day.js';
import type { PaperId } from '../../store/panel-records.js';

/** What a calendar file holds that a card offers; a meeting is named by the day it was first planned for. */
export type CalendarFileTarget =
  | { readonly kind: 'meeting'; readonly meeting: Day }
  /** The meeting with the deadlines of all its papers, for those who run the calendar. */
  | { readonly kind: 'deadlines'; readonly meeting: Day }
  /** The deadlines of one paper. */
  | { readonly kind: 'paper'; readonly paper: PaperId };

/** "meeting-2026-03-17", "paper-fostering-annual-2026-03-17" */
export function calendarFileName(target: CalendarFileTarget): string {
  if (target.kind !== 'paper') return `${target.kind}-${target.meeting}`;
  return `paper-${target.paper.report}-${target.paper.meeting}`;
}

/** What a name stands for; undefined where it stands for nothing. */
export function parseCalendarFileName(name: string): CalendarFileTarget | undefined {
  const [, kind, report, meeting] =
    /^(meeting|deadlines|paper)-(?:([a-z0-9-]+)-)?(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  if (meeting === undefined) return undefined;
  if (kind === 'paper') return report === undefined ? undefined : { kind, paper: { report, meeting } };
  return (kind === 'meeting' || kind === 'deadlines') && report === undefined ? { kind, meeting } : undefined;
}
