import { wordSet } from '../words/word-set.js';
import type { FoundTerm } from './find-terms.js';
import { sureKeys, type TopicInput } from './topic-reading.js';

const ofMeasures = wordSet('measure measures calculated calculation calculate worked');
const ofWords = wordSet('mean means meaning meant stand stands');

/**
 * Leaves out terms that are no more than part of what a measure is called: how "Suitable home at 17 to 18 (Ofsted
 * count)" is worked out is asked of that measure, and not what an Ofsted count is.
 */
export function leaveNamed(
  found: readonly FoundTerm[],
  { message: { tokens, spelt }, mentions, resolution }: TopicInput,
): readonly FoundTerm[] {
  if (sureKeys(resolution).length === 0) return found;
  // "How is … worked out?" is asked of a measure; it is a word that "means" something.
  if (tokens.some(({ word }) => ofMeasures.has(word)) && !tokens.some(({ word }) => ofWords.has(word))) return [];
  const names = mentions.filter(({ kind }) => kind === 'name');
  const named = names.map(({ at, length }) => new Set(tokens.slice(at, at + length).map(({ raw }) => raw)));
  return found.filter(
    (term) =>
      !named.some(
        (raws) =>
          raws.size > term.length && spelt.slice(term.at, term.at + term.length).every(({ raw }) => raws.has(raw)),
      ),
  );
}
