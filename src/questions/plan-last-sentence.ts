import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { ReadMessage } from './normalise.js';
import { planQuestion } from './planner.js';
import type { Query } from './query.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const leadIns = wordSet('and so but well honestly seriously please now then or');
const asking = wordSet(
  'what which how why when where is are was were do does did has have had can could will should any number show give tell',
);
/** "It", "they": what was named before. */
const pronouns = wordSet('it its they them their theyre this that these those one');
/** "Is that right?" is asked of what was said, and not of the measure alone. */
const agreeing = wordSet('right true correct wrong so');
const leastAsked = 3;

/**
 * What the last sentence of a message asks of the one measure that the sentences before it name: "IHAs. Are they
 * getting better?", "I read that far fewer live in children's homes. What share was it in 2007-08?" Whatever else
 * is said of the measure, its times and colours, is not asked.
 *
 * @returns undefined where the last sentence names something itself or points at nothing, or the others ask something.
 */
export function planLastSentence(message: ReadMessage, lexicon: Lexicon): Query | undefined {
  const { tokens } = message;
  const from = tokens.findLastIndex(({ stopBefore }, at) => at > 0 && stopBefore);
  if (from < 0) return undefined;
  const [before, last] = [tokens.slice(0, from), tokens.slice(from)];
  if (last.length < leastAsked || asks(before) || !asks(last)) return undefined;
  if (!last.some(({ word }) => pronouns.has(word)) || last.some(({ word }) => agreeing.has(word))) return undefined;
  if (names(last, lexicon)) return undefined;
  const { indicators, meant } = planQuestion({ ...message, tokens: before }, { lexicon });
  const [key, ...others] = indicators.length > 0 ? indicators : meant;
  if (key === undefined || others.length > 0) return undefined;
  const query = planQuestion({ ...message, tokens: last }, { lexicon, context: { indicators: [key] } });
  const isOfIt = query.refusal === null && query.unmatched.length === 0 && query.indicators.length === 1;
  return isOfIt && query.indicators[0] === key ? query : undefined;
}

/** Whether a sentence begins as a question does. */
function asks(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ word }) => !leadIns.has(word));
  return asking.has(first?.word ?? '');
}

function names(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const stems = tokens.map(({ stem }) => stem);
  const isPart = stems.some((_, at) => lexicon.scopes.longestAt(stems, at) !== undefined);
  return isPart || findMentions(tokens, lexicon).some(({ kind }) => kind !== 'number');
}
