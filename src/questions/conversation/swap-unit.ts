import { isCount } from '../../indicators/indicator.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import { askAbout, type FollowUpRule } from './situation.js';

const ofShares = wordSet('percent percents share shares proportion proportions rate rates');
const ofCounts = wordSet('number numbers count counts');

/** The same in other units: "as a percentage?", "how many is that?", where the pack has both. */
export const swapUnit: FollowUpRule = ({
  tokens,
  plain,
  references,
  telling,
  strange,
  namesNothing,
  context,
  lexicon,
}) => {
  const topic = context?.topic;
  if (!topic || !namesNothing || telling.length > 0 || strange.length > 0) return undefined;
  if (!references.isFragment && references.pronoun === undefined) return undefined;
  const asksShare = tokens.some(({ word }) => ofShares.has(word));
  const asksCount = tokens.some(({ word }) => ofCounts.has(word));
  if (asksShare === asksCount) return undefined;
  const [key, ...others] = topic.indicators;
  const own = lexicon.catalogue.get(key ?? '');
  if (own === undefined || others.length > 0 || isCount(own) === asksCount) return undefined;
  const twins = own.related.filter((related) => {
    const other = lexicon.catalogue.get(related);
    return other !== undefined && other.status === own.status && isCount(other) === asksCount;
  });
  return twins.length === 1 ? carryToAnother(askAbout(plain, twins), topic.query, references) : undefined;
};
