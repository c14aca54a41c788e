import { isQualifierAt } from '../lexicon/narrow-keys.js';
import { isLater } from '../periods/place-in-time.js';
import { type Query, querySchema } from '../query.js';
import type { SelectionReading } from '../selection/read-selection.js';
import { hasSubject, isWhole, selectIndicators } from '../selection/select-indicators.js';
import { everything, type Scope, type Selection, wholeScorecard } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { isAllKnown } from './find-siblings.js';
import { moveTime } from './move-time.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule, Situation } from './situation.js';

/** What narrows a list by its figures, as against by the part of the scorecard. */
const filters = [
  'colours',
  'stances',
  'range',
  'side',
  'lasting',
  'limit',
  'changes',
  'before',
  'stancesBefore',
  'traits',
  'lacks',
  'withheld',
  'reasons',
] as const satisfies readonly (keyof Selection)[];

/** "What about everything?" widens to the whole scorecard again. */
const wholes = wordSet('everything overall scorecard altogether');
/** "Which indicators are amber?" is whole without what was said before; "which are amber?" is not. */
const measures = wordSet('indicator indicators measure measures');

/**
 * Changes the list, summary or movement last asked for: "just the health ones", "and the ambers?",
 * "and last quarter?" What is not said anew stays as it was.
 */
export const changeSelection: FollowUpRule = (situation) => {
  const { plain, saysTime, namesNothing, telling, context } = situation;
  const narrowed = narrowChoices(situation);
  if (narrowed) return narrowed;
  if (picksChoices(situation)) return undefined;
  const base = context?.topic?.query;
  if (!base || base.selection === null) return undefined;
  const most = askMost(situation);
  if (most !== undefined) return { ...base, selection: { ...base.selection, most } };
  if (plain.unmatched.some((raw) => isUnexplained(raw, situation))) return undefined;
  const other = nameAnotherPriority(situation, base.selection);
  if (other) return { ...base, selection: other };
  const said = saidOfSeveral(situation);
  if (said !== undefined) {
    const time = saysTime ? { period: plain.period, since: plain.since } : { period: base.period, since: base.since };
    const sinceThen = ofThoseSince(situation, base, said);
    if (sinceThen) return sinceThen;
    const selection = ofThose(situation, said.selection) ?? mergeSelections(base.selection, said.selection, situation);
    return querySchema.parse({ ...base, ...time, intent: intentOf(said, base, situation.references), selection });
  }
  const byWords = narrowByWords(situation, base.selection);
  if (byWords !== undefined) {
    // "Put the housing ones side by side with England"
    const { comparators } = plain;
    return { ...base, ...(comparators.length > 0 ? { intent: 'compare', comparators } : {}), selection: byWords };
  }
  // What the bot asked back about is still open.
  if (context.asked !== null) return undefined;
  // "How many is that?"
  if (namesNothing && telling.length === 0 && asksHowMany(situation)) return base;
  const against = telling.length === 0 ? compareWithOther(situation, base) : undefined;
  if (against) return against;
  const stepped = namesNothing && telling.length === 0 ? stepFrom(situation) : undefined;
  if (stepped) return { ...base, period: stepped, since: null };
  const asksAnotherTime = namesNothing && telling.length === 0 && saysTime && ['other', 'trend'].includes(plain.intent);
  return asksAnotherTime ? { ...base, period: plain.period, since: plain.since ?? base.since } : undefined;
};

const comparing = wordSet('compare compared comparison beside alongside against vs versus');

/** "Compare that with Q4", after a quarter was summed up: what moved between the two. */
function compareWithOther({ plain, references, tokens }: Situation, base: Query): Query | undefined {
  const other = plain.since ?? (plain.period.kind === 'latest' ? undefined : plain.period);
  const holds = plain.comparators.length === 0 && tokens.some(({ word }) => comparing.has(word));
  const compares = holds && references.pronoun !== undefined;
  if (base.intent !== 'summary' || base.since !== null || !compares || other === undefined) return undefined;
  const [period, since] = isLater(other, base.period) ? [other, base.period] : [base.period, other];
  return { ...base, intent: 'movers', period, since };
}

