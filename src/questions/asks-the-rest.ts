import type { Mention } from './lexicon/find-mentions.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const denials = wordSet('not without never no');
/** Words for what a measure of success leaves over: "late reviews", "NEET". */
const shortfalls = wordSet('late overdue missed unsuitable lapsed incomplete neet neets');
/** "I'm not sure how dental is" denies nothing of the measure. */
const aboutSpeaker = wordSet('sure certain clear only just know understand remember');
/** As many plain words may stand between: "have not yet had their dental check". */
const farthest = 5;

/**
 * Whether a question asks of a measure those it does not count: "how many have not had a dental
 * check?", "what share is NEET?" The figure held is the other way round, and the answer has to say so.
 *
 * @param mentions the names of indicators in the question, by their place in `tokens`.
 */
export function asksTheRest(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  if (tokens.some(({ word }) => shortfalls.has(word))) return true;
  return mentions.some(({ at }) => {
    for (let from = at - 1; from >= Math.max(1, at - farthest); from -= 1) {
      const { word = '', stem = '' } = tokens[from] ?? {};
      if (tokens[from + 1]?.breakBefore) return false;
      if (denials.has(word)) return !aboutSpeaker.has(tokens[from + 1]?.word ?? '');
      if (!plainStems.has(stem)) return false;
    }
    return false;
  });
}
