import { isCount } from '../../indicators/indicator.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import { isAllKnown } from './find-siblings.js';
import { keepMeasured } from './keep-measured.js';
import { leadIns } from './reference-phrases.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';

const ofShares = wordSet('percent percents share shares proportion proportions rate rates');
const ofCounts = wordSet('number numbers count counts');

/**
 * The same in other units: "as a percentage?", "how many is that?", where the pack has both. "As a
 * percentage of leavers" asks of it too, so where the pack has no such figure the bot asks back.
 */
export const swapUnit: FollowUpRule = (situation) => {
  const { tokens, plain, references, namesNothing, context, lexicon } = situation;
  const topic = context?.topic;
  const asksOfIt = beginsWithAs(situation);
  if (!topic || !(namesNothing || asksOfIt)) return undefined;
  if (!references.isFragment && references.pronoun === undefined && !namesUnitOf(situation)) return undefined;
  const asksShare = tokens.some(({ word }) => ofShares.has(word));
  const asksCount = tokens.some(({ word }) => ofCounts.has(word));
  if (asksShare === asksCount || situation.strange.length > 0) return undefined;
  const spoken = keepMeasured(topic.indicators, lexicon);
  const [key, ...others] = spoken;
  // "The rate, then", after the number and the rate.
  const ofUnit = spoken.filter((each) => isCounted(each, lexicon) === asksCount);
  if (others.length > 0 && ofUnit.length === 1) return carryToAnother(situation.about(ofUnit), topic.query, references);
  const own = lexicon.catalogue.get(key ?? '');
  if (own === undefined || others.length > 0 || isCount(own) === asksCount) return undefined;
  const twins = own.related.filter((related) => {
    const other = lexicon.catalogue.get(related);
    const isTwin = other !== undefined && other.status === own.status && isCount(other) === asksCount;
    return isTwin && isAllKnown(situation.telling, related, lexicon);
  });
  if (twins.length === 1) return carryToAnother(situation.about(twins), topic.query, references);
  return asksOfIt && situation.telling.length > 0 ? askingBack(plain, [own.key]) : undefined;
};

const articles = wordSet('the actual');

/** "Has the number gone up?", of what was told as a rate. */
function namesUnitOf({ tokens }: Situation): boolean {
  return tokens.some(
    ({ word }, at) => (ofShares.has(word) || ofCounts.has(word)) && articles.has(tokens[at - 1]?.word ?? ''),
  );
}

function beginsWithAs({ tokens }: Situation): boolean {
  return tokens.find(({ word }) => !leadIns.has(word))?.word === 'as';
}

function isCounted(key: string, { catalogue }: Situation['lexicon']): boolean {
  const indicator = catalogue.get(key);
  return indicator !== undefined && isCount(indicator);
}
