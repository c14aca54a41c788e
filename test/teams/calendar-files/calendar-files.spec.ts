import assert from 'node:assert/strict';
import pino from 'pino';
import sinon from 'sinon';
import { readConfig } from '../../../src/app/config.js';
import { openFilledStore } from '../../../src/app/open-filled-store.js';
import type { CalendarFileTarget } from '../../../src/cards/reminders/calendar-file-name.js';
import { BotError } from '../../../src/errors.js';
import type { Store } from '../../../src/store/store.js';
import { type CalendarLinks, createCalendarLinks } from '../../../src/teams/calendar-files/calendar-links.js';
import { createCalendarFileServer } from '../../../src/teams/calendar-files/serve-calendar-file.js';
import { startTestBot, type TestBot } from '../../support/bot.js';

const meeting = '2026-03-17';
const made = new Date('2026-02-17T10:00:00Z');
const paper = { report: 'fostering-annual', meeting };

describe('calendar files that cards link to', () => {
  let store: Store;
  let test: TestBot;
  let links: CalendarLinks;
  let now = made;

  beforeEach(async () => {
    now = made;
    const log = pino({ enabled: false });
    store = await openFilledStore({ config: readConfig({ DATABASE_URL: 'sqlite::memory:' }), log });
    links = createCalendarLinks({ store, publicUrl: 'https://bot.example' });
    const serve = { store, timeZone: 'Europe/London', links, now: () => now, log };
    test = await startTestBot({ store, serveCalendarFile: createCalendarFileServer(serve) });
  });
  afterEach(async () => {
    await test.stop();
    await store.close();
  });

  async function linkTo(target: CalendarFileTarget): Promise<string> {
    const link = (await links.linksFrom(made))(target);
    assert.match(link, /^https:\/\/bot\.example\/calendar\//);
    return link.replace('https://bot.example', test.url);
  }

  /** What events of a file are about, by their ids. */
  async function eventsOf(target: CalendarFileTarget): Promise<readonly string[]> {
    const response = await fetch(await linkTo(target));
    assert.equal(response.status, 200);
    const text = (await response.text()).replaceAll('\r\n ', '');
    return [...text.matchAll(/^UID:(.*)@wiltshire-council/gm)].map(([, id]) => String(id));
  }

  it('open as a file for a calendar, which no one in between keeps', async () => {
    const response = await fetch(await linkTo({ kind: 'meeting', meeting }));
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="meeting-2026-03-17.ics"');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(await response.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Corporate Parenting Panel/);
  });

  it('hold a meeting, its deadlines besides, or what is awaited of one paper', async () => {
    assert.deepEqual(await eventsOf({ kind: 'meeting', meeting }), ['meeting-2026-03-17']);
    assert.deepEqual(await eventsOf({ kind: 'deadlines', meeting }), [
      'meeting-2026-03-17',
      'draft-2026-03-17',
      'final-2026-03-17',
      'circulation-2026-03-17',
    ]);
    const both = ['draft-fostering-annual-2026-03-17', 'final-fostering-annual-2026-03-17'];
    assert.deepEqual(await eventsOf({ kind: 'paper', paper }), both);
    await store.panel.record({ kind: 'submission', ...paper, stage: 'draft', link: null, by: 'leo-lead', at: made });
    assert.deepEqual(await eventsOf({ kind: 'paper', paper }), both.slice(1));
  });

  it('are as things stand when they are opened', async () => {
    const reason = 'The hall is closed.';
    const move = { kind: 'move', plannedFor: meeting, to: '2026-03-24', reason, by: 'carol-clerk', at: made } as const;
    const link = await linkTo({ kind: 'meeting', meeting });
    await store.panel.record(move);
    assert.match(await (await fetch(link)).text(), /DTSTART;VALUE=DATE:20260324/);
  });

  it('are nothing to whoever changes a link, or makes one up', async () => {
    const link = await linkTo({ kind: 'meeting', meeting });
    const forged = [
      link.replace('meeting-', 'deadlines-'),
      link.replace(/until=\d+/, 'until=9999999999'),
      link.replace(/signature=.*/, 'signature='),
      link.replace(/signature=.*/, 'signature=%C3%BC'),
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      link.replace(/\?.*/, ''),
      `${test.url}/calendar/anything.ics`,
      `${test.url}/calendar/..%2f..%2fpackage.json`,
    ];
    for (const each of forged) {
      const response = await fetch(each);
      assert.equal(response.status, 404, each);
      assert.doesNotMatch(await response.text(), /VCALENDAR|restify/);
    }
    const { calendar } = store;
    const read = sinon.spy(calendar);
    store.calendar = read;
    await fetch(forged[0] ?? '');
    sinon.assert.notCalled(read);
  });

  it('are nothing to whoever has a link of another council’s bot', async () => {
    const other = createCalendarLinks({ store: { signingKey: async () => 'another' }, publicUrl: test.url });
    assert.equal((await fetch((await other.linksFrom(made))({ kind: 'meeting', meeting }))).status, 404);
  });

  it('expire, and say so', async () => {
    const link = await linkTo({ kind: 'meeting', meeting });
    now = new Date(made.getTime() + 60 * 86_400_000 - 1_000);
    assert.equal((await fetch(link)).status, 200);
    now = new Date(made.getTime() + 60 * 86_400_000);
    const response = await fetch(link);
    assert.equal(response.status, 410);
    assert.match(await response.text(), /expired/);
  });

  it('are gone where nothing is planned or awaited any more', async () => {
    await store.panel.record({ kind: 'submission', ...paper, stage: 'final', link: null, by: 'leo-lead', at: made });
    assert.equal((await fetch(await linkTo({ kind: 'paper', paper }))).status, 404);
    assert.equal((await fetch(await linkTo({ kind: 'meeting', meeting: '2026-03-18' }))).status, 404);
  });

  it('say that they did not work where the store fails, and nothing of why', async () => {
    store.vocabulary = async () => {
      throw new BotError('store-unavailable', 'secret');
    };
    const response = await fetch(await linkTo({ kind: 'meeting', meeting }));
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /secret/);
  });

  it('are none where browsers do not reach the bot', async () => {
    const link = await linkTo({ kind: 'meeting', meeting });
    await test.stop();
    test = await startTestBot({ store });
    const { pathname, search } = new URL(link);
    assert.equal((await fetch(`${test.url}${pathname}${search}`)).status, 404);
  });
});
