import type { Notice, ReminderKind } from './notice.js';

/** A notice as its reader gets it. */
export interface ReminderLine extends Notice {
  /** The title of whoever it was meant for, where its reader stands in for them. */
  readonly standsInFor: string | null;
}

/** One card to one person. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** The reader's id. */
  readonly person: string;
  readonly dueAt: Date;
  /** What it says, the most pressing first; never empty. */
  readonly lines: readonly ReminderLine[];
  /** All that is said with it: every line, and what a line says already. */
  readonly covers: readonly ReminderLine[];
}
