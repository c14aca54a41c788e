import type { Day } from '../calendar/day.js';
import type { LateListener } from '../calendar/reminder-rules-schema.js';
import { earliest } from './moments.js';
import type { About, Addressee, Notice, Reason, ReminderKind, Thread } from './notice.js';
import type { DueStage, Paper } from './paper.js';
import type { ReminderContext } from './reminder-context.js';
import type { Timetable } from './timetable.js';

/**
 * What is said of a paper: to its lead the ladder of each stage and that it is late, to others that it
 * is late. A stage is reminded once the one before it was met or missed, and until it is met itself.
 * Standing items are reminded and never late.
 */
export function findPaperThreads(context: ReminderContext, paper: Paper): readonly Thread[] {
  const { timetable } = context;
  const listeners: readonly LateListener[] = ['lead', 'deputy', 'clerk', 'head-of-service'];
  return listeners.flatMap((who) => {
    const to = addresseeOf(who, paper, context);
    if (to === undefined) return [];
    const thread = [
      ...(who === 'lead' ? [...handedOver(paper, to, timetable), ...ladders(paper, to, timetable)] : []),
      ...(paper.report.kind === 'standing' ? [] : lateness(context, paper, { who, to })),
    ].filter(({ dueAt }) => paper.settledAt === undefined || dueAt < paper.settledAt);
    // A deadline that was missed comes before the next stage's reminder of the same moment.
    return [thread.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || lateFirst(a) - lateFirst(b))];
  });
}

function lateFirst({ reason }: Notice): number {
  return reason.kind === 'late' ? 0 : 1;
}

function addresseeOf(who: LateListener, paper: Paper, { calendar, people }: ReminderContext): Addressee | undefined {
  const { clerk, headOfService } = calendar.panel.offices;
  switch (who) {
    case 'lead':
      return paper.lead;
    case 'deputy':
      return paper.deputy ?? people.deputyOf(paper.lead.person);
    case 'clerk':
      return clerk && { title: clerk.title, person: clerk.person };
    case 'head-of-service':
      return headOfService && { title: headOfService.title, person: headOfService.person };
  }
}

/** A new lead is told at once, which stands for all that the one before was told. */
function handedOver(paper: Paper, to: Addressee, timetable: Timetable): readonly Notice[] {
  const { handedOverAt } = paper;
  const open = paper.stages.find((stage) => isOpen(stage, handedOverAt, timetable));
  if (handedOverAt === undefined || open === undefined) return [];
  const dueAt = timetable.allowedFrom(handedOverAt);
  return [
    notice(paper, open, {
      to,
      kind: 'due',
      reason: { kind: 'handed over' },
      name: `lead:handed-over:${handedOverAt.toISOString()}`,
      dueAt,
      until: timetable.endOf(open.deadline),
    }),
  ].filter(({ until }) => dueAt < until && (open.metAt === undefined || dueAt < open.metAt));
}

function isOpen({ metAt, deadline }: DueStage, at: Date | undefined, timetable: Timetable): boolean {
  return at !== undefined && (metAt === undefined || at < metAt) && at < timetable.endOf(deadline);
}

function ladders(paper: Paper, to: Addressee, timetable: Timetable): readonly Notice[] {
  return paper.stages.flatMap((stage, index) => {
    const before = paper.stages[index - 1];
    return timetable
      .rungs(stage.deadline, stage.ladder)
      .filter(({ day }) => isReminded(timetable.sendAt(day), day, stage, before))
      .map(({ day, reason }) =>
        notice(paper, stage, {
          to,
          kind: 'due',
          reason,
          name: `lead:${nameOfRung(reason)}`,
          dueAt: timetable.sendAt(day),
          until: timetable.endOf(stage.deadline),
        }),
      );
  });
}

/** Whether a stage is the earliest that is unmet and not past at a moment. */
function isReminded(at: Date, day: Day, stage: DueStage, before: DueStage | undefined): boolean {
  if (stage.knownSince !== undefined && at < stage.knownSince) return false;
  if (stage.metAt !== undefined && at >= stage.metAt) return false;
  if (before === undefined || day > before.deadline) return true;
  return before.metAt !== undefined && at >= before.metAt;
}

interface Listener {
  readonly who: LateListener;
  readonly to: Addressee;
}

function lateness({ calendar, timetable }: ReminderContext, paper: Paper, { who, to }: Listener): readonly Notice[] {
  const { tell, everyWorkingDays } = calendar.reminders.late;
  const [draft, final] = paper.stages;
  if (draft === undefined || final === undefined) return [];
  const from = (stage: DueStage['stage']): number | undefined =>
    tell.find((each) => each.who === who && (each.stage ?? stage) === stage)?.fromWorkingDay;
  const say = (stage: DueStage, day: Day, reason: Reason, until: Day): readonly Notice[] => {
    const dueAt = timetable.sendAt(day);
    if (stage.metAt !== undefined && dueAt >= stage.metAt) return [];
    if (stage.knownSince !== undefined && dueAt < stage.knownSince) return [];
    const kind: ReminderKind = who === 'lead' ? 'due' : 'overdue';
    const name = `${who}:${nameOfRung(reason)}`;
    return [notice(paper, stage, { to, kind, reason, name, dueAt, until: timetable.endOf(until) })];
  };
  const { workingDays } = timetable;
  const lastDay = final.deadline > paper.circulation ? final.deadline : paper.circulation;
  const said: Notice[] = [];

  // A missed draft is told once: from then on the next stage's ladder is.
  const fromDraft = from('draft');
  if (fromDraft !== undefined) {
    const day = workingDays.after(draft.deadline, fromDraft);
    if (day <= final.deadline) said.push(...say(draft, day, { kind: 'late', days: fromDraft }, final.deadline));
  }
  const fromFinal = from('final');
  if (fromFinal !== undefined) {
    for (let days = 1; ; days += everyWorkingDays) {
      const day = workingDays.after(final.deadline, days);
      if (day > paper.circulation) break;
      if (days >= fromFinal) said.push(...say(final, day, { kind: 'late', days }, paper.circulation));
    }
  }
  if (who === 'clerk') {
    const day = workingDays.after(lastDay, 1);
    if (day <= paper.meeting.day) said.push(...say(final, day, { kind: 'missing at circulation' }, paper.meeting.day));
  }
  return said;
}

interface Saying extends Pick<Notice, 'to' | 'kind' | 'reason' | 'dueAt' | 'until'> {
  /** What tells this saying from others about the stage. */
  readonly name: string;
}

function notice(
  { id, report, meeting, settledAt }: Paper,
  { stage, deadline, metAt }: DueStage,
  saying: Saying,
): Notice {
  const { name, until, ...said } = saying;
  const about: About = {
    kind: 'paper',
    paper: id,
    title: report.title,
    meeting: meeting.plannedFor,
    day: meeting.day,
    stage,
    deadline,
  };
  const key = `paper:${id.report}:${id.meeting}:${stage}:${deadline}:${name}`;
  // What was not said before it came in is not said any more.
  return { key, about, ...said, until: earliest(until, metAt, settledAt) };
}

function nameOfRung(reason: Reason): string {
  return 'days' in reason ? `${reason.kind.replaceAll(' ', '-')}:${reason.days}` : reason.kind.replaceAll(' ', '-');
}
