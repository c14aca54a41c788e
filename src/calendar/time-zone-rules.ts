import { DateTime } from 'luxon';

/** A change of a zone's clocks. */
interface ClockChange {
  /** The last moment before it, and the first after it. */
  readonly before: DateTime;
  readonly after: DateTime;
}

const msOfDay = 24 * 60 * 60 * 1000;

/**
 * The clock changes of a time zone between two moments as a VTIMEZONE of iCalendar (RFC 5545), for
 * programs that do not know the zone by its name. Lines end in CRLF.
 */
export function writeTimeZone(timeZone: string, from: Date, to: Date): string {
  const first = DateTime.fromJSDate(from, { zone: timeZone }).startOf('year');
  const last = DateTime.fromJSDate(to, { zone: timeZone }).endOf('year');
  const changes = findClockChanges(first, last);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...writeObservance(first, first),
    ...changes.flatMap(({ before, after }) => writeObservance(before, after)),
    'END:VTIMEZONE',
  ].join('\r\n');
}

/** From `after` on clocks show its time; it begins when those of before show the moment of the change. */
function writeObservance(before: DateTime, after: DateTime): readonly string[] {
  const name = after.isInDST ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${after.setZone(before.toFormat("'UTC'ZZ")).toFormat("yyyyMMdd'T'HHmmss")}`,
    `TZOFFSETFROM:${before.toFormat('ZZZ')}`,
    `TZOFFSETTO:${after.toFormat('ZZZ')}`,
    `TZNAME:${after.toFormat('ZZZZ', { locale: 'en-GB' })}`,
    `END:${name}`,
  ];
}

function findClockChanges(first: DateTime, last: DateTime): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let at = first; at < last; ) {
    const next = DateTime.min(at.plus(msOfDay), last);
    if (next.offset !== at.offset) changes.push(findChange(at, next));
    at = next;
  }
  return changes;
}

/** Halves the span until the change lies between two neighbouring seconds. */
function findChange(before: DateTime, after: DateTime): ClockChange {
  if (after.toMillis() - before.toMillis() <= 1000) return { before, after };
  const seconds = Math.floor((after.toMillis() - before.toMillis()) / 2000);
  const middle = before.plus({ seconds });
  return middle.offset === before.offset ? findChange(middle, after) : findChange(before, middle);
}
