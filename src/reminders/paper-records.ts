import type { Day } from '../calendar/day.js';
import type { Meeting } from '../calendar/meeting.js';
import type {
  PanelRecords,
  PaperId,
  PaperOutcome,
  PaperStage,
  Reassignment,
  TimeRequest,
} from '../store/panel-records.js';

/** What was recorded of papers, looked up by paper. */
export interface PaperRecords {
  submittedAt(paper: PaperId, stage: PaperStage): Date | undefined;
  /** The request for more time that was agreed to last. */
  agreedTimeOf(paper: PaperId, stage: PaperStage): TimeRequest | undefined;
  reassignmentOf(paper: PaperId): Reassignment | undefined;
  outcomeOf(paper: PaperId): PaperOutcome | undefined;
  /** When a paper was put off to another meeting. */
  deferredAt(paper: PaperId): Date | undefined;
  /** The papers that were put off to a meeting. */
  deferredTo(meeting: Day): readonly PaperId[];
  /** When a meeting was moved to the day it is on now; undefined where the calendar itself says so. */
  movedAt(meeting: Meeting): Date | undefined;
}

/** Sorts records by the papers they belong to; each of which has one of a kind at most. */
export function indexPaperRecords(records: PanelRecords): PaperRecords {
  const paperOf = ({ report, meeting }: PaperId): string => `${report} ${meeting}`;
  const stageOf = (paper: PaperId, stage: PaperStage): string => `${paperOf(paper)} ${stage}`;
  const submissions = new Map(records.submissions.map((each) => [stageOf(each, each.stage), each]));
  const agreed = records.timeRequests.flatMap((each) =>
    each.answer?.agreed ? [{ ...each, answer: each.answer }] : [],
  );
  const requests = new Map(
    agreed
      .sort((a, b) => a.answer.at.getTime() - b.answer.at.getTime())
      .map((each) => [stageOf(each, each.stage), each]),
  );
  const reassignments = new Map(records.reassignments.map((each) => [paperOf(each), each]));
  const outcomes = new Map(records.outcomes.map((each) => [paperOf(each), each]));
  const moves = new Map(records.moves.map((each) => [each.plannedFor, each]));
  return {
    submittedAt: (paper, stage) => submissions.get(stageOf(paper, stage))?.at,
    agreedTimeOf: (paper, stage) => requests.get(stageOf(paper, stage)),
    reassignmentOf: (paper) => reassignments.get(paperOf(paper)),
    outcomeOf: (paper) => outcomes.get(paperOf(paper)),
    deferredAt(paper) {
      const outcome = outcomes.get(paperOf(paper));
      return outcome?.outcome === 'deferred' ? outcome.at : undefined;
    },
    deferredTo: (meeting) => records.outcomes.filter(({ outcome, to }) => outcome === 'deferred' && to === meeting),
    movedAt({ plannedFor, day }) {
      const move = moves.get(plannedFor);
      return move?.to === day ? move.at : undefined;
    },
  };
}
