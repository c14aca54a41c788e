import type { Day } from '../calendar/day.js';
import type { DeliveryDraft } from './outbox.js';
import type {
  AbsenceRecord,
  Attendance,
  DutyDone,
  LeadWord,
  MoveRecord,
  Noted,
  PanelRecords,
  PaperOutcome,
  Reassignment,
  Submission,
  TimeRequest,
  Told,
} from './panel-records.js';

/** One thing that somebody said or did about the panel's calendar; it takes the place of an earlier one of the same. */
export type PanelEntry =
  | ({ readonly kind: 'submission' } & Submission)
  | ({ readonly kind: 'time request' } & TimeRequest)
  | ({ readonly kind: 'lead word' } & LeadWord)
  | ({ readonly kind: 'reassignment' } & Reassignment)
  | ({ readonly kind: 'outcome' } & PaperOutcome)
  | ({ readonly kind: 'absence' } & AbsenceRecord)
  | ({ readonly kind: 'attendance' } & Attendance)
  | ({ readonly kind: 'move' } & MoveRecord)
  | ({ readonly kind: 'duty' } & DutyDone)
  | ({ readonly kind: 'noted' } & Noted);

/** The press of a button that made an entry: a card does its work once. */
export interface EntryPress {
  readonly nonce: string;
  readonly verb: string;
}

/** What people said and did about the panel's calendar, and what they were told of it. */
export interface PanelBook {
  /** Grows with each entry: unless it does, `records` stay what they are. */
  revision(): Promise<number>;
  /** What holds, and matters on a day or later: meetings, deadlines and absences that were over before are left out. */
  records(from: Day): Promise<PanelRecords>;
  /**
   * Makes an entry, with its audit, and puts into the outbox what people are told of it, all or nothing.
   * A move changes `Store.calendar` too.
   *
   * @returns why nothing was written: the press did its work before, or the entry answers a request that
   *   somebody else answered first.
   */
  record(
    entry: PanelEntry,
    press?: EntryPress,
    drafts?: readonly DeliveryDraft[],
  ): Promise<'saved' | 'repeated' | 'answered before'>;
  /** What the panel took note of at meetings on a day or later: the part of `records` that cards of other folders show. */
  noted(from: Day): Promise<readonly Noted[]>;
  /** What was said of meetings on a day or later, and of what still mattered then. */
  told(from: Day): Promise<readonly Told[]>;
  /**
   * Puts into the outbox what is to be said, and remembers that it was, all or nothing.
   *
   * @returns false where another instance has said some of it since it was decided: decide again.
   */
  tell(lines: readonly Told[], drafts: readonly DeliveryDraft[], now: Date): Promise<boolean>;
}
