import type { Token } from '../words/token.js';
import type { Lexicon } from './lexicon.js';

/**
 * Makes a reading of words that is worked out once for each list of them. Several rules ask the same of
 * the same words, and a list of words never changes once it is made.
 */
export function keepByTokens<T>(
  read: (tokens: readonly Token[], lexicon: Lexicon) => T,
): (tokens: readonly Token[], lexicon: Lexicon) => T {
  const known = new WeakMap<readonly Token[], { readonly lexicon: Lexicon; readonly value: T }>();
  return (tokens, lexicon) => {
    const kept = known.get(tokens);
    if (kept?.lexicon === lexicon) return kept.value;
    const value = read(tokens, lexicon);
    known.set(tokens, { lexicon, value });
    return value;
  };
}
