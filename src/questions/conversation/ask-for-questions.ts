import { querySchema } from '../query.js';
import { topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { mostSubjects } from './most-subjects.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

const asking = wordSet('ask asking');
const pronouns = wordSet('it that this them those these');

/** "What should I ask about them?": the questions that the panel may put of what was spoken of. */
export const askForQuestions: FollowUpRule = ({ tokens, references, telling, strange, context }) => {
  const keys = context?.topic?.indicators ?? [];
  if (context?.asked || keys.length === 0 || keys.length > mostSubjects) return undefined;
  const asksOne = tokens.some(
    ({ word }, at) => /^questions?$/.test(word) && /^(for|about|on)$/.test(tokens[at + 1]?.word ?? ''),
  );
  const [place] = references.ordinals;
  const picked = place === undefined ? undefined : place < 0 ? keys.at(place) : keys[place - 1];
  // "Give me a question for the first"
  if (asksOne && picked !== undefined && telling.length + strange.length === 0) return scrutinise([picked]);
  const asks = tokens.some(({ word }, at) => {
    const [about, it, next] = [1, 2, 3].map((step) => tokens[at + step]?.word ?? '');
    return asking.has(word) && about === 'about' && pronouns.has(it ?? '') && (next === '' || leadIns.has(next ?? ''));
  });
  return asks && telling.length + strange.length === 0 ? scrutinise(keys) : undefined;
};

function scrutinise(keys: readonly string[]) {
  return querySchema.parse({
    intent: 'definition',
    topic: topicSchema.parse({ scrutiny: true }),
    indicators: [...keys],
  });
}
