import type { Commentary } from '../../store/scorecard.js';
import { nameDay } from './words.js';

/** "Head of Service, Placements wrote on 11 June 2024:" */
export function attributeCommentary({ authorRole, written }: Pick<Commentary, 'authorRole' | 'written'>): string {
  return `${authorRole} wrote on ${nameDay(written)}:`;
}

/** What was written about a figure, with what will be done about it. */
export function commentaryWords({ text, action }: Pick<Commentary, 'text' | 'action'>): string {
  return action === undefined ? text : `${text} ${action}`;
}
