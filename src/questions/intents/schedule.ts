import type { Meeting } from '../../calendar/meeting.js';
import { loadWorkingDays } from '../../calendar/working-days.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findMeetings } from '../schedule/find-meeting.js';
import type { Section } from '../sections-content.js';
import type { MeetingRequest } from '../topics/topic.js';
import { distanceWords, nameMonth, nameWeekday } from '../wording/days.js';
import {
  deadlineSection,
  meetingNotes,
  nameMeeting,
  programmeSections,
  standing,
  tellSection,
} from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { capitalise, countOf } from '../wording/words.js';
import { answerDeadlines } from './deadlines.js';
import { answerPanelFact, noPlaceHeld } from './panel-fact.js';
import { answerReported } from './reported.js';

/** When the panel meets, what comes to it and when, by when papers are due, and how it works. */
export async function answerSchedule(context: AnswerContext): Promise<Answer> {
  const { topic, indicators } = context.query;
  if (topic?.fact) return answerPanelFact(context, topic.fact);
  const { today } = context;
  if (today === undefined) return decline(context, 'I do not know what day it is, so I cannot say what lies ahead.');
  const isReported = indicators.length > 0 || (topic?.reports ?? []).length + (topic?.duties ?? []).length > 0;
  if (isReported) return answerReported(context, today);
  return answerMeetings(context, today, topic?.meeting ?? { kind: 'ahead', steps: 0 });
}

async function answerMeetings(context: AnswerContext, today: string, request: MeetingRequest): Promise<Answer> {
  const { calendar } = context.scorecard;
  const meetings = findMeetings(calendar, request, today);
  const [first, ...others] = meetings;
  if (first === undefined) return declineMeeting(context, today, request);
  if (isOfYear(request) && others.length > 0) return answerSeveral(context, meetings, request, today);
  if (!context.query.topic?.asksDeadlines || first.day < today) return answerOne(context, first, today, request);
  // Papers of a meeting that is near may be past; then those of the one after it are what is asked for.
  const after = request.kind === 'ahead' ? findMeetings(calendar, { ...request, steps: request.steps + 1 }, today) : [];
  return answerDeadlines(context, [first, ...after], today);
}

function isOfYear({ kind }: MeetingRequest): boolean {
  return kind === 'all' || kind === 'behind' || kind === 'year';
}

async function answerOne(
  context: AnswerContext,
  meeting: Meeting,
  today: string,
  request: MeetingRequest,
): Promise<Answer> {
  const { calendar } = context.scorecard;
  const papers =
    meeting.day < today ? [] : [deadlineSection(calendar, meeting, today, await loadWorkingDays(calendar))];
  const sections = [...programmeSections(calendar, meeting), ...papers];
  const lead = `${leadWords(request, meeting, today)} ${nameMeeting(meeting)}${distanceWords(meeting.day, today)}.`;
  const notes = [...meetingNotes(meeting), ...programmeNotes(meeting, today)];
  const place = context.query.topic?.asksPlace ? [placeWords(meeting)] : [];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [[lead, ...place].join(' '), ...sections.map(tellSection), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: headingOf(request, meeting, today),
      headline: nameWeekday(meeting.day),
      paragraphs: [standsWords(meeting, today), ...place],
      sections,
      notes,
      sources: [meeting.source],
    },
    suggestions: suggestNext(request),
  });
}

/** A year, a part for each meeting. */
async function answerSeveral(
  context: AnswerContext,
  meetings: readonly Meeting[],
  request: MeetingRequest,
  today: string,
): Promise<Answer> {
  const { calendar } = context.scorecard;
  const sections = meetings.map((meeting): Section => {
    const coming = programmeSections(calendar, meeting);
    const facts = coming.map(({ heading, paragraphs }) => ({ title: heading, value: paragraphs.join('; ') }));
    return {
      heading: nameMeeting(meeting),
      paragraphs: [],
      facts: facts.filter(({ title }) => !title.startsWith(standing)),
    };
  });
  const verb = meetings.every(({ day }) => day < today) ? 'met' : 'meets';
  const lead = `The panel ${verb} ${countOf(meetings.length, 'time')} in ${nameYear(request)}.`;
  const isKnown = meetings.every(({ received }) => received.length > 0);
  const notes = [...new Set(meetings.flatMap(meetingNotes)), ...(isKnown ? [] : [inferredMonths])];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [lead, ...sections.map(tellSection), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: capitalise(nameYear(request)),
      paragraphs: [lead],
      sections,
      notes,
      sources: [...new Set(meetings.map(({ source }) => source))],
    },
    suggestions: [phraseQuestion.nextMeeting, phraseQuestion.deadlines, phraseQuestion.quorum],
  });
}

