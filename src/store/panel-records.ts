import type { Day } from '../calendar/day.js';
import type { MeetingMove } from '../calendar/move-meetings.js';
import type { Actor } from './store.js';

/** The stages in which a paper is handed in. */
export const paperStages = ['draft', 'final'] as const;
export type PaperStage = (typeof paperStages)[number];

/** One report of the programme for one meeting. */
export interface PaperId {
  /** The report's key. */
  readonly report: string;
  /** The day that the meeting was first planned for: `Meeting.plannedFor`. */
  readonly meeting: Day;
}

/** A change, by whom and when. */
export interface Made {
  /** A person's id in the pack, or the command that ran. */
  readonly by: Actor;
  readonly at: Date;
}

/** A paper that came in. */
export interface Submission extends PaperId, Made {
  readonly stage: PaperStage;
  /** Where it can be read; null where nobody said. */
  readonly link: string | null;
}

/** More time that a lead asked for, by whom and when; the latest that was agreed to holds. */
export interface TimeRequest extends PaperId, Made {
  readonly stage: PaperStage;
  readonly until: Day;
  readonly reason: string;
  /** What the clerk said to it; null while they did not. */
  readonly answer: (Made & { readonly agreed: boolean }) | null;
}

/** What a lead says of a paper besides handing it in. */
export const leadWords = ['on track', 'not mine'] as const;

/** What somebody said of a paper of theirs, by their latest word. */
export interface LeadWord extends PaperId, Made {
  readonly word: (typeof leadWords)[number];
}

/** A paper that another person writes than the calendar says. */
export interface Reassignment extends PaperId, Made {
  readonly person: string;
}

/** What is done about a paper that did not come in by its circulation. */
export const paperOutcomes = ['deferred', 'verbal', 'tabled'] as const;

/** What the clerk decided about such a paper. */
export interface PaperOutcome extends PaperId, Made {
  readonly outcome: (typeof paperOutcomes)[number];
  /** Of one that was deferred, the meeting that it comes to instead, by the day it was first planned for; else null. */
  readonly to: Day | null;
}

/** Days on which somebody said they are away, besides those of the pack; both included. Taken back, it ends before it begins. */
export interface AbsenceRecord extends Made {
  readonly person: string;
  readonly from: Day;
  readonly to: Day;
}

/** Whether somebody will be at a meeting, by their latest word. */
export interface Attendance extends Made {
  readonly meeting: Day;
  readonly person: string;
  readonly answer: 'coming' | 'apologies';
}

/** A meeting that was moved, by the latest word on it. */
export interface MoveRecord extends MeetingMove, Made {}

/** A duty that was done. */
export interface DutyDone extends Made {
  readonly duty: string;
  /** The meeting it belongs to, as in `PaperId`; of what is done once, the day it was due by. */
  readonly occasion: Day;
}

/** What the panel took note of at a meeting: a paper by its report's key, or an alert by its id. */
export interface Noted extends Made {
  readonly meeting: Day;
  readonly subject: 'report' | 'alert';
  readonly key: string;
}

/** What people said and did about the panel's calendar, as it stands. */
export interface PanelRecords {
  readonly submissions: readonly Submission[];
  readonly timeRequests: readonly TimeRequest[];
  readonly leadWords: readonly LeadWord[];
  readonly reassignments: readonly Reassignment[];
  readonly outcomes: readonly PaperOutcome[];
  readonly absences: readonly AbsenceRecord[];
  readonly attendance: readonly Attendance[];
  readonly moves: readonly MoveRecord[];
  readonly duties: readonly DutyDone[];
  readonly noted: readonly Noted[];
}

/** Something somebody was told: a line of a card that went into the outbox. */
export interface Told {
  /** What was said, the same for the same thing said once. */
  readonly key: string;
  /** Whom it was written to: their id in the pack. */
  readonly person: string;
  /** The meeting it was about, as in `PaperId`; null where it was about none. */
  readonly meeting: Day | null;
  /** The day that meeting was to be on, as they were told; null as for `meeting`. */
  readonly meetingDay: Day | null;
  /** The last day on which saying it would have made sense; what was said is remembered as long at least. */
  readonly until: Day;
  readonly at: Date;
}

/** Records of which nobody made any. */
export const noRecords: PanelRecords = Object.freeze({
  submissions: [],
  timeRequests: [],
  leadWords: [],
  reassignments: [],
  outcomes: [],
  absences: [],
  attendance: [],
  moves: [],
  duties: [],
  noted: [],
});
