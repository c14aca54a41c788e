import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const leadVerbs = wordSet('lead leads leading led');
/** "Who has …?" asks for a lead of these alone. */
const held = wordSet('priority priorities portfolio portfolios');
const holding = wordSet('has have got holds took taken picked speaks');
/** Behind "led" these make it a cause: "what led to it", "what led us here". */
const notInCharge = wordSet('to us them');
/** What members do besides leading. */
const attending = wordSet('missed attended attend came asked voted absent present');
const members = wordSet('councillor councillors cllr cllrs member members');
const owning = wordSet('owned responsibility');
const things = wordSet('indicators measures kpis metrics reds ambers greens ones');
const paper = wordSet('report reports paper papers update updates minutes agenda');
const asking = wordSet('who whos whom whose which what whats name tell');
/** Who tells that they lead themselves. */
const selves = wordSet('i im ive we weve our my');

/**
 * Whether words that often ask who leads do so here: not in "what led to it", and not where people say that
 * they lead themselves before they ask something else.
 *
 * @param at the place of the first of the words, of which there are `length`.
 */
export function isLeadMeant(at: number, length: number, tokens: readonly Token[]): boolean {
  const words = tokens.slice(at, at + length).map(({ word }) => word);
  // "The indicators owned by the adoption service"
  if (words.some((word) => owning.has(word))) return !tokens.slice(0, at).some(({ word }) => things.has(word));
  // "Who does the IRO report?", not "who does the panel report to?"
  if (words[0] === 'who' && /^do/.test(words.at(-1) ?? '')) {
    return tokens.at(-1)?.word !== 'to' && tokens.some(({ word }) => paper.has(word));
  }
  if (/^whos?$/.test(words[0] ?? '') && words.some((word) => holding.has(word))) {
    return tokens.some(({ word }) => held.has(word));
  }
  // "Which councillor has the health priority?", but not "which members have missed a meeting"
  if (length === 2 && ['which', 'what'].includes(words[0] ?? '') && members.has(words[1] ?? '')) {
    return !tokens.some(({ word }) => attending.has(word));
  }
  if (length > 1 || !leadVerbs.has(words[0] ?? '')) return true;
  const next = tokens[at + 1]?.word ?? '';
  // "Does the lead nurse's report come in June?"
  const isNurse = next === 'nurse' && !tokens.some(({ word }) => word === 'who');
  return !notInCharge.has(next) && !isNurse && !isAhead(at, tokens) && !isTold(at, tokens);
}

/** Whether a word that often asks who leads only tells something here, and says nothing of what is asked. */
export function isIdleLead(at: number, tokens: readonly Token[]): boolean {
  return leadVerbs.has(tokens[at]?.word ?? '') && !isLeadMeant(at, 1, tokens);
}

/** "Where are we leading England?", "we lead the region on dental": ahead of others, and in charge of nothing. */
function isAhead(at: number, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1];
  return us.has(tokens[at - 1]?.word ?? '') && next !== undefined && !next.breakBefore && !inCharge.has(next.word);
}

const us = wordSet('we us wiltshire council');
const inCharge = wordSet('on for in with at and or member councillor officer');

/** "Our service is taking the lead on stability now, so how does it look?" */
function isTold(at: number, tokens: readonly Token[]): boolean {
  const from = tokens.findLastIndex(({ breakBefore, stopBefore }, place) => place <= at && (breakBefore || stopBefore));
  const before = tokens.slice(Math.max(0, from), at);
  const goesOn = tokens.slice(at + 1).some(({ breakBefore, stopBefore }) => breakBefore || stopBefore);
  return goesOn && before.some(({ word }) => selves.has(word)) && !before.some(({ word }) => asking.has(word));
}
