import { wordSet } from './word-set.js';

const listing = wordSet('list name show');
const asking = wordSet('what whats which number');

/** "What is red? List them": at a place "them" stands for what the same message asks for, and for nothing spoken of before. */
export function listsWhatIsAsked(words: readonly string[], at: number): boolean {
  const isOrder = words[at] === 'them' && listing.has(words[at - 1] ?? '');
  return isOrder && words.slice(0, at - 1).some((word) => asking.has(word));
}
