import type { Lexicon } from '../lexicon/lexicon.js';
import { resolveIndicators } from '../resolve-indicators.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

const asking = wordSet('is are do does was were did');
const passive = wordSet('included counted excluded');
const active = wordSet('include includes count counts cover covers exclude excludes');
/** Behind "included" these lead to what it would be included in. */
const leading = wordSet('in from within as part of');

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
  const isPassive = passive.has(tokens[at]?.word ?? '');
  if (isPassive && !leading.has(tokens[at + 1]?.word ?? '')) return [];
  let from = at + 1;
  while (leading.has(tokens[from]?.word ?? '')) from += 1;
  // "Included in out of county" begins a name with "out of".
  const measure = isPassive ? tokens.slice(tokens[at + 1]?.word === 'in' ? at + 2 : from) : tokens.slice(1, at);
  const found = resolveIndicators(measure, lexicon);
  return found.sureness === 'sure' ? found.keys : [];
}
