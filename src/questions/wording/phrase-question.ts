import { describePeriod, formatPeriod, type Period, type PeriodKind, parsePeriod } from '../../indicators/period.js';
import type { Comparator } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { PeriodRequest, Query } from '../query.js';
import { joinWords } from './words.js';

/** Questions that the bot answers as they stand. Names stand in quotes, so that they read as names. */
export const phraseQuestion = {
  status: (name: string) => `How is “${name}”?`,
  statusIn: (name: string, period: Period) => `How was “${name}” in ${nameInQuestion(period)}?`,
  range: (name: string) => `What is the expected range for “${name}”?`,
  why: (name: string) => `Why is “${name}” as it is?`,
  define: (name: string) => `What does “${name}” measure?`,
  nextMeeting: 'When is the next panel meeting?',
  meetingAfter: 'When is the meeting after the next?',
  allMeetings: 'What are the meeting dates of the year ahead?',
  deadlines: 'When are papers due for the next meeting?',
  quorum: 'What is the quorum?',
  members: 'Who is on the panel?',
  report: (title: string) => `When does the “${title}” come to the panel?`,
  reportLead: (title: string) => `Who leads on the report “${title}”?`,
  priorities: 'What are the priorities?',
  previousPriorities: 'What were the priorities of the previous strategy?',
  strategyMeasures: 'Which measures does the strategy watch?',
  priorityLead: (number: number) => `Who leads on priority ${number}?`,
  dataSources: 'Where do these figures come from?',
  dataRelease: 'When was the scorecard last updated?',
  dataStanding: 'Are the figures provisional?',
  dataCoverage: 'Which years do you have?',
  abbreviations: 'What do the abbreviations stand for?',
  meaning: (term: string) => `What does “${term}” mean?`,
  trend: (name: string) => `What is the trend of “${name}”?`,
  trendBy: (name: string, kind: PeriodKind) => `What is the trend of “${name}” ${byWords[kind]}?`,
  compare: (name: string, comparator: Comparator, { comparators }: Vocabulary) =>
    `How does “${name}” compare with ${comparators[comparator]}?`,
} as const;

const byWords: Readonly<Record<PeriodKind, string>> = {
  month: 'by month',
  quarter: 'by quarter',
  year: 'over the years',
};

/** The question a query stands for, asked about one indicator by its name. */
export function rephraseQuestion(query: Query, name: string, { comparators }: Vocabulary): string {
  const when = whenWords(query.period);
  const since = query.since === null ? '' : ` since ${whenWords(query.since).replace(/^ in /, '').trim()}`;
  if (query.intent === 'compare' && query.since === null) {
    const others = query.comparators.map((comparator) => comparators[comparator]);
    return `How does “${name}” compare${others.length > 0 ? ` with ${joinWords(others)}` : ''}${when}?`;
  }
  if (query.intent === 'why') return `Why is “${name}” as it is${when}?`;
  if (query.intent === 'definition') return phraseQuestion.define(name);
  if (query.intent === 'lead') return `Who leads on “${name}”?`;
  if (query.intent === 'range') return `What is the expected range for “${name}”${when}?`;
  const by = query.by === null ? '' : ` ${byWords[query.by]}`;
  const span =
    when !== '' && since !== ''
      ? `${since.replace(/^ since/, ' from')} to ${when.replace(/^ in /, '').trim()}`
      : `${when}${since}`;
  if (query.intent === 'trend') return `What is the trend of “${name}”${span}${by}?`;
  return `How is “${name}”${when}?`;
}

/** A request in the words it may have been made with, a space in front; nothing for the latest. */
function whenWords(request: PeriodRequest): string {
  switch (request.kind) {
    case 'latest':
      return '';
    case 'named': {
      const period = parsePeriod(request.period);
      return period ? ` in ${nameInQuestion(period)}` : '';
    }
    case 'part': {
      const part = request.of === 'quarter' ? `Q${request.part}` : monthName(request.part);
      if (request.yearsBack === 0) return ` in ${part}`;
      return request.yearsBack === 1 ? ` in ${part} last year` : ` in ${part} ${request.yearsBack} years ago`;
    }
    case 'back':
      if (request.steps < 0) return ` next ${request.of}`;
      return request.steps === 0 ? ` this ${request.of}` : ` ${request.steps} ${request.of}s ago`;
    case 'same-last-year':
      return ' in the same quarter last year';
  }
}

function monthName(part: number): string {
  return describePeriod({ kind: 'month', year: 2000, part }).split(' ')[0] ?? '';
}

function nameInQuestion(period: Period): string {
  return period.kind === 'month' ? describePeriod(period) : formatPeriod(period);
}
