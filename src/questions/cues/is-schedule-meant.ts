import { monthNumbers } from '../periods/period-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { asksRhythmOfReports } from './asks-rhythm-of-reports.js';

const mostOfDates = 3;
const coming = wordSet('came come comes coming went');
const children = wordSet('child children kid kids young people they');
const gathering = wordSet('panel meeting meetings cpp');
const metWords = wordSet('target targets range');
const stanceWords = wordSet('brief concern concerns celebrate celebrated red reds amber ambers green greens');

/** Whether words that often ask for the calendar do so here. */
export function isScheduleMeant(at: number, length: number, tokens: readonly Token[]): boolean {
  const [word, next] = [0, 1].map((step) => tokens[at + step]?.word ?? '');
  // "How often do children move?" asks for no date; "how often is it reported?" and "how often do we see it?" do.
  if (word === 'how' && next === 'often' && length === 2) return asksRhythmOfReports(tokens, at + length);
  // "When did we last meet the target" asks of no meeting.
  if (tokens.slice(at + length - 1, at + length + 3).some((token) => metWords.has(token.word))) return false;
  // "When's the September panel", but no "when" alone
  if (length === 1 && word === 'when') return /s$/i.test(tokens[at]?.raw ?? '');
  // "The Nov date"
  if (word === 'date' || word === 'dates') {
    // "Dates 2025"
    const isShort = tokens.length <= mostOfDates && /^20\d\d/.test(tokens[at + 1]?.word ?? '');
    return isShort || monthNumbers.has(tokens[at - 1]?.word ?? '') || tokens.some((token) => gathering.has(token.word));
  }
  // "Which ones has the panel got on watching brief?"
  if (tokens[at + length - 1]?.word === 'got' && tokens.some((token) => stanceWords.has(token.word))) return false;
  // "What happened at the March meeting?", but not "what happened at Christmas"
  if (word === 'happened') return tokens.some((token) => gathering.has(token.word));
  // "After a child comes to us"
  if (coming.has(word ?? '') && children.has(tokens[at - 1]?.word ?? '')) return false;
  if (length > 1) return true;
  // "What came to the November meeting", not "children who came to Wiltshire"
  if (coming.has(word ?? '')) return tokens.some((token) => gathering.has(token.word));
  // "Due to staffing"
  if (word === 'due') return next !== 'to';
  // "Before the meeting" tells when the answer is wanted.
  if (word?.startsWith('minute')) return isMinutesOfMeeting(tokens, at);
  return word !== 'meeting';
}

/** "The minutes", but neither "5 minutes" nor "at the minute". */
function isMinutesOfMeeting(tokens: readonly Token[], at: number): boolean {
  return /s$/i.test(tokens[at]?.raw ?? '') && !/^\d+$/.test(tokens[at - 1]?.word ?? '');
}
