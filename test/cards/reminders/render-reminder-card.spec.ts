import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCard } from '../../../src/cards/check-card.js';
import { makeCardSection, makeReminderCard, type ReminderCard } from '../../../src/cards/reminders/reminder-card.js';
import { renderReminderCard } from '../../../src/cards/reminders/render-reminder-card.js';
import { fakeContext } from '../fake-answers.js';
import { makeTypicalCards } from './fake-cards.js';

describe('cards about the panel’s calendar', () => {
  let cards: Readonly<Record<string, ReminderCard>> = {};
  before(async () => {
    cards = await makeTypicalCards();
  });

  it('pass the check, every one', () => {
    for (const card of Object.values(cards)) checkCard(renderReminderCard(card, fakeContext));
  });

  it('show any text as it is, however strange, and pass the check', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
    const anyCard = fc.record({ kicker: anyText, heading: anyText, words: anyText }).map(({ kicker, heading, words }) =>
      makeReminderCard({
        kicker,
        heading,
        standing: { tone: 'late', label: words, reason: words },
        paragraphs: [words],
        facts: [{ label: words, words }],
        sections: [
          makeCardSection({
            heading: words,
            rows: [{ name: words, words, press: { verb: 'meeting/show', data: { id: '2026-03-17' } } }],
          }),
        ],
      }),
    );
    fc.assert(
      fc.property(anyCard, (card) => checkCard(renderReminderCard(card, fakeContext))),
      { numRuns: 50 },
    );
  });

  it('leave out parts from the end where Teams would refuse them for their size, and say so', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      name: `Report number ${index} `.repeat(5),
      words: 'Somebody with a long name · Draft due in 27 weeks '.repeat(4),
      press: { verb: 'report/show', data: { id: `report-${index}/2026-03-17` } } as const,
    }));
    const sections = Array.from({ length: 8 }, (_, index) => makeCardSection({ heading: `Meeting ${index}`, rows }));
    const message = renderReminderCard(
      makeReminderCard({ kicker: 'Plan', heading: 'The year', sections }),
      fakeContext,
    );
    checkCard(message);
    assert.match(JSON.stringify(message.card), /Some parts had no room here/);
  });

  it('say in the notification what is due, and nothing that the card does not', () => {
    const { summary } = renderReminderCard(
      cards['reminder-paper'] ?? makeReminderCard({ kicker: '', heading: '' }),
      fakeContext,
    );
    assert.equal(summary, 'Reminder. Annual report on fostering. Draft due in five working days');
  });
});
