import assert from 'node:assert/strict';
import { findNamesake } from '../../src/people/find-namesake.js';
import { type Person, personSchema } from '../../src/people/person.js';

function fakePerson(id: string, name: string, fields: object = {}): Person {
  return personSchema.parse({ id, name, title: 'Post', roles: ['officer'], ...fields });
}

const people = [
  fakePerson('zoe', 'Zoë O’Hara-Smith'),
  fakePerson('known', 'Known Person', { aadObjectId: '5b0c1d2e-0001-4a00-9000-000000000001' }),
  fakePerson('twin-a', 'Twin Same'),
  fakePerson('twin-b', 'Twin Same'),
];

describe('findNamesake', () => {
  const rows: readonly (readonly [name: string, found: string | undefined])[] = [
    ['Zoë O’Hara-Smith', 'zoe'],
    ["zoe  o'hara smith", 'zoe'],
    ['O’HARA-SMITH, Zoe', 'zoe'],
    ['Cllr Zoe O’Hara-Smith (Example Council)', 'zoe'],
    ['Zoe Smith', undefined],
    ['Zoe', undefined],
    ['', undefined],
    ['( )', undefined],
    // Their account is known, and is another one.
    ['Known Person', undefined],
    ['Twin Same', undefined],
  ];
  for (const [name, found] of rows) {
    it(`finds ${found ?? 'nobody'} by "${name}"`, () => {
      assert.equal(findNamesake(people, name)?.id, found);
    });
  }
});
