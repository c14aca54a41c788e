import type { Row } from '../../questions/selection/find-rows.js';

/** Whether a figure is outside its expected range on the bad side. */
export function isAdverse({ assessment }: Pick<Row, 'assessment'>): boolean {
  return assessment.colour === 'red' || assessment.colour === 'amber';
}
