import type { GlossaryTerm } from '../../indicators/glossary.js';
import { countTeams } from '../share-out-words.js';
import { wordSet } from '../words/word-set.js';
import { findTerms, isAcronym } from './find-terms.js';
import type { TopicInput } from './topic-reading.js';

const differing = wordSet('difference differences differ differs different same distinguish');
const apart = wordSet('differ differs difference');
/** No Virtual School. */
const versus = wordSet('vs v');
/** With these it is figures that differ. */
const figureWords = wordSet('number numbers percent rate rates figure figures value points gap much big');

/**
 * The terms that a question asks to tell apart: two it names ("POB and POG, what's the difference?"), or those
 * that explain one part each of the indicators it is about ("the difference between Ofsted and DfE EET").
 *
 * @returns none where nothing or figures are to be told apart.
 */
export function findDifference({ message, words, resolution, lexicon }: TopicInput): readonly GlossaryTerm[] {
  const { tokens, typed } = message;
  if (!tokens.some(({ word }) => differing.has(word)) || tokens.some(({ word }) => figureWords.has(word))) return [];
  if (words.period.requests.length > 0 || countTeams(tokens, lexicon) > 1) return [];
  const { glossary } = lexicon.topics;
  const keys = resolution.sureness === 'none' ? [] : resolution.keys;
  const said = new Set(tokens.map(({ word }) => word));
  const parts = glossary.terms.filter(({ term, indicators }) => {
    const shared = keys.filter((key) => indicators.includes(key)).length;
    return shared > 0 && shared < keys.length && said.has(term.split(' ')[0]?.toLowerCase() ?? '');
  });
  const [first, second] = parts.toSorted((a, b) => shareOf(b, keys) - shareOf(a, keys));
  if (first && second && keys.every((key) => first.indicators.includes(key) !== second.indicators.includes(key))) {
    return [first, second];
  }
  // "EET and NEET" are words; "dental and health checks" are measures, and are told as such.
  const named = findTerms(typed, glossary).filter(
    ({ at, meanings }) => meanings.some(isAcronym) && !versus.has(typed[at]?.word ?? ''),
  );
  if (named.length > 1) return [...new Set(named.flatMap(({ meanings }) => meanings))];
  // "How does amber differ from red?"
  const asksApart = keys.length === 0 && tokens.some(({ word }) => apart.has(word));
  const plain = asksApart ? findTerms(typed, glossary) : [];
  return plain.length > 1 ? [...new Set(plain.flatMap(({ meanings }) => meanings))] : [];
}

function shareOf({ indicators }: GlossaryTerm, keys: readonly string[]): number {
  return keys.filter((key) => indicators.includes(key)).length / indicators.length;
}
