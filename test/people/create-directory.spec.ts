import assert from 'node:assert/strict';
import { BotError } from '../../src/errors.js';
import { createDirectory } from '../../src/people/create-directory.js';

const objectId = 'ABCDEF01-0000-4000-8000-000000000001';

function examplePeople(overrides: Record<string, unknown> = {}) {
  return {
    roles: [
      { key: 'officer', rights: ['ask', 'see-small-numbers'] },
      { key: 'head-of-service', name: 'head of service', rights: ['ask', 'override'] },
      { key: 'councillor', rights: ['ask', 'attend'], panelMember: true },
      { key: 'admin', rights: ['administer'] },
      { key: 'channel', rights: ['ask'] },
    ],
    people: [
      { id: 'ann', name: 'Ann', title: 'Officer', roles: ['officer', 'admin'], aadObjectId: objectId },
      { id: 'ben', name: 'Ben', title: 'Member', roles: ['councillor'], email: 'Ben@Council.example' },
    ],
    ...overrides,
  };
}

describe('createDirectory', () => {
  const directory = createDirectory(examplePeople());
  const [ann, ben] = directory.people;
  assert.ok(ann !== undefined && ben !== undefined);

  it('knows an account that was confirmed, the latest of a person, where the pack gives them none', () => {
    const [first, second] = ['ABCDEF01-0000-4000-8000-000000000002', 'abcdef01-0000-4000-8000-000000000003'];
    const known = createDirectory(examplePeople(), [
      { person: 'ben', aadObjectId: first },
      { person: 'ben', aadObjectId: second },
      { person: 'ann', aadObjectId: first },
      { person: 'gone', aadObjectId: first },
    ]);
    assert.equal(known.find({ aadObjectId: second.toUpperCase() })?.id, 'ben');
    assert.equal(known.find({ aadObjectId: first }), undefined);
    assert.equal(known.find({ aadObjectId: objectId })?.id, 'ann');
    assert.ok(known.panelMembers.every(({ id, aadObjectId }) => id === 'ben' && aadObjectId === second));
  });

  it('gives nobody an account that the pack says is somebody else’s', () => {
    const known = createDirectory(examplePeople(), [{ person: 'ben', aadObjectId: objectId.toLowerCase() }]);
    assert.equal(known.find({ aadObjectId: objectId })?.id, 'ann');
    assert.equal(known.people.find(({ id }) => id === 'ben')?.aadObjectId, undefined);
  });

  it('names the roles of the pack, the channel’s among them', () => {
    assert.deepEqual(directory.roles, ['officer', 'head-of-service', 'councillor', 'admin', 'channel']);
  });

  it('shows papers for the panel as all its members may see them alone', () => {
    assert.deepEqual(directory.panelAudience(), { role: 'panel', rights: new Set(['ask', 'attend']) });
    const chaired = examplePeople({
      roles: [
        ...examplePeople().roles,
        { key: 'chair', rights: ['ask', 'plan', 'see-small-numbers'], panelMember: true },
      ],
    });
    assert.deepEqual(createDirectory(chaired).panelAudience(), { role: 'panel', rights: new Set(['ask']) });
    const printed = examplePeople({ settings: { panelMembersSeePrintedFigures: true } });
    assert.ok(createDirectory(printed).panelAudience().rights.has('see-small-numbers'));
  });

  it('shows papers as a channel sees them where no role sits on the panel', () => {
    const roles = [{ key: 'channel', rights: ['ask'] }];
    assert.deepEqual(createDirectory({ roles, people: [] }).panelAudience(), {
      role: 'channel',
      rights: new Set(['ask']),
    });
  });

  it('gives a role its rights and its name in words', () => {
    assert.deepEqual(directory.audienceOf('head-of-service'), {
      role: 'head of service',
      rights: new Set(['ask', 'override']),
    });
    assert.equal(directory.audienceOf('officer').role, 'officer');
  });

  it('gives a role nobody knows no right at all', () => {
    assert.deepEqual(directory.audienceOf('mayor'), { role: 'mayor', rights: new Set() });
  });

  it('gives a person the rights of all their roles', () => {
    assert.deepEqual(directory.audienceOfPerson(ann), {
      role: 'officer and admin',
      rights: new Set(['ask', 'see-small-numbers', 'administer']),
    });
  });

  it('finds a person by object id, else by address, whatever the capitals', () => {
    assert.equal(directory.find({ aadObjectId: objectId.toLowerCase() }), ann);
    assert.equal(directory.find({ address: 'ben@council.EXAMPLE' }), ben);
    assert.equal(directory.find({ aadObjectId: 'unknown', address: 'ben@council.example' }), ben);
    assert.equal(directory.find({ aadObjectId: objectId, address: 'ben@council.example' }), ann);
  });

  it('finds nobody by what it does not know, or by nothing', () => {
    assert.equal(directory.find({ aadObjectId: 'unknown', address: 'nobody@council.example' }), undefined);
    assert.equal(directory.find({}), undefined);
  });

  describe('with printed figures for panel members', () => {
    const open = createDirectory(examplePeople({ settings: { panelMembersSeePrintedFigures: true } }));

    it('lets a panel member see small numbers alone, and not where others read along', () => {
      assert.ok(open.audienceOfPerson(ben, 'personal').rights.has('see-small-numbers'));
      assert.ok(open.audienceOf('councillor', 'personal').rights.has('see-small-numbers'));
      assert.ok(!open.audienceOfPerson(ben, 'shared').rights.has('see-small-numbers'));
      assert.ok(!open.audienceOfPerson(ben).rights.has('see-small-numbers'));
    });

    it('lets nobody else see more than without it', () => {
      for (const role of ['channel', 'admin', 'head-of-service', 'mayor']) {
        assert.deepEqual(open.audienceOf(role, 'personal'), directory.audienceOf(role, 'personal'));
      }
    });
  });

  it('shows panel members no small numbers unless the pack says so', () => {
    assert.ok(!directory.audienceOfPerson(ben, 'personal').rights.has('see-small-numbers'));
  });

  it('names every mistake of what it is given', () => {
    const wrong = examplePeople({ people: [{ id: 'Ann', name: '', title: 'Officer', roles: ['officer'] }] });
    assert.throws(
      () => createDirectory(wrong),
      (error) =>
        error instanceof BotError &&
        error.code === 'pack-invalid' &&
        /people\[0\]\.id/.test(error.message) &&
        /people\[0\]\.name/.test(error.message),
    );
  });
});
