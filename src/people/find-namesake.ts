import type { Person } from './person.js';

/**
 * The one person of a pack whose name somebody bears, where the pack gives no account of theirs that could be
 * told from this one. Two of the same name are told apart by nobody, so neither is found.
 *
 * @param name as Teams shows it: "Thistlewood, Leo", "Cllr Leo Thistlewood (Wiltshire)"
 */
export function findNamesake(people: readonly Person[], name: string): Person | undefined {
  const [found, ...others] = namesOf(people).get(plainName(name)) ?? [];
  return others.length === 0 && found?.aadObjectId === undefined ? found : undefined;
}

type Names = ReadonlyMap<string, readonly Person[]>;

/** Asked at every turn of somebody whom the pack does not know; a list of people never changes. */
const known = new WeakMap<readonly Person[], Names>();

function namesOf(people: readonly Person[]): Names {
  const again = known.get(people);
  if (again) return again;
  const names = new Map<string, readonly Person[]>();
  for (const person of people) {
    const name = plainName(person.name);
    if (name !== '') names.set(name, [...(names.get(name) ?? []), person]);
  }
  known.set(people, names);
  return names;
}

const formsOfAddress = /^(cllr|councillor|dr|mr|mrs|ms|miss|mx|prof)\s+/;

/** "leo thistlewood", however it is written. */
function plainName(name: string): string {
  const [last = '', first = '', ...more] = name.replaceAll(/\([^)]*\)/g, ' ').split(',');
  return (more.length > 0 ? name : `${first} ${last}`)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(formsOfAddress, '');
}
