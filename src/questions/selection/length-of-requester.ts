import { createPhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';

/** Whom an answer is for, or who asked for it, by their office. */
const offices = createPhraseTable(
  `
    head of service, heads of service, hos, service head, director, director of children's services, assistant director, corporate director,
    boss, gaffer, manager, line manager, team manager, service manager, senior manager, chair, chairman, chairwoman, chairperson,
    vice chair, lead member, cabinet member, portfolio holder, chief exec, chief executive, leader, leader of council, deputy leader,
    monitoring officer, performance team, comms team, comms, press office, press officer, democratic services, clerk
  `
    .split(',')
    .map((phrase) => [tokenise(phrase).map(({ stem }) => stem), true] as const),
);
const owners = wordSet('my our the a this');
const wanting = wordSet(`
  want wants wanted need needs needed ask asks asked asking after like likes request requested requests require requires expects chasing
`);
const helping = wordSet('has have had is was keeps kept would just also only really');
const behindWanting = wordSet('me us for to see know have about a the list');
/** What is wanted begins so: it stays. */
const wanted = wordSet('a the list about');
/** "For the head of service intro para" */
const behindOffice = wordSet('s and please pls');

/**
 * How many words from `at` on say whom an answer is for, or who asked for it: "for the director", "HoS wants".
 * What they want is no part of it.
 */
export function lengthOfRequester(stems: readonly string[], tokens: readonly Token[], at: number): number {
  const isFor = tokens[at]?.word === 'for';
  const begins = at === 0 || tokens[at]?.breakBefore === true;
  if (!isFor && !begins) return 0;
  let office = isFor ? at + 1 : at;
  while (owners.has(tokens[office]?.word ?? '')) office += 1;
  const hit = offices.longestAt(stems, office);
  if (hit === undefined) return 0;
  let end = office + hit.length;
  if (isFor) return isOver(tokens, end) ? end - at : 0;
  while (helping.has(tokens[end]?.word ?? '')) end += 1;
  if (!wanting.has(tokens[end]?.word ?? '')) return 0;
  end += 1;
  while (behindWanting.has(tokens[end]?.word ?? '') && !wanted.has(tokens[end]?.word ?? '')) end += 1;
  return end - at;
}

/** Whether nothing else is said of an office: "for the director's targets" would be about those. */
function isOver(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.breakBefore || behindOffice.has(next.word) || next.word === 'before';
}
