import { wordSet } from '../words/word-set.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

const lists = wordSet('list lists table');
/** "The overview" may be of anything; "back to the overview" is the one that was told. */
const overviews = wordSet('overview summary picture rundown');
const returning = wordSet('back again earlier previous first original');
/** One that was there already; "list them" and "a list" ask for one of their own. */
const known = wordSet('the that your back again');
const calling = wordSet('go going get return to take show see look at have up bring repeat me of one we had gave you');
const wholes = wordSet('full whole complete entire');
const places = {
  first: wordSet('first original initial'),
  before: wordSet('previous earlier other before'),
  last: wordSet('last same'),
} as const;

/** "Go back to the list", "the first list again": one that was told before, as it was asked for. */
export const returnToList: FollowUpRule = ({ tokens, context }) => {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const isOverview = words.some((word) => overviews.has(word)) && words.some((word) => returning.has(word));
  if (!isOverview && !words.some((word) => lists.has(word))) return undefined;
  if (!words.some((word) => known.has(word))) return undefined;
  const sets = [lists, overviews, known, calling, wholes, ...Object.values(places)];
  if (!words.every((word) => sets.some((set) => set.has(word)))) return undefined;
  const { query } = chooseList(words, isOverview, context) ?? {};
  if (!query?.selection) return undefined;
  const isWhole = words.some((word) => wholes.has(word));
  return isWhole ? { ...query, selection: { ...query.selection, most: null } } : query;
};

/** The one told last, unless the words ask for the first or for the one before. */
function chooseList(
  words: readonly string[],
  isOverview: boolean,
  context: ConversationContext | undefined,
): Topic | undefined {
  const { topic = null, earlier = [] } = context ?? {};
  const told = [...(topic ? [topic] : []), ...earlier].filter(
    ({ query }) => query.selection !== null && (!isOverview || query.intent === 'summary'),
  );
  const says = (place: keyof typeof places) => words.some((word) => places[place].has(word));
  if (says('first')) return told.at(-1);
  return says('before') && told[0] === topic ? told[1] : told[0];
}
