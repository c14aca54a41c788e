import { partsBetweenBreaks } from './words/clauses-of.js';
import { opensStory } from './words/opens-story.js';
import { isReferring, pointing, refers, requests, unnamed } from './words/refers-to-question.js';
import { narrowing } from './words/set-aside.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** What may stand in front of a sentence of any kind. */
const leadIns = wordSet(`
  well so right look sorry and but also honestly frankly yes yeah no ok okay hi hello hey anyway now then morning afternoon evening
  good dear bot oh ah um er hmm to be honest fair
`);
const speakers = wordSet('i im ive id ill me my mine myself us we weve our');
/** With whom a sentence may begin that tells something: themselves, anybody, a thing, what was said. */
const selves = wordSet('i im ive id ill we weve wed well');
const mine = wordSet('my mine our');
const anybody = wordSet(`
  nobody noone someone somebody everyone everybody people folk folks constituents constituent residents resident voters voter
  parishioners members colleagues councillors
`);
const things = wordSet('the a an another one some every each you youre youd youve there theres');
/** A sentence that begins so tells what its asker is doing, unless it names what is asked: "comparing dental". */
const gerund = /^[a-z]{3,}ing$/;
const finite = wordSet(`
  is are was were am be has have had do does did will would can could should may might must isnt wasnt arent werent hasnt havent cant
  couldnt wont wouldnt dont doesnt didnt came went got made took told said gave saw rang spoke met sat kept knew thought felt found
  heard read ran sent wrote won lost broke grew understood brought bought left held began seems seem helps help matters keeps makes not
  means gets goes comes
`);
const past = wordSet(`
  was were had been did used came went got made took told said gave saw rang spoke met sat kept knew thought felt found heard read
  ran sent wrote won lost broke grew understood brought left began ive weve youve
`);
const thanks = wordSet('thanks thank cheers ta appreciate');
/** Behind these somebody says why they ask: "… so I can tell the press", "… as I keep hearing different things". */
const reasons = wordSet('as so because cos coz though although or in before');
const whose = wordSet('i im ive id ill it its this that we nobody noone everyone everybody');
const asking = wordSet(`
  what which how who whose whom why when where is are was were am do does did has have had can could will would should shall any
  number much show give tell list compare summarise summarize find explain define remind
`);
const questions = wordSet('what which how who whose whom why when where number');
/** Who may be described by what is told: "they are diabetic", "the children are Polish". */
const described = wordSet('they those these them he she hes shes theyre his her');
const children = wordSet(
  'child children kid kids boy boys girl girls teenager teenagers teens baby babies siblings youngsters',
);
/** In front of "me" these ask for something: "tell me", "remind me", "what worries me". */
const ordering = wordSet(`
  show tell give gives remind let send get find fetch bring walk talk take update fill to for pull point list read worry worries
  concern concerns interest interests surprise surprises strike strikes
`);
const be = wordSet('is are keeps');
const needing = wordSet('need needs needed want wanted');
const purposes = wordSet('for before to');
const spans = wordSet(
  'year years month months week weeks day days decade decades hour hours minute minutes time times',
);
/** Without one of these nothing is told. */
const telltales: ReadonlySet<string> = new Set([
  ...finite,
  ...speakers,
  ...thanks,
  ...requests,
  ...[...reasons].filter((word) => word !== 'in'),
  ...['case', 'being', 'having', 'fao', 'behalf', 'here', 'waiting'],
]);

/** What tells a statement from a question. */
export interface StatementSigns {
  /** Whether the words at these places name a measure or a part of the scorecard. */
  names(places: readonly number[]): boolean;
  /** Whether they name a part of the scorecard, and whether that is a team. */
  namesPart(places: readonly number[]): boolean;
  namesTeam(places: readonly number[]): boolean;
  /** How they name a time: a quarter, a month or a year of the scorecard, or one that is counted ("last month"). */
  time(places: readonly number[]): 'named' | 'counted' | 'none';
  /** Whether a word is a place of which nothing is held by itself. */
  isPlace(token: Token): boolean;
  /** Whether they ask for a kind of answer that needs no measure: a list, a summary, what moved. */
  asksOfAll(places: readonly number[]): boolean;
  /** Whether a word is everyday English. */
  isCommon(token: Token): boolean;
}

const nothing: readonly (readonly number[])[] = [];
const leastTold = 3;
const longestWait = 4;

/**
 * What people tell around a question, as the places of its clauses, in sentences and clauses that ask nothing: "I've fostered for
 * twenty years.", "The papers weren't clear.", "HMI just asked:", "… so I can tell the press office". They are passed
 * over though they may have words of the scorecard. What could say which children, measure, place or time is meant is
 * kept: a sentence that refers to what is asked, describes children, holds an amount or a date, or names a measure
 * where the question itself names none.
 */
