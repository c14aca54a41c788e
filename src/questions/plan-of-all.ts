import type { PlaceInTime } from './periods/place-in-time.js';
import { type Query, querySchema } from './query.js';
import { everything } from './selection/selection.js';
import type { SharedOutWords } from './share-out-words.js';
import { asksHow } from './words/asks-how.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/**
 * What a question asks of the whole scorecard, where it names nothing and nothing was spoken of; undefined where it
 * asks neither how all stand, at a time or against what is expected of them, nor what moved between two times.
 */
export function planOfAll(
  { cues, rest, period }: Pick<SharedOutWords, 'cues' | 'rest' | 'period'>,
  tokens: readonly Token[],
  time: PlaceInTime,
): Query | undefined {
  if (asksOfTime({ cues, rest, period }, tokens) && time.since === null)
    return querySchema.parse({ intent: 'summary', selection: everything, ...time });
  if (!cues.includes('compare')) return undefined;
  // "How do we compare against our expected ranges?"
  if (cues.includes('range')) return querySchema.parse({ intent: 'summary', selection: everything, ...time });
  // "Compare this quarter with the last"
  const saysNoMore = rest.every(({ stem }) => plainStems.has(stem));
  if (time.since === null || !saysNoMore) return undefined;
  return querySchema.parse({ intent: 'movers', selection: everything, ...time });
}

/** "How did Q4 go?", "how was 2022-23?" */
function asksOfTime(
  { cues, rest, period }: Pick<SharedOutWords, 'cues' | 'rest' | 'period'>,
  tokens: readonly Token[],
): boolean {
  const isHow = asksHow(tokens, faring);
  return isHow && cues.length === 0 && period.requests.length === 1 && rest.every(({ word }) => going.has(word));
}

const faring = wordSet('did was is has have were are');
const going = wordSet(
  'how did was is has have were are go gone going been looking look it the overall like shaping up shape',
);
