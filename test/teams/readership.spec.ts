import assert from 'node:assert/strict';
import pino from 'pino';
import { createAdapter } from '../../src/teams/adapter.js';
import { createReadership } from '../../src/teams/readership.js';
import { type FakeConnector, type FakeMember, startFakeConnector } from '../support/connector.js';
import { fakeKnownConversation } from '../support/deliveries.js';

const log = pino({ enabled: false });
const home = 'home-tenant';
const colleague: FakeMember = { id: '29:a', aadObjectId: 'a', tenantId: home, userPrincipalName: 'a@council.example' };
const channelId = '19:news@thread.tacv2';
const team = '19:general@thread.tacv2';

describe('who reads a conversation along', () => {
  let connector: FakeConnector;
  before(async () => {
    connector = await startFakeConnector();
  });
  after(() => connector.close());
  beforeEach(() => {
    connector.setMembers([colleague]);
    connector.failRoster(undefined);
    connector.garbleRoster(undefined);
  });

  const channel = (fields: Parameters<typeof fakeKnownConversation>[1] = {}) =>
    fakeKnownConversation(channelId, {
      serviceUrl: connector.serviceUrl,
      reference: { conversation: { id: channelId }, bot: { id: '28:bot' }, team },
      ...fields,
    });
  const readership = (homeTenant: string | undefined = home, ttlMs = 60_000) => {
    const adapter = createAdapter({ credentials: undefined, connectorTimeoutMs: 300, sendTimeoutMs: 300 });
    return createReadership({ call: (request) => adapter.call(request), homeTenant, ttlMs, log });
  };

  const rows: readonly (readonly [string, readonly FakeMember[], 'insiders' | 'outsider present'])[] = [
    ['colleagues alone', [colleague], 'insiders'],
    ['the bot itself', [colleague, { id: '28:bot' }], 'insiders'],
    ['somebody of another tenant', [colleague, { ...colleague, id: '29:b', tenantId: 'other' }], 'outsider present'],
    ['somebody of no tenant', [{ id: '29:b', aadObjectId: 'b' }, colleague], 'outsider present'],
    [
      'a guest by their address',
      [colleague, { ...colleague, userPrincipalName: 'x_y.example#EXT#@council.example' }],
      'outsider present',
    ],
    ['a guest by their role', [colleague, { ...colleague, userRole: 'guest' }], 'outsider present'],
    ['somebody who is not in Entra', [colleague, { id: '29:b', tenantId: home }], 'outsider present'],
  ];
  for (const [who, members, readers] of rows) {
    it(`are ${readers} with ${who}`, async () => {
      connector.setMembers(members);
      assert.equal(await readership().ask(channel()), readers);
    });
  }

  it('are asked for by the id of the channel', async () => {
    await readership().ask(channel());
    const call = connector.calls.at(-1);
    assert.equal(`${call?.method} ${call?.path}`, `GET /v3/conversations/${channelId}/pagedmembers`);
  });

  it('are remembered for a while, whichever the answer', async () => {
    const ours = readership();
    assert.equal(ours.remembered(channel()), undefined);
    await ours.ask(channel());
    assert.equal(ours.remembered(channel()), 'insiders');
    connector.setMembers([{ ...colleague, userRole: 'guest' }]);
    await ours.ask(channel());
    assert.equal(ours.remembered(channel()), 'outsider present');
  });

  describe('where the channel has no roster of its own', () => {
    const guest = { ...colleague, id: '29:b', userRole: 'guest' };

    for (const [members, readers] of [
      [[colleague], 'insiders'],
      [[colleague, guest], 'outsider present'],
    ] as const) {
      it(`are those of the team: ${readers}`, async () => {
        connector.failRoster(404, channelId);
        connector.setMembers(members);
        const before = connector.calls.length;
        assert.equal(await readership().ask(channel()), readers);
        assert.deepEqual(
          connector.calls.slice(before).map(({ path }) => path),
          [channelId, team].map((id) => `/v3/conversations/${id}/pagedmembers`),
        );
      });
    }

    it('are gone where the team has none either, or is not known', async () => {
      connector.failRoster(404);
      for (const to of [channel(), channel({ reference: { conversation: { id: channelId } } })]) {
        const answer = await readership().ask(to);
        assert.ok(typeof answer === 'object' && answer.kind === 'gone', JSON.stringify(answer));
      }
    });
  });

  describe('where they are more than a page holds', () => {
    const colleagues = Array.from({ length: 1_201 }, (_, at) => ({
      ...colleague,
      id: `29:${at}`,
      aadObjectId: `${at}`,
    }));

    it('are looked through page by page', async () => {
      connector.setMembers(colleagues);
      const before = connector.calls.length;
      assert.equal(await readership().ask(channel()), 'insiders');
      assert.deepEqual(
        connector.calls.slice(before).map(({ query }) => query),
        [
          { pageSize: '500' },
          { pageSize: '500', continuationToken: '500' },
          { pageSize: '500', continuationToken: '1000' },
        ],
      );
    });

    it('are outsiders with one guest at the end of the last page', async () => {
      connector.setMembers([...colleagues, { ...colleague, id: '29:guest', userRole: 'guest' }]);
      assert.equal(await readership().ask(channel()), 'outsider present');
    });

    it('are not known where the pages do not end', async () => {
      connector.garbleRoster(JSON.stringify({ members: [colleague], continuationToken: 'again' }));
      const ours = readership();
      const answer = await ours.ask(channel());
      assert.ok(typeof answer === 'object' && answer.kind === 'later', JSON.stringify(answer));
      assert.equal(ours.remembered(channel()), undefined);
    });
  });

  for (const text of ['', 'busy', '[]', '{"members":"all"}', '{"members":[{"name":"nobody in particular"}]}']) {
    it(`are not known where the answer cannot be read: "${text}"`, async () => {
      connector.garbleRoster(text);
      const answer = await readership().ask(channel());
      assert.ok(typeof answer === 'object' && answer.kind === 'later', JSON.stringify(answer));
    });
  }

  for (const [status, kind] of [
    [429, 'later'],
    [502, 'later'],
    [500, 'later'],
    [400, 'later'],
    [403, 'gone'],
  ] as const) {
    it(`are not known where Teams answers ${status}: "${kind}", and that is not remembered`, async () => {
      connector.failRoster(status);
      const ours = readership();
      const answer = await ours.ask(channel());
      assert.ok(typeof answer === 'object' && answer.kind === kind, JSON.stringify(answer));
      assert.equal(ours.remembered(channel()), undefined);
    });
  }

  it('are not known where the list is empty, or Teams was never heard from', async () => {
    connector.setMembers([]);
    for (const to of [channel(), channel({ serviceUrl: undefined })]) {
      const answer = await readership().ask(to);
      assert.ok(typeof answer === 'object' && answer.kind === 'later', JSON.stringify(answer));
    }
  });
});
