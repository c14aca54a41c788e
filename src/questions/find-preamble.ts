import { clausesOf } from './words/clauses-of.js';
import { narrowing, speakers } from './words/set-aside.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Who tells of themselves, or whom they tell of, beside those who speak. */
const others = wordSet('someone somebody everyone everybody');
/** "Walking over from the car park:", "prepping for my one-to-one": what somebody does who asks. */
const doing = wordSet(`
  walking sitting standing waiting travelling driving prepping preparing writing drafting heading catching grabbing dashing
  rushing stuck
`);
/** A clause that speaks of these may say whom the question is about. */
const children = wordSet(`
  child children kid kids young youngster youngsters people teen teens teenager teenagers family families leaver leavers
  care looked carer carers sibling siblings student students pupil pupils
`);
/** "I just had my supervision" narrows nothing. */
const happening = wordSet('had got been come came met seen spoken finished started');
/** "It rained all day", "the minister was on the radio": what a sentence that only tells has. */
const telling = wordSet(`
  is was are were be been being has have had used isnt wasnt arent werent hasnt havent hadnt thats its theres cant couldnt
  it nobody
`);
/** "They are diabetic", "it has to be Polish speakers": with these a sentence says who is asked about. */
const describing = wordSet('they these those must should need needs want wants to');
/** "To" tells nobody apart in "used to be" and "according to". */
const beforeTo = wordSet('used according thanks listening going due next');
/** "It was a shambles", but not "it was kinship". */
const pointing = wordSet('it its this that thats');
const articles = wordSet('a an the our my so very too quite really not such all');
const copulas = wordSet('is was be been');
/** "For thirty years": how long somebody has done what they tell of, and no period that is asked about. */
const spans = wordSet('year month week decade decades');
/** What a person is told to do begins so: "show me the trend". */
const ordering = wordSet(
  'show give tell list compare put make mark set send let pretend assume say treat count exclude include add remove use take',
);
const asking = wordSet('what which how who whose whom why when where any number many much');
/** A question begins with one of these; "I was asked", "the minister was on the radio" do not. */
const inverted = wordSet('is are was were do does did');
/** Behind these a word that nobody knows may be the place that is asked about. */
const placing = wordSet('in at of for near around across from');
/** Fewer words ask nothing. */
const leastLeft = 2;
/** Shorter sentences may be what is asked about: "The asthmatics." */
const leastTold = 3;

/** What tells a question from what is said around it, where the words of both may be unknown. */
export interface PreambleSigns {
  /** Whether a word speaks of the scorecard, a period or somebody to compare with. */
  isAbout(token: Token, at: number): boolean;
  /** Whether the word at a place does so without being about the kind of answer alone, as "red" and "worse" are. */
  isSubject(at: number): boolean;
  /** Whether a word is known English or the pack's. */
  isKnown(token: Token): boolean;
}

/**
 * The places of clauses in which people tell of themselves or of the occasion in words nobody knows: "got
 * my 1:1 with the chief exec", "the minister was on the radio". To be passed over only where the message
 * as a whole is not understood, and what is left is. A clause that could say which children, place or
 * time is meant is never among them.
 */
export function findPreamble(
  tokens: readonly Token[],
  { isAbout, isSubject, isKnown }: PreambleSigns,
): ReadonlySet<number> {
  const told: (readonly number[])[] = [];
  for (const clause of clausesOf(tokens)) {
    const words = clause.flatMap((at) => tokens[at] ?? []);
    const has = (set: ReadonlySet<string>) => words.some(({ word }) => set.has(word));
    const [first = 0] = clause;
    // "…, feeling a bit overwhelmed."
    const goesOn = told.at(-1)?.at(-1) === first - 1 && !tokens[first]?.stopBefore;
    const isOwn = has(speakers) || has(others) || doing.has(words[0]?.word ?? '');
    const tells = isSentenceThatTells(clause, tokens, isKnown);
    if (!goesOn && !isOwn && !tells) continue;
    const narrows = words.some((token, index) => {
      const { word } = token;
      const next = words[index + 1]?.word ?? '';
      const isOfTime = word === 'just' && happening.has(next);
      // "Walking over from the car park"
      const isWay = word === 'over' && !/^\d/.test(next);
      // Where "Jean" is mended to "mean" it narrows nothing.
      return children.has(word) || (narrowing.has(word) && isKnown(token) && !isOfTime && !isWay);
    });
    if (narrows || has(asking) || (tells ? inverted.has(words[0]?.word ?? '') : has(inverted))) continue;
    const isAsked = words.some((token, index) => {
      const at = first + index;
      return (tells ? isSubject(at) : isAbout(token, at)) && !(isOwn && isOfSpan(words, index));
    });
    if (isAsked) continue;
    const namesPlace = words.some((token, index) => placing.has(words[index - 1]?.word ?? '') && !isKnown(token));
    if (!namesPlace) told.push(clause);
  }
  const places = new Set(told.flat());
  return tokens.length - places.size >= leastLeft ? places : new Set();
}

/** Whether a clause is a whole sentence that says how something is, and names nobody and no place. */
function isSentenceThatTells(
  clause: readonly number[],
  tokens: readonly Token[],
  isKnown: PreambleSigns['isKnown'],
): boolean {
  const [from = 0, to = 0] = [clause[0], clause.at(-1)];
  const isWhole = (from === 0 || tokens[from]?.stopBefore) && (tokens[to + 1]?.stopBefore ?? true);
  const words = clause.flatMap((at) => tokens[at] ?? []);
  if (!isWhole || words.length < leastTold || ordering.has(words[0]?.word ?? '')) return false;
  if (words.some(({ word }, index) => describing.has(word) && !beforeTo.has(words[index - 1]?.word ?? '')))
    return false;
  if (saysWhatItIs(words) && words.some((token) => !isKnown(token))) return false;
  const namesOne = words.some((token) => /^\p{Lu}/u.test(token.raw) && !isKnown(token));
  return !namesOne && words.some(({ word, raw }) => telling.has(word) || /['’]s$/i.test(raw));
}

/** "It was kinship", but not "it was a shambles" or "it rained all day". */
function saysWhatItIs(words: readonly Token[]): boolean {
  if (!pointing.has(words[0]?.word ?? '')) return false;
  const copula = words.findIndex(({ word }) => copulas.has(word));
  return !words.slice(copula + 1).some(({ word }) => articles.has(word)) && copula >= 0;
}

/** "For thirty years", of somebody who tells of themselves. */
function isOfSpan(words: readonly Token[], index: number): boolean {
  const end = words.findIndex(({ word }, at) => at >= index && spans.has(word));
  return end >= index && end - index <= 1 && words.slice(Math.max(0, end - 3), end).some(({ word }) => word === 'for');
}
