import type { Query } from '../query.js';
import { carryToAnother } from './carry-over.js';
import { isAllKnown } from './find-siblings.js';
import { askingBack, type FollowUpRule, type Situation } from './situation.js';

/** More than this are not spoken of at once; the answer then asks which. */
export const mostSubjects = 5;

/**
 * One or more of what was offered or listed: "the second one", "2", "both", "the DfE one". What was
 * asked before the bot asked back is asked of them.
 */
export const pickChoice: FollowUpRule = (situation) => {
  const { context, references } = situation;
  const choices = context?.choices ?? [];
  const base = context?.asked ?? context?.topic?.query;
  if (base === undefined || choices.length === 0) return undefined;
  const picked = pickByPlace(situation, choices) ?? pickByWords(situation, choices);
  if (picked === undefined) return undefined;
  if (picked.keys.length === 0) return askingBack(situation.plain);
  const own = carryToAnother(situation.about(picked.keys), base, references);
  return picked.isSure && picked.keys.length <= mostSubjects ? own : asWhich(own, picked.keys);
};

/** The same query, to be asked back about. */
export function asWhich(query: Query, keys: readonly string[]): Query {
  return { ...query, indicators: [], candidates: keys.slice(0, mostSubjects) };
}

/** No keys where none of the choices is meant. */
interface Picked {
  readonly keys: readonly string[];
  readonly isSure: boolean;
}

function pickByPlace(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { references, telling, strange, lexicon } = situation;
  const places = [...references.ordinals, ...digitsAlone(situation)];
  const at = (place: number) => (place < 0 ? choices.at(place) : choices[place - 1]);
  const keys = keysPicked(situation, choices) ?? (places.length > 0 ? places.map(at) : undefined);
  if (keys === undefined || strange.length > 0) return undefined;
  const held = keys.filter((key) => key !== undefined);
  // "The second placement order" names a thing; "the trend of the second one" does not.
  if (!isDigits(telling) && !held.every((key) => isAllKnown(telling, key, lexicon))) return undefined;
  // The fifth of four is asked back about.
  if (held.length < keys.length) return { keys: choices, isSure: false };
  return { keys: [...new Set(held)], isSure: true };
}

function keysPicked(
  { references: { pick }, context }: Situation,
  choices: readonly string[],
): readonly string[] | undefined {
  if (pick === undefined) return undefined;
  if (pick === 'all') return choices;
  const spoken = context?.asked ? [] : (context?.topic?.indicators ?? []);
  const others = choices.filter((key) => !spoken.includes(key));
  return pick === 'other' && others.length < choices.length ? others : [];
}

/** "2" answers the bot's question; at any other time it is the number of an indicator. */
function digitsAlone({ context, telling, plain }: Situation): readonly number[] {
  const number = Number(telling[0]?.word);
  const answers = context?.asked !== null && isDigits(telling) && plain.intent === 'status';
  return answers && number >= 1 && number <= mostSubjects ? [number] : [];
}

function isDigits(telling: Situation['telling']): boolean {
  return telling.length === 1 && /^\d$/.test(telling[0]?.word ?? '');
}

/** Those of the choices that know every telling word said. */
function pickByWords(situation: Situation, choices: readonly string[]): Picked | undefined {
  const { context, references, telling, strange, plain, lexicon } = situation;
  if (telling.length === 0 || strange.length > 0 || plain.selection !== null) return undefined;
  const fitting = choices.filter((key) => isAllKnown(telling, key, lexicon));
  if (fitting.length === 0 || fitting.length === choices.length) return undefined;
  const named = plain.indicators.filter((key) => choices.includes(key));
  if (named.length > 0 && named.length === plain.indicators.length) {
    // Named in full it stands for itself; only what the bot asked back about is carried on.
    return context?.asked ? { keys: named, isSure: true } : undefined;
  }
  if (!context?.asked && !references.hasOne && !references.isEllipsis) return undefined;
  return { keys: fitting, isSure: fitting.length === 1 };
}
