import { wordSet } from '../words/word-set.js';
import type { Situation } from './situation.js';

/** Behind these a word that nobody knows may be a place, a group of children or another subject. */
const naming = wordSet(`
  for among amongst in at of from about with without near around by per on to than against vs versus and or like as but not only just
  excluding including include includes counting count counts cover covers
`);
const people = wordSet(`
  child children kid kids boy boys girl girls lad lads people person young youngster youngsters teenager teenagers baby babies leaver leavers
  family families carer carers parent parents sibling siblings
`);
const articles = wordSet('the a an our those these any some all');

/**
 * Whether a message that was not understood asked of what was spoken of and of nothing else: a pronoun stands for
 * that, nothing else is named, and no word that nobody knows stands where a place, a group of children or another
 * subject would: "is that up to snuff?", but not "is that so for traveller children?" nor "what about Ruritania?"
 */
export function asksOfNothingElse({
  tokens,
  references,
  plain,
  telling,
  strange,
  context,
  lexicon,
}: Situation): boolean {
  const spoken = context?.topic ?? context?.asked;
  if (!spoken || strange.length === 0 || references.pronoun !== 'one' || references.isEllipsis) return false;
  if (telling.length > 0 || plain.indicators.length + plain.candidates.length + plain.meant.length > 0) return false;
  if (plain.selection !== null || plain.topic !== null || tokens.some(({ word }) => people.has(word))) return false;
  const isHeld = ({ word }: (typeof tokens)[number]) =>
    !lexicon.vocabulary.notHeld.some(({ words }) => words.includes(word));
  return strange.every((token) => {
    const at = tokens.indexOf(token);
    const before = tokens
      .slice(Math.max(0, at - 2), at)
      .filter(({ word }) => !articles.has(word))
      .at(-1);
    const isName = at > 0 && /^\p{Lu}/u.test(token.raw);
    return !isName && isHeld(token) && !naming.has(before?.word ?? '');
  });
}
