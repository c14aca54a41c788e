import type { AnnouncerOptions } from '../alerts/announcer.js';
import type { Config } from './config.js';

/** How alerts are announced, as configured: the same for the bot that runs and for an import beside it. */
export function announcerOptions({
  timeZone,
  alertHold,
  quietHours,
}: Pick<Config, 'timeZone' | 'alertHold' | 'quietHours'>): Omit<AnnouncerOptions, 'store'> {
  return { timeZone, holdHours: alertHold, keepsQuiet: quietHours };
}
