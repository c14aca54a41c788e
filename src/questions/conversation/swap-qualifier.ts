import type { Lexicon } from '../lexicon/lexicon.js';
import { qualifiersAt } from '../lexicon/narrow-keys.js';
import { querySchema } from '../query.js';
import { isOneMeasure } from '../selection/is-one-measure.js';
import { topicSchema } from '../topics/topic.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import type { ConversationContext, Topic } from './conversation-context.js';
import { areKin, areQualifiers, differsBy, findSiblings } from './find-siblings.js';
import { mostSubjects } from './most-subjects.js';
import { asWhich } from './pick-choice.js';
import { leadIns } from './reference-phrases.js';
import type { References } from './references.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

/**
 * What was spoken of with another team, age band or method: "and in the south?", "19-21s?", "the DfE
 * one". An indicator that the words name in full goes before it, if it is of the same subject.
 */
export const swapQualifier: FollowUpRule = (situation) => {
  const { tokens, plain, references, strange, lexicon, context } = situation;
  const topic = spokenOf(context);
  if (!topic || topic.indicators.length === 0 || topic.indicators.length > mostSubjects) return undefined;
  const { rest, telling } = withoutPlacing(situation);
  const phrase = telling.length === 0 ? plainQualifier(rest, references, lexicon) : '';
  if (phrase === undefined || strange.length > 0) return undefined;
  const isShort = references.isEllipsis || references.isFragment || references.hasOne;
  const namesMore = !isShort && !areQualifiers(telling, lexicon);
  if (namesMore && !asksHowMany(tokens)) return undefined;
  const isKin = (key: string) => topic.indicators.some((own) => own === key || areKin(own, key, lexicon));

  // "What about education?", a word that the DfE measures have too, asks for the domain.
  const namesDomain = plain.selection !== null && plain.selection.scope.domains.length > 0;
  if (plain.indicators.some(isKin) || (namesDomain && !references.hasOne)) return undefined;

  const found = topic.indicators.map((key) => findSiblings(key, rest, lexicon));
  // A phrase of plain words says something only where it is true: nothing is short term of dental checks.
  const isTrueOf = (key: string) => phrase === '' || lexicon.entryOf(key)?.qualifiers.has(phrase);
  if (!found.flat().every(isTrueOf)) return undefined;
  // A name of its own is another subject, though one of its words is said of this one too.
  const isUnchanged = found.every(([key, ...others], at) => key === topic.indicators[at] && others.length === 0);
  if (isUnchanged && plain.indicators.length > 0 && !references.hasOne) return undefined;
  // "Vs south" holds the two against each other.
  const held = plain.intent === 'compare' && plain.comparators.length === 0 ? topic.indicators : [];
  const keys = [...new Set([...held, ...found.flat()])];
  // A family's own word names another subject: "and adoptions" of one that is kin to some of them, and
  // "visits" of dental checks, which may be called so too.
  const isOpen = isUnchanged || (context?.asked ?? null) !== null;
  const isOfOthers = isOpen && plain.candidates.length > 0 && !plain.candidates.some(isKin) && !references.hasOne;
  const namesFamily =
    !areQualifiers(telling, lexicon) &&
    ((plain.indicators.length > 0 && !references.hasOne) ||
      isOfOthers ||
      keys.some((key) => plain.candidates.includes(key)));
  // "Out of county?", after those missing in county: though a name by itself, it is the other half of what was told.
  const isOtherHalf = found.every(
    ([key, ...others], at) =>
      key !== undefined && others.length === 0 && differsBy(rest, topic.indicators[at] ?? '', key, lexicon),
  );
  if ((namesFamily || namesMore) && !isOtherHalf) return undefined;
  if (keys.length === 0 || found.some((siblings) => siblings.length === 0)) return undefined;
  // "What's the difference with the Ofsted one?" is one of what they count; of two teams it is one of figures.
  const pair = [...new Set([...topic.indicators, ...found.flat()])];
  const asksApart = tokens.some(({ word }) => apart.has(word));
  if (asksApart && pair.length > 1 && pair.length <= mostSubjects && !isOneMeasure(pair, lexicon.catalogue)) {
    return querySchema.parse({ intent: 'definition', topic: topicSchema.parse({}), indicators: pair });
  }
  const isSure = found.every((siblings) => siblings.length === 1);
  const own = carryToAnother(askAbout(plain, keys), topic.query, references);
  return isSure ? own : asWhich(own, keys);
};

/** "And how many were out of county?" */
function asksHowMany(tokens: readonly Token[]): boolean {
  return tokens.length <= mostWords && tokens.find(({ word }) => !leadIns.has(word))?.word === 'number';
}

const placing = wordSet('placed living live lived based housed');

/** "Just those placed in county": where they live is told by what follows, whatever says that they live there. */
function withoutPlacing({ rest, telling, references, lexicon }: Situation): Pick<Situation, 'rest' | 'telling'> {
  const { hasOne, isNarrowing, isEllipsis, pronoun } = references;
  if (!(hasOne || isNarrowing || isEllipsis || pronoun === 'several')) return { rest, telling };
  const isPlacing = (token: Token, at: number) => {
    const stems = rest.slice(at + 1).map(({ stem }) => stem);
    return placing.has(token.word) && stems.length > 0 && qualifiersAt(stems, 0, lexicon).length > 0;
  };
  const left = rest.filter((token, at) => !isPlacing(token, at));
  return left.length === rest.length
    ? { rest, telling }
    : { rest: left, telling: telling.filter((token) => left.includes(token)) };
}

const mostWords = 8;
const apart = wordSet('difference differ differs different');

/** Words around such a phrase that add nothing to it: "the short term one". */
const aroundPhrase = wordSet('in for over the one ones');

/** The phrase of plain words that tells members of a family apart, where nothing else is said: "in the short term", "and without?" */
function plainQualifier(words: readonly Token[], { isEllipsis }: References, lexicon: Lexicon): string | undefined {
  const stems = words.filter(({ word }) => !aroundPhrase.has(word)).map(({ stem }) => stem);
  return qualifiersAt(stems, 0, lexicon).find(
    (phrase) => (phrase.includes(' ') || isEllipsis) && phrase === stems.join(' '),
  );
}

/** What was spoken of, or what the bot asked back about: "south", where two rows of the north were offered. */
function spokenOf(context: ConversationContext | undefined): Pick<Topic, 'query' | 'indicators'> | undefined {
  if (context?.asked) return { query: context.asked, indicators: context.choices };
  return context?.topic ?? undefined;
}
