import assert from 'node:assert/strict';
import { makePlaygroundConfig } from '../../src/app/demo/playground-config.js';
import { BotError } from '../../src/errors.js';
import { readPack } from '../../src/imports/pack/read-pack.js';
import { createDirectory } from '../../src/people/create-directory.js';
import type { Person } from '../../src/people/person.js';

describe('makePlaygroundConfig', () => {
  let people: readonly Person[] = [];
  before(async () => {
    people = createDirectory((await readPack('data/wiltshire')).content.people).people;
  });

  const configFor = (user?: string) => JSON.parse(makePlaygroundConfig(people, user).content);

  it('puts the first person of the pack at the keyboard and five others around them', () => {
    const config = configFor();
    assert.equal(config.currentUser.name, people[0]?.name);
    assert.equal(config.users.length, 5);
    const ids = [config.currentUser, ...config.users].map((user: { readonly id: string }) => user.id);
    assert.equal(new Set(ids).size, 6);
  });

  for (const role of ['officer', 'lead', 'clerk', 'councillor', 'chair']) {
    it(`lets a ${role} be played`, () => {
      const { content, played } = makePlaygroundConfig(people, role);
      assert(played.roles.includes(role));
      const config = JSON.parse(content);
      assert.equal(config.currentUser.id, played.aadObjectId);
      assert.equal(config.currentUser.aadObjectId, played.aadObjectId);
      assert.equal(config.currentUser.userPrincipleName, played.email);
      assert.equal(config.users.length, 5);
    });
  }

  it('says who can be played where nobody fits', () => {
    assert.throws(
      () => makePlaygroundConfig(people, 'king'),
      (error: unknown) => error instanceof BotError && /Nobody in the demo is "king".*clerk \(/.test(error.message),
    );
  });

  it('says what a pack lacks that has too few people', () => {
    assert.throws(() => makePlaygroundConfig(people.slice(0, 5)), /one more with email/);
  });
});
