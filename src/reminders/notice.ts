import type { Day } from '../calendar/day.js';
import type { PaperId, PaperStage } from '../store/panel-records.js';
import type { AttendanceCount } from './count-attendance.js';
import type { Missed } from './missed.js';

/** Why something is said, as data; `describeReason` puts it into words. */
export type Reason =
  | { readonly kind: 'days before'; readonly days: number }
  | { readonly kind: 'working days before'; readonly days: number }
  | { readonly kind: 'due today' }
  /** So many working days after the deadline of its stage. */
  | { readonly kind: 'late'; readonly days: number }
  /** The papers went out without it: somebody has to decide what becomes of it. */
  | { readonly kind: 'missing at circulation' }
  | { readonly kind: 'handed over' }
  | { readonly kind: 'moved'; readonly from: Day }
  | { readonly kind: 'cancelled' }
  /** Somebody else cannot come, and they come in their place. */
  | { readonly kind: 'substitute'; readonly for: string }
  | { readonly kind: 'quorum out of reach'; readonly count: AttendanceCount }
  | { readonly kind: 'quorum unsure'; readonly count: AttendanceCount }
  | { readonly kind: 'not reached'; readonly people: readonly Unreached[] };

/** Somebody who was not reached with what was due to them. */
export interface Unreached {
  readonly person: string;
  readonly why: string;
  /** How many messages they did not get. */
  readonly count: number;
  /** What they were about. */
  readonly missed: readonly Missed[];
}

/** What is spoken of. Meetings are named by the day they were first planned for; `day` is the day they are on. */
export type About =
  | {
      readonly kind: 'paper';
      /** With the meeting it was first meant for; `meeting` is the one it comes to. */
      readonly paper: PaperId;
      readonly title: string;
      readonly meeting: Day;
      readonly day: Day;
      readonly stage: PaperStage;
      readonly deadline: Day;
    }
  | {
      readonly kind: 'duty';
      readonly duty: string;
      readonly title: string;
      /** Null where it belongs to no meeting. */
      readonly meeting: Day | null;
      readonly day: Day | null;
      readonly deadline: Day;
    }
  | { readonly kind: 'meeting'; readonly meeting: Day; readonly day: Day }
  | { readonly kind: 'week'; readonly day: Day };

/** Which card a notice is a line of. */
export const reminderKinds = [
  /** What its reader owes. */
  'due',
  /** What others owe and is late. */
  'overdue',
  /** A meeting that its reader goes to. */
  'meeting',
  /** Whether enough members come. */
  'quorum',
  /** What was said before and holds no more. */
  'changed',
  /** Who did not get what was due to them. */
  'unreached',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Who is to be written to; when they are away, whoever stands in for them. */
export interface Addressee {
  /** What they are to it: "Virtual School headteacher". */
  readonly title: string;
  /** Their id; undefined where the calendar names nobody. */
  readonly person: string | undefined;
  /** Who stands in for them, before their own deputy. */
  readonly deputy?: string | undefined;
}

/** One thing to say to one person at one moment, and why. */
export interface Notice {
  /** The same for the same thing, whoever gets it in the end: what is said once is known by it. */
  readonly key: string;
  readonly kind: ReminderKind;
  readonly to: Addressee;
  readonly about: About;
  readonly reason: Reason;
  readonly dueAt: Date;
  /** From here on it does not matter any more. */
  readonly until: Date;
}

/**
 * What one person may be told of one thing over its life, in the order of time. At any moment the last
 * one that is due stands for all before it.
 */
export type Thread = readonly Notice[];
