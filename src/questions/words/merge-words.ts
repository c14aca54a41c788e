import { monthNumbers } from '../periods/period-words.js';
import { numberOfWord, ordinalOf } from './number-words.js';
import type { Token } from './token.js';
import { wordSet } from './word-set.js';

type Draft = Omit<Token, 'stem'>;

/** What the words from `at` on stand for: one word in place of `length`; undefined where the rule does not apply. */
type Merge = (drafts: readonly Draft[], at: number) => { readonly word: string; readonly length: number } | undefined;

const sides: ReadonlyMap<string, string> = new Map([
  ['north', 'above'],
  ['south', 'below'],
]);

/** Words that mean one thing together, tried in this order at each word. */
const merges: readonly Merge[] = [
  /** "how many" asks for a number, as "number of" does. */
  (drafts, at) =>
    wordAt(drafts, at) === 'how' && wordAt(drafts, at + 1) === 'many' ? { word: 'number', length: 2 } : undefined,
  /** "North of 90" is above it, and asks of no team. */
  (drafts, at) => {
    const side = sides.get(wordAt(drafts, at));
    const isLevel = wordAt(drafts, at + 1) === 'of' && /^\d/.test(wordAt(drafts, at + 2));
    return side !== undefined && isLevel ? { word: side, length: 2 } : undefined;
  },
  /** "4th" */
  (drafts, at) => {
    const ordinal = drafts[at + 1]?.glued ? ordinalOf(wordAt(drafts, at), wordAt(drafts, at + 1)) : undefined;
    return ordinal === undefined ? undefined : { word: ordinal, length: 2 };
  },
  /** "Two things: how many …" counts what is asked. */
  (drafts, at) => {
    const isCounted = asked.has(wordAt(drafts, at + 1)) && drafts[at + 2]?.breakBefore;
    return isNumberAt(drafts, at) && isCounted ? { word: 'things', length: 2 } : undefined;
  },
  /** "10k" */
  (drafts, at) => {
    const thousands = /^\d{1,3}$/.test(wordAt(drafts, at)) && drafts[at + 1]?.glued && wordAt(drafts, at + 1) === 'k';
    return thousands ? { word: `${wordAt(drafts, at)}000`, length: 2 } : undefined;
  },
  /** "twenty four" */
  (drafts, at) => {
    const value = tensAndUnitsAt(drafts, at);
    return value === undefined ? undefined : { word: String(value), length: 2 };
  },
  /** "17 to 18", "17 and 18 year olds"; "24 and 25" are two numbers. */
  (drafts, at) => {
    const joiner = wordAt(drafts, at + 1);
    const joined = joiner === 'to' || (['and', 'or'].includes(joiner) && wordAt(drafts, at + 3) === 'year');
    const from = ageAt(drafts, at);
    const compound = tensAndUnitsAt(drafts, at + 2);
    const to = compound ?? ageAt(drafts, at + 2);
    if (!joined || from === undefined || to === undefined || from >= to || to > oldest) return undefined;
    return { word: `${from}-${to}`, length: compound === undefined ? 3 : 4 };
  },
  /** "two"; a bare "one" mostly stands for a thing: "the second one". */
  (drafts, at) => {
    const value = numberOfWord(wordAt(drafts, at));
    const next = wordAt(drafts, at + 1);
    const counts = value !== undefined && (value > 1 || unitsOfTime.has(next) || unitsOfShare.has(next));
    return counts ? { word: String(value), length: 1 } : undefined;
  },
  /** "Drop the adoption ones": nothing fell. */
  (drafts, at) => {
    const leavesOut = at === 0 && dropping.has(wordAt(drafts, at)) && drafts.some(({ word }) => leftOut.has(word));
    return leavesOut ? { word: 'excluding', length: 1 } : undefined;
  },
  /** "How many have got 1?" */
  (drafts, at) => {
    const isThing = wordAt(drafts, at) === '1' && owning.has(wordAt(drafts, at - 1)) && at === drafts.length - 1;
    return isThing ? { word: 'one', length: 1 } : undefined;
  },
  /** "3 or more" */
  (drafts, at) => {
    const more = ['more', 'over', 'above'].includes(wordAt(drafts, at + 1));
    const joined = ['or', 'and'].includes(wordAt(drafts, at));
    return isNumberAt(drafts, at - 1) && joined && more ? { word: 'over', length: 2 } : undefined;
  },
  /** "3 plus"; but "section 20 plus stability" and "17-18 plus dental" join two things. */
  (drafts, at) => {
    const isOver = wordAt(drafts, at) === 'plus' && isNumberAt(drafts, at - 1) && !isNameOf(drafts, at - 1);
    return isOver ? { word: 'over', length: 1 } : undefined;
  },
  /** "more than 20" */
  (drafts, at) => {
    const than = wordAt(drafts, at + 1) === 'than' && isNumberAt(drafts, at + 2);
    return than && ['more', 'greater', 'further'].includes(wordAt(drafts, at))
      ? { word: 'over', length: 2 }
      : undefined;
  },
  /** "Jan n Feb"; "visits n" and "n team" are of the north. */
  (drafts, at) => (joinsTwo(drafts, at) ? { word: 'and', length: 1 } : undefined),
  /** "Thanks v much" */
  (drafts, at) =>
    wordAt(drafts, at) === 'vs' && heightened.has(wordAt(drafts, at + 1)) ? { word: 'very', length: 1 } : undefined,
  /** "The pre-meet": a meeting before the meeting. */
  (drafts, at) => {
    const isBefore = wordAt(drafts, at) === 'pre' && /^meet(ing)?s?$/.test(wordAt(drafts, at + 1));
    return isBefore ? { word: 'meeting', length: 2 } : undefined;
  },
  /** "Did we miss the dental target?": no child is missing. */
  (drafts, at) => (missesTarget(drafts, at) ? { word: 'failing', length: 1 } : undefined),
];

