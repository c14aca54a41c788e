import type { Token } from './token.js';

/** A question is read as a few lists of words: as heard, without what is denied, and by its parts. */
const mostKept = 8;

/**
 * Makes a reading of words that is worked out once for each list of them and what it is read with, such
 * as a lexicon. Several rules ask the same of the same words, and a list of words never changes once
 * it is made. Only the last few are kept: one question is read at a time, and a weak map of every list
 * would make more work for the garbage collector than it saves here.
 */
export function keepByTokens<T, Aid = void>(
  read: (tokens: readonly Token[], aid: Aid) => T,
): (tokens: readonly Token[], aid: Aid) => T {
  const kept: { readonly tokens: readonly Token[]; readonly aid: Aid; readonly value: T }[] = [];
  let oldest = 0;
  return (tokens, aid) => {
    for (const each of kept) if (each.tokens === tokens && each.aid === aid) return each.value;
    const value = read(tokens, aid);
    kept[oldest] = { tokens, aid, value };
    oldest = (oldest + 1) % mostKept;
    return value;
  };
}
