import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** Behind these a part is left out: "everything except fostering". */
const exclusions = wordSet(
  'non except excluding excl excludes exclude besides bar minus ignore ignoring skip skipping omitting forget forgetting outside without',
);
const longExclusions: readonly (readonly [string, string])[] = [
  ['apart', 'from'],
  ['other', 'than'],
  ['but', 'not'],
  ['and', 'not'],
  ['are', 'not'],
  ['is', 'not'],
  ['leaving', 'out'],
  ['leave', 'out'],
  ['outside', 'of'],
  ['aside', 'from'],
  ['not', 'including'],
  ['not', 'counting'],
];
/** What may stand between an exclusion and what is left out. */
const between = wordSet('and or the number for any of our anything everything all about to do with');
const mostBetween = 5;
/** Of these some are left out: "reds that aren't in health". */
const thoseThat = wordSet(`
  that which what who ones those indicators measures metrics kpis things figures reds ambers greens red amber green
`);
/** "Aren't in fostering", "not to do with health": what joins a denial to the part it leaves out. */
const belonging = wordSet(`
  in about on from of to under within part do with be being belong belonging belongs relate related relating fall sit come
  concern concerning any our the one
`);
const mostBelonging = 6;
const helping = wordSet('is are was were do does did');
const colours = wordSet('red amber green reds ambers greens');
/** "Not the health reds, the other ones": beside these a part is left out of all the others. */
export const remainders = wordSet('other others rest else');

/** Where the words begin that leave out what stands from `at` to `end`; undefined where none stand before it. */
export function exclusionBefore(tokens: readonly Token[], at: number, end: number): number | undefined {
  let from = at - 1;
  while (from > 0 && at - from <= mostBetween && between.has(tokens[from]?.word ?? '')) from -= 1;
  const [before, word] = [tokens[from - 1]?.word ?? '', tokens[from]?.word ?? ''];
  if (exclusions.has(word) || (word === 'less' && colours.has(before))) return from;
  // "Not the health reds, the other ones"
  const begins = from === 0 || tokens[from]?.breakBefore === true;
  if (word === 'not' && begins && tokens.some((token) => remainders.has(token.word))) return from;
  if (isEnclosed(tokens, from) && lengthOfOut(tokens, end) > 0) return from;
  const denial = denialOfPart(tokens, at) ?? waivedBefore(tokens, at, end);
  if (denial !== undefined) return denial;
  const leavesOut = longExclusions.some(([first, second]) => first === before && second === word);
  // "How many care leavers are not in touch" asks of them; "those that are not in touch" leaves out.
  const isOfThose = (before !== 'are' && before !== 'is') || thoseThat.has(tokens[from - 2]?.word ?? '');
  return leavesOut && isOfThose ? from - 1 : undefined;
}

/** "Reds that aren't in health", "which don't belong to fostering": where the words begin that leave the part out. */
function denialOfPart(tokens: readonly Token[], at: number): number | undefined {
  const wordAt = (place: number) => tokens[place]?.word ?? '';
  let from = at - 1;
  while (at - from <= mostBelonging && belonging.has(wordAt(from))) from -= 1;
  // "Everything that isn't green or health"
  const isJoined = wordAt(from) === 'or' && colours.has(wordAt(from - 1)) && wordAt(from - 2) === 'not';
  const denial = isJoined ? from - 2 : from;
  if (wordAt(denial) !== 'not') return undefined;
  let those = denial - 1;
  while (helping.has(wordAt(those))) those -= 1;
  // "What is on track and what isn't in fostering"
  const asksAnew = wordAt(those - 1) === 'and' && (wordAt(those) === 'what' || wordAt(those) === 'which');
  return thoseThat.has(wordAt(those)) && !asksAnew ? from : undefined;
}

/** What people say they do not want: "not bothered about health, what else is red?" */
const wishing = wordSet('bothered bother fussed interested care want need mean worried after about in the hear');
const mostWishing = 4;

/** Where the words begin that wave a part aside, in a clause that asks for nothing else. */
function waivedBefore(tokens: readonly Token[], at: number, end: number): number | undefined {
  let from = at - 1;
  while (at - from <= mostWishing && wishing.has(tokens[from]?.word ?? '')) from -= 1;
  const next = tokens[end];
  const goesOn = next?.breakBefore === true || next?.word === 'today' || next?.word === 'now' || next?.word === 'but';
  return tokens[from]?.word === 'not' && at - from > 1 && goesOn ? from : undefined;
}

/** Around a part they leave it out: "leave adoption out of it", "putting health aside". */
const enclosing = wordSet('leave leaving take taking put putting set setting');
const outWords = wordSet('out aside');

/** Whether words that leave a part out stand on both sides of it, the first of them at `at`. */
export function isEnclosed(tokens: readonly Token[], at: number): boolean {
  return enclosing.has(tokens[at]?.word ?? '');
}

/** How many words behind such a part close what leaves it out; 0 where none do. */
export function lengthOfOut(tokens: readonly Token[], at: number): number {
  if (!outWords.has(tokens[at]?.word ?? '')) return 0;
  return tokens[at + 1]?.word === 'of' && ['it', 'this'].includes(tokens[at + 2]?.word ?? '') ? 3 : 1;
}

/** Behind a part these alone leave it out: "health aside", "with the health ones left out". */
const closing: readonly (readonly string[])[] = [
  ['aside'],
  ['excluded'],
  ['excepted'],
  ['omitted'],
  ['left', 'out'],
  ['taken', 'out'],
];
const beforeClosing = wordSet('ones measures indicators figures is are being');
const mostBeforeClosing = 3;

/** How many words behind a part leave it out, those in front of them counted; 0 where none do. */
export function lengthOfClosing(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < mostBeforeClosing && beforeClosing.has(tokens[at]?.word ?? '')) at += 1;
  const found = closing.find((words) => words.every((word, step) => tokens[at + step]?.word === word));
  return found === undefined ? 0 : at + found.length - from;
}
