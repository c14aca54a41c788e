import assert from 'node:assert/strict';
import { createNotices, type Trouble } from '../../src/delivery/notice.js';
import { createDirectory } from '../../src/people/create-directory.js';
import type { KnownConversation } from '../../src/store/known-conversations.js';
import { fakeStore } from '../support/bot.js';
import { fakeKnownConversation } from '../support/deliveries.js';

const now = new Date('2024-06-03T21:10:00Z');
const allowed = new Date('2024-06-04T07:00:00Z');
const aad = (digit: number) => `aaaaaaaa-0000-4000-8000-00000000000${digit}`;

function noticesFor(known: readonly KnownConversation[]) {
  const introduced: string[] = [];
  const store = fakeStore({
    directory: async () =>
      createDirectory({
        roles: [
          { key: 'admin', rights: ['administer'] },
          { key: 'reader', rights: ['ask'] },
          { key: 'channel', rights: ['ask'] },
        ],
        people: [
          { id: 'known', name: 'A', title: 'A', roles: ['admin'], email: 'a@council.example' },
          { id: 'installed', name: 'B', title: 'B', roles: ['admin'], aadObjectId: aad(2) },
          { id: 'unknown', name: 'C', title: 'C', roles: ['admin'], email: 'c@council.example' },
          { id: 'reader', name: 'D', title: 'D', roles: ['reader'], aadObjectId: aad(4) },
        ],
      }),
    knownConversations: {
      ...fakeStore().knownConversations,
      list: async () => known,
      introduce: async ({ aadObjectId }) => {
        introduced.push(aadObjectId);
        return `personal:${aadObjectId}`;
      },
    },
  });
  return { draft: createNotices({ store, allowedFrom: async () => allowed }), introduced };
}

const chat = fakeKnownConversation('personal:known', { kind: 'personal', person: 'known' });
const lost: Trouble = { kind: 'gone', conversation: 'channel', reason: 'The bot was removed.', found: null };
const failed: Trouble = { kind: 'failed', conversation: 'channel', reason: 'Too big.', found: 'alert/worse' };

describe('notices of trouble', () => {
  it('go to the chats of those who look after the bot, when they may be written to', async () => {
    const { draft, introduced } = noticesFor([chat]);
    const drafts = await draft(failed, now);
    assert.deepEqual(
      drafts.map(({ conversation, kind, subject, way, notBefore }) => ({
        conversation,
        kind,
        subject,
        way,
        notBefore,
      })),
      ['personal:known', `personal:${aad(2)}`].map((conversation) => ({
        ...{ conversation, kind: 'delivery/failed', subject: 'channel', way: 'post', notBefore: allowed },
      })),
    );
    assert.deepEqual(drafts[0]?.details, { conversation: 'channel', reason: 'Too big.', found: 'alert/worse' });
    assert.deepEqual(introduced, [aad(2)]);
  });

  it('are not sent to the very chat that is lost', async () => {
    const { draft } = noticesFor([chat]);
    const drafts = await draft({ ...lost, conversation: chat.id }, now);
    assert.ok(!drafts.some(({ conversation }) => conversation === chat.id));
  });

  it('tell of each loss, and of failures alike once an hour', async () => {
    const { draft } = noticesFor([chat]);
    const keyOf = async (trouble: Trouble, minutes: number) =>
      (await draft(trouble, new Date(now.getTime() + minutes * 60_000)))[0]?.key;
    assert.notEqual(await keyOf(lost, 0), await keyOf(lost, 1));
    assert.equal(await keyOf(failed, 0), await keyOf(failed, 40));
    assert.notEqual(await keyOf(failed, 0), await keyOf(failed, 60));
    assert.notEqual(await keyOf(failed, 0), await keyOf({ ...failed, reason: 'Refused.' }, 0));
    assert.notEqual(await keyOf(failed, 0), await keyOf({ ...failed, conversation: 'other' }, 0));
  });
});
