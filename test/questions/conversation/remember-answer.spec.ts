import assert from 'node:assert/strict';
import {
  contextLifeMs,
  liveContext,
  mostEarlier,
  parseContext,
} from '../../../src/questions/conversation/conversation-context.js';
import { rememberAnswer } from '../../../src/questions/conversation/remember-answer.js';
import { selectionSchema } from '../../../src/questions/selection/selection.js';
import { fakeAnswer, fakeContext, fakeQuery, fakeTopic, start } from './fake-context.js';

const later = (ms: number) => new Date(start.getTime() + ms);

describe('rememberAnswer', () => {
  it('makes what was answered what is spoken of, and what was before it earlier', () => {
    const query = fakeQuery({ indicators: ['b'] });
    const after = rememberAnswer(
      fakeContext({ topic: fakeTopic(['a']) }),
      fakeAnswer({ indicators: ['b'] }),
      query,
      later(1000),
    );
    assert.deepEqual(after, {
      topic: { query, indicators: ['b'], period: '2023-24 Q4' },
      earlier: [fakeTopic(['a'])],
      asked: null,
      aside: null,
      choices: [],
      meant: [],
      elsewhere: false,
      at: later(1000).toISOString(),
    });
  });

  it('forgets all that was said where somebody starts again', () => {
    const before = fakeContext({ topic: fakeTopic(['a']), earlier: [fakeTopic(['b'])], choices: ['a', 'b'] });
    const query = fakeQuery({ intent: 'help', startsOver: true });
    const after = rememberAnswer(before, fakeAnswer({ intent: 'help', indicators: [] }), query, later(5));
    assert.deepEqual(after, fakeContext({ at: later(5).toISOString() }));
  });

  it('leaves open what it asked back about, where nothing is spoken of', () => {
    const query = fakeQuery({ lacksSubject: true, nearest: ['a'] });
    const answer = fakeAnswer({ outcome: 'clarify', indicators: ['a'] });
    const { asked, choices } = rememberAnswer(fakeContext(), answer, query, later(5));
    assert.deepEqual({ asked, choices }, { asked: fakeQuery(), choices: ['a'] });
  });

  it('leaves what is spoken of where words that nobody understood asked of nothing else', () => {
    const before = fakeContext({ topic: fakeTopic(['a']), choices: ['a', 'b'] });
    const answer = fakeAnswer({ outcome: 'not_found', intent: 'other', indicators: [] });
    const odd = fakeQuery({ intent: 'other', unmatched: ['dory'] });
    assert.deepEqual(rememberAnswer(before, answer, odd, later(5)).topic, null);
    const { topic, choices } = rememberAnswer(before, answer, { ...odd, keepsSubject: true }, later(5));
    assert.deepEqual({ topic, choices }, { topic: fakeTopic(['a']), choices: ['a', 'b'] });
  });

  it('keeps what was named beside words that nothing explains, for the next turn alone', () => {
    const query = fakeQuery({ meant: ['a'], unmatched: ['Atlantis'] });
    const after = rememberAnswer(fakeContext(), fakeAnswer({ outcome: 'not_found', indicators: [] }), query, later(5));
    assert.deepEqual([after.topic, after.meant], [null, ['a']]);
    const next = rememberAnswer(after, fakeAnswer({ indicators: ['b'] }), fakeQuery({ indicators: ['b'] }), later(6));
    assert.deepEqual(next.meant, []);
  });

  it('keeps each thing once, where it was last spoken of, and no more than people go back to', () => {
    let context = fakeContext();
    for (const key of ['a', 'b', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'a']) {
      context = rememberAnswer(context, fakeAnswer({ indicators: [key] }), fakeQuery({ indicators: [key] }), start);
    }
    assert.deepEqual(context.topic?.indicators, ['a']);
    assert.deepEqual(
      context.earlier.flatMap(({ indicators }) => indicators),
      ['g', 'f', 'e', 'd', 'c'],
    );
    assert.equal(context.earlier.length, mostEarlier);
  });

  const asides = [
    ['thanks', fakeAnswer({ intent: 'greeting' }), fakeQuery({ intent: 'greeting' })],
    ['help', fakeAnswer({ intent: 'help' }), fakeQuery({ intent: 'help' })],
    ['a meeting asked for', fakeAnswer({ intent: 'schedule' }), fakeQuery({ intent: 'schedule' })],
    ['a refusal', fakeAnswer({ outcome: 'refused', intent: 'other' }), fakeQuery({ intent: 'other' })],
    ['being asked back', fakeAnswer({ outcome: 'clarify' }), fakeQuery({ lacksSubject: true })],
  ] as const;
  for (const [what, answer, query] of asides) {
    it(`leaves what is spoken of as it was after ${what}`, () => {
      const before = fakeContext({ topic: fakeTopic(['a']), choices: ['a', 'b'] });
      assert.deepEqual(rememberAnswer(before, answer, query, later(5)), { ...before, at: later(5).toISOString() });
    });
  }

  it('puts aside what was spoken of after a question that was not understood', () => {
    const before = fakeContext({ topic: fakeTopic(['a']), choices: ['a', 'b'], earlier: [fakeTopic(['b'])] });
    const after = rememberAnswer(before, fakeAnswer({ outcome: 'not_found' }), fakeQuery({ intent: 'other' }), start);
    assert.deepEqual(after, fakeContext({ earlier: [fakeTopic(['a']), fakeTopic(['b'])] }));
  });

  it('speaks of a known indicator though the period asked for is not held', () => {
    const query = fakeQuery({ indicators: ['a'], period: { kind: 'named', period: '2018-19' } });
    const after = rememberAnswer(undefined, fakeAnswer({ outcome: 'not_found', period: '2018-19' }), query, start);
    assert.deepEqual(after.topic, { query, indicators: ['a'], period: '2018-19' });
  });

  it('keeps what it asked back about, and what it offered', () => {
    const query = fakeQuery({ intent: 'compare', candidates: ['a', 'b'], comparators: ['england'] });
    const answer = fakeAnswer({ outcome: 'clarify', indicators: ['a', 'b'] });
    const after = rememberAnswer(fakeContext({ topic: fakeTopic(['c']) }), answer, query, start);
    assert.deepEqual(after, fakeContext({ topic: fakeTopic(['c']), asked: query, choices: ['a', 'b'] }));
  });

  it('keeps on offer what was chosen from, until something else is named', () => {
    const offered = fakeContext({ asked: fakeQuery(), choices: ['a', 'b'] });
    const chosen = rememberAnswer(offered, fakeAnswer({ indicators: ['b'] }), fakeQuery({ indicators: ['b'] }), start);
    assert.deepEqual([chosen.choices, chosen.asked], [['a', 'b'], null]);
    const other = rememberAnswer(chosen, fakeAnswer({ indicators: ['c'] }), fakeQuery({ indicators: ['c'] }), start);
    assert.deepEqual(other.choices, []);
  });

  it('keeps a list in its order, even an empty one', () => {
    const query = fakeQuery({ intent: 'list', selection: selectionSchema.parse({ colours: ['red'] }) });
    const list = rememberAnswer(undefined, fakeAnswer({ intent: 'list', indicators: ['b', 'a'] }), query, start);
    assert.deepEqual(
      [list.topic?.indicators, list.choices],
      [
        ['b', 'a'],
        ['b', 'a'],
      ],
    );
    const empty = rememberAnswer(undefined, fakeAnswer({ intent: 'list' }), query, start);
    assert.deepEqual(empty.topic?.query, query);
  });

  it('never keeps words that nobody understood', () => {
    const query = fakeQuery({ indicators: ['a'], unmatched: ['somebody'] });
    const after = rememberAnswer(undefined, fakeAnswer({ indicators: ['a'] }), query, start);
    assert.doesNotMatch(JSON.stringify(after), /somebody/);
  });

  it('begins anew once what was said is out of mind', () => {
    const before = fakeContext({ topic: fakeTopic(['a']) });
    const after = rememberAnswer(before, fakeAnswer({ indicators: ['b'] }), fakeQuery(), later(contextLifeMs));
    assert.deepEqual(after.earlier, []);
  });
});

describe('a context', () => {
  const lives = [
    [0, true],
    [contextLifeMs - 1, true],
    [contextLifeMs, false],
    [contextLifeMs * 100, false],
    // Clocks of two instances differ.
    [-5_000, true],
  ] as const;
  for (const [age, lives_] of lives) {
    it(`that is ${age} ms old is ${lives_ ? 'in mind' : 'forgotten'}`, () => {
      assert.equal(liveContext(fakeContext(), later(age)) !== undefined, lives_);
    });
  }

  it('is read back as it was kept', () => {
    const context = fakeContext({ topic: fakeTopic(['a']), asked: fakeQuery(), choices: ['a'] });
    assert.deepEqual(parseContext(JSON.parse(JSON.stringify(context))), context);
  });

  for (const kept of [undefined, null, 'x', {}, { ...fakeContext(), more: 1 }, { ...fakeContext(), at: 'today' }]) {
    it(`is none where ${JSON.stringify(kept)} was kept`, () => {
      assert.equal(parseContext(kept), undefined);
    });
  }
});