export function findStatements(tokens: readonly Token[], signs: StatementSigns): readonly (readonly number[])[] {
  if (!tokens.some(({ word }) => telltales.has(word))) return nothing;
  const parts = partsOf(tokens);
  if (parts.length < 2) return nothing;
  const told: (readonly number[])[] = [];
  for (const part of parts) {
    const goesOn = told.at(-1)?.at(-1) === (part[0] ?? 0) - 1 && trails(part, tokens, signs);
    if (goesOn || isStatement(part, tokens, signs)) told.push(part);
  }
  const left = parts.filter((part) => !told.includes(part)).flat();
  if (told.length === 0 || left.length === 0) return nothing;
  return told.filter((part) => !signs.names(part) || isOfOther(part, left, tokens, signs));
}

/** "…, very powerful.": what is added to a statement in its sentence, and asks and names nothing. */
function trails(part: readonly number[], tokens: readonly Token[], signs: StatementSigns): boolean {
  const words = part.flatMap((at) => tokens[at] ?? []);
  const isEnd = tokens[(part.at(-1) ?? 0) + 1]?.stopBefore === true && tokens[part[0] ?? 0]?.stopBefore !== true;
  const isKnown = words.every((token) => signs.isCommon(token) && !/^\d/.test(token.word));
  const asks = words.some(({ word }) => asking.has(word) || isReferring(word) || described.has(word));
  const narrows = words.some(({ word }) => narrowing.has(word) || children.has(word));
  return (
    isEnd && isKnown && !asks && !narrows && !signs.names(part) && !signs.asksOfAll(part) && signs.time(part) === 'none'
  );
}

/** Whether what is told is of somebody who asked or told the speaker, and of no child: "my granddaughter asked me". */
export function isHearsay(words: readonly Token[]): boolean {
  const has = (set: ReadonlySet<string>) => words.some(({ word }) => set.has(word));
  return has(hearing) && words.some(({ word }) => word === 'me' || word === 'us') && !has(children) && !has(ofCare);
}

const hearing = wordSet('asked asks asking ask told tells wanted wants reckons rang phoned emailed texted stopped');
const ofCare = wordSet('care foster fostered fostering adopted named called placed who');

/** Whether a measure is named in what is told of former times alone, and the question has its own or needs none. */
function isOfOther(
  part: readonly number[],
  left: readonly number[],
  tokens: readonly Token[],
  signs: StatementSigns,
): boolean {
  const said = part.map((at) => tokens[at]?.word ?? '');
  // "Constituents ask me whether social workers turn up" is what others ask.
  const isPast =
    said.some((word) => past.has(word) || word.endsWith('ed')) || isHearsay(part.flatMap((at) => tokens[at] ?? []));
  const isOwnStory = said.some((word, index) => speakers.has(word) && (index === 0 || !mine.has(word)));
  if (!isPast || pointing.has(said[0] ?? '') || signs.namesTeam(part) || (signs.namesPart(part) && !isOwnStory))
    return false;
  const leans = left.some((at) => unnamed.has(tokens[at]?.word ?? ''));
  return signs.names(left) || (signs.asksOfAll(left) && !leans);
}

/** Clauses, and what stands behind a reason inside one: "is it red" and "so I can tell the press". */
function partsOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  return partsBetweenBreaks(tokens).flatMap((clause) => {
    const from = clause.findIndex((at, index) => index > 1 && beginsReason(tokens, at));
    return from < 0 ? [clause] : [clause.slice(0, from), clause.slice(from)];
  });
}

/** "So I can …", "as it's on the agenda", "or am I …", "in case …" */
function beginsReason(tokens: readonly Token[], at: number): boolean {
  const [word = '', next = '', third = ''] = tokens.slice(at, at + 3).map((token) => token.word);
  if (!reasons.has(word)) return false;
  if (word === 'in') return next === 'case';
  if (word === 'or') return next === 'am' && third === 'i';
  return word === 'before' || word.startsWith('th') || word.startsWith('al') ? next === 'i' : whose.has(next);
}

function isStatement(part: readonly number[], tokens: readonly Token[], signs: StatementSigns): boolean {
  const all = part.flatMap((at) => tokens[at] ?? []);
  const first = all.findIndex(({ word }) => !leadIns.has(word));
  const words = all.slice(Math.max(0, first));
  const isReason = beginsReason(tokens, part[0] ?? 0);
  const isOpen = isReason || isThanks(words) || foretells(words);
  if (!isOpen && !isPurpose(words) && !isRequest(words, part, tokens) && !tells(words, part, tokens)) return false;
  const asks = words.some(({ word }, index) => questions.has(word) && !isJoint(words, index));
  if (asks && !isOpen) return false;
  if (words.some(({ word }) => described.has(word)) || describesChildren(words)) return false;
  if (!isPurpose(words) && words.some((_, index) => refers(words, index))) return false;
  // "We spend money, how is dental", "it was gherkins": what only a part tells, and a word nobody knows, may narrow.
  const isStory = isOpen || opensStory(words.map(({ word }) => word));
  if (!isSentence(part, tokens) && !isStory && words.some(({ word }) => narrowing.has(word))) return false;
  const isOfSpeaker = words.some(({ word }) => speakers.has(word));
  if (!isOfSpeaker && !isStory && !isRequest(words, part, tokens) && !words.every(signs.isCommon)) return false;
  // An amount is held against what is asked.
  if (words.some(({ word }, index) => /^\d/.test(word) && !isSpan(words, index))) return false;
  const isName = (token: Token) => /^\p{Lu}/u.test(token.raw) && !/^I\b/.test(token.raw) && !signs.isCommon(token);
  if (words.some(signs.isPlace) || words.slice(1).some(isName)) return false;
  const time = signs.time(part);
  return time === 'none' || (time === 'counted' && !isPurpose(words));
}

