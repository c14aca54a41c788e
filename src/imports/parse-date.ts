import { DateTime } from 'luxon';
import { tidyText } from './sheet.js';

const formats = [
  'yyyy-MM-dd',
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'd MMMM yyyy',
  'd MMM yyyy',
  'd-MMM-yyyy',
  'd-MMM-yy',
];

/**
 * Reads a day as documents and flags write it: `2024-06-18`, `18/06/2024`, `18th June 2024`.
 *
 * @returns `YYYY-MM-DD`; undefined where the text is no day of the calendar.
 */
export function parseDate(text: string): string | undefined {
  const plain = tidyText(text)
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/,/g, '');
  for (const format of formats) {
    const day = DateTime.fromFormat(plain, format, { zone: 'utc', locale: 'en-GB' });
    if (day.isValid) return day.toISODate();
  }
  return undefined;
}
