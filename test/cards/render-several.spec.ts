import assert from 'node:assert/strict';
import { mostBytes, sizeInBytes } from '../../src/cards/card-size.js';
import { checkCard } from '../../src/cards/check-card.js';
import { renderAnswerCard } from '../../src/cards/render-card.js';
import type { Answer } from '../../src/questions/answer.js';
import { fakeAnswer, fakeContext, fakeIndicator, typicalAnswers } from './fake-answers.js';
import { fakeLongList } from './fake-lists.js';

describe('the card of several questions', () => {
  const render = (answers: readonly Answer[], suggestions: readonly string[] = []) =>
    renderAnswerCard(fakeAnswer({ kind: 'several', answers }, { suggestions }), fakeContext);
  const texts = (message: unknown) => JSON.stringify(message);
  const singles = Object.entries(typicalAnswers).filter(([, { content }]) => content.kind !== 'several');

  for (const [name, answer] of singles) {
    it(`shows ${name} beside another answer, as its own card does`, () => {
      const message = render([fakeAnswer(fakeIndicator({ name: 'The other one' })), answer]);
      checkCard(message);
      const own = renderAnswerCard({ ...answer, suggestions: [] }, fakeContext);
      const { body } = own.card as unknown as { body: { text?: string }[] };
      for (const { text } of body) if (text !== undefined) assert.ok(texts(message).includes(JSON.stringify(text)));
      assert.ok(texts(message).includes('The other one'));
    });
  }

  it('has its buttons and its footer once, at the end', () => {
    const one = fakeAnswer(fakeIndicator(), { suggestions: ['Why?'] });
    const message = render([one, one], ['And England?']);
    assert.equal(texts(message).split(fakeContext.classification).length, 2);
    assert.doesNotMatch(texts(message), /Why\?/);
    assert.match(texts(message), /And England\?/);
  });

  it('tells the charts of its answers apart', () => {
    const one = fakeAnswer(fakeIndicator());
    checkCard(render([one, one, one]));
  });

  it('says in its notification something of each', () => {
    const { summary } = render([
      fakeAnswer(fakeIndicator({ name: 'One' })),
      fakeAnswer(fakeIndicator({ name: 'Two' })),
    ]);
    assert.match(summary, /One.*Two/);
  });

  it('shows indicators in short, so that the other answer is soon reached', () => {
    const message = render([fakeAnswer(fakeIndicator()), fakeAnswer(fakeIndicator())]);
    assert.doesNotMatch(texts(message), /Chart\.Line/);
    assert.match(texts(message), /Ask about one indicator at a time to see everything/);
  });

  it('shortens the largest first where all of it is too large for a message', () => {
    const large = fakeAnswer(fakeLongList(300), { intent: 'list' });
    const message = render([large, fakeAnswer(fakeIndicator({ name: 'The small one' }))]);
    checkCard(message);
    assert.ok(sizeInBytes(message) <= mostBytes);
    assert.match(texts(message), /The small one/);
  });
});
