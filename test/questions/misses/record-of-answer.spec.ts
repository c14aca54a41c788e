import assert from 'node:assert/strict';
import { momentOfRecord, recordOfAnswer } from '../../../src/questions/misses/record-of-answer.js';
import { fakeAnswer, fakeQuery } from '../conversation/fake-context.js';

const options = { role: 'councillor', keepsText: false };

describe('what is kept of an answer', () => {
  it('is what was asked about and the words that were not understood, not the question', () => {
    const answer = fakeAnswer({ question: 'what is the Budget for ponies', outcome: 'not_found', intent: 'other' });
    const record = recordOfAnswer(answer, fakeQuery({ unmatched: ['Budget', 'ponies', 'budget'] }), options);
    assert.deepEqual(record, {
      outcome: 'not_found',
      intent: 'other',
      indicators: [],
      words: ['budget', 'ponies'],
      text: null,
      role: 'councillor',
    });
  });

  it('is the question too where the council keeps it, cut to the length of one', () => {
    const answer = fakeAnswer({ question: 'x'.repeat(5_000) });
    const { text } = recordOfAnswer(answer, fakeQuery(), { ...options, keepsText: true });
    assert.equal(text?.length, 1_000);
  });

  it('is what was asked for where no figure of it is held', () => {
    const record = recordOfAnswer(fakeAnswer({ outcome: 'not_found' }), fakeQuery({ indicators: ['a'] }), options);
    assert.deepEqual(record.indicators, ['a']);
  });

  it('is no telephone number and no flood of words', () => {
    const unmatched = ['01380123456', 'ok', ...Array.from({ length: 50 }, (_, at) => `word${at}`), 'y'.repeat(400)];
    const { words } = recordOfAnswer(fakeAnswer({ outcome: 'not_found' }), fakeQuery({ unmatched }), options);
    assert.equal(words.length, 10);
    assert(words.every((word) => word.length <= 24 && word !== '01380123456'));
  });

  it('is nothing but the day of a question about a child', () => {
    const answer = fakeAnswer({ question: 'where does Jo live', outcome: 'refused' });
    const record = recordOfAnswer(answer, fakeQuery({ unmatched: ['Jo'] }), { ...options, keepsText: true });
    assert.deepEqual(record, {
      outcome: 'refused',
      intent: 'other',
      indicators: [],
      words: [],
      text: null,
      role: null,
    });
    assert.equal(
      momentOfRecord(record, new Date('2024-06-18T09:41:12.345Z')).toISOString(),
      '2024-06-18T00:00:00.000Z',
    );
  });
});
