import { keepByTokens } from '../words/keep-by-tokens.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { squash } from './indicator-names.js';
import type { Lexicon } from './lexicon.js';

/** Some words of a question that stand for certain indicators. */
export interface Mention {
  readonly kind: 'number' | 'code' | 'name' | 'family';
  /** Place of its first word, and how many words it takes. */
  readonly at: number;
  readonly length: number;
  /** The indicators it stands for. */
  readonly keys: readonly string[];
}

/** Words in front of an indicator's number. */
const numberMarkers = wordSet(`
  ind indicator indicators kpi kpis number numbers no nos measure metric item row pi ref
`);
const amountWords = wordSet('percent day week month quarter year');
/** A code typed with spaces has to be this long to be one: "a 10" is not A10. */
const leastSpacedCode = 5;
const mostCodeParts = 5;

/**
 * Finds numbers, codes, names and family words, from left to right; of two that begin at one word
 * the longer one counts, and a name before a family.
 */
export const findMentions = keepByTokens((tokens, lexicon: Lexicon): readonly Mention[] => {
  const stems = tokens.map(({ stem }) => stem);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention =
      findCode(tokens, at, lexicon) ?? findUnbroken(tokens, stems, at, lexicon) ?? findNumber(tokens, at, lexicon);
    if (mention) mentions.push(mention);
    at += mention?.length ?? 1;
  }
  return mentions;
});

/** Whether a mention takes the word at a place. */
export function covers({ at: from, length }: Mention, at: number): boolean {
  return at >= from && at < from + length;
}

/** The places of all words that some mentions take. */
export function placesOf(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
}

/**
 * "Dental, health checks", "over 20 miles and in county over 20 miles": where a stop parts what is also
 * one name, or its end begins a longer one behind "and", its two halves are two things.
 */
function findUnbroken(
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  lexicon: Lexicon,
): Mention | undefined {
  const whole = findPhrase(stems, at, lexicon);
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const stop = tokens.findIndex((token, place) => {
    if (place <= at || place >= end) return false;
    // "… for adoption, how many days": behind a stop a question begins.
    if (token.breakBefore && /^how$/i.test(token.raw)) return true;
    const isJoined = tokens[place - 1]?.word === 'and';
    if (!token.breakBefore && !isJoined) return false;
    const other = findPhrase(stems, place, lexicon);
    return other !== undefined && (!isJoined || place + other.length > end);
  });
  if (stop < 0) return findFirst(tokens, stems, whole, lexicon) ?? whole;
  return findPhrase(stems.slice(0, stop), at, lexicon) ?? whole;
}

/** "Dental, health and reviews": what is a name up to the comma has said it all there. */
function findFirst(
  tokens: readonly Token[],
  stems: readonly string[],
  { at, length, keys }: Mention,
  lexicon: Lexicon,
): Mention | undefined {
  const comma = tokens.findIndex(({ breakBefore }, place) => place > at && place < at + length && breakBefore);
  const first = comma < 0 ? undefined : findPhrase(stems.slice(0, comma), at, lexicon);
  const isSame = first?.length === comma - at && first.keys.join() === keys.join();
  return isSame ? first : undefined;
}

function findPhrase(stems: readonly string[], at: number, { names, families }: Lexicon): Mention | undefined {
  const name = names.longestAt(stems, at);
  const family = families.longestAt(stems, at);
  if (name && name.length >= (family?.length ?? 0)) {
    return { kind: 'name', at, length: name.length, keys: name.values };
  }
  return family && { kind: 'family', at, length: family.length, keys: family.values };
}

/** "LAI3.08", "lai 3.08", "A10". */
function findCode(tokens: readonly Token[], at: number, { codes, codeStarts }: Lexicon): Mention | undefined {
  let longest: Mention | undefined;
  let code = '';
  let isGlued = true;
  for (let length = 1; length <= mostCodeParts; length += 1) {
    const token = tokens[at + length - 1];
    if (token === undefined) break;
    code += squash(token.raw);
    if (!codeStarts.has(code)) break;
    if (length > 1) isGlued &&= token.glued;
    const keys = codes.get(code);
    const isWhole = isGlued && tokens[at + length]?.glued !== true;
    if (keys && (isWhole || code.length >= leastSpacedCode)) longest = { kind: 'code', at, length, keys };
  }
  return longest;
}

const movedBy = wordSet('up down by');

/** "ind 24", "#24", "24. stability", or a number that is all there is. */
function findNumber(
  tokens: readonly Token[],
  at: number,
  { catalogue, names, isTelling }: Lexicon,
): Mention | undefined {
  const digits = tokens[at]?.word ?? '';
  if (!/^\d{1,3}$/.test(digits)) return undefined;
  const keys = catalogue.byNumber(Number(digits)).map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "25%" and "30 days" are amounts.
  if (next !== undefined && amountWords.has(next.word)) return undefined;
  // "So up 20?"
  if (before !== undefined && movedBy.has(before.word)) return undefined;
  const isMarked = before !== undefined && numberMarkers.has(before.word) && !next?.glued;
  const followsOne = before?.word === 'and' && /^\d{1,3}$/.test(tokens[at - 2]?.word ?? '');
  const leads =
    at === 0 &&
    (next?.breakBefore === true ||
      names.longestAt(
        tokens.slice(1).map(({ stem }) => stem),
        0,
      ) !== undefined);
  const isAlone = tokens.every(({ word, stem }) => /^\d{1,3}$/.test(word) || !isTelling(stem));
  return isMarked || followsOne || leads || isAlone ? { kind: 'number', at, length: 1, keys } : undefined;
}
