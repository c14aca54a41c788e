import type { PeriodRequest } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { MeetingRequest } from './topic.js';

/** With these a meeting that was is asked for. */
const pastWords = wordSet(
  'came went did was were received receive got looked discussed happened presented taken brought considered had',
);
const nextWords = wordSet('next upcoming coming forthcoming soonest');
const lastWords = wordSet('last previous recent latest past');
const laterWords = wordSet('following after');
const allWords = wordSet('dates calendar all meetings plan programme schedule year');
const meetingWords = wordSet('meeting meetings panel meet date dates cpp agenda agendas session');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Words by which a meeting is asked for. */
export const meetingRequestWords: readonly string[] = [
  ...[nextWords, lastWords, laterWords, allWords, meetingWords].flatMap((set) => [...set]),
];

/**
 * Which meeting is meant; the next where none is named.
 *
 * @param isAboutPapers "the last date to send my report" asks for no meeting that was.
 */
export function findMeetingRequest(
  tokens: readonly Token[],
  requests: readonly PeriodRequest[],
  isAboutPapers: boolean,
): MeetingRequest {
  const has = (set: ReadonlySet<string>) => tokens.some(({ word }) => set.has(word));
  const isPast = has(pastWords);
  const month = monthAsked(requests);
  if (month?.kind === 'month') {
    // "In January 2023" names the year itself.
    return { ...month, past: isPast && month.year === null, steps: has(laterWords) ? 1 : 0 };
  }
  const year = yearAsked(tokens, requests);
  if (year) return year;
  const isLastYear = tokens.some(
    ({ word }, at) => lastWords.has(word) && ['year', '12'].includes(tokens[at + 1]?.word ?? ''),
  );
  if (isLastYear && !isAboutPapers) return { kind: 'behind' };
  const isNext = tokens.some(({ word }, at) => nextWords.has(word) && tokens[at + 1]?.word !== 'year');
  // "The next two panel dates"
  const isSeveral = tokens.some(({ word }, at) => nextWords.has(word) && /^[2-9]$/.test(tokens[at + 1]?.word ?? ''));
  if (isSeveral) return { kind: 'all' };
  if (isNext && has(laterWords)) return { kind: 'ahead', steps: 1 };
  const isLast =
    !isAboutPapers &&
    tokens.some(({ word }, at) => {
      const next = tokens[at + 1]?.word ?? '';
      // "What did the panel look at last time?"
      return lastWords.has(word) && (meetingWords.has(next) || (isPast && next === 'time'));
    });
  if (isLast && !isNext) return { kind: 'last' };
  // "Which months does the panel meet?"
  const asksMonths = tokens.some(
    ({ word }, at) => ['which', 'what'].includes(word) && /^months?$/.test(tokens[at + 1]?.word ?? ''),
  );
  const asksAll = (has(allWords) || asksMonths) && !isNext && !tokens.some(({ word }) => word === 'agenda');
  return asksAll ? { kind: 'all' } : { kind: 'ahead', steps: 0 };
}

/** "2022-23" is a financial year, "2027" a calendar one. */
function yearAsked(tokens: readonly Token[], requests: readonly PeriodRequest[]): MeetingRequest | undefined {
  const named = requests.flatMap((request) =>
    request.kind === 'named' ? (/^(\d{4})-\d\d/.exec(request.period)?.[1] ?? []) : [],
  )[0];
  if (named === undefined) return undefined;
  const calendarYear = tokens.find(({ word }) => /^20\d\d$/.test(word))?.word;
  return calendarYear === undefined
    ? { kind: 'year', year: Number(named), financial: true }
    : { kind: 'year', year: Number(calendarYear), financial: false };
}

/** "In June", "June 2026": months of a financial year count from April. */
export function monthAsked(requests: readonly PeriodRequest[]): MeetingRequest | undefined {
  for (const request of requests) {
    if (request.kind === 'part' && request.of === 'month') {
      return { kind: 'month', month: ((request.part + 2) % 12) + 1, year: null, steps: 0, past: false };
    }
    const found = request.kind === 'named' ? /^([A-Z][a-z]{2})-(\d\d)$/.exec(request.period) : null;
    if (found) {
      const month = months.indexOf(found[1] ?? '') + 1;
      return { kind: 'month', month, year: 2000 + Number(found[2]), steps: 0, past: false };
    }
  }
  return undefined;
}
