import { isCount } from '../../indicators/indicator.js';
import { querySchema } from '../query.js';
import { plainWords } from '../words/plain-words.js';
import { wordSet } from '../words/word-set.js';
import { asksWhoIsAhead } from './compare-the-one.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';

const leadIns = wordSet('and so but ok okay well then tell me us please can you do we know just exactly');
/** In front these ask for a person once children were spoken of. */
const persons = wordSet('who whose whom');
/** Of "they" and "them" these would point at a person. */
const personal = wordSet(`
  name names surname surnames initials address addresses birthday birthdays birthdate dob identity identities phone photo
  photos
`);

/** "Who were they?", after an answer about children: asked by itself it might mean anybody. */
export const refusePersons: FollowUpRule = (situation) => {
  const { tokens, plain, alone, namesNothing, context } = situation;
  const topic = context?.topic;
  if (!topic || topic.query.intent === 'lead' || plain.intent === 'lead' || alone.topic?.data) return undefined;
  const words = tokens.map(({ word }) => word);
  const first = words.findIndex((word) => !leadIns.has(word));
  const isPlain = namesNothing && words.every((word) => plainWords.has(word));
  const asksWho = isPlain && persons.has(words[first] ?? '') && !asksWhoIsAhead(words);
  const asksForTheirs = words.some((word) => personal.has(word)) && words.some((word) => theirs.has(word));
  if (asksWho || asksForTheirs) return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
  return words[first] === 'which' && words.slice(first + 1).every((word) => ones.has(word))
    ? whichOnes(situation, topic.indicators)
    : undefined;
};

const theirs = wordSet('their they them his her he she');
const ones = wordSet('one ones of them those these they was were is are');

/** "Which ones?" of a count asks which children; of a share it asks for nothing that is held. */
function whichOnes({ plain, context, lexicon }: Situation, keys: readonly string[]): ReturnType<FollowUpRule> {
  if (context?.topic?.query.selection !== null || keys.length !== 1) return undefined;
  const indicator = lexicon.catalogue.get(keys[0] ?? '');
  if (indicator === undefined || !isCount(indicator)) return askingBack(plain);
  return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
}
