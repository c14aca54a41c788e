import type { Lexicon } from './lexicon/lexicon.js';
import { type Resolution, resolveIndicator } from './resolve-indicator.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** "Dental rather than health checks" holds nothing against anything. */
const denying = wordSet('rather other');

/**
 * "More with our own carers, leaving out relatives, than with agency ones?": what stands before "than" and what stands
 * behind it, where each side means one indicator. Undefined where nothing is held against anything, or a side is not sure.
 */
export function resolveSides(tokens: readonly Token[], lexicon: Lexicon): Resolution | undefined {
  const than = tokens.findIndex(({ word }) => word === 'than');
  if (than < 0 || denying.has(tokens[than - 1]?.word ?? '')) return undefined;
  const [one, other] = [tokens.slice(0, than), tokens.slice(than + 1)].map((side) => resolveIndicator(side, lexicon));
  if (one === undefined || other === undefined) return undefined;
  const keys = [...keyOf(one, other, lexicon), ...keyOf(other, one, lexicon)];
  return new Set(keys).size === 2 ? { sureness: 'sure', keys } : undefined;
}

/** The one indicator that a side means; of several that fit, the relative of what is named on the other side. */
function keyOf(side: Resolution, other: Resolution, { entryOf }: Lexicon): readonly string[] {
  if (side.sureness === 'none') return [];
  const isSettled = side.sureness === 'sure' || other.sureness !== 'sure' || other.keys.length > 1;
  const related = isSettled ? [] : other.keys.flatMap((key) => entryOf(key)?.indicator.related ?? []);
  const keys = side.sureness === 'sure' ? side.keys : side.keys.filter((key) => related.includes(key));
  return keys.length === 1 ? keys : [];
}
