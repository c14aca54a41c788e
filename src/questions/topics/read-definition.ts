import type { Glossary, GlossaryTerm } from '../../indicators/glossary.js';
import type { Cue } from '../cues/cue.js';
import { findStrangeWords } from '../find-strange-words.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findAskedTerms } from './find-asked-terms.js';
import { findDifference } from './find-difference.js';
import { findIncluded } from './find-included.js';
import { type FoundTerm, findTerms, isTechnical } from './find-terms.js';
import { leaveNamed } from './leave-named.js';
import { topicSchema } from './topic.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

const mostTerms = 5;
const mostCandidates = 3;
const longestUnknown = 60;
/** Words of a question for a meaning, which are no term themselves. */
const asking = wordSet(`
  what whats is are does do mean means meaning meant by define defined definition definitions stand stands for of
  acronym abbreviation explain explained the a an
`);
/** All that is explained: "the acronyms", not "the acronym". */
const listed = wordSet('glossary acronyms abbreviations jargon terminology');
const ruleWords = wordSet('when makes criteria criterion rule rules');
/** With these words something else than a meaning is asked for. */
const otherWants: readonly Cue[] = ['why', 'trend', 'movement', 'compare', 'lead', 'schedule'];

/**
 * Reads a question for the meaning of terms or of indicators: "what does UASC mean", "what's a NEET",
 * "how is dental calculated". "What is 2-year stability?" asks for its figure.
 */
export const readDefinition: ReadTopic = (input) => {
  const { message, words, resolution } = input;
  const apart = findDifference(input).map(({ term }) => term);
  if (apart.length > 0) {
    return {
      intent: 'definition',
      topic: topicSchema.parse({ terms: [...new Set(apart)].slice(0, mostTerms) }),
      indicators: resolution.sureness === 'none' ? [] : resolution.keys,
    };
  }
  const several = [...findSeveral(input), ...findSame(input)];
  if (several.length > 0) return { intent: 'definition', topic: topicSchema.parse({}), indicators: several };
  const included = words.cues.includes('why') ? [] : findIncluded(message.tokens, input.lexicon);
  if (included.length > 0) return { intent: 'definition', topic: topicSchema.parse({}), indicators: included };
  const side = sureKeys(resolution);
  if (words.cues.includes('side') && side.length > 0) {
    return { intent: 'definition', topic: topicSchema.parse({ asksSide: true }), indicators: side };
  }
  // "When does a figure go amber?" asks for the rule.
  const asksRule = resolution.sureness === 'none' && message.tokens.some(({ word }) => ruleWords.has(word));
  const asked = findAskedTerms(input);
  if (asked === undefined && !words.cues.includes('definition')) return undefined;
  const found = asked ?? findTerms(message.spelt, input.lexicon.topics.glossary);
  // "What is a benchmark?" compares nothing, and "what does net growth mean" asks of no growth.
  const isOfTerm = asked === undefined && resolution.sureness !== 'sure' && asksOnlyOf(found, message.spelt);
  const isOwnCue = (cue: Cue) =>
    isOfTerm || (asksRule && cue === 'movement') || (asked !== undefined && cue === 'compare');
  if (otherWants.some((cue) => words.cues.includes(cue) && !isOwnCue(cue))) return undefined;
  // "What counts as watching brief right now? List them": which they are, and not what it means.
  if (words.cues.includes('list') && words.cues.includes('judgement') && resolution.sureness === 'none')
    return undefined;
  // "What does SN mean?" names whom we are compared with, and compares nothing.
  if (words.comparators.length > 0 && found.length === 0) return undefined;
  // "Explain the amber on pathway plans" asks for a reason.
  if (asked === undefined && words.cues.includes('judgement') && resolution.sureness === 'sure') return undefined;
  const keys = resolution.sureness === 'none' ? [] : resolution.keys.slice(0, mostCandidates);
  const said = asked ? found : leaveNamed(withoutAsides(found, message.spelt, keys.length > 0), input);
  const isTerm = said.some(({ meanings }) => meanings.some(isTechnical));
  const glossary = !isTerm && keys.length === 0 && message.tokens.some(({ word }) => listed.has(word));
  const terms = glossary ? [] : said.map(({ meanings }) => meanings);
  return {
    intent: 'definition',
    topic: topicSchema.parse({
      glossary,
      asksFigure: terms.length > 0 && words.period.requests.length === 0 && asksFigureToo(message.tokens),
      terms: [...new Set(terms.flatMap((meanings) => namesOf(meanings, input.lexicon.topics.glossary)))].slice(
        0,
        mostTerms,
      ),
      unknownTerm: !glossary && terms.length === 0 && keys.length === 0 ? nameUnknown(input) : null,
    }),
    // The indicators that a term helps to read are told with it, and what is asked next is asked of them.
    indicators: terms.length === 0 ? keys : helpedBy(terms.flat()),
  };
};

