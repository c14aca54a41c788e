import assert from 'node:assert/strict';
import { peopleSchema } from '../../src/people/people-schema.js';

const channel = { key: 'channel', rights: ['ask'] };
const councillor = { key: 'councillor', rights: ['ask'], panelMember: true };
const ann = { id: 'ann', name: 'Ann', title: 'Member', roles: ['councillor'] };

/** Where mistakes are found, as paths with dots. */
function mistakesIn(content: Record<string, unknown>): readonly string[] {
  const read = peopleSchema.safeParse({ roles: [channel, councillor], people: [ann], ...content });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

describe('peopleSchema', () => {
  it('reads somebody with all that can be said of them', () => {
    const whole = {
      ...ann,
      aadObjectId: '00000000-0000-4000-8000-000000000001',
      email: 'ann@council.example',
      deputy: 'ben',
      substitute: 'ben',
      away: [{ from: '2026-08-01', to: '2026-08-01' }],
      services: ['CIC'],
      priorities: [1, 5],
    };
    assert.deepEqual(mistakesIn({ people: [whole, { ...ann, id: 'ben' }] }), []);
  });

  it('withholds small numbers from the panel unless told otherwise', () => {
    const { settings, roles } = peopleSchema.parse({ roles: [channel], people: [] });
    assert.deepEqual(settings, { panelMembersSeePrintedFigures: false });
    assert.equal(roles[0]?.panelMember, false);
  });

  const wrong: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
    ['a field it does not know', { people: [{ ...ann, phone: '1' }] }, ['people.0']],
    ['a right that there is not', { roles: [channel, { key: 'councillor', rights: ['fly'] }] }, ['roles.1.rights.0']],
    ['a role given twice', { roles: [channel, councillor, councillor] }, ['roles.2.key']],
    ['no role for channels', { roles: [councillor] }, ['roles']],
    [
      'a channel that sees small numbers',
      { roles: [{ key: 'channel', rights: ['see-small-numbers'] }, councillor] },
      ['roles.0.rights'],
    ],
    [
      'a channel that sits on the panel',
      { roles: [{ ...channel, panelMember: true }, councillor] },
      ['roles.0.panelMember'],
    ],
    ['nobody’s role', { people: [{ ...ann, roles: [] }] }, ['people.0.roles']],
    ['an unknown role', { people: [{ ...ann, roles: ['councillor', 'mayor'] }] }, ['people.0.roles.1']],
    ['a person in the role of a channel', { people: [{ ...ann, roles: ['channel'] }] }, ['people.0.roles.0']],
    ['an id given twice', { people: [ann, ann] }, ['people.1.id']],
    [
      'an address given twice, in other capitals',
      {
        people: [
          { ...ann, email: 'a@council.example' },
          { ...ann, id: 'ben', email: 'A@council.example' },
        ],
      },
      ['people.1.email'],
    ],
    ['an object id that is none', { people: [{ ...ann, aadObjectId: '1234' }] }, ['people.0.aadObjectId']],
    ['a deputy nobody knows', { people: [{ ...ann, deputy: 'zoe' }] }, ['people.0.deputy']],
    ['somebody as their own substitute', { people: [{ ...ann, substitute: 'ann' }] }, ['people.0.substitute']],
    [
      'days away that end before they begin',
      { people: [{ ...ann, away: [{ from: '2026-08-02', to: '2026-08-01' }] }] },
      ['people.0.away.0'],
    ],
    [
      'a day that there is not',
      { people: [{ ...ann, away: [{ from: '2026-02-30', to: '2026-03-01' }] }] },
      ['people.0.away.0.from'],
    ],
    ['a priority that is no number', { people: [{ ...ann, priorities: ['first'] }] }, ['people.0.priorities.0']],
  ];
  for (const [what, content, places] of wrong) {
    it(`refuses ${what}, and says where`, () => {
      assert.deepEqual(mistakesIn(content), places);
    });
  }

  it('reports every mistake at once', () => {
    const people = [
      { ...ann, deputy: 'zoe' },
      { ...ann, roles: ['mayor'] },
    ];
    assert.deepEqual(mistakesIn({ roles: [councillor], people }), [
      'roles',
      'people.1.id',
      'people.0.deputy',
      'people.1.roles.0',
    ]);
  });
});
