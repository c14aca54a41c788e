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
const asking = wordSet('what which how who whose whom why when where is are was were do does did any number many much');
/** Behind these a word that nobody knows may be the place that is asked about. */
const placing = wordSet('in at of for near around across from');
/** Fewer words ask nothing. */
const leastLeft = 2;

/** What tells a question from what is said around it, where the words of both may be unknown. */
export interface PreambleSigns {
  /** Whether a word speaks of the scorecard, a period or somebody to compare with. */
  isAbout(token: Token, at: number): boolean;
  /** Whether a word is known English or the pack's. */
  isKnown(token: Token): boolean;
}

/**
 * The places of clauses in which people tell of themselves in words nobody knows: "got my 1:1 with
 * the chief exec". To be passed over only where the message as a whole is not understood, and what
 * is left is. A clause that could say which children, place or time is meant is never among them.
 */
export function findPreamble(tokens: readonly Token[], { isAbout, isKnown }: PreambleSigns): ReadonlySet<number> {
  const told: (readonly number[])[] = [];
  for (const clause of clausesOf(tokens)) {
    const words = clause.flatMap((at) => tokens[at] ?? []);
    const has = (set: ReadonlySet<string>) => words.some(({ word }) => set.has(word));
    const [first = 0] = clause;
    // "…, feeling a bit overwhelmed."
    const goesOn = told.at(-1)?.at(-1) === first - 1 && !tokens[first]?.stopBefore;
    const tells = has(speakers) || has(others) || doing.has(words[0]?.word ?? '');
    if (!goesOn && !tells) continue;
    const narrows = words.some((token, index) => {
      const { word } = token;
      const next = words[index + 1]?.word ?? '';
      const isOfTime = word === 'just' && happening.has(next);
      // "Walking over from the car park"
      const isWay = word === 'over' && !/^\d/.test(next);
      // Where "Jean" is mended to "mean" it narrows nothing.
      return children.has(word) || (narrowing.has(word) && isKnown(token) && !isOfTime && !isWay);
    });
    if (narrows || has(asking) || words.some((token, index) => isAbout(token, first + index))) continue;
    const namesPlace = words.some((token, index) => placing.has(words[index - 1]?.word ?? '') && !isKnown(token));
    if (!namesPlace) told.push(clause);
  }
  const places = new Set(told.flat());
  return tokens.length - places.size >= leastLeft ? places : new Set();
}
