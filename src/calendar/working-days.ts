import { BotError } from '../errors.js';
import type { Calendar, Closure, Holidays } from './calendar-schema.js';
import { addDays, type Day, weekdayOf, yearOf } from './day.js';

/** Counts days on which the council works. */
export interface WorkingDays {
  isWorkingDay(day: Day): boolean;
  /** The n-th working day strictly before a day, whatever that day is; `count` from 1. */
  before(day: Day, count: number): Day;
  /** The n-th working day strictly after a day; `count` from 1. */
  after(day: Day, count: number): Day;
  /** The day itself where it is a working day, else the last one before it. */
  onOrBefore(day: Day): Day;
}

/** Working days of the week without bank holidays and the council's own closures. */
export function createWorkingDays(isHoliday: (day: Day) => boolean, closures: readonly Closure[]): WorkingDays {
  function isWorkingDay(day: Day): boolean {
    const weekday = weekdayOf(day);
    if (weekday === 'saturday' || weekday === 'sunday' || isHoliday(day)) return false;
    return !closures.some(({ from, to }) => from <= day && day <= to);
  }
  function step(day: Day, count: number, direction: 1 | -1): Day {
    let at = day;
    for (let left = count; left > 0; ) {
      at = addDays(at, direction);
      if (isWorkingDay(at)) left -= 1;
    }
    return at;
  }
  return Object.freeze<WorkingDays>({
    isWorkingDay,
    before: (day, count) => step(day, count, -1),
    after: (day, count) => step(day, count, 1),
    onOrBefore: (day) => (isWorkingDay(day) ? day : step(day, 1, -1)),
  });
}

/**
 * The working days of a calendar. Its holidays are read at the first call only, and not before: they
 * are slow to load, and most questions need none. Later calls cost next to nothing.
 *
 * @throws BotError `pack-invalid` where the calendar names a country or region that is not known.
 */
export async function loadWorkingDays({
  holidays,
  closures,
}: Pick<Calendar, 'holidays' | 'closures'>): Promise<WorkingDays> {
  return createWorkingDays(holidays === undefined ? () => false : await loadHolidays(holidays), closures);
}

/** Says whether a day is a holiday of a country. */
type IsHoliday = (day: Day) => boolean;

/** What was read, by country and region: reading it takes the process longer than a card does. */
const holidaysRead = new Map<string, IsHoliday>();

async function loadHolidays({ country, region }: Holidays): Promise<IsHoliday> {
  const name = [country, region].filter(Boolean).join(' ');
  const known = holidaysRead.get(name) ?? (await readHolidays({ country, region }, name));
  holidaysRead.set(name, known);
  return known;
}

async function readHolidays({ country, region }: Holidays, name: string): Promise<IsHoliday> {
  const { default: HolidayCalendar } = await import('date-holidays');
  const calendar = region === undefined ? new HolidayCalendar(country) : new HolidayCalendar(country, region);
  if (calendar.getHolidays(2024).length === 0) {
    throw new BotError(
      'pack-invalid',
      `calendar.yaml names the holidays of "${name}", which are not known. Name a country such as GB and a region such as ENG.`,
    );
  }
  const years = new Map<number, ReadonlySet<Day>>();
  const holidaysIn = (year: number): ReadonlySet<Day> =>
    new Set(
      calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
  return (day) => {
    const year = yearOf(day);
    const found = years.get(year) ?? holidaysIn(year);
    years.set(year, found);
    return found.has(day);
  };
}
