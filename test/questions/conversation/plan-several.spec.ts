import assert from 'node:assert/strict';
import type { Answer } from '../../../src/questions/answer.js';
import { type ConversationContext, parseContext } from '../../../src/questions/conversation/conversation-context.js';
import { converse } from '../../../src/questions/conversation/converse.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { start } from './fake-context.js';

describe('a message that asks several things', () => {
  const ask = async (text: string, context?: ConversationContext) =>
    converse(text, await loadDemoScorecard(), { context, now: start, today: '2024-06-18' });
  const partsOf = ({ content }: Answer) => (content.kind === 'several' ? content.answers : []);

  const several = [
    ['How is dental, and who leads on it?', ['status', 'lead'], ['annual-dental-check']],
    ['What is an IRO and are reviews on time?', ['definition', 'status'], ['reviews-on-time']],
    [
      "how many children are in care and what's red in health?",
      ['status', 'list'],
      ['cla-number', 'annual-health-check', 'annual-dental-check', 'iha-excl-unrecorded'],
    ],
    ['How is dental? Also when is the next panel?', ['status', 'schedule'], ['annual-dental-check']],
    ['show me the trend for s20 and what is the England figure', ['trend', 'compare'], ['s20-share']],
    ['who leads on adoption and when is the next meeting', ['lead', 'schedule'], []],
  ] as const;
  for (const [text, intents, keys] of several) {
    it(`is answered with ${intents.join(' and ')}: "${text}"`, async () => {
      const { answer } = await ask(text);
      const parts = partsOf(answer);
      assert.deepEqual(
        parts.map(({ intent }) => intent),
        intents,
      );
      assert.deepEqual(answer.indicators, keys);
      for (const part of parts) {
        assert.equal(part.outcome, 'answered');
        assert.ok(answer.text.includes(part.text));
        for (const figure of part.figures) assert.ok(answer.figures.some((each) => each.period === figure.period));
      }
    });
  }

  const asOne = [
    ["What's stability at and why did it drop?", 'why'],
    ['which indicators are red and which are amber', 'list'],
    ['how is dental and is it better than last year', 'compare'],
    ['what does UASC mean and how many do we have?', 'definition'],
    ['target for dental and how does England do', 'compare'],
    ['anything that was red at Christmas and is green now?', 'movers'],
  ] as const;
  for (const [text, intent] of asOne) {
    it(`is answered as one where that tells all: "${text}"`, async () => {
      const { answer } = await ask(text);
      assert.deepEqual([partsOf(answer).length, answer.outcome, answer.intent], [0, 'answered', intent]);
    });
  }

  it('is answered one by one where there is no answer to the whole', async () => {
    const { answer } = await ask('How many children are in care and how does that compare with England?');
    assert.deepEqual(
      partsOf(answer).map(({ outcome }) => outcome),
      ['answered', 'not_found'],
    );
    assert.deepEqual(answer.figures.map(({ indicator }) => indicator).includes('cla-number'), true);
    assert.equal(answer.outcome, 'answered');
  });

  it('is refused whole where one of the things is about a child', async () => {
    const { answer } = await ask('How is dental, and which children were adopted?');
    assert.deepEqual([answer.outcome, answer.figures], ['refused', []]);
  });

  it('is not answered in part where a word of it may change what is asked', async () => {
    const { answer } = await ask('How many Zulu children are there and when is the next panel?');
    assert.deepEqual([answer.outcome, partsOf(answer).length], ['not_found', 0]);
  });

  it('leaves what was asked last as what is spoken of, and what was asked first to go back to', async () => {
    const { context } = await ask(
      'How many children are in care? And what is the trend for section 20, and who is the chair?',
    );
    const { topic, earlier } = context;
    assert.deepEqual(
      [topic?.indicators, earlier.map(({ indicators }) => indicators)],
      [['s20-share'], [['cla-number']]],
    );
    assert.deepEqual(parseContext(JSON.parse(JSON.stringify(context))), context);
    const { answer } = await ask('and in Q3?', context);
    assert.deepEqual([answer.indicators, answer.content.kind], [['s20-share'], 'indicator']);
  });

  it('asks nothing again with the next message', async () => {
    const { context } = await ask('how is dental and is it better than last year');
    assert.deepEqual([context.topic?.query.parts, context.topic?.query.asOne], [[], true]);
  });
});
