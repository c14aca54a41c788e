import assert from 'node:assert/strict';
import { stripMention } from '../../src/teams/strip-mention.js';

const recipient = { id: '28:bot', name: 'Panel Bot' };
const mention = (text: string, id = recipient.id) => ({ type: 'mention', mentioned: { id, name: 'x' }, text });

describe('stripMention', () => {
  const rows: readonly (readonly [string, string | undefined, object[] | undefined, string])[] = [
    ['leaves a message without a mention', 'ind 24', undefined, 'ind 24'],
    ['removes the bot in front', '<at>Panel Bot</at> ind 24', [mention('<at>Panel Bot</at>')], 'ind 24'],
    ['removes it behind too', 'ind 24 <at>Panel Bot</at>', [mention('<at>Panel Bot</at>')], 'ind 24'],
    [
      'removes a name that Teams split in two',
      '<at>Panel</at>&nbsp;<at>Bot</at> ind 24',
      [mention('<at>Panel</at>'), mention('<at>Bot</at>')],
      'ind 24',
    ],
    [
      'keeps other people',
      '<at>Panel Bot</at> ask <at>Sam</at>',
      [mention('<at>Panel Bot</at>'), mention('<at>Sam</at>', '29:sam')],
      'ask <at>Sam</at>',
    ],
    ['makes nothing of nothing', undefined, [mention('<at>Panel Bot</at>')], ''],
    ['passes over a mention without text', 'ind 24', [{ type: 'mention', mentioned: recipient }], 'ind 24'],
    ['passes over a mention of nobody', 'ind 24', [{ type: 'mention', text: 'ind' }], 'ind 24'],
    ['passes over entities of other kinds', 'ind 24', [{ type: 'clientInfo', locale: 'en-GB' }], 'ind 24'],
    ['keeps line breaks', '<at>Panel Bot</at>ind 24\nand 25', [mention('<at>Panel Bot</at>')], 'ind 24\nand 25'],
  ];
  for (const [title, text, entities, expected] of rows) {
    it(title, () => {
      // What Teams sends is wider than the SDK's type, so the rows are given as they come.
      const activity = { text, entities, recipient } as unknown as Parameters<typeof stripMention>[0];
      assert.equal(stripMention(activity), expected);
    });
  }
});
