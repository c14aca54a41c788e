import type { Query } from '../query.js';
import type { Topic } from './conversation-context.js';
import { isAllKnown } from './find-siblings.js';
import { mostSubjects } from './most-subjects.js';
import { asWhich } from './pick-choice.js';
import { askAbout, askingBack, type FollowUpRule, type Situation } from './situation.js';

/** "Go back to stability": what was spoken of before, asked about afresh. */
export const goBack: FollowUpRule = (situation) => {
  const { references, plain, telling, strange, context } = situation;
  if (!references.goesBack) return undefined;
  if (plain.indicators.length > 0 || plain.selection !== null || strange.length > 0) return plain;
  const topics = [...(context?.earlier ?? []), ...(context?.topic ? [context.topic] : [])];
  if (telling.length > 0) return narrowByTopics(situation, topics) ?? plain;
  // "Back to ours, last year", after those of others.
  if (situation.namesOwn && context?.topic?.query.selection === null) return askOf(situation, context.topic.indicators);
  const [last] = context?.earlier ?? [];
  if (last === undefined) return askingBack(plain);
  if (last.query.selection !== null) return { ...last.query, period: plain.period };
  return askOf(situation, last.indicators);
};

/** Of what the words may mean, the part of the scorecard that was told as a whole, else the one spoken of last. */
function narrowByTopics(situation: Situation, topics: readonly Topic[]): ReturnType<FollowUpRule> {
  const { plain, telling, lexicon } = situation;
  const fittingOf = ({ indicators }: Topic) =>
    indicators.filter((key) =>
      plain.candidates.length > 0 ? plain.candidates.includes(key) : isAllKnown(telling, key, lexicon),
    );
  const part = topics.find((each) => each.query.selection !== null && isWholeOf(plain, fittingOf(each)));
  if (part) return { ...part.query, ...(plain.period.kind === 'latest' ? {} : { period: plain.period }) };
  const fitting = topics.map(fittingOf).find((keys) => keys.length > 0);
  return fitting && askOf(situation, fitting);
}

/** "Go back to fostering" names all that stood in the summary of it. */
function isWholeOf({ candidates }: Query, fitting: readonly string[]): boolean {
  return fitting.length > 1 && fitting.length === candidates.length;
}

function askOf({ plain }: Situation, keys: readonly string[]): ReturnType<FollowUpRule> {
  const query = askAbout(plain, keys);
  return keys.length > mostSubjects ? asWhich(query, keys) : query;
}
