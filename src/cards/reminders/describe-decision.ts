import { nameWeekday } from '../../questions/wording/days.js';
import { givesTime } from '../../reminders/find-papers.js';
import type { Paper } from '../../reminders/paper.js';
import type { TimeRequest } from '../../store/panel-records.js';
import { nameDue } from './days-left.js';
import { reassignAction, timeActions } from './paper-actions.js';
import { latestRequest, linkOf, paperFacts, stageWords, standingOf, wordOf } from './paper-standing.js';
import { makeReminderCard, type ReminderCard, type Standing } from './reminder-card.js';
import { nameOf, type ReminderDesk } from './reminder-desk.js';

/** For the clerk: a lead asks for more time. Undefined where nobody did. */
export function describeTimeRequest(paper: Paper, desk: ReminderDesk): ReminderCard | undefined {
  const request = latestRequest(paper, desk);
  if (request === undefined) return undefined;
  const { workingDays } = desk.context;
  const deadline = paper.stages.find(({ stage }) => stage === request.stage)?.deadline;
  const isAgreed = request.answer?.agreed === true;
  return makeReminderCard({
    kicker: 'More time asked for',
    heading: paper.report.title,
    standing: standingOfRequest(request, paper, desk),
    paragraphs: [
      `${nameOf(desk, request.by)} asks for more time for the ${stageWords(request.stage, paper)}.`,
      `Why: ${request.reason}`,
    ],
    facts: [
      { label: 'Asked for', words: nameDue(request.until, desk.today, workingDays) },
      ...(deadline === undefined || isAgreed
        ? []
        : [{ label: 'Due now', words: nameDue(deadline, desk.today, workingDays) }]),
      { label: 'Papers go out', words: nameDue(paper.circulation, desk.today, workingDays) },
      { label: 'For the panel of', words: nameDue(paper.meeting.day, desk.today, workingDays) },
    ],
    actions: [timeActions(paper, desk)],
  });
}

function standingOfRequest(request: TimeRequest, paper: Paper, desk: ReminderDesk): Standing {
  const { answer, until } = request;
  if (answer !== null) {
    return {
      tone: answer.agreed ? 'good' : 'plain',
      label: answer.agreed ? `Agreed: due ${nameWeekday(until)}` : 'Not agreed: the deadline stays',
      reason: `By ${nameOf(desk, answer.by)}.`,
    };
  }
  const asked = paper.stages.find(({ stage }) => stage === request.stage);
  if (asked?.metAt !== undefined) return { tone: 'good', label: 'It came in meanwhile', reason: '' };
  if (asked !== undefined && !givesTime(request, asked.deadline, paper)) {
    return {
      tone: 'plain',
      label: 'It comes to another day by now',
      reason: 'This day would give no more time for it.',
    };
  }
  const final = paper.stages.at(-1)?.deadline ?? paper.circulation;
  const reason =
    until > paper.circulation
      ? 'That is after the papers go out.'
      : until > final
        ? 'That is after the final paper is due.'
        : 'The papers can still go out on time.';
  return { tone: until > final ? 'late' : 'soon', label: 'Waits for your answer', reason };
}

/** For whoever asked: what the clerk said to more time. Undefined where they said nothing yet. */
export function describeTimeAnswer(paper: Paper, desk: ReminderDesk): ReminderCard | undefined {
  const request = latestRequest(paper, desk);
  if (request?.answer == null) return undefined;
  return makeReminderCard({
    kicker: 'More time',
    heading: paper.report.title,
    standing: standingOfRequest(request, paper, desk),
    facts: paperFacts(paper, desk),
  });
}

/** For the clerk: a lead says that a paper is not theirs. Undefined where nobody did. */
export function describeNotMine(paper: Paper, desk: ReminderDesk): ReminderCard | undefined {
  const word = wordOf(paper.id, desk);
  if (word?.word !== 'not mine') return undefined;
  const handedOver = desk.context.papers.reassignmentOf(paper.id);
  const isDecided = handedOver !== undefined && handedOver.at >= word.at;
  return makeReminderCard({
    kicker: 'Who writes it?',
    heading: paper.report.title,
    standing: isDecided
      ? { tone: 'good', label: `${nameOf(desk, handedOver.person)} writes it`, reason: '' }
      : { tone: 'soon', label: 'Nobody writes it for now', reason: '' },
    paragraphs: [`${nameOf(desk, word.by)} says that this paper is not theirs.`],
    facts: paperFacts(paper, desk),
    actions: isDecided ? [] : [[reassignAction(paper, desk)]],
  });
}

/** For the clerk: a draft or paper came in, with where it can be read. */
export function describePaperIn(paper: Paper, desk: ReminderDesk): ReminderCard {
  const link = linkOf(paper, desk);
  return makeReminderCard({
    kicker: 'Came in',
    heading: paper.report.title,
    standing: standingOf(paper, desk),
    paragraphs: link === undefined ? ['Nobody said where it can be read.'] : [],
    facts: paperFacts(paper, desk),
    actions: link === undefined ? [] : [[{ title: 'Open the paper', url: link }]],
  });
}

/** For the lead of a paper: that the clerk put it off, or takes it otherwise. */
export function describeOutcome(paper: Paper, desk: ReminderDesk): ReminderCard | undefined {
  const outcome = desk.context.papers.outcomeOf(paper.id);
  if (outcome === undefined) return undefined;
  const by = nameOf(desk, outcome.by);
  const label = {
    deferred: `Put off to ${nameWeekday(paper.meeting.day)}`,
    verbal: 'To be given in words at the meeting',
    tabled: 'Tabled at the meeting',
  }[outcome.outcome];
  const facts = paperFacts(paper, desk);
  return makeReminderCard({
    kicker: 'Decided about your paper',
    heading: paper.report.title,
    standing: { tone: 'plain', label, reason: `By ${by}.` },
    facts: outcome.outcome === 'deferred' ? facts : facts.slice(0, 1),
  });
}