/** In front of a word as long as this, that names no team, an "n" joins it to the word before. */
const leastJoined = 2;
const behindNorth = wordSet(
  'team teams doing going looking trend over now compared compare please pls only figure figures and or for last this these since vs versus in is are was of to on at by',
);

function joinsTwo(drafts: readonly Draft[], at: number): boolean {
  const next = drafts[at + 1];
  const isOfNorth = at === 0 || wordAt(drafts, at - 1) === 'cic' || drafts[at]?.raw === 'N';
  if (wordAt(drafts, at) !== 'n' || isOfNorth || next === undefined || next.breakBefore) return false;
  // "Visits N Jan Feb"
  if (monthNumbers.has(next.word) && !monthNumbers.has(wordAt(drafts, at - 1))) return false;
  return next.word.length >= leastJoined && /^[a-z]+$/.test(next.word) && !behindNorth.has(next.word);
}

/** Whether a number is no amount but the name of a section or an indicator, or an age band. */
function isNameOf(drafts: readonly Draft[], at: number): boolean {
  return numbered.has(wordAt(drafts, at - 1)) || wordAt(drafts, at).includes('-');
}

const numbered = wordSet('section sec s indicator ind priority');
const dropping = wordSet('drop remove lose ditch scrap omit');
const leftOut = wordSet('ones one stuff those indicators measures');
const owning = wordSet('got get have has had need needs');
const heightened = wordSet('much good well helpful useful quick quickly kind low high bad few little');
const missed = wordSet('miss misses missed');
const articles = wordSet('the our its their a any');
const aimedAt = wordSet('target targets');
/** Names are up to six words long, and an article stands before them. */
const farthestTarget = 8;
const farthestBefore = 4;

/** "Missed the dental target", "missing our targets", "targets were missed"; but "the missing children target". */
function missesTarget(drafts: readonly Draft[], at: number): boolean {
  const next = wordAt(drafts, at + 1);
  const isVerb = missed.has(wordAt(drafts, at));
  // "Missing our targets" fails them; "the missing target" is that for children who go missing.
  const isFailing = articles.has(next) || (aimedAt.has(next) && !articles.has(wordAt(drafts, at - 1)));
  if (!isVerb && !(wordAt(drafts, at) === 'missing' && isFailing)) return false;
  const stop = drafts.findIndex(({ breakBefore }, place) => place > at && breakBefore);
  const end = Math.min(at + 1 + farthestTarget, stop < 0 ? drafts.length : stop);
  const near = drafts.slice(isVerb ? Math.max(0, at - farthestBefore) : at, end);
  return near.some(({ word }) => aimedAt.has(word));
}

/** Of care experienced young people, who are the oldest. */
const oldest = 25;
const asked = wordSet('things questions queries');
const unitsOfTime = wordSet('day week month quarter year');
const unitsOfShare = wordSet('point percent');

/** Puts one word in place of several that mean one thing, and digits in place of number words. */
export function mergeWords(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  for (let at = 0; at < drafts.length; ) {
    const draft = drafts[at];
    if (draft === undefined) break;
    const found = findMerge(drafts, at);
    merged.push(found ? { ...draft, word: found.word } : draft);
    at += found?.length ?? 1;
  }
  return merged;
}

/** Words that a merge can begin with, besides numbers: nearly every word is passed over by one look. */
const beginnings = wordSet(
  'north south vs how or and plus more greater further miss misses missed missing n pre drop remove lose ditch scrap omit',
);

function findMerge(drafts: readonly Draft[], at: number): ReturnType<Merge> {
  if (
    !beginnings.has(wordAt(drafts, at)) &&
    !isNumberAt(drafts, at) &&
    numberOfWord(wordAt(drafts, at)) === undefined
  ) {
    return undefined;
  }
  for (const merge of merges) {
    const found = merge(drafts, at);
    if (found) return found;
  }
  return undefined;
}

function wordAt(drafts: readonly Draft[], at: number): string {
  return drafts[at]?.word ?? '';
}

function isNumberAt(drafts: readonly Draft[], at: number): boolean {
  const word = wordAt(drafts, at);
  return /^\d/.test(word) || (numberOfWord(word) ?? 0) > 1;
}

/** "Twenty one" */
function tensAndUnitsAt(drafts: readonly Draft[], at: number): number | undefined {
  const tens = numberOfWord(wordAt(drafts, at)) ?? 0;
  const units = numberOfWord(wordAt(drafts, at + 1)) ?? 0;
  return tens >= 20 && units > 0 && units < 10 ? tens + units : undefined;
}

/** An age from 10 to 25, in digits or as a word. */
function ageAt(drafts: readonly Draft[], at: number): number | undefined {
  const word = wordAt(drafts, at);
  const value = /^\d\d$/.test(word) ? Number(word) : numberOfWord(word);
  return value !== undefined && value >= 10 && value <= oldest ? value : undefined;
}
