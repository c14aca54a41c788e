import assert from 'node:assert/strict';
import { findChatWord } from '../../src/teams/chat-word.js';
import type { CreateFeature } from '../../src/teams/feature.js';
import { sendReply } from '../../src/teams/reply.js';
import { dummyChannelMessage, dummyMessage, dummyPress, dummyPressData } from '../support/activities.js';
import { dummyReply, startTestBot, type TestBot } from '../support/bot.js';

const noopRun = async () => {};

describe('findChatWord', () => {
  const report = { words: ['exception report', 'the exception report'], run: noopRun };
  const post = { words: ['post alerts here'], pattern: /^post (.+) alerts here$/, run: noopRun };
  const rows: readonly (readonly [string, boolean])[] = [
    ['exception report', true],
    ['  Exception   Report. ', true],
    ['THE EXCEPTION REPORT?', true],
    ['what is an exception report?', false],
    ['exception reports', false],
    ['', false],
  ];
  for (const [text, found] of rows) {
    it(`${found ? 'knows' : 'leaves to the questions'} "${text}"`, () => {
      assert.equal(findChatWord([report], text), found ? report : undefined);
    });
  }

  for (const text of ['post alerts here', 'Post  health alerts here.']) {
    it(`knows "${text}", of which a part may differ`, () => assert.equal(findChatWord([report, post], text), post));
  }
});

describe('a feature', () => {
  let test: TestBot;
  const createFeature: CreateFeature = ({ actorOf }) => ({
    chatWords: [
      {
        words: ['fake word'],
        run: async ({ context, reader, budgetMs }) => {
          const actor = await actorOf(reader);
          const text = `${actor?.person?.id} as ${actor?.audience.role}, read by ${reader.audience.role}`;
          await sendReply(context, dummyReply(text), budgetMs);
        },
      },
    ],
    actions: [],
  });
  beforeEach(async () => {
    test = await startTestBot({ features: [createFeature] });
  });
  afterEach(() => test.stop());

  it('is told by its word, and the word is no question', async () => {
    await test.post(dummyMessage(test.connector.serviceUrl, { text: 'Fake word!' }));
    assert.deepEqual(test.texts(), ['officer as officer, read by officer']);
    assert.deepEqual(test.answerer.questions, []);
  });

  it('keeps the rights of whoever types apart from those of the channel that reads along', async () => {
    await test.post(dummyChannelMessage(test.connector.serviceUrl, 'fake word'));
    assert.deepEqual(test.texts(), ['officer as officer, read by channel']);
  });

  it('is told by a button that asks its word', async () => {
    await test.post(dummyPress(test.connector.serviceUrl, 'ask', dummyPressData('fake word')));
    assert.deepEqual(test.texts(), ['officer as officer, read by officer']);
  });

  it('does nothing for somebody who is turned away', async () => {
    test.connector.setMembers([{ id: '29:new', aadObjectId: 'new' }]);
    await test.post(
      dummyMessage(test.connector.serviceUrl, { text: 'fake word', from: { id: '29:new', name: 'New' } }),
    );
    assert.deepEqual(test.texts(), ['no: unknown person']);
  });
});
