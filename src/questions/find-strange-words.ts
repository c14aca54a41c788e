import { findMentions, placesOf } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { narrowingForms } from './words/idle-words.js';
import { isOfManner } from './words/is-of-manner.js';
import { plainStems } from './words/plain-stems.js';
import { plainWords } from './words/plain-words.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Behind "by" and "per" these ask for parts of a figure, plain though they are. */
const breakdowns = wordSet('age ages area areas band bands group groups child person type kind service case');
const askedOf = wordSet('you u ya');
const staff = wordSet('worker adviser carer officer manager iro reviewer school');
const which = wordSet('which what');
const besideHome = wordSet('is was has had does did');
/** "Have a social worker", "the same adviser": whether somebody has one of the staff is not what their visits tell. */
const having = wordSet(
  'have has had having got get gets without same allocated own named new different change changed',
);
const workers = wordSet('worker adviser workers advisers');
const articles = wordSet('a an the their of social personal');
/** Behind or in front of these, adopters are people who are counted, and no time that adoption takes. */
const besideAdopters = wordSet('number enough any more new approved available recruited waiting ready need');
const manyStaff = wordSet('workers advisers carers officers managers reviewers');
/** Behind "foster" these are counted no more than carers are. */
const fosterHomes = wordSet('homes home households household families family places beds');
const ofStaff = wordSet('number enough');
/** "How many children's social workers" */
const farthestStaff = 3;
const countingStaff = wordSet('number enough many more any few');
/** So few could be pointed at. */
const mostOfHandful = 10;
const pointing = wordSet('the those these our');
const counted = wordSet('children kids people adopted adoptions in looked who care');
const members = wordSet('member members councillor councillors cllr cllrs');
const coming = wordSet('missed missing absent attended attend attends attendance');
const again = wordSet('repeat repeated');
/** "Repeatedly go missing", "went missing repeatedly": how far that stands from what happens. */
const besideRepeatedly = [-2, -1, 1, 2];
const returning = wordSet('came come coming went gone');
const fractions = wordSet('third thirds fifth fifths tenth tenths');
const oneOf = wordSet('a one');
/** In front of a bare number these say that a figure is or was that much. */
const claiming = wordSet(
  'below above under over than target is was were are be been at as say says said about around roughly nearly almost approximately',
);
const agreeing = wordSet('right correct then now yes true');
const copulas = wordSet('is was are were isnt wasnt');
/** Lower numbers without a unit are ages, counts or the numbers of indicators. */
const leastLevel = 26;
const indicatorWords = wordSet('ind indicator kpi measure metric row pi');
const breakdownMarkers = wordSet('by per each');

/**
 * The words that neither the pack nor plain English explains: which children, which town, which
 * cost. They may change what is asked, so an answer must not pass over them.
 */
export function findStrangeWords(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const mentioned = placesOf(findMentions(tokens, lexicon));
  return tokens.filter((token, at) => {
    if (areAdoptersCounted(tokens, at)) return true;
    // "Repeat missing episodes": those of the same children again, and not all of them.
    const isAgain =
      (again.has(token.word) && mentioned.has(at + 1)) ||
      (token.word === 'repeatedly' && besideRepeatedly.some((step) => mentioned.has(at + step)));
    return !mentioned.has(at) && (isAgain || isStrange(tokens, at, lexicon));
  });
}

/** "Are enough adopters waiting?", though "adoption" by itself names a family of measures. */
function areAdoptersCounted(tokens: readonly Token[], at: number): boolean {
  const areBeside = [at - 1, at + 1].some((beside) => besideAdopters.has(tokens[beside]?.word ?? ''));
  return tokens[at]?.word === 'adopters' && areBeside;
}

