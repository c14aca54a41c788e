import { findMentions, placesOf } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { plainStems } from './words/plain-stems.js';
import { plainWords } from './words/plain-words.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Behind "by" and "per" these ask for parts of a figure, plain though they are. */
const breakdowns = wordSet('age ages area areas band bands group groups child person type kind service case');
const askedOf = wordSet('you u ya');
const staff = wordSet('worker adviser carer officer manager iro reviewer');
const manyStaff = wordSet('workers advisers carers officers managers reviewers');
/** Behind "foster" these are counted no more than carers are. */
const fosterHomes = wordSet('homes home households household families family places beds');
const again = wordSet('repeat repeated');
const returning = wordSet('came come coming went gone');
const indicatorWords = wordSet('ind indicator kpi measure metric row pi');
const breakdownMarkers = wordSet('by per each');

/**
 * The words that neither the pack nor plain English explains: which children, which town, which
 * cost. They may change what is asked, so an answer must not pass over them.
 */
export function findStrangeWords(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const mentioned = placesOf(findMentions(tokens, lexicon));
  return tokens.filter((token, at) => {
    // "Repeat missing episodes": those of the same children again, and not all of them.
    const isAgain = again.has(token.word) && mentioned.has(at + 1);
    return !mentioned.has(at) && (isAgain || isStrange(tokens, at, lexicon));
  });
}

function isStrange(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { word = '', stem = '' } = tokens[at] ?? {};
  if (breakdowns.has(word) && breakdownMarkers.has(tokens[at - 1]?.word ?? '')) return true;
  // "Will it recover?" asks for what no store holds; "will you show me" asks politely.
  if (word === 'will' && !askedOf.has(tokens[at + 1]?.word ?? '')) return true;
  // "Indicator 99": there is none.
  if (/^\d{1,3}$/.test(word) && indicatorWords.has(tokens[at - 1]?.word ?? '')) {
    return lexicon.catalogue.byNumber(Number(word)).length === 0;
  }
  // "Which social worker" asks for one of the staff, and figures are of teams.
  if (staff.has(word) && tokens.slice(Math.max(0, at - 2), at).some((token) => token.word === 'which')) return true;
  // "How many social workers": staff are not counted, though figures are of what they do.
  if (manyStaff.has(word) && tokens.slice(Math.max(0, at - 2), at).some((token) => token.word === 'number'))
    return true;
  if (word === 'iro' && isCountOfStaff(tokens, at)) return true;
  if (fosterHomes.has(word) && isFosterHome(tokens, at)) return true;
  // "Left care and came back" is no more than half told by those who left.
  if (word === 'back' && returning.has(tokens[at - 1]?.word ?? '')) return true;
  if (plainWords.has(word) || plainStems.has(stem) || lexicon.weightOf(stem) > 0) return false;
  // "Is it over 90%?" names an amount to hold the answer against.
  return !(/^\d+(\.\d+)?$/.test(word) && tokens[at + 1]?.word === 'percent');
}

/** "How many IROs are there?", but not "how many IRO reviews". */
function isCountOfStaff(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at - 1]?.word === 'number' && (next === undefined || plainWords.has(next.word));
}

/** "How many foster homes have we got?" */
function isFosterHome(tokens: readonly Token[], at: number): boolean {
  const [before = '', first = ''] = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  return (before === 'foster' || before === 'fostering') && ['number', 'of', 'our', 'enough'].includes(first);
}
