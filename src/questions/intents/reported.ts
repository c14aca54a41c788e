import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Day } from '../../calendar/day.js';
import { nextMeetingFor } from '../../calendar/find-programme.js';
import type { Duty, ProgrammeReport } from '../../calendar/programme-schema.js';
import { loadWorkingDays, type WorkingDays } from '../../calendar/working-days.js';
import { strategyOn } from '../../indicators/strategy.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Section } from '../sections-content.js';
import { nameWeekday } from '../wording/days.js';
import { deadlineSection, tellSection } from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { inferredWords, ownerWords, timingWords, whoKeepsWords } from '../wording/report-words.js';
import { capitalise, countOf, joinWords } from '../wording/words.js';

/** More reports than this are named without their deadlines. */
const mostInFull = 3;

/** When reports, or what is reported of an indicator, come to the panel, and by when their papers are due. */
export async function answerReported(context: AnswerContext, today: string): Promise<Answer> {
  const { query, scorecard } = context;
  const { calendar } = scorecard;
  const { reports: wanted = [], duties: owed = [] } = query.topic ?? {};
  const isAbout = ({ indicators }: ProgrammeReport) => indicators.some((key) => query.indicators.includes(key));
  const reports = calendar.reports.filter((report) => wanted.includes(report.key) || isAbout(report));
  const duties = calendar.duties.filter(({ key }) => owed.includes(key));
  const workingDays = await loadWorkingDays(calendar);
  const inFull = reports.length <= mostInFull;
  const sections = [
    ...reports.map((report) => reportSection(calendar, report, { today, workingDays, inFull })),
    ...duties.map((duty) => dutySection(calendar, duty, today)),
    ...(reports.length > 0 ? [] : query.indicators.flatMap((key) => measureSection(key, context, today))),
  ];
  const names = query.indicators.flatMap((key) => scorecard.catalogue.get(key)?.plainName ?? []);
  const heading =
    names.length > 0
      ? `When ${joinWords(names)} is reported`
      : joinWords([...reports, ...duties].map(({ title }) => title));
  const [only, ...others] = sections;
  // The heading of a card says already what its only part is about.
  const shown = only && others.length === 0 && only.heading === heading ? [{ ...only, heading: coming }] : sections;
  const notes = [...new Set([...reports, ...duties].map(inferredWords))].filter((note) => note !== '');
  const lead = leadWords(context, reports);
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: query.indicators,
    text: [...lead, ...sections.map(tellSection), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: query.topic?.cadence ? 'What comes to the panel' : heading,
      paragraphs: lead,
      sections: shown,
      notes,
      sources: [...new Set([...reports, ...duties].map(({ source }) => source))],
    },
    suggestions: [
      phraseQuestion.nextMeeting,
      ...reports.slice(0, 1).map(({ title }) => phraseQuestion.reportLead(title)),
      phraseQuestion.deadlines,
    ],
  });
}

/** What is said first: how many come so often, or that nobody says here whether something is in. */
function leadWords({ query, scorecard }: AnswerContext, reports: readonly ProgrammeReport[]): readonly string[] {
  const { cadence, asksWhetherIn } = query.topic ?? {};
  if (cadence) {
    const often = timingWords({ cadence, months: [] });
    return [
      reports.length === 1
        ? `One report or update comes to the panel ${often}.`
        : `${capitalise(countOf(reports.length, 'report'))} and updates come to the panel ${often}.`,
    ];
  }
  if (asksWhetherIn === undefined || asksWhetherIn === null) return [];
  const came = reports.flatMap(({ key, title }) => {
    const days = daysOfComing(scorecard.calendar, key);
    return days.length > 0 ? [`“${title}” came to the meeting of ${joinWords(days.map(nameWeekday))}`] : [];
  });
  if (asksWhetherIn === 'before' && came.length > 0) return [`As documents say, ${joinWords(came)}.`];
  return [`Whether it has come in is not held here; ${whoKeepsWords(scorecard.calendar)}. This is when it is due.`];
}

/** The meetings that documents say received a report, oldest first. */
function daysOfComing({ meetings }: Calendar, key: string): readonly Day[] {
  return meetings.dates.flatMap(({ day, received }) => (received.some(({ report }) => report === key) ? [day] : []));
}

const coming = 'When it comes to the panel';

interface Coming {
  readonly today: string;
  readonly workingDays: WorkingDays;
  readonly inFull: boolean;
}

function reportSection(calendar: Calendar, report: ProgrammeReport, { today, workingDays, inFull }: Coming): Section {
  const meeting = nextMeetingFor(calendar, report, today);
  const came = report.cadence === 'every-meeting' ? [] : daysOfComing(calendar, report.key);
  const papers = meeting && inFull ? deadlineSection(calendar, meeting, today, workingDays).facts : [];
  return {
    heading: report.title,
    paragraphs: [`${capitalise(timingWords(report))}.`, ...(report.note ? [report.note] : [])],
    facts: [
      { title: 'Next', value: meeting ? nameWeekday(meeting.day) : 'no meeting planned' },
      { title: 'Lead', value: ownerWords(report.lead) },
      ...(came.length > 0 ? [{ title: 'Came before', value: joinWords(came.map(nameWeekday)) }] : []),
      ...papers,
    ],
  };
}

function dutySection(calendar: Calendar, duty: Duty, today: string): Section {
  const meeting = nextMeetingFor(calendar, duty, today);
  const when = meeting ? `${duty.when} the meeting of ${nameWeekday(meeting.day)}` : 'no meeting planned';
  return {
    heading: duty.title,
    paragraphs: [`${capitalise(timingWords(duty))}.`, ...(duty.note ? [duty.note] : [])],
    facts: [
      { title: 'Next', value: when },
      { title: 'Owner', value: ownerWords(duty.owner) },
    ],
  };
}

/** An indicator with no report of its own: what the strategy promises, and the scorecard that has it. */
function measureSection(key: string, { scorecard }: AnswerContext, today: string): readonly Section[] {
  const { calendar, catalogue, strategies } = scorecard;
  const indicator = catalogue.get(key);
  if (indicator === undefined) return [];
  const measures = strategyOn(strategies, today)?.priorities.flatMap((priority) => priority.measures) ?? [];
  const measure = measures.find((each) => each.indicator === key);
  const next = nextMeetingFor(calendar, { cadence: 'every-meeting', months: [] }, today);
  return [
    {
      heading: indicator.plainName,
      paragraphs: [
        ...(indicator.status === 'scorecard' ? ['It is on the scorecard, which comes to every meeting.'] : []),
        ...(measure ? [promiseWords(measure.frequency)] : ['No report of the programme is about it alone.']),
      ],
      facts: next ? [{ title: 'Next meeting', value: nameWeekday(next.day) }] : [],
    },
  ];
}

function promiseWords(frequency: string): string {
  if (frequency === 'not-stated') return 'The strategy watches it and does not say how often it is reported.';
  const words = frequency === 'every-meeting' ? 'at every meeting' : frequency.replace('-', ' ');
  return `The strategy promises it to the panel ${words}.`;
}
