import type { Day } from '../calendar/day.js';
import type { Deadlines } from '../calendar/find-deadlines.js';
import { findDeadlines } from '../calendar/find-deadlines.js';
import { reportsFor } from '../calendar/find-programme.js';
import type { Meeting } from '../calendar/meeting.js';
import type { ProgrammeReport } from '../calendar/programme-schema.js';
import { type PaperId, type PaperStage, paperStages, type TimeRequest } from '../store/panel-records.js';
import { earliest, latestOf } from './moments.js';
import type { Addressee } from './notice.js';
import type { DueStage, Paper } from './paper.js';
import type { PaperRecords } from './paper-records.js';
import type { Situation } from './situation.js';

type Source = Pick<Situation, 'calendar' | 'workingDays'>;

/** The papers that a meeting expects: those of the programme that were not put off, and those put off to it. */
export function findPapers(source: Source, meeting: Meeting, records: PaperRecords): readonly Paper[] {
  const deadlines = findDeadlines(source.calendar, meeting, source.workingDays);
  const own = reportsFor(source.calendar, meeting)
    .map((report) => ({ report, id: { report: report.key, meeting: meeting.plannedFor } }))
    .filter(({ id }) => records.outcomeOf(id)?.outcome !== 'deferred');
  const deferred = records.deferredTo(meeting.plannedFor).flatMap((id) => {
    const report = source.calendar.reports.find(({ key }) => key === id.report);
    return report === undefined ? [] : [{ report, id }];
  });
  return [...own, ...deferred].map(({ report, id }) => {
    const outcome = records.outcomeOf(id);
    const handedOver = records.reassignmentOf(id);
    return {
      id,
      report,
      meeting,
      lead: leadOf(report, handedOver?.person),
      deputy: handedOver === undefined ? addresseeOf(report.deputy) : undefined,
      handedOverAt: handedOver?.at,
      stages: stagesOf(id, report, { source, meeting, deadlines, records }),
      circulation: deadlines.circulation,
      settledAt: outcome === undefined || outcome.outcome === 'deferred' ? undefined : outcome.at,
    };
  });
}

function leadOf(report: ProgrammeReport, handedOverTo: string | undefined): Addressee {
  if (handedOverTo !== undefined) return { title: report.lead.title, person: handedOverTo };
  return { title: report.lead.title, person: report.lead.person, deputy: report.deputy?.person };
}

function addresseeOf(owner: ProgrammeReport['deputy']): Addressee | undefined {
  return owner && { title: owner.title, person: owner.person };
}

interface StageSource {
  readonly source: Source;
  readonly meeting: Meeting;
  readonly deadlines: Deadlines;
  readonly records: PaperRecords;
}

function stagesOf(id: PaperId, report: ProgrammeReport, from: StageSource): readonly DueStage[] {
  const { ladder } = from.source.calendar.reminders;
  const stages: readonly PaperStage[] = report.kind === 'standing' ? ['final'] : paperStages;
  const finalAt = from.records.submittedAt(id, 'final');
  return stages.map((stage) => {
    const agreed = findAgreed(id, report, stage, from);
    const metAt = from.records.submittedAt(id, stage);
    return {
      stage,
      deadline: agreed?.deadline ?? deadlineOf(report, stage, from),
      knownSince: latestOf([from.records.movedAt(from.meeting), from.records.deferredAt(id), agreed?.at]),
      metAt: metAt === undefined ? finalAt : earliest(metAt, finalAt),
      ladder: report.ladders?.[stage] ?? (report.kind === 'standing' ? ladder.standing : ladder[stage]),
    };
  });
}

/** More time that was agreed, and when; undefined where the meeting is on another day by now on which it would give none. */
function findAgreed(id: PaperId, report: ProgrammeReport, stage: PaperStage, from: StageSource) {
  const agreed = from.records.agreedTimeOf(id, stage);
  if (agreed === undefined || !givesTime(agreed, deadlineOf(report, stage, from), from)) return undefined;
  return { deadline: from.source.workingDays.onOrBefore(agreed.until), at: agreed.answer?.at };
}

/** Whether a request asks for a day after the deadline and before the meeting, on the day that this is on now. */
export function givesTime(
  { until }: Pick<TimeRequest, 'until'>,
  deadline: Day,
  { meeting }: Pick<Paper, 'meeting'>,
): boolean {
  return deadline < until && until < meeting.day;
}

function deadlineOf(report: ProgrammeReport, stage: PaperStage, { source, meeting, deadlines }: StageSource): string {
  const own = stage === 'draft' ? report.deadlines?.draftWorkingDays : report.deadlines?.finalWorkingDays;
  return own === undefined ? deadlines[stage] : source.workingDays.before(meeting.day, own);
}
