import type { Comparator } from '../../indicators/reading.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { isDenied } from './is-denied.js';
import { otherThan, type StandingReading } from './read-standing.js';
import type { Beside } from './selection.js';

const together = wordSet('both all each');

/** Somebody else whom a question names, and where. */
export interface NamedOther {
  readonly comparator: Comparator;
  readonly at: number;
}

/**
 * How we are to stand beside each of several others at once: "better than England but not than the region",
 * "worse than both". What was said of one holds for the next until something else is said.
 *
 * @returns nothing where one is named, or of all the same is asked and no word says that they go together.
 */
export function readBesides(
  tokens: readonly Token[],
  { said }: Pick<StandingReading, 'said'>,
  others: readonly NamedOther[],
): readonly Beside[] {
  const besides = others.flatMap(({ comparator, at }): readonly Beside[] => {
    const sign = [...said.keys()].filter((place) => place < at).at(-1);
    const standings = sign === undefined ? [] : (said.get(sign) ?? []);
    if (standings.length === 0) return [];
    const isOther = isDenied(tokens, at, (place) => place === sign);
    return [{ comparator, standings: [...(isOther ? otherThan(standings) : standings)] }];
  });
  const named = new Set(besides.map(({ comparator }) => comparator));
  if (named.size < 2 || named.size < besides.length || besides.length < others.length) return [];
  const ways = new Set(besides.map(({ standings }) => standings.join()));
  const isTogether = ways.size > 1 || tokens.some(({ word }) => together.has(word));
  return isTogether ? besides : [];
}
