import type { Token } from '../words/token.js';
import { stemOf } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import { type CalledEntry, pairOf } from './topic-index.js';

/** Words of every other title, which tell none apart. */
const generic = new Set(
  [
    ...wordSet(`
      first report reports annual yearly update updates six monthly twice quarterly half year years plan plans meeting panel
      paper papers item items draft work worker workers child children young people person service next date dates data
      agree hold send look write writes writing wrote author present lead who come goes priority priorities progress
      expect
    `),
  ].map(stemOf),
);

/**
 * The reports or duties that some words name: those that know every word that any of them knows. A
 * word that none knows is no part of a name.
 *
 * @param whole the message with the words that say a time or a comparator, for names of two words.
 * @returns none where nothing is named, or two things are that do not go together.
 */
export function findCalled(
  tokens: readonly Token[],
  entries: readonly CalledEntry[],
  whole: readonly Token[] = tokens,
): readonly CalledEntry[] {
  const known = new Set(entries.flatMap(({ telling }) => [...telling]).filter((stem) => !generic.has(stem)));
  const said = [...new Set(tokens.map(({ stem }) => stem))].filter((stem) => known.has(stem));
  const names = new Set(entries.flatMap(({ pairs }) => [...pairs]));
  const paired = whole.flatMap((token, at) => {
    const next = whole[at + 1];
    return next && names.has(pairOf(token, next)) ? [pairOf(token, next)] : [];
  });
  const aliased = entries.filter(({ aliases }) => aliases.some((alias) => isSaid(alias, whole)));
  if (aliased.length > 0) return aliased;
  if (said.length + paired.length === 0) return [];
  return entries.filter(
    ({ stems, pairs }) => said.every((stem) => stems.has(stem)) && paired.every((pair) => pairs.has(pair)),
  );
}

function isSaid(stems: readonly string[], tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => stems.every((stem, step) => tokens[at + step]?.stem === stem));
}

/** Whether a word belongs to what any of them is called. */
export function isCalled({ stem }: Token, entries: readonly CalledEntry[]): boolean {
  return entries.some(({ stems, aliases }) => stems.has(stem) || aliases.some((alias) => alias.includes(stem)));
}