const differing = wordSet('difference differences differ differs different distinguish why');
const mostApart = 4;

/** "Is kinship the same as connected carers?": what both measure, and not how they stand. */
function findSame({ message: { tokens }, mentions, words, resolution }: TopicInput): readonly string[] {
  const asksSame =
    asserting.has(tokens[0]?.word ?? '') &&
    tokens.some(({ word }, at) => word === 'same' && sameAs.has(tokens[at + 1]?.word ?? ''));
  if (!asksSame || resolution.sureness !== 'sure') return [];
  if (words.period.requests.length + words.comparators.length > 0) return [];
  const { keys } = resolution;
  return keys.length === 2 || (keys.length === 1 && mentions.length > 1) ? keys : [];
}

const asserting = wordSet('is are isnt arent does do');
const sameAs = wordSet('as thing things');

/** "The difference between the two IHA figures", "why are there two?": as many as a family has are told apart, and not its term. */
function findSeveral({ message: { tokens }, mentions, words, resolution }: TopicInput): readonly string[] {
  if (resolution.sureness === 'none' || words.period.requests.length > 0) return [];
  const { keys } = resolution;
  const family = mentions.find(({ kind }) => kind === 'family');
  const isCounted =
    family !== undefined &&
    tokens.slice(Math.max(0, family.at - 2), family.at).some(({ word }) => word === String(keys.length));
  const isAsked = words.cues.includes('definition') && tokens.some(({ word }) => differing.has(word));
  return isCounted && isAsked && keys.length > 1 && keys.length <= mostApart ? keys : [];
}

/** "What does net growth mean?": one term, and besides it nothing but the question for its meaning. */
function asksOnlyOf(found: readonly FoundTerm[], typed: readonly Token[]): boolean {
  const terms = found.filter(({ at, length }) => typed.slice(at, at + length).some(({ word }) => !asking.has(word)));
  const [term] = terms;
  if (term === undefined || terms.length > 1) return false;
  const isOfTerm = (at: number) => at >= term.at && at < term.at + term.length;
  return typed.every(({ word }, at) => isOfTerm(at) || asking.has(word) || plainWords.has(word));
}

/** Keys of the indicators that terms help to read, each once. */
function helpedBy(terms: readonly GlossaryTerm[]): string[] {
  return [...new Set(terms.flatMap(({ indicators }) => indicators))];
}

const joints = wordSet('and also plus');
const askingOfFigure = wordSet('number what');
const farthest = 2;

/** "… and how many are there?", behind what is to be explained. */
function asksFigureToo(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) =>
      at > 1 &&
      joints.has(word) &&
      tokens.slice(at + 1, at + 1 + farthest).some((next) => askingOfFigure.has(next.word)) &&
      tokens.length > at + farthest,
  );
}

/** What each meaning is looked up by: "personal adviser" in full, for "PA" stands for something else besides. */
function namesOf(meanings: readonly GlossaryTerm[], { find }: Glossary): readonly string[] {
  const hasOthers = (term: string) => find(term).some((each) => !meanings.includes(each));
  return meanings.map(({ term, fullForm }) => (hasOthers(term) ? (fullForm ?? term) : term));
}

/** Leaves out words that only ask, and beside an indicator those that are no more than everyday words. */
function withoutAsides(found: readonly FoundTerm[], typed: readonly Token[], hasKeys: boolean): readonly FoundTerm[] {
  const said = found.filter(
    ({ at, length }) =>
      typed.slice(at, at + length).some(({ word }) => !asking.has(word)) && !(length === 1 && isOfSpoken(typed, at)),
  );
  return hasKeys ? said.filter(({ length, meanings }) => length > 1 || meanings.some(isTechnical)) : said;
}

const measures = wordSet('measure measures indicator');
const pointing = wordSet('it that this they these those');

/** "What does that measure?", "what does this indicator measure?": no word to explain, but what was spoken of. */
function isOfSpoken(typed: readonly Token[], at: number): boolean {
  // "What is that a measure of?"
  const before = typed[typed[at - 1]?.word === 'a' ? at - 2 : at - 1]?.word ?? '';
  return measures.has(typed[at]?.word ?? '') && (pointing.has(before) || (at > 1 && isOfSpoken(typed, at - 1)));
}

/** What is to be explained and nobody knows, as typed; null where nothing is named. */
function nameUnknown({ words, lexicon }: TopicInput): string | null {
  const strange = findStrangeWords(words.rest, lexicon);
  const telling = words.rest.filter(({ stem }) => lexicon.isTelling(stem));
  const name = (strange.length > 0 ? strange : telling).map(({ raw }) => raw).join(' ');
  return name === '' ? null : name.slice(0, longestUnknown);
}
