import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const greetings = wordSet('hi hello hey hiya heya morning afternoon evening');
const beforeGreeting = wordSet('good');
const selves = wordSet('i im ive ill we were weve my');
/** What asks or orders, with which more is wanted than to be greeted. */
const wanting = wordSet(`
  what which how who whose whom why when where is are do does did can could will would any number many much show give tell
  list compare find need want looking figure figures latest
`);
const children = wordSet('child children kid kids boy girl son daughter young foster family');

/** "Good evening, I was only elected in May": somebody greets, tells of themselves and asks for nothing yet. */
export function introducesAsker(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const first = tokens.findIndex(({ word }) => !beforeGreeting.has(word));
  return (
    greetings.has(tokens[first]?.word ?? '') &&
    tokens.some(({ word }) => selves.has(word)) &&
    !tokens.some(({ word }) => wanting.has(word) || children.has(word)) &&
    findMentions(tokens, lexicon).length === 0 &&
    !tokens.some(({ stem }) => lexicon.isTelling(stem))
  );
}
