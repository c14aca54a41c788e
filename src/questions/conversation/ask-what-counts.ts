import { type Query, querySchema } from '../query.js';
import { topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

const asking = wordSet('does do is are did');
const pronouns = wordSet('it that this they these those');
const counting = wordSet('count counts include includes including cover covers exclude excludes excluding contain');

/** "What does it show?", but "does it show a rise?" asks for its course. */
const showing = wordSet('measure show tell mean measuring counting covering showing telling');
const adverbs = wordSet('exactly precisely actually really');

const counted = wordSet('included counted excluded');
const mostWords = 7;

/** "Does that count UASC?", "what does it cover exactly?": what the figure spoken of counts, and nothing of what is named besides. */
export const askWhatCounts: FollowUpRule = ({ tokens, telling, context }) => {
  const topic = context?.topic;
  if (!topic || topic.query.selection !== null || topic.indicators.length === 0) return undefined;
  const said = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word) && !adverbs.has(word));
  const asksWhat = said[0] === 'what';
  const words = asksWhat ? said.slice(1) : said;
  const [first = '', second = '', third = ''] = words;
  if (asksWhetherAll(said, topic.indicators)) return ofWhatCounts(topic.indicators);
  const asksOfIt =
    pronouns.has(second) && (counting.has(third) || (asksWhat && telling.length === 0 && showing.has(third)));
  const asks = asking.has(first) && (asksOfIt || (!asksWhat && endsCounted(words)));
  if (!asks) return undefined;
  return ofWhatCounts(topic.indicators);
};

function ofWhatCounts(keys: readonly string[]): Query {
  return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [...keys] });
}

const whole = wordSet('all every across');
const ofPlaces = wordSet(
  'school schools area areas age ages child children kid kids home homes type types placement placements',
);
const mostOfAll = 6;

/** "Is that all schools?", "is it for all ages?": who is counted, and no figures of schools. */
function asksWhetherAll(words: readonly string[], { length }: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  const asks = (first === 'is' || first === 'are') && pronouns.has(second) && length === 1;
  return asks && words.length <= mostOfAll && words.some((word) => whole.has(word)) && ofPlaces.has(words.at(-1) ?? '');
}

/** "Are UASC included?", "are UASC counted in that?" */
function endsCounted(words: readonly string[]): boolean {
  const behind = words.findIndex((word) => counted.has(word)) + 1;
  if (behind === 0 || words.length > mostWords) return false;
  const [lead, it, ...others] = words.slice(behind);
  return lead === undefined || (lead === 'in' && pronouns.has(it ?? '') && others.length === 0);
}
