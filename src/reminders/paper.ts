import type { Day } from '../calendar/day.js';
import type { Meeting } from '../calendar/meeting.js';
import type { ProgrammeReport } from '../calendar/programme-schema.js';
import type { Ladder } from '../calendar/reminder-rules-schema.js';
import type { PaperId, PaperStage } from '../store/panel-records.js';
import type { Addressee } from './notice.js';

/** A stage in which a paper is handed in, and how it stands. */
export interface DueStage {
  readonly stage: PaperStage;
  /** More time that was agreed included; always a working day. */
  readonly deadline: Day;
  /** Since when this deadline is known; undefined where it follows from the calendar. */
  readonly knownSince: Date | undefined;
  /** When it came in, or a later stage did; undefined while it did not. */
  readonly metAt: Date | undefined;
  readonly ladder: Ladder;
}

/** One report that one meeting expects. */
export interface Paper {
  /** Names it for good: the meeting is the one it was first meant for. */
  readonly id: PaperId;
  readonly report: ProgrammeReport;
  /** The meeting it comes to. */
  readonly meeting: Meeting;
  readonly lead: Addressee;
  readonly deputy: Addressee | undefined;
  /** When it was given to this lead, where the calendar gives it to another. */
  readonly handedOverAt: Date | undefined;
  /** In their order; a standing item has but one. */
  readonly stages: readonly DueStage[];
  /** When the papers of its meeting go out. */
  readonly circulation: Day;
  /** When it was decided to do without it; undefined where it is expected. */
  readonly settledAt: Date | undefined;
}
