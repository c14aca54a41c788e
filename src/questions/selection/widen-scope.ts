import { covers } from '../lexicon/find-mentions.js';
import { isQualifierAt, narrowKeys } from '../lexicon/narrow-keys.js';
import { wordSet } from '../words/word-set.js';
import { exclusionBefore } from './find-exclusion.js';
import { findNumbered } from './find-numbered.js';
import { findTeamMeasures } from './find-team-measures.js';
import type { SelectionInput } from './read-selection.js';
import { type Scope, wholeScorecard } from './selection.js';
import type { SignIntent } from './sign.js';

/** A family is asked for as a whole only in words like these; "is EET red?" asks which one is meant. */
const pluralWords = wordSet(`
  which any anything all every everything ones list many measures indicators number what whats worst best weakest strongest reds ambers greens
`);

/** Takes what is left over for a family ("the EET ones"), or of teams for a measure they share. */
export function widenScope(
  intent: SignIntent,
  scope: Scope,
  left: readonly number[],
  input: SelectionInput,
): Scope | undefined {
  const keys = intent === 'teams' ? findTeamMeasures(left, input) : findFamily(left, input, intent);
  // "PA visits to care leavers" are those visits, not all that is about care leavers.
  return keys.length > 0 ? { ...wholeScorecard, teams: scope.teams, keys: [...keys] } : undefined;
}

function findFamily(
  left: readonly number[],
  { tokens, mentions, lexicon }: SelectionInput,
  intent: SignIntent,
): readonly string[] {
  // "Apart from the PA stuff" names what is not meant.
  const isLeftOut = (at: number) =>
    [at, at - 1, at - 2].some((from) => exclusionBefore(tokens, from, at + 1) !== undefined);
  if (left.some(isLeftOut)) return [];
  const stems = tokens.map(({ stem }) => stem);
  const families = mentions.filter(({ kind }) => kind === 'family');
  const isFamily = (at: number) => families.some((mention) => covers(mention, at));
  const numbered = findNumbered(tokens, left, lexicon);
  if (numbered.used.size === left.length) return numbered.keys;
  if (!left.every((at) => isFamily(at) || isQualifierAt(stems, at, lexicon))) return [];
  if (intent !== 'summary' && !tokens.some(({ word }) => pluralWords.has(word))) return [];
  // "The 17-18 ones", "which DfE indicators": those of the scorecard that it is true of.
  const ofAll = families.length === 0 && intent !== 'summary';
  const named = ofAll
    ? lexicon.catalogue.indicators.flatMap(({ key, status }) => (status === 'scorecard' ? [key] : []))
    : [...new Set(families.flatMap((mention) => mention.keys))];
  const { keys, contradicted } = narrowKeys(named, stems, lexicon);
  return contradicted || (ofAll && keys.length === named.length) ? [] : keys;
}
