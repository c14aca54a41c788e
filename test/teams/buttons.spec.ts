import assert from 'node:assert/strict';
import type { InvokeBody } from '../../src/teams/invoke-response.js';
import { dummyMessage, dummyPress, dummyPressData } from '../support/activities.js';
import { fakeStore, startTestBot, type TestBot } from '../support/bot.js';

const message = 'application/vnd.microsoft.activity.message';
const error = 'application/vnd.microsoft.error';

describe('a button', () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  const press = async (verb: string, data: unknown) => {
    const response = await test.post(dummyPress(test.connector.serviceUrl, verb, data));
    return { status: response.status, body: (await response.json()) as InvokeBody };
  };

  for (const verb of ['ask', 'clarify/pick']) {
    it(`with the verb ${verb} asks its question for whoever pressed it`, async () => {
      const { status, body } = await press(verb, dummyPressData('and last quarter?'));
      assert.equal(status, 200);
      assert.deepEqual(body, { statusCode: 200, type: message, value: 'Answered below.' });
      assert.deepEqual(test.texts(), ['officer: and last quarter?']);
    });
  }

  const bad: readonly (readonly [string, string, unknown, number])[] = [
    ['of an unknown verb', 'delete/everything', dummyPressData('x'), 404],
    ['without data', 'ask', undefined, 400],
    ['of another version', 'ask', dummyPressData('x', { v: 2 }), 400],
    ['without a nonce', 'ask', dummyPressData('x', { nonce: undefined }), 400],
    ['with a question that is none', 'ask', dummyPressData('x', { question: { text: 'x' } }), 400],
    ['with a question too long for a button', 'ask', dummyPressData('x'.repeat(1001)), 400],
  ];
  for (const [what, verb, data, statusCode] of bad) {
    it(`${what} is answered with an error that Teams can show, and nothing is said`, async () => {
      const { status, body } = await press(verb, data);
      assert.equal(status, 200);
      assert.equal(body.statusCode, statusCode);
      assert.equal(body.type, error);
      assert.deepEqual(test.texts(), []);
    });
  }

  it('pressed in a client that only knows Action.Submit does the same', async () => {
    const value = { verb: 'ask', ...dummyPressData('and last quarter?') };
    await test.post(dummyMessage(test.connector.serviceUrl, { text: undefined, value }));
    assert.deepEqual(test.texts(), ['officer: and last quarter?']);
  });

  it('sent as a message with data that is not ours changes nothing', async () => {
    const response = await test.post(dummyMessage(test.connector.serviceUrl, { text: undefined, value: { x: 1 } }));
    assert.equal(response.status, 200);
    assert.deepEqual(test.texts(), []);
  });

  it('asks for rights again: a press by somebody unknown is turned away', async () => {
    test.connector.setMembers([{ id: '29:new', aadObjectId: 'new' }]);
    await test.post(
      dummyPress(test.connector.serviceUrl, 'ask', dummyPressData('x'), { from: { id: '29:new', name: 'New' } }),
    );
    assert.deepEqual(test.texts(), ['no: unknown person']);
  });

  for (const name of ['task/fetch', 'composeExtension/query', 'fileConsent/invoke', 'new/one']) {
    it(`aside, the invoke ${name} has an answer too`, async () => {
      const response = await test.post(
        dummyMessage(test.connector.serviceUrl, { type: 'invoke', name, text: undefined }),
      );
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as InvokeBody).statusCode, 404);
    });
  }

  it('whose value is missing is answered all the same', async () => {
    const response = await test.post(dummyPress(test.connector.serviceUrl, 'ask', {}, { value: undefined }));
    assert.equal(((await response.json()) as InvokeBody).statusCode, 404);
  });
});

describe('a button that fails', () => {
  it('is answered with an error and a reference, not with the cause', async () => {
    const test = await startTestBot({
      store: fakeStore({ directory: () => Promise.reject(new Error('secret inside')) }),
    });
    const response = await test.post(dummyPress(test.connector.serviceUrl, 'ask', dummyPressData('x')));
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.equal(JSON.parse(text).statusCode, 500);
    assert.doesNotMatch(text, /secret/);
    const reference = /quote ([0-9a-f]{8})/.exec(text)?.[1] ?? 'no reference';
    assert(test.logged.some((line) => line.includes(reference) && line.includes('secret inside')));
    await test.stop();
  });

  it('is answered before Teams gives up, though Teams does not take the reply', async () => {
    const test = await startTestBot();
    test.connector.failNext({ kind: 'hang' });
    const started = performance.now();
    const response = await test.post(dummyPress(test.connector.serviceUrl, 'ask', dummyPressData('x')));
    assert.equal(((await response.json()) as InvokeBody).statusCode, 500);
    assert(performance.now() - started < 3_500);
    await test.stop();
  });
});
