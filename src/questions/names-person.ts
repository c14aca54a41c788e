import type { Vocabulary } from '../indicators/vocabulary.js';
import { firstNames } from './first-names.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { monthNumbers } from './periods/period-words.js';
import { findTermAt } from './topics/find-terms.js';
import { titles } from './words/set-aside.js';
import type { Token } from './words/token.js';
import { weekdays } from './words/weekdays.js';
import { wordSet } from './words/word-set.js';

/** What one child is called in general. */
export const oneChild = wordSet(`
  child kid boy girl lad baby toddler teenager teen youngster sibling twin pupil leaver sister brother son
  daughter refugee minor infant nephew niece grandson granddaughter grandchild stepson stepdaughter cousin
`);
/** And several. */
export const someChildren = wordSet(`
  children kids boys girls babies toddlers teenagers youngsters siblings twins people leavers sisters brothers
  pupils person
`);
export const oneFamily = wordSet('siblings twins sisters brothers family');
/** Behind "the girl" these tell of one girl, not of girls. */
const tellingOfOne = wordSet(
  'who that called with from whose placed living staying adopted missing moved based my our we i next',
);
/** What asks something of the one named behind it. */
export const auxiliaries = wordSet('is was has had did does will can hows wheres');
const fares = wordSet('doing getting coping settling settled living placed adopted feeling now still in');

/** With these it is asked how somebody lives, whatever name they share with an officer. */
const lives = wordSet(
  'care home school doing getting coping settling settled living placed adopted feeling still moved',
);
const families = wordSet('family families siblings kids children twins brothers sisters boys girls');
const naming = wordSet('called named');
const stillWords = wordSet('still yet been moved placed adopted');
/** With these a name is asked of as that of somebody who holds a post. */
const posts = wordSet('lead leads leading responsible chair chairs chairing director officer manager charge');

/** Of a long text only the first few words that may be names are looked at closely. */
const mostNames = 8;

/**
 * Whether a person is named: by a given name, by what stands where a name would, by a letter or by the family.
 * Councillors and officers whom a document names may be asked about as such.
 *
 * @param isAboutCare the question speaks of children or of what is measured, so that no officer is meant.
 */
export function namesPerson(typed: readonly Token[], lexicon: Lexicon, isAboutCare: boolean): boolean {
  const isAboutOfficer = namesOfficer(typed, lexicon) && !isAboutCare && !typed.some(({ word }) => lives.has(word));
  return (
    (!isAboutOfficer && asksByName(typed, lexicon)) ||
    isCalledByName(typed) ||
    asksByInitial(typed) ||
    asksOfFamily(typed, lexicon)
  );
}

/**
 * "How is Jamie doing?", "tell me about Jamie Smith", "Jamie's placement": a word that neither the
 * pack nor common English knows, and that is no slip of one they know, where a name would stand.
 */
function asksByName(typed: readonly Token[], { spelling, vocabulary, topics }: Lexicon): boolean {
  const isTitled = (at: number) => titles.has(typed[at - 1]?.word ?? '');
  if (typed.some(({ word }) => posts.has(word))) return false;
  if (typed.some(({ word }, at) => firstNames.has(word) && !isTitled(at) && isAskedOf(typed, at))) return true;
  return typed
    .filter(
      (token, at) =>
        /^[a-z]{3,}$/.test(token.word) && !spelling.knows(token.word) && !isTitled(at) && standsLikeName(typed, at),
    )
    .filter(
      (token) =>
        !namesPlace(token.word, vocabulary) && findTermAt(typed, typed.indexOf(token), topics.glossary) === undefined,
    )
    .slice(0, mostNames)
    .some(({ word }) => spelling.mend(word) === undefined);
}

/** "Kids called Bob Smith": whatever stands there is a name. */
function isCalledByName(typed: readonly Token[]): boolean {
  return typed.some((token, at) => {
    const [who, before] = [typed[at - 2]?.word ?? '', typed[at - 1]?.word ?? ''];
    return naming.has(before) && (oneChild.has(who) || families.has(who) || who === 'people') && isCapitalised(token);
  });
}

/** "Who is Peter Hutton?": a councillor or officer whom a document names. */
function namesOfficer(typed: readonly Token[], { topics }: Lexicon): boolean {
  const words = typed.map(({ word }) => word);
  return words.some((_, at) => topics.people.longestAt(words, at) !== undefined);
}

/** "How is Swindon doing?" */
function namesPlace(word: string, { notHeld }: Vocabulary): boolean {
  return notHeld.some(({ arePlaces, words }) => arePlaces && words.includes(word));
}

/** "Is Daniel …", "about Chloe", "Ryan's placement": a given name that something is asked of. */
function isAskedOf(typed: readonly Token[], at: number): boolean {
  const before = typed[at - 1]?.word ?? '';
  const isOfEvent = before === 'to' && typed.some(({ word }) => word === 'happened' || word === 'happening');
  return isOfEvent || auxiliaries.has(before) || before === 'about' || /['’]s$/.test(typed[at]?.raw ?? '');
}

/** "The Jones family": one family by its name, and not "the Wiltshire children". */
function asksOfFamily(typed: readonly Token[], { isTelling }: Lexicon): boolean {
  return typed.some(
    (token, at) =>
      typed[at - 1]?.word === 'the' &&
      isCapitalised(token) &&
      !isTelling(token.stem) &&
      families.has(typed[at + 1]?.word ?? ''),
  );
}

/** "Child A", "Ellie B": a child by a letter. */
function asksByInitial(typed: readonly Token[]): boolean {
  return typed.some(({ raw, stopBefore, breakBefore }, at) => {
    const before = typed[at - 1]?.word ?? '';
    const isLetter =
      /^[B-HJ-Z](['’]s)?$/.test(raw) ||
      (raw === 'A' && (at === typed.length - 1 || fares.has(typed[at + 1]?.word ?? '')));
    return isLetter && !stopBefore && !breakBefore && (oneChild.has(before) || firstNames.has(before));
  });
}

function standsLikeName(typed: readonly Token[], at: number): boolean {
  const [before, token, next] = [typed[at - 1]?.word ?? '', typed[at], typed[at + 1]];
  const asksHow = auxiliaries.has(before);
  if (asksHow && next && fares.has(next.word)) return true;
  if (token === undefined || !isCapitalised(token)) return false;
  // "Is Kayleigh from Melksham still in care?"
  if (asksHow && typed.slice(at + 1).some(({ word }) => stillWords.has(word))) return true;
  if (/['’]s$/.test(token.raw)) return !weekdays.has(token.word);
  if (next === undefined) return asksHow || before === 'about';
  // "For Jan, Feb and Mar"
  const isFullName = isCapitalised(next) && !monthNumbers.has(next.word);
  return isFullName && (asksHow || ['about', 'for', 'with'].includes(before));
}

function isCapitalised({ raw }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(raw);
}

/** "The girl placed in …", "the boy who …": what follows tells which one. */
export function isSingledOut(next: string): boolean {
  return tellingOfOne.has(next) || /[a-z]ed$/.test(next);
}