/** "I've fostered for years", "my laptop died", "nobody told me", "the papers weren't clear" */
function tells(words: readonly Token[], part: readonly number[], tokens: readonly Token[]): boolean {
  const said = words.map(({ word }) => word);
  const [first = ''] = said;
  if (said.length < leastTold) return false;
  if (opensStory(said)) return true;
  if (asking.has(first)) return false;
  if (isIntroduced(words) || waits(said) || selves.has(first)) return true;
  const isWhole = isSentence(part, tokens);
  if (gerund.test(first)) return isWhole && said.some((word) => speakers.has(word) || word === 'the');
  const hasVerb = said.slice(1).some((word) => finite.has(word) || (word.endsWith('ed') && word.length > 4));
  if (mine.has(first)) return hasVerb || isWhole;
  const hasSpeaker = said.slice(1).some((word, index) => speakers.has(word) && !ordering.has(said[index] ?? ''));
  if (anybody.has(first) || pointing.has(first) || things.has(first)) return hasSpeaker || (hasVerb && isWhole);
  return false;
}

/** Whether a clause is a sentence of its own. */
function isSentence(part: readonly number[], tokens: readonly Token[]): boolean {
  const [from = 0, to = 0] = [part[0], part.at(-1)];
  return (from === 0 || tokens[from]?.stopBefore === true) && (tokens[to + 1]?.stopBefore ?? true);
}

/** "The children are Polish", but not "a young woman stopped me" */
function describesChildren(words: readonly Token[]): boolean {
  return words.some(({ word }) => children.has(word)) && !words.some(({ word }) => speakers.has(word));
}

/** "Thanks ever so much"; a bare "thanks" says nothing that has to be passed over. */
function isThanks(words: readonly Token[]): boolean {
  return words.length >= leastTold && thanks.has(words[0]?.word ?? '');
}

/** "Need it for the away day", "it's for my report" */
function isPurpose([verb, thing, joint]: readonly Token[]): boolean {
  if (pointing.has(verb?.word ?? '') && thing?.word === 'for') return true;
  return needing.has(verb?.word ?? '') && unnamed.has(thing?.word ?? '') && purposes.has(joint?.word ?? '');
}

/** "That's what the leader will ask": somebody else's question, and none besides. */
function foretells([first, ...others]: readonly Token[]): boolean {
  const isOfQuestion = pointing.has(first?.word ?? '') && others.slice(0, 2).some(({ word }) => word === 'what');
  return isOfQuestion && others.some(({ word }) => requests.has(word));
}

/** "HMI just asked:" in front of something else, "the auditors want to know" behind it. */
function isRequest(words: readonly Token[], part: readonly number[], tokens: readonly Token[]): boolean {
  const behind = tokens[(part.at(-1) ?? 0) + 1];
  const last = words.at(-1)?.word ?? '';
  if (words.length < 2 || asking.has(words[0]?.word ?? '') || !requests.has(last)) return false;
  return behind === undefined ? last === 'know' || last === 'asking' : behind.stopBefore;
}

/** "I asked what I could do", "when I joined": no question of its own. */
function isJoint(words: readonly Token[], index: number): boolean {
  return (index > 0 || words[index]?.word === 'when') && selves.has(words[index + 1]?.word ?? '');
}

const numbered = wordSet('page slide paragraph para item appendix table chart agenda');
const measured = wordSet('percent in for as on at now then is was children points');

/** "For 20 years", "three grandchildren": no amount of what is asked. */
function isSpan(words: readonly Token[], index: number): boolean {
  const next = words[index + 1];
  if (numbered.has(words[index - 1]?.word ?? '')) return true;
  if (words.slice(index + 1, index + 3).some(({ word }) => spans.has(word))) return true;
  return next !== undefined && !measured.has(next.word) && !next.breakBefore;
}

/** "Sue from business support here." */
function isIntroduced(words: readonly Token[]): boolean {
  const isName = /^\p{Lu}/u.test(words[0]?.raw ?? '') && words[1]?.word === 'from';
  return isName && words.at(-1)?.word === 'here';
}

/** "DCS is waiting" */
function waits(said: readonly string[]): boolean {
  return said.length <= longestWait && said.at(-1) === 'waiting' && be.has(said.at(-2) ?? '');
}
