import assert from 'node:assert/strict';
import { BotError } from '../../../src/errors.js';
import { parseContext } from '../../../src/questions/conversation/conversation-context.js';
import { rememberAnswer } from '../../../src/questions/conversation/remember-answer.js';
import { updateContext } from '../../../src/questions/conversation/update-context.js';
import { createTestStore, describeOnEachStore, openTestStore, type TestStore } from '../../support/stores.js';
import { fakeAnswer, fakeQuery, start } from './fake-context.js';

/** What a turn about one indicator does to a context. */
const speakOf = (key: string) => (before: Parameters<typeof rememberAnswer>[0]) =>
  rememberAnswer(before, fakeAnswer({ indicators: [key] }), fakeQuery({ indicators: [key] }), start);

describeOnEachStore('turns that end at once in one conversation', (engine) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await createTestStore(engine);
  });
  afterEach(() => test.dispose());

  it('lose nothing of each other, from two instances', async () => {
    const other = await openTestStore(test.url);
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      keys.map((key, at) => updateContext(at % 2 === 0 ? test.store : other, 'chat', speakOf(key), start)),
    );
    const kept = await other.conversation('chat');
    const context = parseContext(kept?.context);
    const spoken = [...(context?.topic ? [context.topic] : []), ...(context?.earlier ?? [])];
    assert.equal(kept?.version, keys.length);
    assert.deepEqual(spoken.flatMap(({ indicators }) => indicators).sort(), keys);
    await other.close();
  });

  it('leave other conversations alone', async () => {
    await Promise.all(['a', 'b'].map((id) => updateContext(test.store, id, speakOf(id), start)));
    for (const id of ['a', 'b']) {
      const context = parseContext((await test.store.conversation(id))?.context);
      assert.deepEqual([context?.topic?.indicators, context?.earlier], [[id], []]);
    }
  });
});

describe('a conversation that others save without end', () => {
  it('is given up, to be tried again', async () => {
    const store = { conversation: async () => undefined, saveConversation: async () => false };
    await assert.rejects(
      updateContext(store, 'chat', speakOf('a'), start),
      (error: unknown) => error instanceof BotError && error.retryable,
    );
  });
});
