import { stemmer } from 'stemmer';
import { mergeWords } from './merge-words.js';
import type { Token } from './token.js';

/** Longer messages are cut here before anything else is done: a question fits many times over. */
const mostCharacters = 2_000;
const mostTokens = 160;
/** No word is longer; what follows is dropped before it is looked at. */
const mostLetters = 40;

/**
 * A number with its thousands or decimals, two or three numbers joined by a dash or stroke
 * ("2023-24", "17 - 18", "31/03/2024"), a word, or a sign that stands for a word. Every alternative
 * reads at most a few characters ahead, so time grows with the length of the text alone.
 */
const piece =
  /\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+|\d+(?:\s?[-‐‑‒–—−/]\s?\d+){0,2}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[%&#=]|<>|<(?=\s?\d)|>|\+/gu;
/** "w/in", "w/out" and "w/" as people shorten "within", "without" and "with". */
const shortWith = /\bw\/(?=(in|out|o)?\b|\s)/giu;
/** "O/s" as people shorten "outstanding". */
const shortOutstanding = /\bo\/s\b/giu;
/** "By 4pm", "at 9.30 am": when an answer is wanted, and no figure is of an hour. */
const hours = /\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]m\b|o['’]?clock)/giu;
/** "I.e." and "e.g." say nothing of their own, and their letters are no words. */
const latin = /\b(?:i\.e|e\.g)\b\.?/giu;
const dashes = /\s?[-‐‑‒–—−/]\s?/g;
const parting = /[,;.:?!/()[\]{}|\n]/;
/** What ends a sentence, and a dash between two halves of one. */
const stopping = /[;.:?!|\n]|\s[-‐‑‒–—−]+\s/;

/** Words and short forms of English that mean the same to every rule. Words of a council are its pack's. */
const oneSpelling: ReadonlyMap<string, string> = new Map([
  ['yr', 'year'],
  ['yrs', 'year'],
  ['years', 'year'],
  ['mth', 'month'],
  ['mths', 'month'],
  ['months', 'month'],
  ['qtr', 'quarter'],
  ['qtrs', 'quarter'],
  ['quarters', 'quarter'],
  ['weeks', 'week'],
  ['days', 'day'],
  ['pct', 'percent'],
  ['percentage', 'percent'],
  ['percentages', 'percent'],
  ['cannot', 'not'],
  // As "isn't" and the others are read.
  ['aint', 'not'],
  ['arent', 'not'],
  ['cant', 'not'],
  ['couldnt', 'not'],
  ['didnt', 'not'],
  ['doesnt', 'not'],
  ['dont', 'not'],
  ['hadnt', 'not'],
  ['hasnt', 'not'],
  ['havent', 'not'],
  ['isnt', 'not'],
  ['shouldnt', 'not'],
  ['wasnt', 'not'],
  ['werent', 'not'],
  ['wont', 'not'],
  ['wouldnt', 'not'],
  ['v', 'vs'],
  ['xmas', 'christmas'],
  // "Positive" and "position" have one stem.
  ['positive', 'good'],
  ['positives', 'strengths'],
  ['figs', 'figures'],
  // "Rang" and "range" have one stem.
  ['rang', 'phoned'],
  // "W/o", of which the reader makes one word.
  ['witho', 'without'],
  ['u', 'you'],
  ['ur', 'your'],
  ['r', 'are'],
  ['jst', 'just'],
  ['hws', 'how'],
  ['cf', 'vs'],
  ['wud', 'would'],
  ['shud', 'should'],
  ['cud', 'could'],
  ['b4', 'before'],
  ['hv', 'have'],
  ['em', 'them'],
  ['tmrw', 'tomorrow'],
  ['tmw', 'tomorrow'],
  ['tomoz', 'tomorrow'],
  ['gimme', 'give'],
  ['teh', 'the'],
  ['hte', 'the'],
  ['adn', 'and'],
  ['taht', 'that'],
  ['wat', 'what'],
  ['wot', 'what'],
  ['wots', 'what'],
  ['wats', 'what'],
  ['hw', 'how'],
  ['mny', 'many'],
  ['nos', 'numbers'],
  ['dwn', 'down'],
  ['trgt', 'target'],
  ['tgt', 'target'],
  ['tgts', 'targets'],
  ['trgts', 'targets'],
  ['nw', 'now'],
  ['w', 'with'],
  ['diff', 'difference'],
  ['ths', 'this'],
  ['lst', 'last'],
  ['wht', 'what'],
  ['whn', 'when'],
  ['frm', 'from'],
  ['hav', 'have'],
  ['bn', 'been'],
  ['hlth', 'health'],
  ['chk', 'check'],
  ['chks', 'checks'],
  ['%', 'percent'],
  ['&', 'and'],
  ['#', 'number'],
  ['>', 'over'],
  ['<', 'under'],
  ['=', 'is'],
  ['+', 'over'],
]);
/** The one word for a word and its short forms; the word itself where it has none. */
export function spellOnce(word: string): string {
  return oneSpelling.get(word) ?? word;
}

/** The words that have another spelling for every rule, for the mending of slips in them. */
export const respeltWords: readonly string[] = [...oneSpelling.keys()].filter((word) => /^[a-z]{5,}$/.test(word));

/** Only behind a number: the `m` of "6m", the `y` of "2y". */
const unitBehindNumber: ReadonlyMap<string, string> = new Map([
  ['m', 'month'],
  ['y', 'year'],
  ['d', 'day'],
  ['x', 'times'],
]);

/**
 * Splits a text into words that rules can compare: compatibility forms and accents folded, letters
 * parted from digits ("2yr"), number words as digits, signs as words. Anything else is dropped.
 */
export function tokenise(text: string): readonly Token[] {
  return mergeTokens(splitWords(cut(text)));
}

/** Makes one word of those that mean one thing together: "how many", "twenty four", "miss the target". */
export function mergeTokens(words: readonly Omit<Token, 'stem'>[]): readonly Token[] {
  return mergeWords(words).map(({ word, raw, glued, breakBefore, stopBefore }) => ({
    word,
    stem: stemOf(word),
    raw,
    glued,
    breakBefore,
    stopBefore,
  }));
}

/** The stem by which two forms of a word are the same; a number or code is its own. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // A flood of strange words must not fill the memory.
  if (stems.size >= mostStems) stems.clear();
  const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  stems.set(word, stem);
  return stem;
}

/** Kept, because the same few thousand words make up nearly every name and question. */
const stems = new Map<string, string>();
const mostStems = 10_000;

function cut(text: string): string {
  // One character may become many by NFKC, hence the second cut.
  return text
    .slice(0, mostCharacters)
    .normalize('NFKC')
    .replace(shortWith, 'with')
    .replace(shortOutstanding, 'outstanding')
    .replace(hours, '')
    .replace(latin, ',')
    .slice(0, mostCharacters);
}

function splitWords(text: string): readonly Omit<Token, 'stem'>[] {
  const drafts: Omit<Token, 'stem'>[] = [];
  let end = 0;
  let breakBefore = false;
  let stopBefore = false;
  for (const match of text.matchAll(piece)) {
    const raw = match[0].slice(0, mostLetters);
    const gap = text.slice(end, match.index);
    const glued = drafts.length > 0 && !/\s/.test(gap);
    const isOneToOne = gap === ':' && /\d$/.test(drafts.at(-1)?.raw ?? '') && /^\d/.test(raw);
    breakBefore ||= !isOneToOne && parting.test(gap);
    stopBefore ||= !isOneToOne && stopping.test(gap);
    end = match.index + match[0].length;
    const followsDigit = glued && /\d$/.test(drafts.at(-1)?.raw ?? '');
    const behindNumber = followsDigit && gap === '';
    // "19-21s" are those aged 19 to 21, "priority 2's" what belongs to it.
    if (followsDigit && /^['’]?$/.test(gap) && /^s$/i.test(raw)) continue;
    const word = wordOf(raw, text, end, behindNumber);
    if (word === '') continue;
    drafts.push({ word, raw, glued, breakBefore, stopBefore });
    breakBefore = false;
    stopBefore = false;
    if (drafts.length === mostTokens) break;
  }
  return drafts;
}

/** @param end where the piece ends in the text. */
function wordOf(raw: string, text: string, end: number, behindNumber: boolean): string {
  if (isDigit(raw)) return raw.replaceAll(',', '').replace(dashes, '-');
  if (raw === '<>') return '';
  // "3+" is three or more, "reviews + visits" both.
  if (raw === '+' && !behindNumber) return 'and';
  const word = fold(raw);
  // "No. of children" and "no 24" name a number; any other "no" denies.
  if (word === 'no' && /^\s*\d|^\.\s*\S|^\s+of\b/.test(text.slice(end, end + 8))) return 'number';
  return (behindNumber ? unitBehindNumber.get(word) : undefined) ?? oneSpelling.get(word) ?? word;
}

/** Small letters without accents; of a contraction its first word, or "not": "what's", "isn't". */
function fold(raw: string): string {
  const small = raw.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  const folded = small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  return folded.endsWith("n't") ? 'not' : (folded.split("'", 1)[0] ?? '');
}

function isDigit(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code >= 48 && code <= 57;
}
