import type { Lexicon } from '../lexicon/lexicon.js';
import type { Query } from '../query.js';
import { wordSet } from '../words/word-set.js';
import { ofSameTeams } from './ask-of-teams.js';
import { carryToAnother } from './carry-over.js';
import { mostSubjects } from './most-subjects.js';
import { asWhich } from './pick-choice.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

/** Of so few readings one may be chosen because it is related to what was spoken of. */
const mostSettled = 3;
const comparing = wordSet('compare compared comparison');
const inComparison = wordSet('comparison contrast');
const against = wordSet('than with to vs versus against');
/** Of these, what holds nothing against anything where no word compares: "and those with relatives?" */
const joining = wordSet('with to');

/**
 * Another indicator asked about as the last one was ("what about dental?"), or held against it
 * ("how does that compare with dental?"). A whole question of its own is a change of topic.
 */
export const nameAnother: FollowUpRule = (situation) => {
  const { plain, references, strange, context } = situation;
  const topic = context?.topic;
  // "What about dental?", where the bot asked which health check is to be held against England.
  if (context?.asked && references.isEllipsis && plain.indicators.length > 0 && strange.length === 0) {
    return carryToAnother(plain, context.asked, references);
  }
  if (!topic || plain.selection !== null || strange.length > 0) return undefined;
  const ofTeam = narrowToTeam(situation);
  if (ofTeam.length > 0) return carryToAnother(askAbout(plain, ofTeam), topic.query, references);
  const named = plain.indicators.length > 0 ? plain.indicators : narrow(situation, topic.indicators);
  const both = named.length > 0 ? heldAgainst(situation, named, topic.indicators) : undefined;
  if (both) return both;
  const isNarrowed = named.length > 0 && plain.indicators.length === 0;
  if (isNarrowed) return carryToAnother(askAbout(plain, named), topic.query, references);
  const goesOn =
    references.isEllipsis ||
    // "And are they in work?", after their homes.
    references.pronoun === 'several' ||
    situation.tokens.some(({ word }) => word === 'same') ||
    (references.isFragment && areOthersOfDomain(plain.candidates, topic.indicators, situation.lexicon));
  const alike =
    goesOn && !namesDomain(situation.alone) ? keepAlike(plain.candidates, topic.indicators, situation.lexicon) : [];
  if (alike.length > 0) {
    const own = carryToAnother(askAbout(plain, alike), topic.query, references);
    return alike.length === 1 ? own : asWhich(own, alike);
  }
  const names = plain.indicators.length > 0 || (plain.candidates.length > 0 && !namesDomain(situation.alone));
  const carries = references.isEllipsis || (references.isNarrowing && references.isFragment);
  return names && carries ? carryToAnother(plain, topic.query, references) : undefined;
};

/** "Supervisions?", after the south team or one of its measures: those of that team. */
function narrowToTeam({ plain, references, context, lexicon }: Situation): readonly string[] {
  const { query, indicators = [] } = context?.topic ?? {};
  const ofEach = indicators.map((key) => lexicon.catalogue.get(key)?.team?.key);
  const [team, ...others] = query?.selection?.scope.teams ?? new Set(ofEach);
  if (team === undefined || others.length > 0 || !(references.isFragment || references.isEllipsis)) return [];
  const ofTeam = plain.candidates.filter((key) => lexicon.catalogue.get(key)?.team?.key === team);
  return ofTeam.length < plain.candidates.length ? ofTeam : [];
}

/** "Compare it with dental": both, side by side. */
function heldAgainst(situation: Situation, named: readonly string[], spoken: readonly string[]): Query | undefined {
  const { plain, references, saysTime, context } = situation;
  const keys = [...new Set([...spoken, ...named])];
  // "More or less than adoptions?", of a year that was told
  const period = saysTime || !context?.topic ? plain.period : context.topic.query.period;
  const holds = references.pronoun !== undefined || references.isFragment;
  const holdsOne = beginsToCompare(situation) || endsComparing(situation);
  const leans = references.pronoun !== undefined || (named.length === 1 && holdsOne);
  const asks = plain.intent === 'compare' && plain.comparators.length === 0 && leans;
  return (asks || (holds && isAgainst(situation, named))) && keys.length > named.length && keys.length <= mostSubjects
    ? { ...askAbout(plain, keys), intent: 'compare', period }
    : undefined;
}

/** "Compare with dental", "how does that compare to": one name behind it, so that the other is what was spoken of. */
function beginsToCompare({ tokens }: Situation): boolean {
  const at = tokens.findIndex(({ word }) => comparing.has(word));
  return at >= 0 && against.has(tokens[at + 1]?.word ?? '');
}

