import { narrowKeys } from '../lexicon/narrow-keys.js';
import type { Query } from '../query.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { ofSameTeams } from './ask-of-teams.js';
import { carryToAnother } from './carry-over.js';
import { comparatives } from './contest-words.js';
import { areQualifiers, isAllKnown, keepLongestRun } from './find-siblings.js';
import { mostSubjects } from './most-subjects.js';
import { leadIns, ones, ordinalWords } from './reference-phrases.js';
import { findSeveralSpoken } from './several-spoken.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';

/**
 * One or more of what was offered or listed: "the second one", "2", "both", "the DfE one". What was
 * asked before the bot asked back is asked of them.
 */
export const pickChoice: FollowUpRule = (situation) => {
  const { context, references } = situation;
  const choices = choicesOf(situation);
  const base = context?.asked ?? context?.topic?.query;
  if (base === undefined || choices.length === 0) return undefined;
  const picked =
    pickByYes(situation, choices) ??
    pickByPlace(situation, choices) ??
    pickByQualifiers(situation, choices) ??
    pickByWords(situation, choices) ??
    pickByPlainWords(situation, choices);
  if (picked === undefined) return undefined;
  if (picked.keys.length === 0) return askingBack(situation.plain);
  const said = situation.about(picked.keys);
  // Words that told which one asked for nothing besides.
  const own = carryToAnother(picked.byCues ? { ...said, intent: 'status' } : said, base, references);
  return picked.isSure && picked.keys.length <= mostSubjects ? own : asWhich(own, picked.keys);
};

/** What was offered or listed; "the first" may be of two that were spoken of one after the other. */
function choicesOf({ context, references }: Situation): readonly string[] {
  if (!context || context.choices.length > 0 || references.ordinals.length === 0) return context?.choices ?? [];
  const several = findSeveralSpoken(context);
  return several.length > 1 ? several : [];
}

/** The same query, to be asked back about. */
export function asWhich(query: Query, keys: readonly string[]): Query {
  return { ...query, indicators: [], candidates: keys.slice(0, mostSubjects) };
}

/** No keys where none of the choices is meant. */
interface Picked {
  readonly keys: readonly string[];
  readonly isSure: boolean;
  /** Told by words that by themselves ask for something: "the long term one". */
  readonly byCues?: boolean;
}

const agreeing = wordSet('yes yeah yep yup aye correct exactly indeed');

/** "Yes", to "do you mean …?" */
function pickByYes({ tokens, context }: Situation, choices: readonly string[]): Picked | undefined {
  if (!context?.asked || choices.length !== 1 || !tokens.some(({ word }) => agreeing.has(word))) return undefined;
  return tokens.every(({ word }) => plainWords.has(word)) ? { keys: choices, isSure: true, byCues: true } : undefined;
}

function pickByPlace(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { references, telling, strange, lexicon } = situation;
  const places = [...references.ordinals, ...digitsAlone(situation)];
  const at = (place: number) => (place < 0 ? choices.at(place) : choices[place - 1]);
  const keys =
    keysPicked(situation, choices) ??
    neighbourPicked(situation, choices) ??
    (places.length > 0 ? places.map(at) : undefined);
  if (keys === undefined || strange.length > 0) return undefined;
  if (references.ordinals.length > 0 && countsReds(situation) && !beginsWithReds(situation)) {
    return { keys: [], isSure: false };
  }
  const held = keys.filter((key) => key !== undefined);
  // "The second placement order" names a thing; "the trend of the second one" does not.
  if (!isDigits(telling) && !held.every((key) => isAllKnown(telling, key, lexicon))) return undefined;
  // The fifth of four is asked back about.
  if (held.length < keys.length) return { keys: choices, isSure: false };
  return { keys: [...new Set(held)], isSure: true };
}

/** "The second red" */
function countsReds({ tokens }: Situation): boolean {
  return tokens.some(({ word }, at) => word === 'red' && ordinalWords.includes(tokens[at - 1]?.word ?? ''));
}

/** Whether what was listed stands by its colour, red first. */
function beginsWithReds({ context }: Situation): boolean {
  const { intent, selection } = context?.topic?.query ?? {};
  if ((intent !== 'list' && intent !== 'summary') || !selection || selection.order !== 'worst') return false;
  return selection.colours.length === 0 || selection.colours.includes('red');
}

function keysPicked(
  { references: { pick }, context }: Situation,
  choices: readonly string[],
): readonly string[] | undefined {
  if (pick === undefined) return undefined;
  if (pick === 'all') return context?.asked || choices.length <= mostSubjects ? choices : undefined;
  // Of a longer list "both" means what was spoken of.
  if (pick === 'both') return context?.asked || choices.length === 2 ? choices : undefined;
  const spoken = context?.asked ? [] : (context?.topic?.indicators ?? []);
  const others = choices.filter((key) => !spoken.includes(key));
  return pick === 'other' && others.length < choices.length ? others : [];
}

