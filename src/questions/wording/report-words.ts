import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Owner } from '../../calendar/owner-schema.js';
import type { Cadence, Duty, ProgrammeReport } from '../../calendar/programme-schema.js';
import { nameMonth } from './days.js';
import { joinWords } from './words.js';

const cadenceWords: Readonly<Record<Cadence, string>> = {
  'every-meeting': 'at every meeting',
  quarterly: 'four times a year',
  'six-monthly': 'twice a year',
  annual: 'once a year',
  once: 'once',
};

/** "Twice a year, in March and September": how often something comes, and to which meetings. */
export function timingWords({ cadence, months }: Pick<ProgrammeReport | Duty, 'cadence' | 'months'>): string {
  const when = months.length > 0 ? `, in ${joinWords(months.map(nameMonth))}` : '';
  return `${cadenceWords[cadence]}${when}`;
}

/** Who leads on something, and whether a document says so or the calendar was set up that way. */
export function ownerWords({ title, source }: Owner): string {
  return source === undefined ? `${title} (as this calendar has it; no document says)` : `${title} (${source})`;
}

/** "Its months are not printed: it came in March 2023."; nothing where a document prints them. */
export function inferredWords({ inferred, inferredFrom }: Pick<ProgrammeReport, 'inferred' | 'inferredFrom'>): string {
  return inferred && inferredFrom !== undefined ? `No document prints its months. ${inferredFrom}` : '';
}

/** Who knows what has come in, which no document says. */
export function whoKeepsWords({ panel }: Pick<Calendar, 'panel'>): string {
  return `the ${panel.offices.clerk?.title.toLowerCase() ?? 'clerk'} keeps that`;
}
