import { indexPaperRecords, type PaperRecords } from './paper-records.js';
import { indexPeople, type PeopleIndex } from './people-index.js';
import type { Situation } from './situation.js';
import { createTimetable, type Timetable } from './timetable.js';

/** A situation with what is looked up in it over and over. */
export interface ReminderContext extends Omit<Situation, 'people'> {
  readonly people: PeopleIndex;
  readonly papers: PaperRecords;
  readonly timetable: Timetable;
}

/** Prepares a situation to be looked through. */
export function createReminderContext(situation: Situation): ReminderContext {
  const { calendar, records, people } = situation;
  return {
    ...situation,
    people: indexPeople(people, records.absences, calendar.panel.offices.clerk?.person),
    papers: indexPaperRecords(records),
    timetable: createTimetable(situation),
  };
}
