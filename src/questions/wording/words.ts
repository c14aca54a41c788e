import { describePeriod, formatPeriod, type Period } from '../../indicators/period.js';
import type { Source } from '../../indicators/reading.js';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A count in words up to ten: "four quarters", "one quarter". */
export function countOf(count: number, thing: string): string {
  return `${smallNumbers[count] ?? count} ${thing}${count === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c" */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** The same with a capital: the start of a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "2023-24 Q4 (January to March 2024)", "March 2024", "2023-24 (April 2023 to March 2024)" */
export function namePeriod(period: Period): string {
  const described = describePeriod(period);
  return period.kind === 'month' ? described : `${formatPeriod(period)} (${described})`;
}

/** The short form within a sentence: "2023-24 Q3", "March 2024". */
export function shortPeriod(period: Period): string {
  return period.kind === 'month' ? describePeriod(period) : formatPeriod(period);
}

/** "Corporate Parenting Panel scorecard 2023-24 Q4, row 45" */
export function nameSource({ document, place }: Source): string {
  return place === '' ? document : `${document}, ${place}`;
}

const mostPlaces = 2;

/** Each document once, with its places where they are few: "Panel scorecard, row 70, column L". */
export function nameSources(sources: readonly Source[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { document, place } of sources) places.set(document, (places.get(document) ?? new Set()).add(place));
  return [...places].map(([document, found]) =>
    nameSource({
      document,
      place: found.size > mostPlaces ? '' : [...found].filter((place) => place !== '').join('; '),
    }),
  );
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "18 June 2024" from `2024-06-18`; what is no date is given back as it is. */
export function nameDay(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? day : dayFormat.format(time);
}
