import assert from 'node:assert/strict';
import type { AnswerRecord, Feedback, Store } from '../../src/store/store.js';
import { createTestStore, describeOnEachStore, type TestStore } from '../support/stores.js';

const start = new Date('2024-06-01T09:00:00Z');
const day = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(start.getTime() + ms);

const dummyRecord: AnswerRecord = {
  at: start,
  message: { conversation: 'chat', activity: 'reply-1' },
  outcome: 'answered',
  intent: 'status',
  indicators: ['two-year-stability'],
  words: [],
  text: null,
  role: 'officer',
};
const dummyFeedback: Feedback = {
  conversation: 'chat',
  activity: 'reply-1',
  presser: 'one',
  reaction: 'dislike',
  reason: null,
};

describeOnEachStore('the record of answers', (engine) => {
  let test: TestStore;
  let store: Store;

  beforeEach(async () => {
    test = await createTestStore(engine, { options: { retentionMs: 30 * day } });
    store = test.store;
  });
  afterEach(() => test.dispose());

  const reactions = async () => (await store.misses()).map(({ dislikes, reasons }) => ({ dislikes, reasons }));

  it('keeps what was answered beside a text that a database cannot hold', async () => {
    const odd = { ...dummyRecord, message: undefined, outcome: 'not_found', text: 'what\u0000 budget?' } as const;
    await store.recordAnswers([{ ...odd, text: 'which team?', at: later(day) }, odd]);
    assert.deepEqual(
      (await store.misses()).map(({ text }) => text),
      ['which team?', 'what budget?'],
    );
  });

  it('lists what went unanswered, newest first, and nothing that was answered or asked back', async () => {
    for (const outcome of ['answered', 'clarify'] as const) {
      await store.recordAnswers([{ ...dummyRecord, message: undefined, outcome }]);
    }
    const unanswered = {
      at: start,
      outcome: 'not_found',
      intent: 'other',
      indicators: [],
      words: ['foster', 'budget'],
      text: 'what budget?',
      role: 'chair',
    } as const;
    const refused = { ...unanswered, outcome: 'refused', words: [], text: null, role: null } as const;
    await store.recordAnswers([unanswered]);
    await store.recordAnswers([{ ...refused, at: later(day) }]);
    assert.deepEqual(await store.misses(), [
      { ...refused, at: later(day), dislikes: 0, reasons: [] },
      { ...unanswered, dislikes: 0, reasons: [] },
    ]);
  });

  it('keeps any number of answers that stand in no message', async () => {
    const record = { ...dummyRecord, message: undefined, outcome: 'not_found' } as const;
    await store.recordAnswers([record]);
    await store.recordAnswers([record]);
    assert.equal((await store.misses()).length, 2);
  });

  it('keeps the answer of a message once', async () => {
    await store.recordAnswers([{ ...dummyRecord, outcome: 'not_found' }]);
    await store.recordAnswers([{ ...dummyRecord, outcome: 'not_found', at: later(1) }]);
    assert.equal((await store.misses()).length, 1);
  });

  it('lists an answer that somebody disliked, with the reason', async () => {
    await store.recordAnswers([dummyRecord]);
    assert.equal(await store.recordFeedback({ ...dummyFeedback, reason: 'wrong quarter' }, start), true);
    assert.deepEqual(await reactions(), [{ dislikes: 1, reasons: ['wrong quarter'] }]);
  });

  it('counts one person once, however often they press, and their latest word', async () => {
    await store.recordAnswers([dummyRecord]);
    for (let press = 0; press < 3; press += 1) await store.recordFeedback(dummyFeedback, later(press));
    assert.deepEqual(await reactions(), [{ dislikes: 1, reasons: [] }]);
    await store.recordFeedback({ ...dummyFeedback, reaction: 'like' }, later(5));
    assert.deepEqual(await reactions(), []);
  });

  it('counts a press that arrives many times at once as one', async () => {
    await store.recordAnswers([dummyRecord]);
    await Promise.all([1, 2, 3, 4].map(() => store.recordFeedback(dummyFeedback, start)));
    assert.deepEqual(await reactions(), [{ dislikes: 1, reasons: [] }]);
  });

  it('counts each of several people, the newest reason first', async () => {
    await store.recordAnswers([dummyRecord]);
    await store.recordFeedback({ ...dummyFeedback, reason: 'first' }, start);
    await store.recordFeedback({ ...dummyFeedback, presser: 'two', reason: 'second' }, later(1));
    await store.recordFeedback({ ...dummyFeedback, presser: 'three', reaction: 'like' }, later(2));
    assert.deepEqual(await reactions(), [{ dislikes: 2, reasons: ['second', 'first'] }]);
  });

  it('does not count a word on an answer that is not kept', async () => {
    assert.equal(await store.recordFeedback(dummyFeedback, start), false);
    await store.recordAnswers([dummyRecord]);
    assert.equal(await store.recordFeedback({ ...dummyFeedback, conversation: 'other' }, start), false);
    assert.deepEqual(await reactions(), []);
  });

  it('forgets answers older than the council keeps them, and what was thought of them', async () => {
    await store.recordAnswers([dummyRecord]);
    await store.recordFeedback(dummyFeedback, later(20 * day));
    await store.recordAnswers([{ ...dummyRecord, message: undefined, outcome: 'not_found', at: later(20 * day) }]);
    await store.claimActivity('chat', '1', later(31 * day), 1000);
    assert.deepEqual(await reactions(), [{ dislikes: 0, reasons: [] }]);
    assert.equal(await store.recordFeedback(dummyFeedback, later(31 * day)), false);
  });
});
