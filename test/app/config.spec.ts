import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inspect, parseEnv } from 'node:util';
import { type Environment, environmentSchema, readAppPackageConfig, readConfig } from '../../src/app/config.js';
import { BotError } from '../../src/errors.js';

const appId = '11111111-2222-4333-8444-555555555555';
const tenantId = '99999999-8888-4777-8666-555555555555';
const password = 'pa55word-that-nobody-may-see';
const registered = { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId };

function messageOf(environment: Environment, read: (environment: Environment) => unknown = readConfig): string {
  try {
    read(environment);
  } catch (error) {
    assert(error instanceof BotError);
    assert.equal(error.code, 'config-invalid');
    return error.message;
  }
  throw new assert.AssertionError({ message: 'the environment was accepted' });
}

describe('readConfig', () => {
  it('starts from an empty environment, on this machine only and without credentials', () => {
    const config = readConfig({});
    assert.equal(config.credentials, undefined);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.equal(config.databaseUrl.reveal(), 'sqlite:var/cpp-bot.db');
    assert.equal(config.timeZone, 'Europe/London');
    assert.equal(config.defaultRole, undefined);
    assert.equal(config.smallNumberThreshold, 5);
  });

  it('takes the address that browsers reach the bot by without a slash at its end, and over TLS alone', () => {
    assert.equal(readConfig({}).publicUrl, undefined);
    assert.equal(readConfig({ PUBLIC_URL: 'https://bot.example/panel/' }).publicUrl, 'https://bot.example/panel');
    assert.match(messageOf({ PUBLIC_URL: 'http://bot.example' }), /PUBLIC_URL: give an address that starts with https/);
  });

  it('counts an empty variable as unset', () => {
    assert.deepEqual(readConfig({ PORT: '', MicrosoftAppId: ' ' }), readConfig({}));
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(registered);
    assert.throws(() => Object.assign(config, { port: 1 }), TypeError);
    assert.throws(() => Object.assign(config.credentials ?? {}, { appId: '' }), TypeError);
  });

  it('names every bad variable and its mend in one message', () => {
    const message = messageOf({ PORT: 'high', TIME_ZONE: 'Wessex/Devizes', LOG_LEVEL: 'loud', DELIVERY_CRON: '* * *' });
    assert.match(message, /PORT: give a whole number/);
    assert.match(message, /TIME_ZONE: give a time zone/);
    assert.match(message, /LOG_LEVEL: choose one of/);
    assert.match(message, /DELIVERY_CRON: give a cron expression of 6 fields/);
  });

  const contradictions: readonly (readonly [string, Environment, RegExp])[] = [
    ['another host without credentials', { HOST: '0.0.0.0' }, /HOST: without MicrosoftAppId/],
    ['a password without an id', { MicrosoftAppPassword: password }, /MicrosoftAppPassword: set MicrosoftAppId/],
    ['an id without a tenant', { ...registered, MicrosoftAppTenantId: undefined }, /MicrosoftAppTenantId: give/],
    ['an id without a secret', { ...registered, MicrosoftAppPassword: undefined }, /MicrosoftAppPassword: give/],
    ['half a certificate', { ...registered, CertificateThumbprint: 'AB' }, /together with CertificatePrivateKey/],
    [
      'a managed identity with a password',
      { ...registered, MicrosoftAppType: 'UserAssignedMsi' },
      /a managed identity has no password/,
    ],
    ['an id that is none', { ...registered, MicrosoftAppId: 'bot' }, /MicrosoftAppId: give the id/],
    ['a database of another kind', { DATABASE_URL: 'mysql://h/d' }, /DATABASE_URL: give sqlite:FILE or postgres/],
    ['a page without https', { APP_WEBSITE_URL: 'http://example.org' }, /APP_WEBSITE_URL: give an address/],
  ];
  for (const [what, environment, expected] of contradictions) {
    it(`refuses ${what}`, () => {
      assert.match(messageOf(environment), expected);
    });
  }

  it('accepts a managed identity without a password', () => {
    const config = readConfig({
      MicrosoftAppType: 'UserAssignedMsi',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
    });
    assert.equal(config.credentials?.appType, 'UserAssignedMsi');
  });

  it('listens anywhere once it has credentials', () => {
    assert.equal(readConfig({ ...registered, HOST: '0.0.0.0' }).host, '0.0.0.0');
  });

  it('never writes a secret out, however the configuration is printed', () => {
    const database = 'postgres://bot:hunter2@db/cpp';
    const config = readConfig({ ...registered, DATABASE_URL: database });
    assert.equal(config.credentials?.password?.reveal(), password);
    const printed = `${JSON.stringify(config)} ${inspect(config, { depth: 9, showHidden: true })} ${config.databaseUrl}`;
    assert.doesNotMatch(printed, /hunter2|pa55word/);
  });

  it('keeps the values of bad variables out of its message', () => {
    const message = messageOf({ DATABASE_URL: 'mysql://bot:hunter2@db/cpp', MicrosoftAppPassword: password });
    assert.doesNotMatch(message, /hunter2|pa55word/);
  });
});

describe('readAppPackageConfig', () => {
  it('asks for the id alone, and for no secret', () => {
    const config = readAppPackageConfig({ MicrosoftAppId: appId });
    assert.equal(config.appId, appId);
    assert.equal(config.developerName, 'Children’s services');
    assert.throws(() => Object.assign(config, { appId: '' }), TypeError);
  });

  it('is not stopped by variables that only the running bot reads', () => {
    assert.equal(readAppPackageConfig({ MicrosoftAppId: appId, PORT: 'high', HOST: '0.0.0.0' }).appId, appId);
  });

  it('names the missing id and every bad page in one message', () => {
    const message = messageOf({ APP_PRIVACY_URL: 'privacy.html', APP_TERMS_URL: 'ftp://h/t' }, readAppPackageConfig);
    assert.match(message, /MicrosoftAppId: give the application \(client\) id/);
    assert.match(message, /APP_PRIVACY_URL: give an address/);
    assert.match(message, /APP_TERMS_URL: give an address/);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('names every variable that is read, and no other', () => {
    const named = [...text.matchAll(/^(?:# )?([A-Za-z_]+)=/gm)].map((match) => match[1]).sort();
    assert.deepEqual(named, Object.keys(environmentSchema.shape).sort());
  });

  it('gives the defaults', () => {
    assert.deepEqual(readConfig(parseEnv(text)), readConfig({}));
  });

  it('gives a value to every variable with a default', () => {
    const withDefault = Object.entries(environmentSchema.shape)
      .filter(([, schema]) => schema.safeParse(undefined).data !== undefined)
      .map(([name]) => name);
    assert.deepEqual(Object.keys(parseEnv(text)).sort(), withDefault.sort());
  });
});
