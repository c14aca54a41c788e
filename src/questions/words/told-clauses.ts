import type { Token } from './token.js';
import { wordSet } from './word-set.js';

/** At the end of a clause these say who speaks. */
const introducing = wordSet('here q question query');
/** Who speaks in such a clause; without one it says what the question is about: "quick dental question". */
const roles = wordSet(`
  nurse manager officer lead leader head director worker adviser reviewer iro teacher headteacher governor clerk chair
  member councillor cllr colleague inspector analyst administrator
`);
const asking = wordSet('what which how who why when where is are was were do does did any');
const longestIntroduction = 6;
const needing = wordSet('need needed needs want wanted');
const needed = wordSet('it this them these that');
/** Whom people tell of. */
const owners = wordSet('my our a the');
const acquaintances = wordSet(`
  neighbour neighbours friend friends sister brother mum mother dad father parents aunt uncle cousin daughter son wife husband
  partner colleague
`);
const selves = wordSet('i im ive we weve as');
/** All that is said of somebody who fosters or has adopted, where nothing is asked of it. */
const fostering = wordSet('foster fosters fostered fostering carer carers adopt adopted adopts adopter adopters');
const ofFostering = wordSet(`
  is are was were am been have has had a an just also here myself ourselves themselves for with to the council wiltshire next
  door used local as last year years ago recently so forgive my the bias biased declare interest
`);
/** All that is said of a beginning: "first week here", "I'm new to the panel", "just started on Monday". */
const beginning = wordSet('first new started starting joined');
const ofBeginning = wordSet(`
  i im ive am is its it this my our the a in on at to of just only really very still quite bit so and here all week day month time using trying
  today tonight yesterday job post role panel team council service
`);
const mostOfBeginning = 8;
/** One of these says that it is somebody who begins: "new red this week" does not. */
const ofPlace = wordSet('i im ive my here job post role panel');

/** All that is said of an impression, or to excuse the asking: "feels like a lot", "seems low to me", "forgive the bias". */
const impressions = wordSet('feels feel felt seems seem seemed sounds sound sounded forgive excuse pardon');
const ofImpressions = wordSet(`
  it that this which just does to me us i like a an lot bit rather very quite really so too awfully pretty high low big small much many more less
  than should normal usual me my the bias ignorance cynicism good bad worrying off wrong odd strange
`);
const mostOfImpression = 8;

/** What people say before they ask in clauses of their own: who they are, what the answer is for, that they are new, or that they foster. */
export function tellsOfAsker(words: readonly Token[]): boolean {
  return isIntroduction(words) || isPurpose(words) || isBeginning(words) || isOfFostering(words) || isImpression(words);
}

/** The words of such clauses without one of which no message has any. */
export const toldWords: ReadonlySet<string> = new Set([...introducing, ...needing, ...beginning, ...impressions]);

/** "LAC nurse here", "fostering manager question:": who asks. */
function isIntroduction(words: readonly Token[]): boolean {
  const isShort = words.length > 1 && words.length <= longestIntroduction;
  if (!isShort || !introducing.has(words.at(-1)?.word ?? '')) return false;
  return words.some(({ word }) => roles.has(word)) && !words.some(({ word }) => asking.has(word));
}

/** "Need it for Ofsted": what the answer is for. */
function isPurpose([verb, it, purpose]: readonly Token[]): boolean {
  return needing.has(verb?.word ?? '') && needed.has(it?.word ?? '') && purpose?.word === 'for';
}

/** "First week here", "I'm new to this" */
function isBeginning(words: readonly Token[]): boolean {
  const has = (set: ReadonlySet<string>) => words.some(({ word }) => set.has(word));
  const isShort = words.length > 1 && words.length <= mostOfBeginning;
  return (
    isShort && has(beginning) && has(ofPlace) && words.every(({ word }) => beginning.has(word) || ofBeginning.has(word))
  );
}

/** "Feels like a lot" */
function isImpression(words: readonly Token[]): boolean {
  const said = words.map(({ word }) => word);
  return (
    said.length > 1 &&
    said.length <= mostOfImpression &&
    !asking.has(said[0] ?? '') &&
    said.some((word) => impressions.has(word)) &&
    said.every((word) => impressions.has(word) || ofImpressions.has(word))
  );
}

/** "My neighbour fosters", "as a foster carer": who they are, and no part of the scorecard. */
function isOfFostering(words: readonly Token[]): boolean {
  const [first = '', second = ''] = words.map(({ word }) => word);
  const isKnown = owners.has(first) && words.slice(1, 4).some(({ word }) => acquaintances.has(word));
  if (!isKnown && !selves.has(first)) return false;
  const said = words.slice(1).map(({ word }) => word);
  return (
    second !== '' &&
    said.some((word) => fostering.has(word)) &&
    said.every((word) => fostering.has(word) || ofFostering.has(word) || acquaintances.has(word) || owners.has(word))
  );
}
