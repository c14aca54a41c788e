import assert from 'node:assert/strict';
import pino from 'pino';
import { readConfig } from '../../src/app/config.js';
import { openFilledStore } from '../../src/app/open-filled-store.js';
import { quarter } from '../../src/indicators/period.js';
import type { Audience } from '../../src/people/audience.js';
import type { Store } from '../../src/store/store.js';
import type { Answerer } from '../../src/teams/answerer.js';
import type { RefusalReason } from '../../src/teams/audience-of-turn.js';
import { createAnswerer } from '../../src/teams/create-answerer.js';

describe('createAnswerer', () => {
  let store: Store;
  let answerer: Answerer;
  let officer: Audience;
  let councillor: Audience;
  before(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
    store = await openFilledStore({ config, log: pino({ enabled: false }) });
    answerer = createAnswerer({
      store,
      classification: 'Dummy classification',
      today: () => '2024-06-18',
      timeZone: 'Europe/London',
    });
    const directory = await store.directory();
    officer = directory.audienceOf('officer');
    councillor = directory.audienceOf('councillor');
  });
  after(() => store.close());

  const cardOf = async (question: string, audience: Audience) =>
    JSON.stringify((await answerer.answer(question, audience)).reply.card);

  it('says again what it said, while the scorecard is the same', async () => {
    assert.equal(await answerer.answer('ind 24', officer), await answerer.answer('ind 24', officer));
  });

  it('never says to one audience what it said to another', async () => {
    const question = 'how many children were adopted?';
    assert.doesNotMatch(await cardOf(question, officer), /too few to show/i);
    assert.match(await cardOf(question, councillor), /too few to show/i);
  });

  it('answers anew once anything was written', async () => {
    const before = await answerer.answer('how is 2-year stability?', officer);
    await store.saveOverride({
      indicator: 'two-year-stability',
      period: quarter(2023, 4),
      colour: 'amber',
      stance: 'watching',
      reason: 'Dummy reason',
      by: 'olivia-officer',
      at: '2024-06-20T10:00:00.000Z',
    });
    const after = await answerer.answer('how is 2-year stability?', officer);
    assert.notEqual(after, before);
    assert.match(JSON.stringify(after.reply.card), /amber/i);
  });

  it('looks at alerts anew each time, also where they are asked about beside something else', async () => {
    for (const question of ['which alerts are open?', 'how is dental and which alerts are open?']) {
      const [first, again] = [await answerer.answer(question, officer), await answerer.answer(question, officer)];
      assert.equal(first.outcome, 'answered');
      assert.notEqual(first, again, question);
    }
  });

  it('keeps no text that is longer than a question', async () => {
    const long = `how is 2-year stability? ${'please '.repeat(40)}`;
    assert.notEqual(await answerer.answer(long, officer), await answerer.answer(long, officer));
  });

  const reasons: readonly RefusalReason[] = [
    'outsider',
    'outsider present',
    'unknown person',
    'unconfirmed person',
    'roster unavailable',
    'without the right',
  ];
  for (const reason of reasons) {
    it(`tells somebody turned away (${reason}) what to do, and no figure`, async () => {
      const { reply, outcome } = await answerer.turnAway(reason);
      const card = JSON.stringify(reply.card);
      assert.equal(outcome, 'refused');
      assert.match(card, /Ask |ask |try again/);
      assert.match(card, /Dummy classification/);
      assert.doesNotMatch(card, /\d+%/);
    });
  }

  it('has a card for a failure, with its reference', () => {
    const { card, summary } = answerer.fail('0badc0de');
    assert.match(JSON.stringify(card), /0badc0de/);
    assert.notEqual(summary, '');
  });
});
