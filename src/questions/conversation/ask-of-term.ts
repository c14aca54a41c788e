import { isCount } from '../../indicators/indicator.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { wordSet } from '../words/word-set.js';
import { isAllKnown } from './find-siblings.js';
import { keepMeasured } from './keep-measured.js';
import { asWhich } from './pick-choice.js';
import { askAbout, askingBack, type FollowUpRule } from './situation.js';

const shares = wordSet('percent percentage share proportion rate');
const counts = wordSet('number count many');
/** Words that stand for what was explained: "what percentage leave that way?" */
const pointing = wordSet('way it that them those these one ones like');

/**
 * "Right. And what % of our children are?", "what percentage leave that way?", after what a term means: the
 * figure that the term helps to read, of several those of the unit that is asked for.
 */
export const askOfTerm: FollowUpRule = ({ tokens, plain, references, telling, strange, lexicon, context, about }) => {
  const { aside } = context ?? {};
  const helped = aside?.intent === 'definition' ? aside.indicators : [];
  if (helped.length === 0 || strange.length > 0 || plain.topic !== null || plain.indicators.length > 0)
    return undefined;
  const words = tokens.map(({ word }) => word);
  const asksShare = words.some((word) => shares.has(word));
  if (!asksShare && !words.some((word) => counts.has(word))) return undefined;
  const endsOpen = openEnds.has(words.at(-1) ?? '') || words.some((word, at) => at > 0 && pointing.has(word));
  if (telling.length > 0 && !endsOpen) return undefined;
  const measured = keepMeasured(helped, lexicon);
  const known = measured.filter((key) => isAllKnown(telling, key, lexicon));
  const ofUnit = known.filter((key) => isCounted(key, lexicon) !== asksShare);
  // Of a share the answer says that no number is held; of a number nothing says that no share is.
  if (asksShare && known.length > 0 && ofUnit.length === 0) return askingBack(plain, known);
  const keys = ofUnit.length > 0 ? ofUnit : known;
  if (keys.length === 0) return undefined;
  const own = { ...askAbout(about(keys), keys), intent: 'status' as const };
  // "How many of each do we have?"
  return keys.length === 1 || (references.pick === 'both' && keys.length === 2) ? own : asWhich(own, keys);
};

const openEnds = wordSet('are is have has do got');

function isCounted(key: string, { catalogue }: Lexicon): boolean {
  const indicator = catalogue.get(key);
  return indicator !== undefined && isCount(indicator);
}
