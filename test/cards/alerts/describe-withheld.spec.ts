import assert from 'node:assert/strict';
import type { AlertEvent } from '../../../src/alerts/release-changes.js';
import type { AlertDesk } from '../../../src/cards/alerts/alert-desk.js';
import { describeWithdrawn, describeWithheld } from '../../../src/cards/alerts/describe-withheld.js';
import { fakeAlert, loadDesk } from './fake-alerts.js';

const { openedAt, history } = fakeAlert();
const withheldAt = (at: string): readonly AlertEvent[] => [
  ...history,
  { at, by: null, kind: 'withheld', reason: null, period: null, detail: null },
];
const later = fakeAlert({ history: withheldAt('2024-09-17T09:00:00.000Z') });
const fromTheStart = fakeAlert({ id: '2', indicator: 'annual-health-check', history: withheldAt(openedAt) });

describe('what is said of alerts that may be told no more', () => {
  let desk: AlertDesk;
  before(async () => {
    desk = await loadDesk();
  });

  it('names those that were told, and says whom to ask', () => {
    const words = describeWithdrawn([later, fromTheStart], desk);
    assert.equal(words.heading, 'In the same home for at least two years: no longer shown here');
    assert.match(
      words.paragraphs.join(' '),
      /Whether the alert goes on or is over is not said here either\. If you need to know more, ask /,
    );
    assert.equal(
      describeWithheld([later, fromTheStart], desk)?.heading,
      'In the same home for at least two years: no longer told here',
    );
  });

  it('names nothing that never was told', () => {
    assert.equal(describeWithheld([fromTheStart], desk), undefined);
    assert.equal(describeWithdrawn([fromTheStart], desk).heading, 'An alert no longer shown here');
  });

  it('says the same whether the alert is over or not', () => {
    const over = { ...later, state: 'back in range', ended: { period: later.period, at: openedAt } } as const;
    assert.deepEqual(describeWithdrawn([over], desk), describeWithdrawn([later], desk));
    assert.deepEqual(describeWithheld([over], desk), describeWithheld([later], desk));
  });
});
