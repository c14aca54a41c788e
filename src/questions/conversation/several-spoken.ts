import { comparatives, isContest } from './contest-words.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { mostSubjects } from './most-subjects.js';
import type { Situation } from './situation.js';

/**
 * The indicators that "them" and "the two" mean: those of the last answer where it spoke of several,
 * else the last that were spoken of one after the other, in that order. None where a list was told last.
 *
 * @param count how many are meant, where a number was said: "all three".
 */
export function findSeveralSpoken({ topic, earlier }: ConversationContext, count = 2): readonly string[] {
  if (topic === null || topic.query.selection !== null) return [];
  const spoken: Topic[] = [topic];
  const keys = () => [...new Set(spoken.toReversed().flatMap(({ indicators }) => indicators))];
  for (const before of earlier) {
    if (keys().length >= count) break;
    if (before.query.selection === null) spoken.push(before);
  }
  return keys().length <= mostSubjects ? keys() : [];
}

/** The same for a message that names nothing else; none where it does, or where the bot asked back and waits for an answer. */
export function severalMeant({ tokens, context, telling, strange, plain, lexicon }: Situation): readonly string[] {
  const isStrange = strange.some(({ word }) => !comparatives.has(word));
  if (!context || context.asked || plain.comparators.length > 0 || isStrange) return [];
  // "Closer" stands in the name of a measure of distance too.
  const words = tokens.map(({ word }) => word);
  // "Our worst indicator" is the worst of all.
  if (words.some((word, at) => word === 'our' && comparatives.has(words[at + 1] ?? ''))) return [];
  const asksWhich = isContest(words);
  const names = telling.filter(({ word }) => !(asksWhich && comparatives.has(word)) && !isCount(word));
  if (names.length > 0 || (plain.indicators.length > 0 && !asksWhich)) return [];
  const keys = findSeveralSpoken(context, countSaid(tokens));
  return keys.every((key) => lexicon.entryOf(key)) ? keys : [];
}

/** How many are meant, by the number said: "all three", "which of the 2". */
export function countSaid(tokens: readonly { readonly word: string }[]): number | undefined {
  const said = tokens.find(({ word }) => isCount(word))?.word;
  return said === undefined ? undefined : Number(said);
}

function isCount(word: string): boolean {
  return /^[2-5]$/.test(word);
}