/** "What about the quarter before?", of a list of one quarter. */
function stepFrom({ references, context }: Situation): Query['period'] | undefined {
  const { topic } = context ?? {};
  if (!topic || topic.period === null || references.step?.unit === undefined) return undefined;
  const { period } = moveTime({ period: { kind: 'latest' }, since: null }, topic.period, references);
  return period.kind === 'named' ? period : undefined;
}

/** Whether a word is strange also where several indicators are asked about: "furthest from target" is not. */
function isUnexplained(raw: string, { selected }: Situation): boolean {
  return selected === undefined || selected.rest.some((token) => token.raw === raw);
}

/** "Just the reds", where the bot asked which of several is meant: those of them. */
function narrowChoices({ plain, selected, references, telling, strange, context }: Situation): Query | undefined {
  if (!context?.asked || context.choices.length < 2 || telling.length + strange.length > 0) return undefined;
  if (selected?.basis !== 'said' || !isWhole(selected.selection.scope) || plain.indicators.length > 0) return undefined;
  const isFiltered = filters.some((filter) => !isDefault(selected.selection, filter));
  const refersBack = references.isNarrowing || references.asksWhich || references.pronoun === 'several';
  if (!isFiltered || !(refersBack || references.isFragment || references.isEllipsis)) return undefined;
  const scope = { ...wholeScorecard, keys: [...context.choices] };
  return querySchema.parse({ ...plain, intent: selected.intent, selection: { ...selected.selection, scope } });
}

/** "All of them", "both of those", where the bot asked which is meant: of what it offered, not of the list before. */
function picksChoices({ selected, references: { pick }, context }: Situation): boolean {
  if (!context?.asked || context.choices.length < 2 || (pick !== 'all' && pick !== 'both')) return false;
  return selected === undefined || isWhole(selected.selection.scope);
}

const tops = wordSet('top first worst best biggest');

const besideMost = wordSet('the only of those them these');

/** "Top 3": so many of what was listed. */
function askMost({ tokens }: Situation): number | undefined {
  const words = tokens.map(({ word }) => word).filter((word) => !besideMost.has(word) && !leadIns.has(word));
  const [first = '', number = '', ...others] = words;
  return tops.has(first) && /^[1-9]\d?$/.test(number) && others.length === 0 ? Number(number) : undefined;
}

const mostWordsOfPriority = 4;
const mostWordsOfTeam = 4;

/** "And number 5?", after a priority was summed up. */
function nameAnotherPriority(
  { tokens, references, telling, plain, lexicon }: Situation,
  base: Selection,
): Selection | undefined {
  const isShort = references.isFragment || tokens.length <= mostWordsOfPriority;
  if (base.scope.priorities.length === 0 || !isShort || plain.period.kind !== 'latest') return undefined;
  const [place, ...others] = [
    ...references.ordinals,
    ...telling.flatMap(({ word }) => (/^\d$/.test(word) ? [Number(word)] : [])),
  ];
  if (others.length > 0 || telling.length > 1 || (telling.length === 1 && references.ordinals.length > 0))
    return undefined;
  const isPriority = lexicon.vocabulary.priorities.some(({ number }) => number === place);
  return isPriority && place !== undefined ? { ...base, scope: { ...wholeScorecard, priorities: [place] } } : undefined;
}