/** "And agency in comparison?" */
function endsComparing({ tokens, references }: Situation): boolean {
  return references.isEllipsis && inComparison.has(tokens.at(-1)?.word ?? '');
}

/** "Is it worse than health checks?": the name stands behind a word that holds something against it. */
function isAgainst({ tokens, plain, lexicon }: Situation, named: readonly string[]): boolean {
  const compares = plain.intent === 'compare' || tokens.some(({ word }) => comparing.has(word));
  const isNamed = (stem: string) =>
    lexicon.isTelling(stem) && named.some((key) => lexicon.entryOf(key)?.stems.has(stem));
  return tokens.some(({ word }, at) => {
    // "Than the other health check", "than children adopted"
    const next = tokens.slice(at + 1, at + 4).find(({ stem }) => lexicon.isTelling(stem));
    // "Fostering with relatives" is one thing.
    const isWithin = tokens.slice(0, at).some(({ stem }) => isNamed(stem));
    return (
      against.has(word) && (compares || !joining.has(word)) && !isWithin && next !== undefined && isNamed(next.stem)
    );
  });
}

/** Of what the words may mean, what is spoken of; else, in a question that leans on it, the one related to it. */
function narrow(
  { alone, plain, references, saysTime, tokens, lexicon }: Situation,
  spoken: readonly string[],
): readonly string[] {
  const leans = references.isEllipsis || references.hasOne || references.pronoun !== undefined;
  const saysOther = tokens.some(({ word }) => word === 'other');
  const own = plain.candidates.filter((key) => spoken.includes(key));
  // "Vs the other health check measure"
  const rest = plain.candidates.filter((key) => !spoken.includes(key));
  if (saysOther && own.length > 0 && rest.length === 1) return rest;
  if (leans && ofSameTeams(plain.candidates, spoken, lexicon)) return plain.candidates;
  // "DfE accommodation", of several that were told together, one of which it is.
  if (own.length === 1 && spoken.length > 1 && references.isFragment) return own;
  // "What about education?" of one that is known by that word too asks for all of it.
  if (own.length > 0 && namesDomain(alone)) return [];
  // "Compare in-house with agency" names another beside the one that was spoken of.
  if (own.length > 0 && plain.intent === 'compare' && plain.comparators.length === 0) return [];
  // "And health?" behind dental checks, which are health too, goes on to another.
  const goesOn = references.isEllipsis && !references.hasOne && plain.intent === 'status' && !saysTime;
  if (own.length === 1 && !goesOn && (leans || saysTime || plain.intent !== 'status')) return own;
  const relatives = new Set(spoken.flatMap((key) => lexicon.catalogue.get(key)?.related ?? []));
  const others = plain.candidates.filter((key) => !spoken.includes(key));
  const related = others.filter((key) => relatives.has(key));
  // A long list is a wide subject, of which a relative is only one.
  return leans && others.length <= mostSettled && related.length === 1 ? related : [];
}

/**
 * Of what the words may mean, those of the age band, method or team that was spoken of: "and EET?" after
 * one of two age bands. None where that tells nothing.
 */
function keepAlike(
  keys: readonly string[],
  [spoken, ...others]: readonly string[],
  { entryOf, catalogue, entries }: Lexicon,
): readonly string[] {
  const own = entryOf(spoken ?? '');
  if (own === undefined || others.length > 0 || keys.length < 2) return [];
  const isFamily = (key: string) => catalogue.get(key)?.families.some((each) => own.indicator.families.includes(each));
  const family = entries.filter(({ indicator }) => isFamily(indicator.key));
  // What all of its family have was not chosen.
  const chosen = [...own.qualifiers].filter((qualifier) => family.some((each) => !each.qualifiers.has(qualifier)));
  const shared = (key: string) => chosen.filter((qualifier) => entryOf(key)?.qualifiers.has(qualifier)).length;
  const most = Math.max(...keys.map(shared));
  const alike = keys.filter((key) => shared(key) === most);
  return most > 0 && alike.length < keys.length ? alike : [];
}

/** "DfE accommodation", behind work and training at 17 to 18: the age said of the one goes for the other of the same part. */
function areOthersOfDomain(keys: readonly string[], spoken: readonly string[], { catalogue }: Lexicon): boolean {
  const domains = new Set([...spoken, ...keys].map((key) => catalogue.get(key)?.domain));
  return domains.size === 1 && !keys.some((key) => spoken.includes(key));
}

/** It sums up or lists a domain by its name: "what about education?" */
function namesDomain({ selection }: Query): boolean {
  return selection !== null && selection.scope.domains.length > 0;
}
