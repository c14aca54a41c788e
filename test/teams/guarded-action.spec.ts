import assert from 'node:assert/strict';
import { actionDataSchema } from '../../src/teams/card-actions.js';
import type { CreateFeature } from '../../src/teams/feature.js';
import { guardAction } from '../../src/teams/guarded-action.js';
import { type InvokeBody, messageBody } from '../../src/teams/invoke-response.js';
import { dummyChannelMessage, dummyMessage, dummyPress, officer } from '../support/activities.js';
import { people, startTestBot, type TestBot } from '../support/bot.js';

const councillor = { id: '29:c', aadObjectId: 'aad-c', userPrincipalName: 'c@council.example' };
const colleague = { id: '29:new', aadObjectId: 'aad-new', userPrincipalName: 'new@council.example' };
const data = { v: 1, id: 'it', nonce: 'n' };
const inChannel = { conversation: dummyChannelMessage('', '')['conversation'] };

/** A button that only those may press who may import. */
const createFeature: CreateFeature = (tools) => ({
  chatWords: [],
  actions: [
    guardAction(
      { ...tools, directory: async () => people },
      {
        verb: 'fake/do',
        schema: actionDataSchema,
        right: 'import',
        run: async ({ person }, { id }) => messageBody(`${person.name} did ${id}`),
      },
    ),
  ],
});

describe('guardAction', () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot({ features: [createFeature] });
    test.connector.setMembers([officer, councillor, colleague]);
  });
  afterEach(() => test.stop());

  const press = async (from: object, overrides = {}) => {
    const activity = dummyPress(test.connector.serviceUrl, 'fake/do', data, { from, ...overrides });
    return (await (await test.post(activity)).json()) as InvokeBody;
  };

  it('does what the button says for whoever has the right, also where a channel reads along', async () => {
    assert.deepEqual(await press(officer), messageBody('Dummy Officer did it'));
    assert.deepEqual(await press(officer, inChannel), messageBody('Dummy Officer did it'));
  });

  it('tells others kindly who has it', async () => {
    assert.deepEqual(await press(councillor), messageBody('These may do this: officer. You are here as councillor.'));
    const unknown = 'These may do this: officer. The bot does not know you as one of them.';
    assert.deepEqual(await press(colleague, inChannel), messageBody(unknown));
  });

  it('is answered in the chat where the client has no Action.Execute', async () => {
    const value = { verb: 'fake/do', ...data };
    await test.post(dummyMessage(test.connector.serviceUrl, { text: undefined, value }));
    assert.deepEqual(test.texts(), ['Dummy Officer did it']);
  });
});