/** "Only the 17-18 ones": those of what was listed that the words are true of, where they are several. */
function narrowByWords(
  { references, telling, strange, lexicon, context }: Situation,
  base: Selection,
): Selection | undefined {
  const stems = telling.map(({ stem }) => stem);
  // "Just the 19-21s": words that tell apart and name nothing of their own.
  const tellsApart = references.isNarrowing && stems.every((_, at) => isQualifierAt(stems, at, lexicon));
  if (telling.length === 0 || strange.length > 0 || !(references.isSeveral || tellsApart)) return undefined;
  const listed = context?.topic?.indicators ?? [];
  const keys = listed.filter((key) => isAllKnown(telling, key, lexicon));
  return keys.length > 1 && keys.length < listed.length ? { ...base, scope: { ...wholeScorecard, keys } } : undefined;
}

/** "Which of those got worse?", of a list that was filtered already: of those alone. */
function ofThose({ references, context }: Situation, said: Selection): Selection | undefined {
  const { query, indicators = [] } = context?.topic ?? {};
  const base = query?.selection;
  if (!base || references.pronoun !== 'several' || indicators.length === 0 || !isWhole(said.scope)) return undefined;
  const isFiltered = (each: Selection) => filters.some((filter) => !isDefault(each, filter));
  return isFiltered(base) && isFiltered(said)
    ? { ...said, scope: { ...wholeScorecard, keys: [...indicators] } }
    : undefined;
}

const sinceWords = wordSet('since now remain remains remaining still yet stayed today');

/** "Which have since improved?", "which remain red?", of a list of an earlier quarter: of those, up to now. */
function ofThoseSince({ tokens, plain, references, context }: Situation, base: Query, said: SelectionReading) {
  const keys = context?.topic?.indicators ?? [];
  const isOfThen = base.period.kind !== 'latest' && plain.period.kind === 'latest' && plain.since === null;
  const refers = references.asksWhich || references.pronoun === 'several';
  const asks = isOfThen && refers && tokens.some(({ word }) => sinceWords.has(word));
  if (!asks || keys.length === 0 || base.intent !== 'list' || !isWhole(said.selection.scope)) return undefined;
  const isMove = said.intent === 'movers';
  const selection = { ...said.selection, scope: { ...wholeScorecard, keys: [...keys] } };
  const since = isMove ? base.period : null;
  return querySchema.parse({ intent: said.intent, selection, period: { kind: 'latest' }, since });
}

function asksHowMany({ tokens, references }: Situation): boolean {
  return tokens.some(({ word }) => word === 'number') && (references.pronoun !== undefined || references.isEllipsis);
}

/** What a message that refers back says of several indicators; a part named alone ("health?") is a topic of its own. */
function saidOfSeveral({ tokens, plain, selected, references, context }: Situation): SelectionReading | undefined {
  if (selected === undefined || plain.indicators.length > 0 || references.ordinals.length > 0) return undefined;
  const refersBack =
    references.isEllipsis ||
    references.hasOne ||
    references.isNarrowing ||
    references.asksWhich ||
    references.pronoun === 'several' ||
    // "How many are red?"
    (tokens[0]?.word === 'number' && tokens[1]?.word === 'are' && selected.basis === 'said') ||
    // "How many are red in it?", of a part of the scorecard.
    (references.pronoun === 'one' && partOf(context) !== undefined && isWhole(selected.selection.scope));
  // "What slipped?", after one team
  const { teams = [] } = partOf(context) ?? {};
  const isOfTeam = teams.length === 1 && isWhole(selected.selection.scope) && tokens.length <= mostWordsOfTeam;
  if (isOfTeam && !tokens.some(({ word }) => wholes.has(word) || measures.has(word))) return selected;
  // "Leave out health"
  const leavesOut = !isWhole(selected.selection.except);
  return refersBack || (references.isFragment && (selected.basis === 'said' || leavesOut)) ? selected : undefined;
}

/** The part of the scorecard that was spoken of as a whole; undefined where none was. */
function partOf(context: Situation['context']): Scope | undefined {
  const scope = context?.topic?.query.selection?.scope;
  return scope === undefined || isWhole(scope) ? undefined : scope;
}

