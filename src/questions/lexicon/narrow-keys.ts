import type { Lexicon } from './lexicon.js';

/** Keys that fit what a question says to tell family members apart. */
export interface Narrowed {
  readonly keys: readonly string[];
  /** A qualifier was said that is true of none of them, such as a team of a measure that has no teams. */
  readonly contradicted: boolean;
}

/**
 * Keeps the keys of which every qualifier said is true. A qualifier made of plain words ("number",
 * "rate") that fits none of them says nothing.
 */
export function narrowKeys(keys: readonly string[], stems: readonly string[], lexicon: Lexicon): Narrowed {
  let kept = keys;
  let contradicted = false;
  for (const qualifier of findQualifiers(stems, lexicon)) {
    const fitting = kept.filter((key) => lexicon.entryOf(key)?.qualifiers.has(qualifier));
    if (fitting.length > 0) kept = fitting;
    else contradicted ||= qualifier.split(' ').some(lexicon.isTelling) && !isPartOfName(qualifier, kept, lexicon);
  }
  return { keys: kept, contradicted };
}

/** Whether a word is part of a qualifying phrase. */
export function isQualifierAt(stems: readonly string[], at: number, lexicon: Lexicon): boolean {
  return qualifiersAt(stems, at, lexicon).length > 0;
}

/** The qualifying phrase that a word is part of, as `Entry.qualifiers` has it; empty where there is none. */
export function qualifiersAt(stems: readonly string[], at: number, { qualifiers }: Lexicon): readonly string[] {
  const found: string[] = [];
  for (let from = at; from >= Math.max(0, at - 3); from -= 1) {
    const hit = qualifiers.longestAt(stems, from);
    // "In Wiltshire" and "still in Wiltshire": of one, both, for they may tell different measures apart.
    if (hit && from + hit.length > at) found.push(...hit.values);
  }
  return found;
}

function findQualifiers(stems: readonly string[], { qualifiers }: Lexicon): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const hit = qualifiers.longestAt(stems, at);
    found.push(...(hit?.values ?? []));
    at += hit?.length ?? 1;
  }
  return found;
}

/** A name may have another's qualifier in it: "out" of "placed out of county". */
function isPartOfName(qualifier: string, keys: readonly string[], lexicon: Lexicon): boolean {
  return qualifier.split(' ').every((stem) => keys.some((key) => lexicon.entryOf(key)?.stems.has(stem)));
}
