import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  renderAlertCard,
  renderAlertGroupCard,
  renderReleaseCard,
} from '../../../src/cards/alerts/render-alert-card.js';
import type { Card } from '../../../src/cards/card-message.js';
import { checkCard } from '../../../src/cards/check-card.js';
import { fakeContext } from '../fake-answers.js';
import { fakeLongList } from '../fake-lists.js';
import {
  extremeAlertCard,
  fakeAlertContent,
  fakeGroupContent,
  fakeReleaseContent,
  typicalAlertCards,
} from './fake-contents.js';

type Json = Record<string, unknown>;

function elementsOf(card: Card, type: string): Json[] {
  const found: Json[] = [];
  JSON.stringify(card, (_, value) => {
    if (value?.type === type) found.push(value);
    return value;
  });
  return found;
}

/** Every verb that a card sends, once, and the data with it. */
function sentBy(card: Card): ReadonlyMap<unknown, unknown> {
  return new Map(elementsOf(card, 'Action.Execute').map(({ verb, data }) => [verb, data]));
}

describe('cards of alerts', () => {
  for (const [name, message] of Object.entries(typicalAlertCards)) {
    it(`pass the check: ${name}`, () => checkCard(message));
  }

  it('pass the check whatever their words, and are never too large', () => {
    fc.assert(
      fc.property(extremeAlertCard, (message) => checkCard(message)),
      { numRuns: 80 },
    );
  });
});

describe('renderAlertCard', () => {
  const { card, summary } = renderAlertCard(fakeAlertContent, fakeContext);

  it('offers all that can be done, each with the alert and the nonce of its card', () => {
    const data = { v: 1, id: 'alert-1', nonce: fakeContext.nonce };
    assert.deepEqual(
      sentBy(card),
      new Map<string, unknown>([
        ['alert/acknowledge', data],
        ['alert/assign', { ...data, from: null }],
        ['alert/comment', data],
        ['alert/snooze', data],
        ['alert/addToReport', data],
        ['ask', { ...data, question: 'How is “Two years in the same home”?' }],
      ]),
    );
  });

  it('asks for what a button needs in a form that only its own button sends', () => {
    const forms = elementsOf(card, 'Action.ShowCard').map((form) => [
      form['title'],
      ...['Input.ChoiceSet', 'Input.Text', 'Input.Date'].flatMap((type) =>
        elementsOf(form as unknown as Card, type).map((input) => input['id']),
      ),
      ...elementsOf(form as unknown as Card, 'Action.Execute').map(({ verb }) => verb),
    ]);
    assert.deepEqual(forms, [
      ['Assign', 'person', 'alert/assign'],
      ['Comment', 'text', 'alert/comment'],
      ['Snooze', 'reason', 'until', 'alert/snooze'],
    ]);
  });

  it('leads its notification with where the alert stands', () => {
    assert.equal(
      summary,
      'Alert, not acknowledged yet. Two years in the same home, 2023-24 Q4 (January to March 2024): 66%. Red, of concern.',
    );
  });

  it('has no button for what is done or over', () => {
    const buttons = { ...fakeAlertContent.buttons, canAcknowledge: false, canSnooze: false };
    const verbs = [...sentBy(renderAlertCard({ ...fakeAlertContent, buttons }, fakeContext).card).keys()];
    assert.deepEqual(verbs, ['alert/assign', 'alert/comment', 'alert/addToReport', 'ask']);
    assert.deepEqual(elementsOf(typicalAlertCards['alert-over']?.card ?? card, 'Action.Execute'), []);
  });
});

describe('renderAlertGroupCard', () => {
  it('opens each alert by its row, and presses all of them by its buttons', () => {
    const { card } = renderAlertGroupCard(fakeGroupContent, fakeContext);
    const rows = elementsOf(card, 'Container').flatMap(({ selectAction }) =>
      selectAction ? [selectAction as Json] : [],
    );
    assert.deepEqual(
      rows.map(({ data }) => [(data as Json)['verb'], (data as Json)['id']]),
      [
        ['alert/show', 'alert-0'],
        ['alert/show', 'alert-0'],
      ],
    );
    assert.deepEqual(sentBy(card).get('alert/acknowledge'), { v: 1, id: 'card-1', nonce: fakeContext.nonce });
  });
});

describe('renderReleaseCard', () => {
  it('counts by colour in word and shape', () => {
    const { card, summary } = renderReleaseCard(fakeReleaseContent, fakeContext);
    const columns = elementsOf(card, 'Column').map(({ items }) => (items as Json[]).map(({ text }) => text));
    assert.deepEqual(columns, [
      ['10', 'Red ■'],
      ['8', 'Amber ▲'],
      ['26', 'Green ●'],
      ['6', 'Not judged ○'],
    ]);
    assert.match(summary, /10 red, 8 amber, 26 green, 6 not judged/);
  });

  it('lets whoever may let it go post it now, where it waits', () => {
    const verbs = (name: string) => [...sentBy(typicalAlertCards[name]?.card ?? { type: 'AdaptiveCard' }).keys()];
    assert.deepEqual(verbs('preview'), ['alert/postNow']);
    assert.deepEqual(verbs('release'), []);
  });

  it('loses rows before it is too large for a message, and says so', () => {
    const message = renderReleaseCard({ ...fakeReleaseContent, list: fakeLongList(150) }, fakeContext);
    checkCard(message);
    assert.match(JSON.stringify(message.card), /Too long for rows that can be pressed/);
  });
});
