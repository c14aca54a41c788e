import assert from 'node:assert/strict';
import type { AnswerRecord, Feedback } from '../../src/store/store.js';
import { createAnswerer } from '../../src/teams/create-answerer.js';
import { dummyMessage } from '../support/activities.js';
import { fakeStore, lodgerId, people, startTestBot, type TestBot } from '../support/bot.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('feedback', () => {
  let test: TestBot;
  let records: AnswerRecord[];
  let words: Feedback[];

  async function start(keepsQuestionText: boolean): Promise<void> {
    records = [];
    words = [];
    const scorecard = await loadDemoScorecard();
    const store = fakeStore({
      scorecard: async () => scorecard,
      vocabulary: async () => scorecard.vocabulary,
      directory: async () => people,
      recordAnswers: async (answers) => {
        records.push(...answers);
      },
      recordFeedback: async (feedback) => {
        words.push(feedback);
        return records.some(({ message }) => message?.activity === feedback.activity);
      },
    });
    test = await startTestBot({
      store,
      answerer: createAnswerer({
        store,
        classification: 'Dummy',
        today: () => '2024-06-18',
        timeZone: 'Europe/London',
      }),
      keepsQuestionText,
    });
  }
  beforeEach(() => start(false));
  afterEach(() => test.stop());

  const say = (text: string) => test.post(dummyMessage(test.connector.serviceUrl, { text }));
  const press = (value: unknown, overrides: Readonly<Record<string, unknown>> = {}) =>
    test.post(
      dummyMessage(test.connector.serviceUrl, {
        type: 'invoke',
        name: 'message/submitAction',
        text: undefined,
        replyToId: 'sent-1',
        value,
        ...overrides,
      }),
    );
  const thumbs = (reaction: string, feedback?: string) => ({
    actionName: 'feedback',
    actionValue: { reaction, feedback },
  });
  /** Stops the bot, which waits for what is kept a moment later. */
  const settle = () => test.bot.stop(2_000);

  it('is asked for beneath every answer, and beneath nothing else', async () => {
    await say('how is 2-year stability?');
    await say('in touch');
    await test.post(
      dummyMessage(test.connector.serviceUrl, { type: 'installationUpdate', action: 'add', text: undefined }),
    );
    const asks = test.connector.sent().map(({ channelData }) => channelData);
    assert.deepEqual(asks, [{ feedbackLoop: { type: 'default' } }, { feedbackLoop: { type: 'default' } }, undefined]);
  });

  it('is kept with its reason, tied to the answer, without who gave it', async () => {
    await say('how is 2-year stability?');
    const response = await press(thumbs('dislike', JSON.stringify({ feedbackText: ' wrong quarter ' })));
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {});
    const [{ presser, ...kept } = { presser: '' }] = words;
    assert.deepEqual(kept, {
      conversation: 'a:personal',
      activity: 'sent-1',
      reaction: 'dislike',
      reason: 'wrong quarter',
    });
    assert.doesNotMatch(presser, /officer|aaaaaaaa/);
    await settle();
    assert.deepEqual(records[0]?.message, { conversation: 'a:personal', activity: 'sent-1' });
  });

  it('counts the same person as one at one answer, and as another at the next', async () => {
    await press(thumbs('like'));
    await press(thumbs('like'));
    await press(thumbs('like'), { replyToId: 'sent-2' });
    const pressers = words.map(({ presser }) => presser);
    assert.equal(pressers[0], pressers[1]);
    assert.notEqual(pressers[0], pressers[2]);
  });

  for (const form of [undefined, '', '{}', 'no json', '{"feedbackText": 7}', '{"feedbackText": "  "}']) {
    it(`is kept without a reason where the form says ${JSON.stringify(form)}`, async () => {
      await press(thumbs('like', form));
      assert.equal(words[0]?.reaction, 'like');
      assert.equal(words[0]?.reason, null);
    });
  }

  for (const [what, value] of [
    ['without a reaction', { actionName: 'feedback', actionValue: {} }],
    ['with another reaction', thumbs('love')],
    ['of another action', { ...thumbs('like'), actionName: 'other' }],
    ['that is nothing', undefined],
  ] as const) {
    it(`${what} is declined, and nothing is kept`, async () => {
      const body = (await (await press(value)).json()) as { statusCode: number };
      assert.equal(body.statusCode, 400);
      assert.deepEqual(words, []);
    });
  }

  it('of somebody who may not ask is thanked for and left aside', async () => {
    test.connector.setMembers([{ id: '29:lodger', aadObjectId: lodgerId }]);
    const response = await press(thumbs('like'), { from: { id: '29:lodger', aadObjectId: lodgerId } });
    assert.equal(response.status, 200);
    assert.deepEqual(words, []);
  });

  it('needs no question as typed: of one only the words that nothing explained are kept', async () => {
    await say('what is the budget for unicorns');
    await settle();
    assert.equal(records.length, 1);
    assert.equal(records[0]?.text, null);
    assert.equal(records[0]?.outcome, 'not_found');
    assert(records[0]?.words.includes('unicorns'), String(records[0]?.words));
    assert.equal(records[0]?.role, 'officer');
    assert.doesNotMatch(JSON.stringify(records), /29:|aaaaaaaa|Dummy Officer/);
  });

  it('keeps the question where the council wants it kept', async () => {
    await test.stop();
    await start(true);
    await say('what is the budget for unicorns');
    await settle();
    assert.equal(records[0]?.text, 'what is the budget for unicorns');
  });

  it('keeps nothing of a question about a child but that there was one', async () => {
    await test.stop();
    await start(true);
    await say('which child was not adopted in Q4');
    await settle();
    const [{ at, ...kept } = { at: undefined }] = records;
    assert.equal(records.length, 1);
    assert.match(at?.toISOString() ?? '', /T00:00:00\.000Z$/);
    assert.deepEqual(kept, {
      ...{ outcome: 'refused', intent: 'other', indicators: [], words: [], text: null, role: null },
      message: undefined,
    });
  });
});
