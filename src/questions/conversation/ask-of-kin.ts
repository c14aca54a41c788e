import type { Entry, Lexicon } from '../lexicon/lexicon.js';
import { querySchema } from '../query.js';
import { selectionSchema, wholeScorecard } from '../selection/selection.js';
import { plainWords } from '../words/plain-words.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import { isAllKnown, keepLongestRun } from './find-siblings.js';
import { mostSubjects } from './most-subjects.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

/**
 * What goes with the one indicator that was spoken of: "and the others?", "how many of those were
 * outside the county?", "and for progress?" after the other score.
 */
export const askOfKin: FollowUpRule = (situation) => {
  const { one, references, plain } = situation;
  if (one === undefined) return undefined;
  const { key, query } = one;
  if (asksOthers(situation)) {
    const keys = othersThan(key, situation);
    if (keys.length === 0) return undefined;
    if (keys.length <= mostSubjects) return carryToAnother(ofStatus(keys), query, references);
    const selection = selectionSchema.parse({ scope: { ...wholeScorecard, keys: [...keys] } });
    return querySchema.parse({ intent: 'list', selection, period: query.period });
  }
  const ofOtherAge = saysOtherAge(situation) ? findOtherAge(key, situation.lexicon) : [];
  if (ofOtherAge.length === 1) return carryToAnother(ofStatus(ofOtherAge), query, references);
  const part = references.pronoun === 'several' ? findPart(key, situation) : findNamesake(key, situation);
  return part === undefined
    ? undefined
    : carryToAnother(askAbout({ ...plain, selection: null }, [part]), query, references);
};

const others = wordSet('others other rest remaining remainder');
const besideOthers = wordSet('and what about how the of them those these ones one then all');

/** "And the others?", "what about the rest of them?": with a thing of their own they are other councils. */
function asksOthers({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return words.some((word) => others.has(word)) && words.every((word) => others.has(word) || besideOthers.has(word));
}

/** What it was chosen from; else the rest of its family. */
function othersThan(key: string, { context, lexicon }: Situation): readonly string[] {
  const { choices = [] } = context ?? {};
  if (choices.includes(key) && choices.length > 1) return choices.filter((each) => each !== key);
  const own = lexicon.catalogue.get(key);
  const isKin = ({ families, status }: { readonly families: readonly string[]; readonly status: string }) =>
    status === own?.status && families.some((family) => own.families.includes(family));
  return lexicon.catalogue.indicators.filter((each) => each.key !== key && isKin(each)).map((each) => each.key);
}

/** The one related indicator that the words are true of: "of those, how many were outside the county?" */
function findPart(key: string, { telling, rest, strange, plain, lexicon }: Situation): string | undefined {
  // "Are they in education?" names a part of the scorecard.
  const namesPart = plain.selection !== null && plain.selection.scope.domains.length > 0;
  if (telling.length === 0 || strange.length > 0 || namesPart) return undefined;
  const fitting = relatedTo(key, lexicon).filter((each) => isAllKnown(telling, each, lexicon));
  // "In the county" is not "out of county".
  const [only, ...others] = fitting.length > 1 ? keepLongestRun(fitting, rest, lexicon) : fitting;
  // "Are they in education or work?" names a family of its own, though "DfE" has the word too.
  const isOther = only !== undefined && plain.candidates.length > 0 && !plain.candidates.includes(only);
  return others.length === 0 && !isOther ? only : undefined;
}

/** The one related indicator that has in its name what also asks for something else: "and for progress?" */
function findNamesake(key: string, { tokens, plain, references, namesOwn, lexicon }: Situation): string | undefined {
  // "And the year after" is no measure of what comes after something.
  if (references.step !== undefined) return undefined;
  if (!references.isEllipsis || plain.indicators.length + plain.candidates.length > 0) return undefined;
  // "And Wiltshire that year?" names nobody else, though a name has the word.
  if (namesOwn) return undefined;
  const words = tokens.filter(({ word }) => !plainWords.has(word) && !leadIns.has(word));
  if (words.length === 0 || isAllKnown(words, key, lexicon)) return undefined;
  const fitting = relatedTo(key, lexicon).filter((each) => isAllKnown(words, each, lexicon));
  const [only, ...rest] = fitting.length > 1 ? keepLongestRun(fitting, words, lexicon) : fitting;
  return rest.length === 0 ? only : undefined;
}

const ages = wordSet('age ages band cohort');
const besideAge = wordSet('and what about how the other group groups one for is was same please');

/** "The other age group?" */
function saysOtherAge({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  return words.includes('other') && saysOnly(words, ages, besideAge);
}

/** What counts the same of another age: of 17 to 18 year olds in touch those of 19 to 21. */
function findOtherAge(key: string, { entryOf, entries }: Lexicon): readonly string[] {
  const own = entryOf(key);
  const agesOf = ({ qualifiers }: Entry) => [...qualifiers].filter((each) => /^\d/.test(each));
  if (own === undefined || agesOf(own).length === 0) return [];
  const isOfOtherAge = (other: Entry) =>
    other.indicator.status === own.indicator.status &&
    other.indicator.families.join() === own.indicator.families.join() &&
    agesOf(other).length > 0 &&
    !agesOf(other).some((age) => /^\d+-\d+$/.test(age) && own.qualifiers.has(age));
  const shared = ({ qualifiers }: Entry) => [...qualifiers].filter((each) => own.qualifiers.has(each)).length;
  const others = entries.filter(isOfOtherAge);
  const most = Math.max(...others.map(shared));
  return others.filter((other) => shared(other) === most).map(({ indicator }) => indicator.key);
}

function relatedTo(key: string, { catalogue }: Lexicon): readonly string[] {
  return catalogue.get(key)?.related ?? [];
}

function ofStatus(keys: readonly string[]) {
  return querySchema.parse({ intent: 'status', indicators: [...keys] });
}
