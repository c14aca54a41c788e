import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cameliseKeys } from '../../src/imports/pack/camelise.js';
import { createDirectory } from '../../src/people/create-directory.js';
import { peopleSchema } from '../../src/people/people-schema.js';
import { packFolder, vocabulary } from '../data/read-pack.js';

describe("the demo pack's people", () => {
  const content = cameliseKeys(parse(readFileSync(`${packFolder}/people.yaml`, 'utf8')));
  const { people, roles } = peopleSchema.parse(content);
  const directory = createDirectory(content);
  const panelRoles = new Set(roles.filter(({ panelMember }) => panelMember).map(({ key }) => key));

  it('are five who can be played: an officer who is admin, a lead, the clerk, a councillor and the chair', () => {
    const played = people.filter(({ aadObjectId }) => aadObjectId !== undefined);
    assert.deepEqual(
      played.map((person) => person.roles.join(' ')),
      ['officer admin', 'lead', 'clerk', 'councillor', 'chair'],
    );
  });

  it('are eight on the panel, its chair among them', () => {
    const members = people.filter((person) => person.roles.some((role) => panelRoles.has(role)));
    assert.equal(members.length, 8);
    assert.deepEqual(directory.panelMembers, members);
  });

  const sees: Readonly<Record<string, boolean>> = {
    officer: true,
    lead: true,
    clerk: true,
    'head-of-service': true,
    councillor: false,
    chair: false,
    channel: false,
    admin: false,
  };
  for (const [role, small] of Object.entries(sees)) {
    it(`${small ? 'show' : 'do not show'} small numbers to the role ${role}`, () => {
      assert.ok(directory.roles.includes(role));
      assert.equal(directory.audienceOf(role, 'personal').rights.has('see-small-numbers'), small);
    });
  }

  it('have each a title of their own, which cards show in place of the name', () => {
    assert.equal(new Set(people.map(({ title }) => title)).size, people.length);
    for (const { name, title } of people) assert.ok(!title.includes(name));
  });

  it('can be written to at no address that exists', () => {
    for (const { email } of people) assert.match(email ?? '', /@wiltshire\.example$/);
  });

  it('answer for every service and follow every priority that the pack has', () => {
    const services = new Set(people.flatMap((person) => person.services ?? []));
    assert.deepEqual([...services].sort(), Object.keys(vocabulary.services).sort());
    const priorities = new Set(people.flatMap((person) => person.priorities ?? []));
    assert.deepEqual(
      [...priorities].sort(),
      vocabulary.priorities.map(({ number }) => number),
    );
  });

  it('have a deputy for whoever answers for a service, and for the clerk', () => {
    const needed = people.filter(({ id, services }) => services !== undefined || id === 'carol-clerk');
    assert.deepEqual(
      needed.filter(({ deputy }) => deputy === undefined),
      [],
    );
  });
});
