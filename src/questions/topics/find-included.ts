import type { Lexicon } from '../lexicon/lexicon.js';
import { resolveIndicators } from '../resolve-indicators.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const asking = wordSet('is are do does was were did');
const passive = wordSet('included counted excluded');
const active = wordSet('include includes count counts cover covers exclude excludes');
/** Behind "included" these lead to what it would be included in. */
const leading = wordSet('in from within');

/**
 * The measures whose definition tells whether somebody is counted in them: "is UASC included in out of
 * county", "does out of county include UASC".
 *
 * @returns empty where nothing of the kind is asked, or no measure is surely meant.
 */
export function findIncluded(tokens: readonly Token[], lexicon: Lexicon): readonly string[] {
  if (!asking.has(tokens[0]?.word ?? '')) return [];
  const at = tokens.findIndex(({ word }) => passive.has(word) || active.has(word));
  if (at < 1) return [];
  // "Does dental count as green?"
  if (tokens[at + 1]?.word === 'as') return [];
  const isPassive = passive.has(tokens[at]?.word ?? '');
  if (isPassive && !leading.has(tokens[at + 1]?.word ?? '')) return [];
  const found = resolveIndicators(isPassive ? tokens.slice(at + 2) : tokens.slice(1, at), lexicon);
  return found.sureness === 'sure' ? found.keys : [];
}
