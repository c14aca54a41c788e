import type { Glossary, GlossaryTerm } from '../../indicators/glossary.js';
import type { Token } from '../words/token.js';

/** A term of the glossary where a question has it. */
export interface FoundTerm {
  /** Place of its first word, and how many words it takes. */
  readonly at: number;
  readonly length: number;
  /** Its meanings; several where one writing stands for several things. */
  readonly meanings: readonly GlossaryTerm[];
}

/** "Local authority designated officer allegations process": longer terms are found by their acronym. */
const mostWords = 6;

/**
 * Finds the terms of the glossary in a question as typed, from left to right; of two that begin at
 * one word the longer one counts.
 */
export function findTerms(typed: readonly Token[], glossary: Glossary): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let at = 0; at < typed.length; ) {
    const term = findTermAt(typed, at, glossary);
    if (term) found.push(term);
    at += term?.length ?? 1;
  }
  return found;
}

/** The longest term that begins at a word; undefined where none does. */
export function findTermAt(typed: readonly Token[], at: number, glossary: Glossary): FoundTerm | undefined {
  // "What's our % UASC?" asks for a share.
  if (typed[at]?.raw === '%' || !glossary.begins(typed[at]?.raw ?? '')) return undefined;
  for (let length = Math.min(mostWords, typed.length - at); length > 0; length -= 1) {
    const writing = typed
      .slice(at, at + length)
      .map(({ raw }) => raw)
      .join(' ');
    const meanings = findMeanings(writing, glossary);
    if (meanings.length > 0) return { at, length, meanings };
  }
  return undefined;
}

/** "NEETs" and "a NEET's" are the plural and the genitive of a term. */
function findMeanings(writing: string, glossary: Glossary): readonly GlossaryTerm[] {
  const found = glossary.find(writing);
  return found.length > 0 ? found : glossary.find(writing.replace(/['’]?s$/i, ''));
}

/** Whether a term is one of letters that stand for words. */
export function isAcronym({ term, fullForm }: GlossaryTerm): boolean {
  return fullForm !== undefined && /^(?=(?:.*[A-Z]){2})[A-Za-z0-9/&>+ ]+$/.test(term);
}

/** Whether a term is no everyday word: an acronym, or of several words. */
export function isTechnical(term: GlossaryTerm): boolean {
  return isAcronym(term) || term.term.includes(' ');
}
