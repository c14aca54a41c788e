import type { Mention } from '../lexicon/find-mentions.js';
import type { Resolution } from '../resolve-indicator.js';
import { listsWhatIsAsked } from '../words/lists-what-is-asked.js';
import type { Token } from '../words/token.js';
import { stemOf } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import type { SelectionReading } from './read-selection.js';

/** "How is fostering?" asks for all of it, "adoptions in Q3" for a figure. */
const overviewWords = wordSet('about doing going faring performing picture looking overall generally show see');
const afterHow = wordSet('is are was were am do does did have has well good bad');
const priorityStem = stemOf('priority');
/** Words for what was spoken of before. */
const pronouns = wordSet('it they them those these');
/** Named before in the same question, these are what it refers to. */
const antecedents = wordSet('ones measures indicators reds ambers greens figures kpis metrics');
/** In front of such a word they join it to what the same question asks for. */
const joints = wordSet('because as where when although though while that');
/** "Is it right that …": there "it" stands for what follows. */
export const affirming = wordSet('right true correct fair accurate');
/** With these a question asks anew, whatever was spoken of before. */
const openWords = wordSet('which what any anything anywhere all everything every list many show where overall');

const relative = wordSet('that which who where with without');

/** As many words as no name of a domain has by chance. */
const wholeName = 3;

/** What may be meant instead of a selection. */
export interface SelectionRival {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Which indicator the whole question may mean. */
  readonly found: Resolution;
  /** Which one its words may mean that the selection does not need. */
  readonly foundInRest: Resolution;
  /** The question names a domain, and what its words may mean lies outside of it. */
  readonly isElsewhere?: boolean;
  /** Indicators were spoken of before, which a short question may refer to. */
  readonly hasContext: boolean;
}

/**
 * Whether a question is to be answered for several indicators, though the same words may name one.
 * One that is really named wins, and so does what was spoken of before where the words refer to it.
 */
export function prefersSelection(
  { basis, intent, isAsked, selection, rest, partWords }: SelectionReading,
  { tokens, mentions, found, foundInRest, hasContext, isElsewhere = false }: SelectionRival,
): boolean {
  // "Priority 5" names a priority, whatever else may have a five in its name.
  const saysPriority = tokens.some(({ stem }) => stem === priorityStem);
  if (saysPriority && selection.scope.priorities.length > 0 && foundInRest.sureness === 'none') return true;
  const isOpen = tokens.some(({ word }) => openWords.has(word));
  if (basis === 'said' && foundInRest.sureness === 'sure' && !isOpen) return false;
  if (basis === 'family' && !isAsked) return false;
  // "Stability and permanence" is the name of a domain, whatever each of its words may name.
  if (basis === 'scope' && partWords >= wholeName && foundInRest.sureness === 'none') return true;
  // "Health without dental" names what is not meant.
  if (basis === 'scope' && selection.except.keys.length > 0) return true;
  if (basis !== 'said' && found.sureness === 'sure' && !(intent === 'teams' && isAsked)) return false;
  // "Fostering against England" is answered for all of it; "fostering in Q3" may be one of several figures.
  // "Are our children safe?" says a part by a phrase of its own, of which another has but one word.
  const isPhrase = partWords > 1 && mentions.length === 0 && foundInRest.sureness === 'none';
  const takesPart = isElsewhere || intent === 'teams' || intent === 'compare' || isPhrase || asksOverview(tokens);
  if (basis === 'scope' && !takesPart && found.sureness === 'unsure') return false;
  const { domains, services, priorities, teams, keys } = selection.scope;
  // "The gap between the teams on visits, is it closing?" has said what "it" is.
  const namesMeasure = intent === 'teams' && keys.length > 0;
  const namesPart = domains.length + services.length + priorities.length > 0 || namesMeasure;
  const refers = (token: Token, at: number) => {
    // "Sum it up" refers to nothing; "all of them" does.
    const isRead = token.word === 'it' && !rest.includes(token);
    return pronouns.has(token.word) && !isRead && !isCompleted(tokens, at) && (hasContext || !areAllThese(tokens, at));
  };
  // "Just the south team please, how are they doing across the board?"
  if (tokens.some(refers)) return (namesPart || (teams.length > 0 && basis !== 'family')) && !hasContext;
  if (!hasContext || namesPart) return true;
  if (teams.length === 1 && basis !== 'said') return false;
  return isOpen || tokens.some(({ raw }) => /^(reds|ambers|greens)$/i.test(raw)) || isOverview(basis, intent);
}

function asksOverview(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) => overviewWords.has(word) || (word === 'how' && afterHow.has(tokens[at + 1]?.word ?? '')),
  );
}

function isOverview(basis: SelectionReading['basis'], intent: SelectionReading['intent']): boolean {
  return basis === 'said' && (intent === 'summary' || intent === 'teams');
}

/** "Which of these measures have no target?", where none were spoken of: all there are. */
function areAllThese(tokens: readonly Token[], at: number): boolean {
  // "Where are we letting these children down?" speaks of all of them.
  if (tokens[at + 1]?.word === 'children') return true;
  return tokens[at]?.word === 'these' && (tokens[at - 1]?.word === 'of' || antecedents.has(tokens[at + 1]?.word ?? ''));
}

/** "Those that are red", "… and what are they", "… because they are provisional": no word for what was spoken of before. */
function isCompleted(tokens: readonly Token[], at: number): boolean {
  // "The ones where we want less: are any of them red?"
  if (tokens[at - 1]?.word === 'of' && tokens.slice(0, at - 2).some(({ word }) => antecedents.has(word))) return true;
  // "Only those indicators that have improved"
  if (antecedents.has(tokens[at + 1]?.word ?? '') && relative.has(tokens[at + 2]?.word ?? '')) return true;
  const isListed = listsWhatIsAsked(
    tokens.map(({ word }) => word),
    at,
  );
  if (isListed) return true;
  // "Is it right that 8 are red?"
  const [right, that] = [tokens[at + 1]?.word ?? '', tokens[at + 2]?.word];
  if (tokens[at]?.word === 'it' && affirming.has(right) && that === 'that') return true;
  // "The reds - list them", "which measures have no range set for them?"
  const isObject = tokens[at]?.word === 'them' && ['list', 'for'].includes(tokens[at - 1]?.word ?? '');
  if (isObject && tokens.slice(0, at - 1).some(({ word }) => antecedents.has(word))) return true;
  // "Which measures use the DfE window and how are they doing?"
  const isAskedOn = tokens[at - 2]?.word === 'how' && tokens.slice(0, at - 2).some(({ word }) => antecedents.has(word));
  if (isAskedOn) return true;
  const [ask, are, , next] = [-2, -1, 0, 1].map((step) => tokens[at + step]?.word ?? '');
  const isAnnounced = at > 2 && are === 'are' && (ask === 'what' || ask === 'which');
  return (
    are === 'than' || next === 'that' || next === 'which' || next === 'going' || isAnnounced || joints.has(are ?? '')
  );
}
