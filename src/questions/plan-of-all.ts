import type { PlaceInTime } from './periods/place-in-time.js';
import { type Query, querySchema } from './query.js';
import { everything } from './selection/selection.js';
import type { SharedOutWords } from './share-out-words.js';
import { plainStems } from './words/plain-stems.js';

/**
 * What a comparison asks of the whole scorecard, where it names nothing and nothing was spoken of; undefined where it
 * asks neither how all stand against what is expected of them nor what moved between two times.
 */
export function planOfAll({ cues, rest }: Pick<SharedOutWords, 'cues' | 'rest'>, time: PlaceInTime): Query | undefined {
  if (!cues.includes('compare')) return undefined;
  // "How do we compare against our expected ranges?"
  if (cues.includes('range')) return querySchema.parse({ intent: 'summary', selection: everything, ...time });
  // "Compare this quarter with the last"
  const saysNoMore = rest.every(({ stem }) => plainStems.has(stem));
  if (time.since === null || !saysNoMore) return undefined;
  return querySchema.parse({ intent: 'movers', selection: everything, ...time });
}
