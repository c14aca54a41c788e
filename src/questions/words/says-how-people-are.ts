import type { Token } from './token.js';
import { wordSet } from './word-set.js';

const people = wordSet(`
  child children kid kids boy boys girl girls baby babies youngster youngsters teenager teenagers people person leaver leavers carer carers
  they them he she
`);
const between = wordSet(
  'is are was were be been being has have had do does did not all really still now just ever got',
);
const articles = wordSet('the our these those all any');
const lengthOfInCare = 2;

/**
 * Whether what begins at a place is said of people: "how many of our children are in good health?", "kids who took a
 * knock". How many of them there are is a figure: "is the number of children in care through the roof?"
 */
export function saysHowPeopleAre(tokens: readonly Token[], at: number): boolean {
  const wordAt = (place: number) => tokens[place]?.word ?? '';
  let who = at - 1;
  while (between.has(wordAt(who)) || wordAt(who) === 'who') who -= 1;
  if (wordAt(who) === 'care' && wordAt(who - 1) === 'in') who -= lengthOfInCare;
  if (!people.has(wordAt(who))) return false;
  let of = who - 1;
  while (articles.has(wordAt(of))) of -= 1;
  const isCounted = wordAt(of) === 'of' && !/^how$/i.test(tokens[of - 1]?.raw ?? '');
  return !isCounted;
}
