import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const reporting = wordSet(`
  report reports reported reporting panel see seen get come comes hear update updates updated told tell informed briefed briefing
  meet meets cpp
`);
const papers = wordSet('report reports reported reporting update updates panel committee councillors');
/** "How often do children get …": between the words and who does it. */
const farthestSubject = 5;
const whoActs = wordSet('child children kid kids people worker workers carer carers adviser advisers family families');
const whoMeets = wordSet('we i us panel members councillors cllrs committee figures report reports update updates');

/**
 * Whether "how often" asks for the calendar: "how often is it reported?", "how often do we hear about it?" How
 * often children get their checks is asked of a figure.
 *
 * @param behind the place behind "how often".
 */
export function asksRhythmOfReports(tokens: readonly Token[], behind: number): boolean {
  const subject = tokens
    .slice(behind, behind + farthestSubject)
    .find(({ word }) => whoActs.has(word) || whoMeets.has(word));
  if (subject !== undefined && whoActs.has(subject.word)) return tokens.some(({ word }) => papers.has(word));
  return tokens.some(({ word }) => reporting.has(word));
}
