import { querySchema } from '../query.js';
import { topicSchema } from '../topics/topic.js';
import type { ConversationContext } from './conversation-context.js';
import type { FollowUpRule } from './situation.js';

/** "What's the difference?", where the bot asked which one is meant, or one after the other was chosen: what each of them measures. */
export const tellDifference: FollowUpRule = (situation) => {
  const { tokens, references, namesNothing, saysTime, context } = situation;
  if (!context || context.choices.length < 2 || saysTime) return undefined;
  if (!tokens.some(({ word }) => word === 'difference' || word === 'differ')) return undefined;
  const wereBothChosen = context.choices.length === 2 && wereSpokenOf(context);
  if (context.asked === null && !wereBothChosen) return undefined;
  const isOpen = namesNothing || references.pronoun === 'several' || (context.asked?.candidates.length ?? 0) > 1;
  if (!isOpen || situation.telling.length > 0) return undefined;
  return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: [...context.choices] });
};

function wereSpokenOf({ choices, topic, earlier }: ConversationContext): boolean {
  const spoken = [...(topic?.indicators ?? []), ...(earlier[0]?.indicators ?? [])];
  return choices.every((key) => spoken.includes(key));
}
