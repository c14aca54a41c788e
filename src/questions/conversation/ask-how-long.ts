import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, type FollowUpRule } from './situation.js';

const pronouns = wordSet('it that this they them those these');
/** What else such a question may say: "how long has it been like that?", "which of those has been so for longest?" */
const beside = wordSet(`
  has have had s is are was were be been being going on happening like so the case for of which one ones now longest
`);
/** Beside a pronoun these say where a figure stands: "outside" is no home outside the county there. */
const standings = wordSet('way out off outside under below over above short red amber bad high low poor');

/**
 * How long it has been so: of a figure its course, which tells since when it is outside its range; of a
 * list its order by that.
 */
export const askHowLong: FollowUpRule = ({ tokens, context, about }) => {
  const topic = context?.topic;
  if (!topic || context.asked) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const { query, indicators } = topic;
  const isPlain = (word: string) => beside.has(word) || pronouns.has(word);
  if (words[0] === 'which' && words.includes('longest') && words.includes('been') && words.every(isPlain)) {
    if (query.selection === null) return undefined;
    return { ...query, selection: { ...query.selection, order: 'longest' } };
  }
  const asksHowLong = words[0] === 'how' && words[1] === 'long' && words.some((word) => pronouns.has(word));
  if (!asksHowLong || !words.slice(2).every((word) => isPlain(word) || standings.has(word))) return undefined;
  if (query.selection !== null || indicators.length !== 1) return undefined;
  return { ...askAbout(about(indicators), indicators), intent: 'trend' };
};
