import type { Assessment } from '../indicators/assessment.js';
import type { Category } from './exception-report.js';

/** Where a judged quarter belongs: a category, or why it is in none. */
export type Place = Category | 'unplaced' | 'inside' | 'notJudged';

/** Places a judgement in the panel's form. Colour and stance may be a person's. */
export function placeInReport({ colour, stance }: Pick<Assessment, 'colour' | 'stance'>): Place {
  if (colour === null) return 'notJudged';
  if (colour === 'green') return stance === 'celebrate' ? 'celebrate' : 'inside';
  if (stance === 'watching') return colour === 'amber' ? 'amberWatching' : 'redWatching';
  if (stance === 'concern') return colour === 'amber' ? 'amberConcern' : 'redConcern';
  return 'unplaced';
}
