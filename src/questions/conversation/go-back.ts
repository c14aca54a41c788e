import type { Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { asWhich, mostSubjects } from './pick-choice.js';
import { askAbout, askingBack, type FollowUpRule, type Situation } from './situation.js';

/** "Go back to stability": what was spoken of before, asked about afresh. */
export const goBack: FollowUpRule = (situation) => {
  const { references, plain, telling, strange, context } = situation;
  if (!references.goesBack) return undefined;
  if (plain.indicators.length > 0 || plain.selection !== null || strange.length > 0) return plain;
  const topics = [...(context?.topic ? [context.topic] : []), ...(context?.earlier ?? [])];
  if (telling.length > 0) return narrowByTopics(situation, topics) ?? plain;
  const [last] = context?.earlier ?? [];
  if (last === undefined) return askingBack(plain);
  if (last.query.selection !== null) return { ...last.query, period: plain.period };
  return askOf(situation, last.indicators);
};

/** Of what the words may mean, the one spoken of last. */
function narrowByTopics(situation: Situation, topics: readonly Topic[]): ReturnType<FollowUpRule> {
  const { plain, telling, lexicon } = situation;
  for (const { indicators } of topics) {
    const fitting = indicators.filter((key) =>
      plain.candidates.length > 0 ? plain.candidates.includes(key) : isAllKnown(telling, key, lexicon),
    );
    if (fitting.length > 0) return askOf(situation, fitting);
  }
  return undefined;
}

function askOf({ plain }: Situation, keys: readonly string[]): ReturnType<FollowUpRule> {
  const query = askAbout(plain, keys);
  return keys.length > mostSubjects ? asWhich(query, keys) : query;
}
