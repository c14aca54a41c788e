import assert from 'node:assert/strict';
import pino from 'pino';
import { readConfig } from '../../src/app/config.js';
import { openFilledStore } from '../../src/app/open-filled-store.js';
import type { Store } from '../../src/store/store.js';
import { createReportFeature } from '../../src/teams/report-feature.js';
import { dummyChannelMessage, dummyMessage, officer } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { type DemoPerson, demoAccounts } from '../support/demo-accounts.js';

describe('the exception report in chat', () => {
  let store: Store;
  let test: TestBot;
  let day = '2027-01-05';
  before(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
    store = await openFilledStore({ config, log: pino({ enabled: false }) });
  });
  after(() => store.close());
  beforeEach(async () => {
    day = '2027-01-05';
    const feature = createReportFeature({
      store,
      today: () => day,
      timeZone: 'Europe/London',
      classification: 'Dummy classification',
    });
    test = await startTestBot({ store, features: [feature] });
  });
  afterEach(() => test.stop());

  async function say(text: string, as: DemoPerson): Promise<string> {
    test.connector.setMembers([{ ...officer, aadObjectId: demoAccounts[as] }]);
    await test.post(dummyMessage(test.connector.serviceUrl, { text }));
    return JSON.stringify(test.connector.sent().at(-1)?.attachments?.[0]?.content);
  }

  for (const who of ['officer', 'clerk'] as const) {
    it(`is shown to ${who} as the panel will see it, small numbers withheld`, async () => {
      const card = await say('Exception report', who);
      assert.match(card, /Exception report 2023-24 Q4/);
      assert.match(card, /Homes and placements: reds of concern \(1\)/);
      assert.match(card, /Too few children to show.*Number of children adopted/);
      assert.doesNotMatch(card, /\b1 child\b/);
      assert.match(card, /is not made in Teams: ask the children.s services performance team for it/);
    });
  }

  it('is not shown to a councillor, who is told who may draw it up', async () => {
    const card = await say('exception report', 'councillor');
    assert.match(card, /These may draw up the exception report: officer, head of service and clerk/);
    assert.doesNotMatch(card, /66%/);
  });

  it('is shown in a channel as the channel may see it, to somebody with the right', async () => {
    test.connector.setMembers([{ ...officer, aadObjectId: demoAccounts.officer }]);
    await test.post(dummyChannelMessage(test.connector.serviceUrl, 'exception report'));
    assert.match(test.texts().at(-1) ?? '', /^Exception report 2023-24 Q4\./);
  });

  it('says what to do where nothing had come out by the meeting', async () => {
    day = '2023-06-20';
    assert.match(await say('exception report', 'officer'), /No release of the scorecard had come out by 27 June 2023/);
  });
});
