import { affirming } from '../selection/prefer-selection.js';
import { listsWhatIsAsked } from '../words/lists-what-is-asked.js';
import { wordSet } from '../words/word-set.js';

/** A word that stands for what was spoken of. */
export interface Pronoun {
  readonly at: number;
  readonly number: 'one' | 'several';
}

const forOne = wordSet('it its that this');
const forSeveral = wordSet('they them those these');
const amounts = wordSet('any some all most none much which');
/** "Those that are red", "all that", "reds that": no word for what was spoken of. */
const antecedents = wordSet(
  `one ones those these all anything everything something indicators measures figures areas them
  red reds amber ambers green greens now quarter indicator measure concern concerns thing things area metrics numbers kpis items`,
);
const clauseVerbs = wordSet('is isnt are arent was wasnt were werent has hasnt have havent not got');
/** "Something that we can celebrate" */
const clauseSubjects = wordSet('i we you');
const beforePronoun = wordSet(
  'is was are were does did do has have had about of on for with and but so if think say know if to than',
);

/** "Any counts that are red", "over 95% that isn't green": what stands before it is what it tells of. */
function beginsClause(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  return at > 0 && (clauseVerbs.has(next) || clauseSubjects.has(next)) && !beforePronoun.has(words[at - 1] ?? '');
}

/** "What is outside its range": of each, and of nothing spoken of. */
const openers = wordSet('which what any anything list show number');
const inFrontOfOwn = wordSet(
  'of off outside inside within in below above under over near from against meeting hitting',
);
const joints = wordSet('or because cos coz');
/** "This quarter", "this panel" and "that way" point elsewhere. */
const determined = wordSet(`
  quarter month year time week panel meeting council county area service team bot scorecard report authority point way
  period date abbreviation abbreviations acronym acronyms word words term terms letters
  children
`);

/** "And of those", "so out of those" */
const mostBeforeThose = 3;

/**
 * The first word for what was spoken of.
 *
 * @param taken words that refer in another way, by their places: "both of them".
 */
export function findPronoun(words: readonly string[], taken: (at: number) => boolean): Pronoun | undefined {
  const at = words.findIndex((word, index) => {
    if (taken(index) || !(forOne.has(word) || forSeveral.has(word))) return false;
    const [before = '', after = ''] = [words[index - 1], words[index + 1]];
    if (word === 'that' && (antecedents.has(before) || beginsClause(words, index))) return false;
    if (word === 'it' && affirming.has(after) && words[index + 2] === 'that') return false;
    if (word === 'that' && affirming.has(before) && words[index - 2] === 'it') return false;
    if (word === 'its' && openers.has(words[0] ?? '') && inFrontOfOwn.has(before)) return false;
    // "Which have no range, or it's to be confirmed?"
    if (word === 'its' && openers.has(words[0] ?? '') && joints.has(before)) return false;
    if (word !== 'it' && word !== 'them' && determined.has(after)) return false;
    if (listsWhatIsAsked(words, index)) return false;
    // "Of those, which were green before?"
    if (after === 'which') return before === 'of' && index <= mostBeforeThose;
    return after !== 'that';
  });
  if (at < 0) return undefined;
  // "Is any of that improving?"
  const isOfSeveral = words[at - 1] === 'of' && amounts.has(words[at - 2] ?? '');
  return { at, number: forOne.has(words[at] ?? '') && !isOfSeveral ? 'one' : 'several' };
}
