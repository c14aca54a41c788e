const formats = new Map<string, Intl.DateTimeFormat>();

/** The day it is in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  return formatOf(timeZone).format(now);
}

/** Making a format takes as long as answering a question, so each is made once. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Sweden writes dates this way.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format;
}
