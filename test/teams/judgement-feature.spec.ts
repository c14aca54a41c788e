import assert from 'node:assert/strict';
import pino from 'pino';
import { readConfig } from '../../src/app/config.js';
import { openFilledStore } from '../../src/app/open-filled-store.js';
import { quarter } from '../../src/indicators/period.js';
import type { Store } from '../../src/store/store.js';
import { createAnswerer } from '../../src/teams/create-answerer.js';
import type { InvokeBody } from '../../src/teams/invoke-response.js';
import { createJudgementFeature } from '../../src/teams/judgement-feature.js';
import { createReportFeature } from '../../src/teams/report-feature.js';
import { type DummyActivity, dummyMessage, dummyPress, homeTenant, officer } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { type DemoPerson, demoAccounts } from '../support/demo-accounts.js';

const key = 'dfe-eet-17-18';
const period = '2023-24 Q4';
const reason = 'The reconciliation will lift it.';

describe('setting a judgement from a card', () => {
  let store: Store;
  let test: TestBot;
  beforeEach(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:' });
    store = await openFilledStore({ config, log: pino({ enabled: false }) });
    const parts = {
      store,
      today: () => '2027-01-05',
      timeZone: 'Europe/London',
      classification: 'Dummy classification',
    };
    test = await startTestBot({
      store,
      answerer: createAnswerer(parts),
      features: [createReportFeature(parts), createJudgementFeature(parts)],
      now: () => new Date('2027-01-05T10:00:00Z'),
    });
    const members = Object.entries(demoAccounts).map(([as, aadObjectId]) => ({ id: `29:${as}`, aadObjectId }));
    test.connector.setMembers(members);
    enter('officer');
  });
  afterEach(async () => {
    await test.stop();
    await store.close();
  });

  /** Who writes and presses from now on. */
  let from = officer;
  function enter(as: DemoPerson): void {
    from = { id: `29:${as}`, name: `Dummy ${as}`, aadObjectId: demoAccounts[as] };
  }

  async function press(data: object, overrides: DummyActivity = {}): Promise<InvokeBody> {
    const whole = { v: 1, id: key, nonce: 'nonce-open', period, ...data };
    const response = await test.post(
      dummyPress(test.connector.serviceUrl, 'judgement/override', whole, { from, ...overrides }),
    );
    return (await response.json()) as InvokeBody;
  }

  const lastCard = () => JSON.stringify(test.connector.sent().at(-1)?.attachments?.[0]?.content);

  /** Opens the form and gives what its button sends. */
  async function open(): Promise<{ readonly nonce: string; readonly shown: string }> {
    const body = await press({ step: 'open' });
    assert.equal(body.value, 'Answered below.');
    const sent = /"verb":"judgement\/override","data":(\{.*?\})/.exec(lastCard())?.[1];
    return JSON.parse(sent ?? '{}');
  }

  async function say(text: string): Promise<string> {
    await test.post(dummyMessage(test.connector.serviceUrl, { text, from }));
    return lastCard();
  }

  const asShown = {
    colour: 'rule',
    stance: 'watching',
    reason,
    commentary: 'Records are being put right.',
    action: 'Check records each month.',
    cleared: 'yes',
  };

  it('leads from the card of an indicator to the form, for those who may', async () => {
    const leadsToForm = async () => (await say('how is dfe eet 17-18?')).includes('"verb":"judgement/override"');
    assert.equal(await leadsToForm(), true);
    enter('councillor');
    assert.equal(await leadsToForm(), false);
  });

  it('takes effect in answers and in the exception report, signed by a title', async () => {
    const { nonce, shown } = await open();
    const body = await press({ step: 'save', nonce, shown, ...asShown });
    assert.equal(body.value, 'Saved.');
    assert.match(await say('how is dfe eet 17-18?'), /Amber, on a watching brief.*Records are being put right/);
    const report = await say('exception report');
    assert.match(report, /Judgement set by a person: The reconciliation will lift it/);
    assert.match(report, /ambers of concern: 3\b/);
    const scorecard = await store.scorecard((await store.directory()).audienceOf('councillor'));
    const [newest] = await scorecard.commentary(key, quarter(2023, 4));
    assert.deepEqual(
      [newest?.authorRole, newest?.written, newest?.action],
      ['Performance officer', '2027-01-05', 'Check records each month.'],
    );
  });

  it('puts what was saved in place of the form', async () => {
    const { nonce, shown } = await open();
    await press({ step: 'save', nonce, shown, ...asShown });
    const update = test.connector.calls.findLast(({ method }) => method === 'PUT');
    assert.match(update?.path ?? '', /\/activities\/card-1$/);
    assert.match(JSON.stringify(update?.body), /your judgement holds above the rule’s.*everyone reads it/);
  });

  it('does its work once, however often and fast it is pressed', async () => {
    const { nonce, shown } = await open();
    const bodies = await Promise.all([1, 2, 3].map(() => press({ step: 'save', nonce, shown, ...asShown })));
    assert.equal(bodies.filter(({ value }) => value === 'Saved.').length, 1);
    const again = await press({ step: 'save', nonce, shown, ...asShown, stance: 'concern' });
    assert.match(String(again.value), /saved, or changed by somebody, since/);
    const scorecard = await store.scorecard((await store.directory()).audienceOf('officer'));
    assert.equal((await scorecard.override(key, quarter(2023, 4)))?.stance, 'watching');
  });

  it('undoes nobody’s change with an older form', async () => {
    const first = await open();
    const second = await open();
    await press({ step: 'save', ...first, ...asShown });
    const body = await press({ step: 'save', ...second, ...asShown, commentary: 'Older words.' });
    assert.match(String(body.value), /Open it anew/);
    assert.doesNotMatch(await say('why is dfe eet 17-18 as it is?'), /Older words/);
  });

  it('says what is missing, and saves nothing', async () => {
    const { nonce, shown } = await open();
    const body = await press({ step: 'save', nonce, shown, ...asShown, reason: ' ' });
    assert.match(String(body.value), /^Give the reason/);
    assert.doesNotMatch(await say('how is dfe eet 17-18?'), /Records are being put right/);
  });

  it('is refused to whoever has not the right, at opening and at saving', async () => {
    const { nonce, shown } = await open();
    enter('councillor');
    for (const data of [{ step: 'open' }, { step: 'save', nonce, shown, ...asShown }]) {
      assert.match(String((await press(data)).value), /These may set how a figure is judged/);
    }
    enter('officer');
    assert.doesNotMatch(await say('how is dfe eet 17-18?'), /Records are being put right/);
  });

  it('is done in personal chats only', async () => {
    const conversation = { id: '19:general@thread.tacv2', conversationType: 'channel', tenantId: homeTenant };
    const body = await press({ step: 'open' }, { conversation });
    assert.match(String(body.value), /in a personal chat/);
  });

  const bad: readonly (readonly [string, object])[] = [
    ['a step that is none', { step: 'delete' }],
    ['a colour that is none', { step: 'save', colour: 'blue' }],
    ['a reason too long', { step: 'save', reason: 'x'.repeat(301) }],
    ['no period', { step: 'open', period: undefined }],
  ];
  for (const [what, data] of bad) {
    it(`declines ${what}`, async () => {
      assert.equal((await press(data)).statusCode, 400);
    });
  }

  for (const [what, data] of [
    ['a period that is none', { step: 'open', period: 'soon' }],
    ['an indicator that is not known', { step: 'open', id: 'unheard-of' }],
    ['a figure that is not held', { step: 'open', period: '1999-00 Q1' }],
  ] as const) {
    it(`says of ${what} that there is nothing to judge`, async () => {
      assert.match(String((await press(data)).value), /^There is no figure here/);
    });
  }
});
