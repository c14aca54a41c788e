import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const interrogatives = wordSet(`
  what whats which who whos whose when whens where wheres why whys how hows show tell give list compare any summarise explain
  remind
`);
const auxiliaries = wordSet('is are was were do does did has have had can could will would');
const subjects = wordSet('it they we that this these those there the our any you i anything');
const joining = wordSet('and also plus then');
/** What may stand between "and" and the question it joins: "and also, please, who leads on it". */
const softening = wordSet('also then please so just secondly finally lastly');
/** What is asked of a figure by one word: "stability, the trend and the reason". */
const aspects = wordSet(
  'trend trends history target targets range reason reasons benchmark benchmarks comparators lead',
);
const articles = wordSet('the its their our');
/** More questions than this are no message that is answered whole. */
const mostParts = 3;
/** Fewer words ask nothing. "Why?" does. */
const leastWords = 2;

/**
 * Parts a message into the questions it seems to ask one after the other: "how is dental, and who
 * leads on it?" Whether they are questions of their own is for whoever plans them to say.
 *
 * @param isTelling whether a word is of the name of something that is held.
 * @returns the words of each in order, one part where nothing parts them or too much does.
 */
export function splitQuestions(
  tokens: readonly Token[],
  isTelling: (token: Token) => boolean,
): readonly (readonly Token[])[] {
  const begins = (at: number) => beginsQuestion(tokens, at, isTelling);
  const starts: number[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    // What stands before "–" or ":" mostly says what is asked about.
    const isBehindQuestion = () =>
      tokens.slice(starts.at(-1) ?? 0, at).some((_, index) => begins((starts.at(-1) ?? 0) + index));
    const isSentence = tokens[at]?.stopBefore === true && begins(at) && isBehindQuestion();
    const isListed = tokens[at]?.breakBefore === true && isAspect(tokens, at);
    const joined = behindJoint(tokens, at);
    if (isSentence || isListed || begins(joined) || isAspect(tokens, joined)) starts.push(at);
  }
  const parts = [0, ...starts].map((from, index) => tokens.slice(from, starts[index] ?? tokens.length));
  const isEach = parts.every(
    (part) =>
      part.length >= leastWords || part.some(({ word }) => word === 'why' || aspects.has(word)) || part === parts[0],
  );
  return parts.length > 1 && parts.length <= mostParts && isEach ? parts : [tokens];
}

/** The place behind "and also", where something else than "and" stands before; none where no such words are here. */
function behindJoint(tokens: readonly Token[], at: number): number {
  if (!joining.has(tokens[at]?.word ?? '') || joining.has(tokens[at - 1]?.word ?? '')) return tokens.length;
  let next = at + 1;
  while (softening.has(tokens[next]?.word ?? '')) next += 1;
  return next;
}

function isAspect(tokens: readonly Token[], at: number): boolean {
  const next = articles.has(tokens[at]?.word ?? '') ? at + 1 : at;
  return aspects.has(tokens[next]?.word ?? '');
}

function beginsQuestion(tokens: readonly Token[], at: number, isTelling: (token: Token) => boolean): boolean {
  const [token, next] = tokens.slice(at, at + 2);
  if (token === undefined) return false;
  // "And is it better", "and are reviews on time"; "and is green now" goes on with the question before.
  if (auxiliaries.has(token.word)) return next !== undefined && (subjects.has(next.word) || isTelling(next));
  // "How many" is read as "number"; "and number 5" names one of a list.
  return interrogatives.has(token.word) || (token.word === 'number' && /^how$/i.test(token.raw));
}
