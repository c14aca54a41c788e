import { isCount } from '../../indicators/indicator.js';
import { querySchema } from '../query.js';
import { plainWords } from '../words/plain-words.js';
import { wordSet } from '../words/word-set.js';
import { asksWhoIsAhead } from './compare-the-one.js';
import { comparatives } from './contest-words.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';

const leadIns = wordSet('and so but ok okay well then tell me us please can you do we know just exactly');
/** In front these ask for a person once children were spoken of. */
const persons = wordSet('who whose whom');
/** Of "they" and "them" these would point at a person. */
const personal = wordSet(`
  name names surname surnames initials address addresses birthday birthdays birthdate dob identity identities phone photo
  photos
`);
/** Those who may be named, and what has a name of its own. */
const mayBeNamed = wordSet(`
  lead leads leading officer officers councillor councillors cllr cllrs member members chair director manager managers indicator
  indicators measure measures kpi kpis team teams report reports document documents council councils authority authorities
`);

/** "Who were they?", after an answer about children: asked by itself it might mean anybody. */
export const refusePersons: FollowUpRule = (situation) => {
  const { tokens, plain, alone, namesNothing, context } = situation;
  const topic = context?.topic;
  const spoken = context?.asked ?? topic?.query;
  if (!context || !spoken || spoken.intent === 'lead' || plain.intent === 'lead' || alone.topic?.data) return undefined;
  const words = tokens.map(({ word }) => word);
  const first = words.findIndex((word) => !leadIns.has(word));
  const isPlain = namesNothing && words.every((word) => plainWords.has(word));
  const asksWho = topic && isPlain && persons.has(words[first] ?? '') && !asksWhoIsAhead(words);
  const isOfThem = (word: string) => theirs.has(word) || (spoken.selection === null && pointed.has(word));
  const asksForTheirs = topic && words.some((word) => personal.has(word)) && words.some(isOfThem);
  // Of measures and of meetings it may be told which are late.
  const isOfChildren = spoken.selection === null && context.aside?.intent !== 'schedule';
  const asksOfSome = isOfChildren && !words.some((word) => mayBeNamed.has(word)) && pointsAtSome(words, namesNothing);
  if (asksWho || asksForTheirs || asksOfSome) {
    return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
  }
  return topic && words[first] === 'which' && words.slice(first + 1).every((word) => ones.has(word))
    ? whichOnes(situation, topic.indicators)
    : undefined;
};

/** Of children, and not of the measures of a list: "names of those". */
const pointed = wordSet('those these');
const theirs = wordSet('their they them his her him he she');
const ones = wordSet('one ones of them those these they was were is are it that again then exactly');

const lacking = wordSet('isnt arent wasnt werent hasnt havent hadnt didnt doesnt dont not without missed missing');
const pending = wordSet('late overdue due need needs needing waiting still');
const besideLacking = wordSet(`
  have has had been got get gets getting is are was were do does did be one ones it theirs them those these they yet done seen out of in on the a
  still their up to date and so please ours or why any
`);
const openers = wordSet('which who');

/** "A list of who hasn't", "which ones haven't had theirs", "with names", "which family did they go to?": some of those who were counted. */
function pointsAtSome(words: readonly string[], namesNothing: boolean): boolean {
  if (words.some((word, at) => asksWhoTheyAre(words, at) || asksForHome(word, words, at))) return true;
  if (namesNothing && words.some((word) => personal.has(word)) && words.length <= mostWordsOfNames) return true;
  return words.some(
    (word, at) => openers.has(word) && !tellsOfGroup(words, at) && asksWhoLacks(words.slice(at + 1), word),
  );
}

const groups = wordSet('those them ones children kids people young leavers');
const listing = wordSet('list lists name names which send');

/** "What happens to those who don't?" is of all of them, where no list of them is asked for. */
function tellsOfGroup(words: readonly string[], at: number): boolean {
  return groups.has(words[at - 1] ?? '') && !words.some((word) => listing.has(word));
}

const mostWordsOfNames = 10;

/** "Tell me who they are, so I can ring them" */
function asksWhoTheyAre(words: readonly string[], at: number): boolean {
  return words[at] === 'who' && theirs.has(words[at + 1] ?? '') && /^(are|were|is|was)$/.test(words[at + 2] ?? '');
}

/** "Who still hasn't", "which ones missed out", and nothing besides: one measure ahead of another is no person. */
function asksWhoLacks(behind: readonly string[], opener: string): boolean {
  // "Who isn't, with names"
  if (opener === 'who' && lacking.has(behind[0] ?? '')) return true;
  const refers = opener === 'who' || ones.has(behind[0] ?? '');
  const isLack = (word: string) => lacking.has(word) || pending.has(word);
  return (
    refers &&
    behind.some(isLack) &&
    behind.every((word) => isLack(word) || besideLacking.has(word)) &&
    !behind.some((word) => comparatives.has(word))
  );
}

const homes = wordSet(
  'family families home homes school schools placement placements address house street carer carers',
);
const hasMoved = wordSet('did do does are were was have has');

/** "Which family did they go to?", "where did they go?", of those who were counted and no measure of them. */
function asksForHome(word: string, words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  if (word === 'where') {
    return (
      hasMoved.has(next) &&
      theirs.has(words[at + 2] ?? '') &&
      /^(go|gone|now|end|sleeping|moved)?$/.test(words[at + 3] ?? '')
    );
  }
  if (word !== 'which' || !homes.has(next)) return false;
  return words.slice(at + 2, at + 5).some((each) => theirs.has(each) || /^(adopted|took|fostered)$/.test(each));
}

/** "Which ones?" of a count asks which children; of a share it asks for nothing that is held. */
function whichOnes({ plain, context, lexicon }: Situation, keys: readonly string[]): ReturnType<FollowUpRule> {
  if (context?.topic?.query.selection !== null || keys.length !== 1) return undefined;
  const indicator = lexicon.catalogue.get(keys[0] ?? '');
  if (indicator === undefined || !isCount(indicator)) return askingBack(plain);
  return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
}
