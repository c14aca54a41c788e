import assert from 'node:assert/strict';
import type { BotOptions } from '../../src/teams/bot.js';
import { type DummyActivity, dummyMessage, homeTenant } from '../support/activities.js';
import {
  appId,
  type FakeAuthority,
  fakeCredentialsFactory,
  outgoingToken,
  startFakeAuthority,
  type TokenOverrides,
} from '../support/authority.js';
import { startTestBot, type TestBot } from '../support/bot.js';

const secretPassword = 'pa55word-that-nobody-may-see';

describe('authentication', () => {
  let authority: FakeAuthority;
  let test: TestBot;
  before(async () => {
    authority = await startFakeAuthority();
    const options: Partial<BotOptions> = {
      credentials: {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: homeTenant,
        MicrosoftAppPassword: secretPassword,
      },
      authority: authority.settings,
      credentialsFactory: fakeCredentialsFactory(),
      trusts: (serviceUrl) => serviceUrl.startsWith('http://127.0.0.1:'),
    };
    test = await startTestBot(options);
  });
  after(async () => {
    await test.stop();
    await authority.close();
  });

  const post = (overrides: TokenOverrides = {}, activity: DummyActivity = {}) =>
    test.post(dummyMessage(test.connector.serviceUrl, activity), {
      Authorization: authority.bearer(test.connector.serviceUrl, overrides),
    });

  it('lets in what Teams sends, and replies with a token', async () => {
    assert.equal((await post()).status, 200);
    assert.equal(test.texts().length, 1);
    const reply = test.connector.calls.find((call) => call.path.includes('/activities'));
    assert.equal(reply?.authorization, `Bearer ${outgoingToken}`);
  });

  const now = Math.floor(Date.now() / 1000);
  const refused: readonly (readonly [string, number, TokenOverrides, DummyActivity?])[] = [
    ['another audience', 401, { claims: { aud: 'somebody-else' } }],
    ['another issuer', 401, { claims: { iss: 'https://sts.windows.net/elsewhere/' } }],
    ["an issuer of Entra with the bot's own id", 401, { claims: { iss: 'https://sts.windows.net/x/', appid: appId } }],
    ['no signature', 401, { head: { alg: 'none' } }],
    ['a signature by a guessed word', 401, { head: { alg: 'HS256' } }],
    ['a signature by another key', 401, { forged: true }],
    ['a key nobody published', 401, { head: { kid: 'key-2' } }],
    ['an expired token', 401, { claims: { nbf: now - 7200, exp: now - 3600 } }],
    ['a token of the future', 401, { claims: { nbf: now + 3600, exp: now + 7200 } }],
    ['a token for another service address', 401, { claims: { serviceurl: 'https://smba.trafficmanager.net/x/' } }],
    ['a token that names no service address', 401, { claims: { serviceurl: undefined } }],
    ['another channel', 403, {}, { channelId: 'directline' }],
    ['no channel', 400, {}, { channelId: undefined }],
    ['no service address', 400, {}, { serviceUrl: undefined }],
    ['an address that is not trusted', 403, {}, { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
  ];
  for (const [what, status, token, activity] of refused) {
    it(`refuses ${what} with ${status} and no word`, async () => {
      const before = test.connector.calls.length;
      const response = await post(token, activity);
      assert.equal(response.status, status);
      assert.equal(await response.text(), '');
      assert.equal(test.connector.calls.length, before);
    });
  }

  for (const header of ['', 'Basic YWxhZGRpbjpvcGVu', 'Bearer', 'Bearer garbage', 'Bearer a.b.c']) {
    it(`refuses the header "${header}"`, async () => {
      const response = await test.post(
        dummyMessage(test.connector.serviceUrl),
        header ? { Authorization: header } : {},
      );
      assert.equal(response.status, 401);
      assert.equal(await response.text(), '');
    });
  }

  it('does not answer people of another tenant', async () => {
    const conversation = { id: 'a:other', conversationType: 'personal', tenantId: 'another-tenant' };
    assert.equal((await post({}, { conversation })).status, 200);
    assert.equal(test.texts().at(-1), 'no: outsider');
  });

  it('never logs a secret, a token, a name or a question', async () => {
    await post({}, { text: 'a question nobody may see' });
    await post({ forged: true });
    test.connector.failNext({ kind: 'status', status: 403 }, { kind: 'drop' });
    await post({}, { text: 'another question nobody may see' });
    const log = test.logged.join('\n');
    assert.match(log, /a question was answered/);
    assert.match(log, /a turn failed/);
    assert.doesNotMatch(log, /nobody may see|nobody-may-see|Dummy Officer|Bearer |eyJ/i);
  });
});
