/** The day it is in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  // Sweden writes dates this way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
