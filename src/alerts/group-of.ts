import type { Indicator } from '../indicators/indicator.js';

/**
 * What an indicator's alerts are told together with: the rows of one printed number (22, 30, 31) or
 * the teams of one measure share a group, any other indicator is a group of its own.
 */
export function groupOf({ key, number, team }: Pick<Indicator, 'key' | 'number' | 'team'>): string {
  if (number !== undefined) return `number-${number}`;
  return team === undefined ? key : `measure-${team.measure}`;
}

/** The card that a group gets where an announcement opens one. */
export function nameCard(group: string, announcement: string): string {
  return `${group}-${announcement}`;
}
