import { querySchema } from '../query.js';
import { isOneMeasure } from '../selection/is-one-measure.js';
import { topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import type { ConversationContext } from './conversation-context.js';
import { areKin } from './find-siblings.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule, Situation } from './situation.js';

/** "What's the difference?", where the bot asked which one is meant, or one after the other was chosen: what each of them measures; "why are there two?" asks for the same. */
export const tellDifference: FollowUpRule = (situation) => {
  const beside = tellBeside(situation);
  if (beside) return beside;
  const { tokens, references, namesNothing, saysTime, context } = situation;
  const kin = context ? kinSpoken(situation, context) : [];
  if (kin.length === 2 && (asksWhySeveral(situation, 2) || asksHowTheyDiffer(situation))) {
    return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [...kin] });
  }
  if (!context || context.choices.length < 2 || saysTime) return undefined;
  const wereBothChosen = context.choices.length === 2 && wereSpokenOf(context);
  if (context.asked === null && !wereBothChosen) return undefined;
  // North and south measure the same: how far apart their figures are is asked.
  if (wereBothChosen && isOneMeasure(context.choices, situation.lexicon.catalogue)) return undefined;
  const isOpen = namesNothing || references.pronoun === 'several' || (context.asked?.candidates.length ?? 0) > 1;
  const asks = tokens.some(({ word }) => word === 'difference' || word === 'differ');
  const asksDifference = asks && isOpen && situation.telling.length === 0;
  if (!asksDifference && !asksWhySeveral(situation, context.choices.length)) return undefined;
  return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [...context.choices] });
};

/** "What's the difference between that and an interim care order?": what each of the two measures. */
function tellBeside({ tokens, references, alone, strange, one, lexicon }: Situation): ReturnType<FollowUpRule> {
  const asks = tokens.some(({ word }) => word === 'difference' || word === 'differ' || word === 'different');
  if (one === undefined || !asks || references.pronoun !== 'one' || strange.length > 0) return undefined;
  const terms = alone.topic?.terms ?? [];
  const meant = terms.flatMap((term) => lexicon.topics.glossary.find(term).flatMap(({ indicators }) => indicators));
  const isDefined = alone.intent === 'definition';
  const named = [...new Set([...alone.indicators, ...meant])];
  const [other, ...others] = named.filter((key) => key !== one.key);
  if (!isDefined || other === undefined || others.length > 0) return undefined;
  return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [one.key, other] });
}

const several = wordSet('several both separate many more different');

/** "Why are there two?", "how come there's more than one?" */
function asksWhySeveral({ tokens }: Situation, count: number): boolean {
  const words = tokens.map(({ word }) => word);
  const isSeveral = (word: string) => word === String(count) || several.has(word);
  const asksWhy = words.includes('why') || words.includes('how');
  return asksWhy && words.some(isSeveral) && words.every((word) => isSeveral(word) || besides.has(word));
}

const besides = wordSet(`
  why how come is are there s do does we you it have has need got get the of them these those than one ones figures numbers measures
  they this so
  ways indicators rows versions and so on in
`);

const differing = wordSet('differ differs');
const besideDiffering = wordSet(`
  explain why how do does are is what whats s the two 2 both they them these those between of measures measure figures counts and so from each
  other there a tell show did so come
`);

/** "Explain why the two differ" */
function asksHowTheyDiffer({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return saysOnly(words, differing, besideDiffering);
}

/** The last two that were spoken of one after the other, where they measure one subject: the DfE figure, then the one of Ofsted. */
function kinSpoken({ one, lexicon }: Situation, { earlier }: ConversationContext): readonly string[] {
  const [before, ...others] = earlier[0]?.indicators ?? [];
  const areKinSpoken =
    one !== undefined && before !== undefined && others.length === 0 && areKin(one.key, before, lexicon);
  return areKinSpoken ? [before, one.key] : [];
}

function wereSpokenOf({ choices, topic, earlier }: ConversationContext): boolean {
  const spoken = [...(topic?.indicators ?? []), ...(earlier[0]?.indicators ?? [])];
  return choices.every((key) => spoken.includes(key));
}
