import type { Token } from '../words/token.js';
import { stemOf } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import type { CalledEntry } from './topic-index.js';

/** Words of every other title, which tell none apart. */
const generic = new Set(
  [
    ...wordSet(`
      report reports annual yearly update updates six monthly twice quarterly half year years plan plans meeting panel
      paper papers item items draft work worker workers child children young people person service next date dates data
      agree hold send look write writes writing wrote author present lead who come goes priority priorities progress
    `),
  ].map(stemOf),
);

/**
 * The reports or duties that some words name: those that know every word that any of them knows. A
 * word that none knows is no part of a name.
 *
 * @returns none where nothing is named, or two things are that do not go together.
 */
export function findCalled(tokens: readonly Token[], entries: readonly CalledEntry[]): readonly CalledEntry[] {
  const known = new Set(entries.flatMap(({ telling }) => [...telling]).filter((stem) => !generic.has(stem)));
  const said = [...new Set(tokens.map(({ stem }) => stem))].filter((stem) => known.has(stem));
  if (said.length === 0) return [];
  return entries.filter(({ stems }) => said.every((stem) => stems.has(stem)));
}

/** Whether a word belongs to the name of any of them. */
export function isCalled({ stem }: Token, entries: readonly CalledEntry[]): boolean {
  return entries.some(({ stems }) => stems.has(stem));
}
