import assert from 'node:assert/strict';
import type { Series } from '../../src/indicators/reading.js';
import type { AlertEvent } from '../../src/store/alert.js';
import { isAlertHidden, leaveOutHidden } from '../../src/store/is-alert-hidden.js';
import { fakeAlert } from '../alerts/fake-alert.js';
import { period, seriesOf } from '../alerts/support.js';
import { councillor, officer } from '../support/store-records.js';

const quarters = ['2023-24 Q2', '2023-24 Q3', '2023-24 Q4', '2024-25 Q1'] as const;

/** Four quarters, of which one may be withheld. */
function shown(withheld?: (typeof quarters)[number]): Series {
  const series = seriesOf(Object.fromEntries(quarters.map((name) => [name, 60])));
  const readings = series.readings.map((reading, at) =>
    quarters[at] === withheld ? { ...reading, value: null, suppressed: true } : reading,
  );
  return { ...series, readings };
}

const told: AlertEvent = {
  ...{ at: '2024-09-17T09:00:00.000Z', by: null, reason: null, period: null, detail: null },
  kind: 'withheld',
};
/** Out since 2023-24 Q4. */
const open = fakeAlert();
const over = fakeAlert({ state: 'back in range', ended: { period: period('2023-24 Q4'), at: told.at } });

describe('whether an alert is hidden', () => {
  const rows = [
    ['nothing is withheld', open, shown(), false],
    ['a quarter of its time is withheld', open, shown('2023-24 Q4'), true],
    ['the newest quarter is withheld, in range or not', open, shown('2024-25 Q1'), true],
    ['the quarter before it is withheld', open, shown('2023-24 Q3'), true],
    ['an earlier quarter is withheld', open, shown('2023-24 Q2'), false],
    ['a quarter after its end is withheld', over, shown('2024-25 Q1'), false],
    ['a quarter was withheld and is corrected now', { ...open, history: [told] }, shown(), true],
  ] as const;
  for (const [title, alert, series, isHidden] of rows) {
    it(`says ${isHidden ? 'yes' : 'no'} where ${title}`, () => {
      assert.equal(isAlertHidden(alert, series, councillor), isHidden);
    });
  }

  it('says no to whoever may see small numbers, whatever was withheld from others', () => {
    assert.equal(isAlertHidden({ ...open, history: [told] }, shown(), officer), false);
  });

  it('leaves out with the hidden what is not held any more', () => {
    const alerts = [open, fakeAlert({ id: '2', history: [told] }), fakeAlert({ id: '3', indicator: 'gone' })];
    assert.deepEqual(leaveOutHidden(alerts, new Map([['stability', shown()]]), councillor), [open]);
  });
});
