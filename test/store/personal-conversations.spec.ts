import assert from 'node:assert/strict';
import type { KnownConversation } from '../../src/store/known-conversations.js';
import { indexPersonalConversations } from '../../src/store/personal-conversations.js';
import { fakeKnownConversation } from '../support/deliveries.js';

const account = '5B0C1D2E-0001-4a00-9000-000000000001';
const own = `personal:${account.toLowerCase()}`;

function fakeKnown(id: string, fields: Partial<KnownConversation> = {}): KnownConversation {
  return fakeKnownConversation(id, { kind: 'personal', ...fields });
}

describe('indexPersonalConversations', () => {
  const gone = { since: new Date('2026-02-20T09:00:00Z'), reason: 'The bot was removed.' };
  const rows: readonly [
    title: string,
    known: readonly KnownConversation[],
    aadObjectId: string | undefined,
    id: string | undefined,
    isNew: boolean,
  ][] = [
    ['the chat of the account', [fakeKnown('other', { person: 'lee' }), fakeKnown(own)], account, own, false],
    ['a chat that somebody known by e-mail opened', [fakeKnown('met', { person: 'lee' })], undefined, 'met', false],
    ['a chat met before the pack had the account', [fakeKnown('met', { person: 'lee' })], account, 'met', false],
    ['a chat to be opened with the account', [], account, own, true],
    ['no chat of somebody with neither', [fakeKnown('met', { person: 'dee' })], undefined, undefined, false],
    [
      'no channel that names them',
      [fakeKnown('room', { kind: 'channel', person: 'lee' })],
      undefined,
      undefined,
      false,
    ],
  ];
  for (const [title, known, aadObjectId, id, isNew] of rows) {
    it(`finds ${title}`, () => {
      const found = indexPersonalConversations(known)({ id: 'lee', aadObjectId });
      assert.equal(found?.id, id);
      assert.deepEqual(found?.introduce, isNew ? { aadObjectId: account, person: 'lee' } : undefined);
    });
  }

  it('finds a chat that is gone, and says so', () => {
    const find = indexPersonalConversations([fakeKnown('met', { person: 'lee', gone })]);
    assert.deepEqual(find({ id: 'lee', aadObjectId: undefined }), { id: 'met', introduce: undefined, gone });
  });
});
