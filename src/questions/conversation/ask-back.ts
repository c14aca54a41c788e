import { namesTopic } from '../topics/names-topic.js';
import { wordSet } from '../words/word-set.js';
import { goesBackOrPicks } from './references.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';
import { refersBack } from './speak-of-same.js';

const ourselves = wordSet('we us our ours ourselves council county');

/** "How do we compare with England?" asks about all that is published. */
function comparesOverall({ tokens, plain, context }: Situation): boolean {
  const isOverall = plain.intent === 'compare' && tokens.some(({ word }) => ourselves.has(word));
  return isOverall && context?.topic === undefined && plain.unmatched.length === 0;
}

/** Asks which indicator is meant where the words refer to one and none is spoken of. It never guesses. */
export const askBack: FollowUpRule = (situation) => {
  const { alone, plain, references, telling, tokens, context } = situation;
  if (comparesOverall(situation)) return undefined;
  // "Worse than both England and the region"
  if (alone.selection !== null && alone.selection.besides.length > 0) return undefined;
  // "POG and POB: I keep seeing both"
  if (namesTopic(alone)) return undefined;
  // "Our worst one"
  if (alone.selection !== null && references.pronoun === undefined && tokens.some(({ word }) => word === 'our'))
    return undefined;
  // "And amber ones" asks for a list of its own.
  if (references.isSeveral && plain.selection !== null) return undefined;
  if (telling.length > 0 || !(refersBack(situation) || goesBackOrPicks(references))) return undefined;
  const before = (context?.earlier ?? []).filter(({ query }) => query.selection === null);
  // "Was it ever under 60?" stays asked of what will be named.
  const asked = alone.course === null ? plain : { ...plain, intent: alone.intent, course: alone.course };
  return askingBack(asked, [...(context?.meant ?? []), ...before.flatMap(({ indicators }) => indicators.slice(0, 1))]);
};
