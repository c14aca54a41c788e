import type { Logger } from 'pino';
import { parseCalendarFileName } from '../../cards/reminders/calendar-file-name.js';
import type { CalendarLinks, PresentedLink } from './calendar-links.js';
import { type CalendarFileOptions, makeCalendarFile } from './make-calendar-file.js';

/** What a request for a calendar file is answered with. */
export type CalendarFileResult =
  | { readonly status: 200; readonly file: string }
  | { readonly status: 404 | 410 | 503; readonly words: string };

/** Answers a request for a calendar file. It never rejects. */
export type ServeCalendarFile = (link: PresentedLink) => Promise<CalendarFileResult>;

export interface ServeCalendarFileOptions extends CalendarFileOptions {
  readonly links: Pick<CalendarLinks, 'check'>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Serves the calendar files that cards link to; whoever has no link is told nothing, not even what there is. */
export function createCalendarFileServer(options: ServeCalendarFileOptions): ServeCalendarFile {
  const { links, now, log } = options;
  return async (link) => {
    try {
      const checked = await links.check(link, now());
      if (checked === 'forged') return nothingHere;
      if (checked === 'expired') return { status: 410, words: 'This link has expired. Ask the bot for a new one.' };
      const target = parseCalendarFileName(link.name);
      const file = target && (await makeCalendarFile(target, options, now()));
      return file === undefined
        ? { status: 404, words: 'This is not planned any more. Ask the bot what is.' }
        : { status: 200, file };
    } catch (error) {
      log.error({ err: error }, 'a calendar file could not be made');
      return { status: 503, words: 'This did not work. Please try again in a few minutes.' };
    }
  };
}

const nothingHere = { status: 404, words: 'There is nothing here.' } as const;
