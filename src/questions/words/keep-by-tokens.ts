import type { Token } from './token.js';

/**
 * Makes a reading of words that is worked out once for each list of them and what it is read with, such
 * as a lexicon. Several rules ask the same of the same words, and a list of words never changes once
 * it is made.
 */
export function keepByTokens<T, Aid = void>(
  read: (tokens: readonly Token[], aid: Aid) => T,
): (tokens: readonly Token[], aid: Aid) => T {
  const known = new WeakMap<readonly Token[], { readonly aid: Aid; readonly value: T }>();
  return (tokens, aid) => {
    const kept = known.get(tokens);
    if (kept !== undefined && kept.aid === aid) return kept.value;
    const value = read(tokens, aid);
    known.set(tokens, { aid, value });
    return value;
  };
}
