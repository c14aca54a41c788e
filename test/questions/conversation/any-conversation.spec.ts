import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ConversationContext, parseContext } from '../../../src/questions/conversation/conversation-context.js';
import { converse } from '../../../src/questions/conversation/converse.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { isHeld } from '../support.js';
import { start } from './fake-context.js';

const rounds = process.env['SOAK'] ? 5_000 : 250;

/** What people say in a conversation, whole and in pieces, and anything at all. */
const messages = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['how is 2 year stability', 'EET', 'in touch', 'dental and health checks', 'what is red', 'visits'],
          ...['supervisions in the north', 'summary of health', 'how many were adopted', 'what got worse since Q1'],
          ...[
            'and last quarter?',
            'what about england?',
            'and in the south?',
            'why?',
            'show the trend',
            'compare them',
          ],
          ...[
            "what's the target?",
            'is that good?',
            'the second one',
            'the DfE one',
            'go back to stability',
            'go back',
          ],
          ...['and for 19-21?', 'what about dental?', 'thanks', 'both', 'neither', 'the other one', '2', 'the fifth'],
          ...[
            'the quarter before that',
            'and the year after',
            'same time last year',
            'and now?',
            'just the health ones',
          ],
          ...[
            'and the ambers',
            'which of them are green',
            'who were they',
            'tell me more',
            'is it over 90%',
            'in 1950-51',
          ],
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('and', 'not', 'the', 'one', 'it', 'that', 'before', 'next', 'year', '24'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.join(' '));
const turns = fc.tuple(messages, fc.constantFrom(1_000, 60_000, 29 * 60_000, 31 * 60_000));

describe('any conversation', () => {
  for (const role of ['officer', 'councillor']) {
    it(`read as ${role} makes nothing throw, and tells no figure that is not in the store`, async function () {
      this.timeout(600_000);
      const scorecard = await loadDemoScorecard(role);
      await fc.assert(
        fc.asyncProperty(fc.array(turns, { minLength: 2, maxLength: 6 }), async (conversation) => {
          let context: ConversationContext | undefined;
          let now = start;
          for (const [text, pause] of conversation) {
            now = new Date(now.getTime() + pause);
            const turn = await converse(text, scorecard, { context, now });
            const { answer } = turn;
            assert.ok(answer.text.length > 0);
            if (answer.outcome !== 'answered') assert.deepEqual(answer.figures, []);
            for (const figure of answer.figures) assert.ok(await isHeld(figure, scorecard), JSON.stringify(figure));
            context = parseContext(JSON.parse(JSON.stringify(turn.context)));
            assert.deepEqual(context, turn.context);
            assert.doesNotMatch(JSON.stringify(context), /"value"|"figures"/);
          }
        }),
        { numRuns: rounds },
      );
    });
  }

  it('says of a whole question the same as if nothing had been said before', async () => {
    const scorecard = await loadDemoScorecard();
    const whole = fc.constantFrom(
      'how is the share of children with an annual dental check?',
      'what is the expected range for residential?',
      'how many children are in care in 2023-24 Q2?',
      'which indicators are amber?',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(messages, { maxLength: 3 }), whole, async (before, question) => {
        let context: ConversationContext | undefined;
        for (const text of before) context = (await converse(text, scorecard, { context, now: start })).context;
        const spoken = await converse(question, scorecard, { context, now: start });
        const alone = await converse(question, scorecard, { context: undefined, now: start });
        assert.deepEqual(spoken.answer, alone.answer);
      }),
      { numRuns: Math.ceil(rounds / 5) },
    );
  });
});
