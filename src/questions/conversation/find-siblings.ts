import type { Entry, Lexicon } from '../lexicon/lexicon.js';
import { isQualifierAt, narrowKeys } from '../lexicon/narrow-keys.js';
import type { Token } from '../words/token.js';

/** Whether an indicator knows every one of some words, numbers included. */
export function isAllKnown(words: readonly Token[], key: string, { entryOf }: Lexicon): boolean {
  const entry = entryOf(key);
  return entry !== undefined && words.every(({ stem }) => entry.stems.has(stem));
}

/** Whether words tell nothing but what tells members of a family apart: a team, an age band, a method. */
export function areQualifiers(words: readonly Token[], lexicon: Lexicon): boolean {
  const stems = words.map(({ stem }) => stem);
  return stems.every((_, at) => isQualifierAt(stems, at, lexicon));
}

/** Whether two indicators measure one subject: related to each other or to a third, of one family, or one measure of two teams. */
export function areKin(key: string, other: string, { entryOf }: Lexicon): boolean {
  const [a, b] = [entryOf(key)?.indicator, entryOf(other)?.indicator];
  if (a === undefined || b === undefined || key === other) return false;
  return (
    a.related.includes(other) ||
    b.related.includes(key) ||
    a.related.some((related) => b.related.includes(related)) ||
    (a.team !== undefined && a.team.measure === b.team?.measure) ||
    a.families.some((family) => b.families.includes(family))
  );
}

const knownKin = new WeakMap<Lexicon['entries'], Map<string, readonly Entry[]>>();

/** All that measure the same subject as an indicator, found once. */
function kinOf(key: string, lexicon: Lexicon): readonly Entry[] {
  const known = knownKin.get(lexicon.entries) ?? new Map<string, readonly Entry[]>();
  knownKin.set(lexicon.entries, known);
  const kin = known.get(key) ?? lexicon.entries.filter(({ indicator }) => areKin(key, indicator.key, lexicon));
  known.set(key, kin);
  return kin;
}

/** The longest run of some words that stands in an indicator's own names: "in county" is not "out of county". */
function longestRun(words: readonly Token[], entry: Entry, lexicon: Lexicon): number {
  const stems = stemsOf(words);
  return Math.max(...ownNamesOf(entry, lexicon).map((name) => runWithin(stems, name)));
}

const ownNames = new WeakMap<Entry, readonly (readonly string[])[]>();

/** The stems of what the scorecard itself calls an indicator, read once. */
function ownNamesOf(entry: Entry, { read }: Lexicon): readonly (readonly string[])[] {
  const { key, printedName, plainName } = entry.indicator;
  const known = ownNames.get(entry);
  const names = known ?? [key.replaceAll('-', ' '), printedName, plainName].map((name) => stemsOf(read(name).tokens));
  if (known === undefined) ownNames.set(entry, names);
  return names;
}

/** Those of some indicators whose own names have the longest run of some words: of "in county" not "out of county". */
export function keepLongestRun(keys: readonly string[], words: readonly Token[], lexicon: Lexicon): readonly string[] {
  const runs = keys.map((key) => {
    const entry = lexicon.entryOf(key);
    return entry === undefined ? 0 : longestRun(words, entry, lexicon);
  });
  const longest = Math.max(...runs);
  return keys.filter((_, at) => runs[at] === longest);
}

/**
 * Whether an indicator is called as another but for some words in place of others: "missing, out of
 * county" beside "missing, in county".
 */
export function differsBy(words: readonly Token[], own: string, other: string, lexicon: Lexicon): boolean {
  const [before, after] = [lexicon.entryOf(own), lexicon.entryOf(other)];
  if (before === undefined || after === undefined) return false;
  const telling = stemsOf(words.filter(({ stem }) => lexicon.isTelling(stem)));
  const names = ownNamesOf(before, lexicon);
  return ownNamesOf(after, lexicon).some((name, at) => {
    const known = names[at] ?? [];
    const added = name.filter((stem) => !known.includes(stem));
    const isSaid =
      added.length > 0 && runWithin(stemsOf(words), name) > 1 && telling.every((stem) => name.includes(stem));
    return isSaid && added.every((stem) => words.some((word) => word.stem === stem));
  });
}

function runWithin(words: readonly string[], name: readonly string[]): number {
  let longest = 0;
  for (const start of words.keys()) {
    for (const at of name.keys()) {
      let length = 0;
      while (words[start + length] !== undefined && words[start + length] === name[at + length]) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function stemsOf(words: readonly Token[]): readonly string[] {
  return words.filter(({ word }) => word !== 'the').map(({ stem }) => stem);
}

/**
 * The indicators most like another of which some words are true: of the accommodation of 19 to 21
 * year olds as the DfE counts it, for "17-18" that of 17 to 18 year olds as the DfE counts it. Itself
 * where the words are true of it.
 *
 * @param words the words that say which, telling and plain.
 * @returns several where none is more like it than the others; empty where the words fit none.
 */
export function findSiblings(key: string, words: readonly Token[], lexicon: Lexicon): readonly string[] {
  const own = lexicon.entryOf(key);
  if (own === undefined) return [];
  const telling = words.filter(({ stem }) => lexicon.isTelling(stem));
  const family = [own, ...kinOf(key, lexicon)].filter(({ indicator }) => isAllKnown(telling, indicator.key, lexicon));
  const { keys } = narrowKeys(
    family.map(({ indicator }) => indicator.key),
    words.map(({ stem }) => stem),
    lexicon,
  );
  const fitting = family.filter(({ indicator }) => keys.includes(indicator.key));
  const runs = fitting.map((entry) => longestRun(words, entry, lexicon));
  const kin = fitting.filter((_, at) => runs[at] === Math.max(...runs));
  if (kin.includes(own)) return [key];
  const sameKind = kin.filter(({ indicator }) => indicator.status === own.indicator.status);
  const likeness = (sameKind.length > 0 ? sameKind : kin).map((entry) => ({ entry, share: shareOfStems(own, entry) }));
  const most = Math.max(...likeness.map(({ share }) => share));
  return likeness.filter(({ share }) => share > most - 1e-9).map(({ entry }) => entry.indicator.key);
}

function shareOfStems(a: Entry, b: Entry): number {
  let common = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) common += 1;
  return common / (a.stems.size + b.stems.size - common);
}