/** "the year ahead", "2022-23", "2027" */
function nameYear(request: MeetingRequest): string {
  if (request.kind !== 'year') return request.kind === 'behind' ? 'the year before today' : 'the year ahead';
  return request.financial ? `${request.year}-${String(request.year + 1).slice(2)}` : String(request.year);
}

const inferredMonths =
  'What comes to which meeting is mostly inferred from the programme of 2022-23; the strategy names no months for it.';

function programmeNotes({ received, day }: Meeting, today: string): readonly string[] {
  if (received.length > 0) return [];
  const isPast = day < today ? ['What it received is in no document held; this is what was due.'] : [];
  return [...isPast, inferredMonths];
}

function leadWords(request: MeetingRequest, meeting: Meeting, today: string): string {
  if (meeting.day < today) return meeting.inferred ? 'By its rule the panel met on' : 'The panel met on';
  if (request.kind === 'ahead' && request.steps > 0) {
    return request.steps === 1 ? 'The meeting after the next is on' : 'The panel then meets on';
  }
  if (request.kind === 'month') return `In ${nameMonth(meeting.month)} the panel meets on`;
  return 'The panel meets next on';
}

/** "The panel meets next on", without a day behind it. */
function headingOf(request: MeetingRequest, meeting: Meeting, today: string): string {
  if (meeting.day < today) return 'The last meeting of the panel';
  if (request.kind === 'ahead' && request.steps > 0) {
    return request.steps === 1 ? 'The meeting after the next' : `The meeting in ${nameMonth(meeting.month)}`;
  }
  return request.kind === 'month' ? `The meeting in ${nameMonth(meeting.month)}` : 'The next meeting of the panel';
}

/** What is known of a meeting besides its day: "In 58 days, at 10:00, in the council chamber." */
function standsWords(meeting: Meeting, today: string): string {
  const parts = [
    distanceWords(meeting.day, today).replace(/^, /, ''),
    ...(meeting.start ? [`at ${meeting.start}`] : []),
    ...(meeting.place ? [meeting.place] : []),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${capitalise(parts.join(', '))}.`;
}

/** Where and when of the day a meeting is; that it is not held where the calendar has neither. */
function placeWords({ start, place }: Meeting): string {
  const parts = [...(start ? [`at ${start}`] : []), ...(place ? [place] : [])];
  return parts.length > 0 ? `It is ${parts.join(', ')}.` : noPlaceHeld;
}

function declineMeeting(context: AnswerContext, today: string, request: MeetingRequest): Answer {
  const [next] = findMeetings(context.scorecard.calendar, { kind: 'ahead', steps: 0 }, today);
  const none =
    request.kind === 'month' ? `No meeting is planned in ${nameMonth(request.month)}.` : 'No such meeting is planned.';
  return decline(context, next ? `${none} The panel meets next on ${nameMeeting(next)}.` : none);
}

function decline(context: AnswerContext, reason: string): Answer {
  const paragraphs = [reason, `For anything else, ask ${context.scorecard.vocabulary.contact}.`];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Not in the calendar', paragraphs },
    suggestions:
      context.today === undefined ? [phraseQuestion.quorum] : [phraseQuestion.nextMeeting, phraseQuestion.allMeetings],
  });
}

function suggestNext(request: MeetingRequest): readonly string[] {
  return [
    ...(request.kind === 'ahead' && request.steps === 0 ? [phraseQuestion.meetingAfter] : [phraseQuestion.nextMeeting]),
    phraseQuestion.deadlines,
    phraseQuestion.allMeetings,
    phraseQuestion.quorum,
  ];
}