function isStrange(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { word = '', stem = '' } = tokens[at] ?? {};
  if (breakdowns.has(word) && breakdownMarkers.has(tokens[at - 1]?.word ?? '')) return true;
  // "Moved twice" is less often than any measure counts; "more than twice" is what one does.
  if (word === 'twice' && tokens[at - 1]?.word === 'moved') return true;
  // "Will it recover?" asks for what no store holds; "will you show me" asks politely.
  if (word === 'will' && !askedOf.has(tokens[at + 1]?.word ?? '')) return true;
  // "Indicator 99": there is none.
  if (/^\d{1,3}$/.test(word) && indicatorWords.has(tokens[at - 1]?.word ?? '')) {
    return lexicon.catalogue.byNumber(Number(word)).length === 0;
  }
  // "Which social worker" asks for one of the staff, and "which school" for one of many; figures are of teams.
  if (staff.has(word) && tokens.slice(Math.max(0, at - 2), at).some((token) => which.has(token.word))) return true;
  // "Which home is best?", but not "which home measures"
  if (word === 'home' && tokens[at - 1]?.word === 'which' && besideHome.has(tokens[at + 1]?.word ?? '')) return true;
  if (workers.has(word) && isHad(tokens, at, lexicon)) return true;
  // "How many social workers": staff are not counted, though figures are of what they do.
  if (manyStaff.has(word) && tokens.slice(Math.max(0, at - farthestStaff), at).some((token) => ofStaff.has(token.word)))
    return true;
  if (areAbsentMembers(tokens, at)) return true;
  if (word === 'iro' && isCountOfStaff(tokens, at)) return true;
  if (fosterHomes.has(word) && isFosterHome(tokens, at)) return true;
  // "Left care and came back" is no more than half told by those who left.
  if (word === 'back' && returning.has(tokens[at - 1]?.word ?? '')) return true;
  if (plainWords.has(word) || lexicon.weightOf(stem) > 0 || isOfManner(word) || isKnownCount(tokens, at)) return false;
  if (plainStems.has(stem) && !narrowingForms.has(word)) return false;
  return !isAmountToHold(tokens, at, lexicon);
}

/** "Of the 468 children in care": how many there are is told in passing, and is not asked. */
function isKnownCount(tokens: readonly Token[], at: number): boolean {
  const isCount = /^\d+$/.test(tokens[at]?.word ?? '') && Number(tokens[at]?.word) > mostOfHandful;
  return isCount && pointing.has(tokens[at - 1]?.word ?? '') && counted.has(tokens[at + 1]?.word ?? '');
}

/** "Is it over 90%?", "dental was 81, is that right?": an amount to hold the answer against. */
function isAmountToHold(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.word ?? '';
  // "A third of our children"
  if (fractions.has(word)) {
    const next = tokens[at + 1];
    const isPart = next === undefined || next.breakBefore || next.word === 'of';
    return isPart && oneOf.has(tokens[at - 1]?.word ?? '');
  }
  if (!/^\d+(\.\d+)?$/.test(word)) return false;
  const next = tokens[at + 1];
  if (next?.word === 'percent') return true;
  const isLast = next === undefined || next.breakBefore || next.stopBefore || agreeing.has(next.word);
  if (!isLast || Number(word) < leastLevel) return false;
  // "Was dental 81?"
  const asksWhether = copulas.has(tokens[0]?.word ?? '') && lexicon.isTelling(tokens[at - 1]?.stem ?? '');
  return asksWhether || claiming.has(tokens[at - 1]?.word ?? '');
}

/** "Have a social worker", where no word behind it tells what else is asked: "a social worker visit". */
function isHad(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  if (next !== undefined && !next.breakBefore && lexicon.isTelling(next.stem)) return false;
  let from = at - 1;
  while (articles.has(tokens[from]?.word ?? '')) from -= 1;
  return having.has(tokens[from]?.word ?? '');
}

/** "Which members have missed a meeting?": they are no children who go missing. */
function areAbsentMembers(tokens: readonly Token[], at: number): boolean {
  return members.has(tokens[at]?.word ?? '') && tokens.slice(at + 1).some(({ word }) => coming.has(word));
}

/** "How many IROs are there?", but not "how many IRO reviews". */
function isCountOfStaff(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isCounted = countingStaff.has(tokens[at - 1]?.word ?? '');
  return isCounted && (next === undefined || next.breakBefore || plainWords.has(next.word));
}

/** "How many foster homes have we got?" */
function isFosterHome(tokens: readonly Token[], at: number): boolean {
  const [before = '', first = ''] = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  return (before === 'foster' || before === 'fostering') && ['number', 'of', 'our', 'enough'].includes(first);
}