/** A part of the scorecard named alone asks for the same of it. */
function intentOf(
  { intent, selection }: SelectionReading,
  base: Query,
  { asksWhich, pronoun }: Situation['references'],
): Query['intent'] {
  const namesPartOnly = filters.every((filter) => isDefault(selection, filter));
  // "Just the reds", of what was compared with England.
  if (base.intent === 'compare' && intent === 'list') return base.intent;
  const isOneTeam = intent === 'teams' && selection.scope.teams.length === 1;
  // "Which of those are to do with care leavers?", of what got worse.
  const isOfThose = intent === 'list' && (asksWhich || pronoun === 'several');
  return (intent === 'summary' || isOneTeam || isOfThose) && namesPartOnly ? base.intent : intent;
}

function mergeSelections(base: Selection, said: Selection, situation: Situation): Selection {
  const { tokens, references } = situation;
  if (ranksThose(base, said, situation)) {
    const isOne = references.hasOne && !references.isSeveral;
    return { ...base, order: said.order, most: isOne ? 1 : said.most };
  }
  const isAnotherFilter = filters.every((filter) => isDefault(said, filter) || isDefault(base, filter));
  // "Just the red ones", of what is of concern: both count.
  const filtersAnew =
    filters.some((filter) => !isDefault(said, filter)) && !(references.isNarrowing && isAnotherFilter);
  const kept = filtersAnew ? Object.fromEntries(filters.map((filter) => [filter, everything[filter]])) : {};
  const changed = (Object.keys(said) as (keyof Selection)[]).filter(
    (part) => part !== 'scope' && !isDefault(said, part),
  );
  return {
    ...base,
    ...kept,
    ...Object.fromEntries(changed.map((part) => [part, said[part]])),
    scope:
      tokens.some(({ word }) => wholes.has(word)) || isLeftOut(base.scope, said.except)
        ? said.scope
        : (narrowKeysTo(base, said.scope, situation) ?? mergeScopes(base.scope, said.scope)),
  };
}

/** "Which one is furthest out?", of a list that was filtered: an order of those alone. */
function ranksThose(base: Selection, said: Selection, { references }: Situation): boolean {
  const refers = references.hasOne || references.pronoun === 'several' || references.asksWhich;
  const isFiltered = filters.some((filter) => !isDefault(base, filter));
  // "Which has been red longest?", of the ambers, asks for none of those.
  const isOfThese =
    said.colours.length * base.colours.length === 0 || said.colours.some((colour) => base.colours.includes(colour));
  return refers && isFiltered && isOfThese && !isDefault(said, 'order') && isWhole(said.scope) && isWhole(said.except);
}

/** "And those that aren't?", of the part that was listed: of all the others. */
function isLeftOut(scope: Scope, except: Scope): boolean {
  return !isWhole(except) && JSON.stringify(scope) === JSON.stringify(except);
}

/** "Only the ones in placements", of some that were chosen one by one: those of them. */
function narrowKeysTo(base: Selection, said: Scope, { references, lexicon }: Situation): Scope | undefined {
  const { keys } = base.scope;
  if (keys.length === 0 || !hasSubject(said) || !(references.isNarrowing || references.isSeveral)) return undefined;
  const part = selectIndicators(lexicon.catalogue, { ...base, scope: said }).map(({ key }) => key);
  const kept = keys.filter((key) => part.includes(key));
  return kept.length > 0 ? { ...wholeScorecard, keys: kept } : undefined;
}

/** A team named alone narrows the part that was spoken of. */
function mergeScopes(base: Scope, said: Scope): Scope {
  if (isWhole(said)) return base;
  const namesTeamOnly = said.teams.length > 0 && isWhole({ ...said, teams: [] });
  return namesTeamOnly ? { ...base, teams: said.teams } : { ...wholeScorecard, ...said };
}

function isDefault(selection: Selection, part: keyof Selection): boolean {
  return JSON.stringify(selection[part]) === JSON.stringify(everything[part]);
}
