import type { Day } from '../calendar/day.js';
import type { Person } from '../people/person.js';
import type { AbsenceRecord } from '../store/panel-records.js';
import type { Addressee } from './notice.js';

/** Who is written to in the end. */
export interface Reader {
  readonly person: Person;
  /** What they stand in for, in words a card may show: a title; null where they are meant themselves. */
  readonly standsInFor: string | null;
}

/** The people of a pack, by id, and who stands in for whom. */
export interface PeopleIndex {
  find(id: string | undefined): Person | undefined;
  deputyOf(id: string | undefined): Addressee | undefined;
  /**
   * Who reads what is meant for somebody on a day: they themselves; while they are away, the deputy; and
   * the clerk where nobody is named. Where all are away, it is kept for whoever was meant.
   *
   * @returns undefined where the pack names nobody to turn to.
   */
  readerOf(addressee: Addressee, day: Day): Reader | undefined;
}

/** Looks people up; `absences` come on top of those of the pack. */
export function indexPeople(
  people: readonly Person[],
  absences: readonly Pick<AbsenceRecord, 'person' | 'from' | 'to'>[],
  clerk: string | undefined,
): PeopleIndex {
  const byId = new Map(people.map((person) => [person.id, person]));
  const find = (id: string | undefined): Person | undefined => (id === undefined ? undefined : byId.get(id));
  const isAway = ({ id, away = [] }: Person, day: Day): boolean =>
    [...away, ...absences.filter(({ person }) => person === id)].some(({ from, to }) => from <= day && day <= to);
  return {
    find,
    deputyOf(id) {
      const deputy = find(find(id)?.deputy);
      return deputy && { title: deputy.title, person: deputy.id };
    },
    readerOf({ title, person: id, deputy }, day) {
      const meant = find(id);
      if (meant !== undefined && !isAway(meant, day)) return { person: meant, standsInFor: null };
      const others = [find(deputy), find(meant?.deputy), find(clerk), find(find(clerk)?.deputy)];
      const present = others.find((other) => other !== undefined && other.id !== id && !isAway(other, day));
      if (present !== undefined) return { person: present, standsInFor: title };
      const kept = meant ?? find(clerk);
      return kept && { person: kept, standsInFor: meant === undefined ? title : null };
    },
  };
}
