import type { CardContext } from '../../cards/card-message.js';
import type { Store } from '../../store/store.js';
import type { CalendarLinks } from '../calendar-files/calendar-links.js';

/** What the panel's calendar in chat is made with. */
export interface ReminderFeatureOptions {
  readonly store: Pick<
    Store,
    'alerts' | 'calendar' | 'directory' | 'knownConversations' | 'panel' | 'outbox' | 'scorecard' | 'scorecardAsAt'
  >;
  readonly newContext: () => CardContext;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** Where browsers do not reach the bot, undefined: cards then offer no calendar files. */
  readonly calendarLinks?: Pick<CalendarLinks, 'linksFrom'> | undefined;
  /** When people may next be written to. */
  readonly allowedFrom: (moment: Date) => Promise<Date>;
  /** Sends what was just drafted, where the next tick would make people wait. It does not wait itself. */
  readonly deliverSoon: () => void;
}
