import type { Person } from './person.js';

/**
 * The one person of a pack whose name somebody bears, where the pack gives no account of theirs that could be
 * told from this one. Two of the same name are told apart by nobody, so neither is found.
 *
 * @param name as Teams shows it: "Thistlewood, Leo", "Cllr Leo Thistlewood (Wiltshire)"
 */
export function findNamesake(people: readonly Person[], name: string): Person | undefined {
  const wanted = plainName(name);
  const [found, ...others] = wanted === '' ? [] : people.filter((person) => plainName(person.name) === wanted);
  return others.length === 0 && found?.aadObjectId === undefined ? found : undefined;
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
