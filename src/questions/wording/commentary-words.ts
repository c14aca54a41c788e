import type { Commentary } from '../../store/scorecard.js';

/** What was written about a figure, with what will be done about it. */
export function commentaryWords({ text, action }: Pick<Commentary, 'text' | 'action'>): string {
  return action === undefined ? text : `${text} ${action}`;
}
