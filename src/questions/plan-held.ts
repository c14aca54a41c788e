import { type Query, querySchema } from './query.js';
import type { SharedOutWords } from './share-out-words.js';

/** "Any figures for 2019-20?", and nothing else of them. */
export function asksWhatIsHeld({ cues, comparators, period }: SharedOutWords): boolean {
  const isOnly = cues.every((cue) => cue === 'data-coverage' || cue === 'list');
  return isOnly && cues.includes('data-coverage') && comparators.length === 0 && period.requests.length === 1;
}

/** All that has a figure for the period that was named, of older documents too. */
export function planHeld({ period }: Pick<SharedOutWords, 'period'>): Query {
  const [asked] = period.requests;
  return querySchema.parse({ intent: 'list', selection: { statuses: ['scorecard', 'history'] }, period: asked });
}