/** "And the next one", of a list of which one was spoken of. */
function neighbourPicked(
  { references: { step }, context }: Situation,
  choices: readonly string[],
): readonly (string | undefined)[] | undefined {
  const [spoken, ...others] = context?.topic?.indicators ?? [];
  if (!step?.isNeighbour || spoken === undefined || others.length > 0) return undefined;
  const at = choices.indexOf(spoken);
  return at < 0 ? undefined : [choices[at + step.by]];
}

/** "2" answers the bot's question and "and 3" goes on with a list; at any other time it is the number of an indicator. */
function digitsAlone({ context, references, telling, plain }: Situation): readonly number[] {
  const number = Number(telling[0]?.word);
  const isAnswer = context?.asked !== null || references.isEllipsis;
  const asksNothing = plain.intent === 'status' || plain.intent === 'other';
  return isAnswer && isDigits(telling) && asksNothing && number > 0 ? [number] : [];
}

function isDigits(telling: Situation['telling']): boolean {
  return telling.length === 1 && /^\d$/.test(telling[0]?.word ?? '');
}

/** "The long term one" tells by words that by themselves ask for a trend. */
function tellingWords({ telling, tokens, references, context, lexicon }: Situation): readonly Token[] {
  const isOpen = context?.asked !== null || (context.topic?.indicators.length ?? 0) > 1;
  const isPick = isOpen && references.hasOne && references.isFragment;
  if (telling.length > 0 || !isPick) return telling;
  return tokens.filter(({ word, stem }) => lexicon.isTelling(stem) && !ones.has(word));
}

/**
 * "Why is north lower than south?", "compare DfE and Ofsted", where those were offered: what tells each
 * of the choices from the others is said, so it is asked of all of them.
 */
function pickByQualifiers(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { telling, context, strange, lexicon } = situation;
  const words = telling.filter(({ word }) => !comparatives.has(word));
  if (!context?.asked || choices.length < 2 || words.length < choices.length || strange.length > 0) return undefined;
  if (!areQualifiers(words, lexicon)) return undefined;
  const own = choices.map((key) => words.filter((word) => isAllKnown([word], key, lexicon)));
  const isTold = own.every((said, at) =>
    said.some((word) => own.every((others, other) => other === at || !others.includes(word))),
  );
  return isTold ? { keys: choices, isSure: true } : undefined;
}

/** Those of the choices that know every telling word said. */
function pickByWords(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { context, references, strange, plain, lexicon } = situation;
  const telling = tellingWords(situation);
  if (telling.length === 0 || strange.length > 0) return undefined;
  if (plain.selection !== null && !(context?.asked && references.isFragment)) return undefined;
  const known = choices.filter((key) => isAllKnown(telling, key, lexicon));
  // "Only those recorded" is true of one, though both names have the word.
  const stems = situation.rest.map(({ stem }) => stem);
  const told = known.length > 1 ? narrowKeys(known, stems, lexicon).keys : known;
  const fitting = told.length > 1 ? keepLongestRun(told, situation.rest, lexicon) : told;
  if (fitting.length === 0 || fitting.length === choices.length) return undefined;
  const named = plain.indicators.filter((key) => choices.includes(key));
  // "Reviews?", which one of the health checks is called too, names another by itself.
  const names = [...plain.indicators, ...plain.candidates];
  const isOther = names.length > 0 && !names.some((key) => choices.includes(key));
  if (isOther && !references.hasOne) return undefined;
  if (named.length > 0 && named.length === plain.indicators.length) {
    // Named in full it stands for itself; what the bot asked back about is carried on to no whole question.
    return context?.asked && (references.isFragment || references.hasOne) ? { keys: named, isSure: true } : undefined;
  }
  const isOpen = context?.asked !== null;
  if (!isOpen && !references.hasOne && !references.isEllipsis) return undefined;
  // Once one was chosen, "and the DfE figure" asks for the one most like it, which another rule finds.
  if (!isOpen && fitting.length > 1 && context?.topic?.indicators.length === 1) return undefined;
  const saysBoth = fitting.length === 2 && situation.tokens.some(({ word }) => word === 'both');
  // "The DfE ones": all of those.
  const meansAll = references.isSeveral && references.isFragment;
  // "And for PAs", of several measures of both teams.
  const isOfAllTeams = !isOpen && ofSameTeams(fitting, choices, lexicon);
  const isSure = fitting.length === 1 || saysBoth || meansAll || isOfAllTeams;
  return { keys: fitting, isSure, byCues: telling !== situation.telling };
}

/** "The on time one", "on time": everyday words that stand together in the name of one choice alone. */
function pickByPlainWords(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { context, references, telling, strange, tokens, lexicon } = situation;
  const isPick = context?.asked && references.isFragment;
  if (!isPick || telling.length + strange.length > 0 || references.ordinals.length > 0) return undefined;
  const words = tokens.filter(({ word }) => !ones.has(word) && !leadIns.has(word));
  // "On time" alone must be in the name as a whole; "the trend" asks for something of all of them.
  const known = references.hasOne ? choices : choices.filter((key) => isAllKnown(words, key, lexicon));
  const fitting = words.length > 0 ? keepLongestRun(known, words, lexicon) : [];
  return fitting.length === 1 ? { keys: fitting, isSure: true, byCues: true } : undefined;
}
