import { isCount } from '../../indicators/indicator.js';
import type { Query } from '../query.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import type { Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { keepMeasured } from './keep-measured.js';
import { asWhich } from './pick-choice.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, askingBack, type FollowUpRule, type Situation } from './situation.js';

const ofShares = wordSet('percent percents share shares proportion proportions rate rates');
const ofCounts = wordSet('number numbers count counts');

const asking = wordSet('take takes took taking wait waiting');

/**
 * The same in other units: "as a percentage?", "how many is that?", where the pack has both. "As a
 * percentage of leavers" asks of it too, so where the pack has no such figure the bot asks back.
 */
export const swapUnit: FollowUpRule = (situation) => {
  const { tokens, plain, references, namesNothing, context, lexicon } = situation;
  const topic = context?.topic;
  const perHead = asksPerHead(situation);
  const asksOfIt = beginsWithAs(situation) || perHead;
  if (!topic || !(namesNothing || asksOfIt)) return undefined;
  if (!references.isFragment && references.pronoun === undefined && !namesUnitOf(situation)) return undefined;
  const asksShare = perHead || tokens.some(({ word }) => ofShares.has(word));
  const asksCount = tokens.some(({ word }) => ofCounts.has(word));
  if (asksShare === asksCount && asksHowLong(situation)) return askOfTime(situation, topic);
  if (asksShare === asksCount || situation.strange.length > 0) return undefined;
  // "What's the rate?" is a question of its own: the time that was held against is not said again.
  const carried = references.isFragment ? references : { ...references, startsAfresh: topic.query.since !== null };
  const spoken = keepMeasured(topic.indicators, lexicon);
  const [key, ...others] = spoken;
  // "The rate, then", after the number and the rate.
  const ofUnit = spoken.filter((each) => isCounted(each, lexicon) === asksCount);
  if (others.length > 0 && ofUnit.length === 1) return carryToAnother(situation.about(ofUnit), topic.query, carried);
  const own = lexicon.catalogue.get(key ?? '');
  if (own === undefined || others.length > 0 || isCount(own) === asksCount) return undefined;
  const twins = own.related.filter((related) => {
    const other = lexicon.catalogue.get(related);
    const isTwin =
      other !== undefined && (other.status === own.status || own.status === 'watched') && isCount(other) === asksCount;
    return isTwin && isAllKnown(situation.telling, related, lexicon);
  });
  if (twins.length === 1) return carryToAnother(situation.about(twins), topic.query, carried);
  // "Express that as a number of children": the answer says that only the share is held.
  if (asksCount && situation.telling.length === 0) {
    const share = askAbout(situation.about([own.key]), [own.key]);
    return { ...carryToAnother({ ...share, intent: 'status' }, topic.query, carried), asksNumber: true };
  }
  // A number does for no share; of a share the answer says itself that no number is held.
  return asksShare || (asksOfIt && situation.telling.length > 0) ? askingBack(plain, [own.key]) : undefined;
};

/** "How long does it take?" */
function asksHowLong({ tokens }: Situation): boolean {
  return (
    tokens.some(({ word }, at) => word === 'how' && tokens[at + 1]?.word === 'long') &&
    tokens.some(({ word }) => asking.has(word))
  );
}

/** What is counted in days beside what was spoken of; asked back about where nothing is. */
function askOfTime(situation: Situation, { query, indicators }: Topic): Query | undefined {
  const { catalogue } = situation.lexicon;
  const isOfDays = (key: string) => catalogue.get(key)?.unit === 'days';
  const subjects = indicators.flatMap((key) => catalogue.get(key) ?? []);
  if (subjects.length === 0 || subjects.some(({ key }) => isOfDays(key))) return undefined;
  const found = catalogue.indicators.filter(
    ({ key, domain, families, status }) =>
      isOfDays(key) &&
      status === 'scorecard' &&
      subjects.some((own) => own.domain === domain && own.families.some((family) => families.includes(family))),
  );
  const keys = found.map(({ key }) => key);
  if (keys.length === 0) return askingBack(situation.plain, indicators);
  const own = carryToAnother(situation.about(keys), query, { ...situation.references, startsAfresh: true });
  return keys.length === 1 ? own : asWhich(own, keys);
}

const articles = wordSet('the actual');

/** "Has the number gone up?", of what was told as a rate. */
function namesUnitOf({ tokens }: Situation): boolean {
  return tokens.some(
    ({ word }, at) => (ofShares.has(word) || ofCounts.has(word)) && articles.has(tokens[at - 1]?.word ?? ''),
  );
}

const besidePer = wordSet('what s is that it and a rate children head people');

/** "Per 10,000?", "what's that per 10,000 children?" */
function asksPerHead({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const at = words.indexOf('per');
  return (
    at >= 0 &&
    /^\d+$/.test(words[at + 1] ?? '') &&
    words.every((word, place) => place === at || place === at + 1 || besidePer.has(word))
  );
}

/** "As a percentage?", "what about as a percentage of leavers?" */
function beginsWithAs({ tokens, references }: Situation): boolean {
  return tokens.find(({ word }, at) => !leadIns.has(word) && !references.used.has(at))?.word === 'as';
}

function isCounted(key: string, { catalogue }: Situation['lexicon']): boolean {
  const indicator = catalogue.get(key);
  return indicator !== undefined && isCount(indicator);
}
