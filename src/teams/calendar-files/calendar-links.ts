import { createHmac, timingSafeEqual } from 'node:crypto';
import { calendarFileName } from '../../cards/reminders/calendar-file-name.js';
import type { LinkToCalendarFile } from '../../cards/reminders/reminder-desk.js';
import type { Store } from '../../store/store.js';

/**
 * Links to calendar files that need no sign-in, since a phone's calendar has none: nobody can guess
 * one, each opens one file alone, and none opens it for ever.
 */
export interface CalendarLinks {
  /** Makes links that expire some weeks after a moment. */
  linksFrom(now: Date): Promise<LinkToCalendarFile>;
  /** Whether somebody comes by a link that was made here, and in time. */
  check(link: PresentedLink, now: Date): Promise<'valid' | 'expired' | 'forged'>;
}

/** A link as somebody comes with it. */
export interface PresentedLink {
  /** Of the file, without its ending. */
  readonly name: string;
  /** When it expires, in seconds since 1970. */
  readonly until: string;
  readonly signature: string;
}

export interface CalendarLinksOptions {
  readonly store: Pick<Store, 'signingKey'>;
  /** Where browsers reach the bot, without a slash at its end. */
  readonly publicUrl: string;
}

/** Longer than the time between a card and its meeting. */
const validSeconds = 60 * 24 * 60 * 60;

export function createCalendarLinks({ store, publicUrl }: CalendarLinksOptions): CalendarLinks {
  let key: Promise<string> | undefined;
  function readKey(): Promise<string> {
    key ??= store.signingKey().catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  }
  return {
    async linksFrom(now) {
      const secret = await readKey();
      const until = String(Math.floor(now.getTime() / 1000) + validSeconds);
      return (target) => {
        const name = calendarFileName(target);
        return `${publicUrl}/calendar/${name}.ics?until=${until}&signature=${sign({ name, until }, secret)}`;
      };
    },
    async check({ name, until, signature }, now) {
      const expected = Buffer.from(sign({ name, until }, await readKey()));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
      return now.getTime() / 1000 < Number(until) ? 'valid' : 'expired';
    },
  };
}

function sign({ name, until }: Omit<PresentedLink, 'signature'>, key: string): string {
  return createHmac('sha256', key).update(`calendar\n${name}\n${until}`).digest('base64url');
}
