import assert from 'node:assert/strict';
import { describeMisses } from '../../../src/questions/misses/describe-misses.js';
import { groupMisses } from '../../../src/questions/misses/group-misses.js';
import type { Miss } from '../../../src/store/store.js';

const day = (date: number) => new Date(Date.UTC(2024, 5, date));

function fakeMiss(overrides: Partial<Miss> = {}): Miss {
  return {
    at: day(1),
    outcome: 'not_found',
    intent: 'other',
    indicators: [],
    words: [],
    text: null,
    role: 'officer',
    dislikes: 0,
    reasons: [],
    ...overrides,
  };
}

describe('groupMisses', () => {
  it('counts questions with the same words together, whatever their order and what else was asked', () => {
    const [group, ...others] = groupMisses([
      fakeMiss({ words: ['budget', 'foster'], at: day(3), role: 'chair' }),
      fakeMiss({ words: ['foster', 'budget'], at: day(2), intent: 'trend' }),
      fakeMiss({ words: ['foster', 'budget'], at: day(1) }),
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual(group?.words, ['budget', 'foster']);
    assert.equal(group?.count, 3);
    assert.deepEqual(group?.newest, day(3));
    assert.deepEqual(group?.roles, ['chair', 'officer']);
  });

  it('puts the group first that was asked last', () => {
    const groups = groupMisses([
      fakeMiss({ words: ['old'], at: day(1) }),
      fakeMiss({ words: ['often'], at: day(2) }),
      fakeMiss({ words: ['often'], at: day(5) }),
      fakeMiss({ words: ['new'], at: day(4) }),
    ]);
    assert.deepEqual(
      groups.map(({ words }) => words.join()),
      ['often', 'new', 'old'],
    );
  });

  it('groups what was understood by what was asked of what', () => {
    const held = fakeMiss({ intent: 'status', indicators: ['a', 'b'] });
    const groups = groupMisses([held, { ...held, indicators: ['b', 'a'] }, { ...held, intent: 'trend' }]);
    assert.deepEqual(
      groups.map(({ count }) => count),
      [2, 1],
    );
  });

  it('keeps disliked answers apart from unanswered questions', () => {
    const disliked = fakeMiss({ outcome: 'answered', words: ['x'], dislikes: 2, reasons: ['wrong', 'wrong'] });
    const groups = groupMisses([disliked, disliked, fakeMiss({ words: ['x'] })]);
    assert.deepEqual(
      groups.map(({ outcome, dislikes, reasons }) => [outcome, dislikes, reasons]),
      [
        ['answered', 4, ['wrong']],
        ['not_found', 0, []],
      ],
    );
  });

  it('makes one group of all refusals', () => {
    const refused = fakeMiss({ outcome: 'refused', role: null });
    const [group, ...others] = groupMisses([refused, { ...refused, at: day(2) }]);
    assert.deepEqual([group?.count, group?.roles, others], [2, [], []]);
  });
});

describe('describeMisses', () => {
  const describeOne = (overrides: Partial<Miss>) => describeMisses(groupMisses([fakeMiss(overrides)]));

  it('says so where there are none', () => {
    assert.match(describeMisses([]), /No unanswered question/);
  });

  const lines: readonly (readonly [Partial<Miss>, RegExp])[] = [
    [{ words: ['budget'] }, /^ {3}1 × not understood: “budget” \(last on 2024-06-01; asked as officer\)$/],
    [{ indicators: ['a'], intent: 'status' }, /not held: status of a /],
    [{ indicators: ['a', 'b', 'c', 'd', 'e'], intent: 'list' }, /not held: list of a, b, c and 2 more /],
    [{}, /not answered: other of nothing known/],
    [{ outcome: 'refused', role: null }, /refused, because it was about a child; nothing else is kept \(last on/],
    [
      { outcome: 'answered', indicators: ['a'], dislikes: 1, reasons: ['no'] },
      /disliked: other of a .*1 thumbs down\)\n +reason: no$/,
    ],
    [{ words: ['x'], text: 'what\nis\u001b[2J x?' }, /\n +asked: what is \[2J x\?$/],
  ];
  for (const [miss, expected] of lines) {
    it(`writes ${JSON.stringify(miss)} as a line that can be read`, () => {
      assert.match(describeOne(miss), expected);
    });
  }
});
