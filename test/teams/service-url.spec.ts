import assert from 'node:assert/strict';
import { trustLoopback, trustTeams } from '../../src/teams/service-url.js';

describe('trustTeams', () => {
  const trusted = [
    'https://smba.trafficmanager.net/uk/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
  ];
  const untrusted = [
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilteams.microsoft.com/',
    'https://user:word@smba.trafficmanager.net/',
    'https://other.trafficmanager.net/',
    'http://127.0.0.1:3978/',
    'not an address',
    '',
  ];
  for (const url of trusted) it(`trusts ${url}`, () => assert.equal(trustTeams(url), true));
  for (const url of untrusted) it(`does not trust "${url}"`, () => assert.equal(trustTeams(url), false));
});

describe('trustLoopback', () => {
  for (const url of ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:1/']) {
    it(`trusts ${url}`, () => assert.equal(trustLoopback(url), true));
  }
  for (const url of ['https://smba.trafficmanager.net/uk/', 'http://192.168.0.1/', 'http://localhost.evil.example/']) {
    it(`does not trust ${url}`, () => assert.equal(trustLoopback(url), false));
  }
});
