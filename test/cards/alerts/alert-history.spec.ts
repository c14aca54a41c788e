import assert from 'node:assert/strict';
import type { AlertEvent } from '../../../src/alerts/release-changes.js';
import type { AlertDesk } from '../../../src/cards/alerts/alert-desk.js';
import { tellHistory } from '../../../src/cards/alerts/alert-history.js';
import { period, quartersOf } from '../../alerts/support.js';
import { fakeAlert, loadDesk } from './fake-alerts.js';

const at = '2024-09-18T09:00:00.000Z';
const said = (kind: AlertEvent['kind'], quarter: string, reason: AlertEvent['reason'] = null): AlertEvent => ({
  ...{ at, by: null, kind, reason, detail: null },
  period: period(quarter),
});

describe('tellHistory', () => {
  let desk: AlertDesk;
  before(async () => {
    desk = await loadDesk('channel');
  });

  /** What is told of a history where the last quarter of 2023-24 is withheld, or not. */
  function tell(history: readonly AlertEvent[], suppressed: boolean, opened = '2023-24 Q4'): readonly string[] {
    const quarters = ['2023-24 Q2', '2023-24 Q3', '2023-24 Q4', '2024-25 Q1', '2024-25 Q2'];
    const readings = quartersOf(Object.fromEntries(quarters.map((name) => [name, 60]))).map((reading) =>
      reading.period.year === 2023 && reading.period.part === 4 && suppressed
        ? { ...reading, value: null, suppressed }
        : reading,
    );
    return tellHistory(fakeAlert({ openedPeriod: period(opened), history }), { readings }, desk);
  }

  const telling: readonly (readonly [title: string, event: AlertEvent, opened: string, words: string])[] = [
    ['that it got worse', said('continued', '2024-25 Q1', 'worse'), '2023-24 Q4', 'Worse in 2024-25 Q1'],
    ['that it left its range', said('opened', '2024-25 Q1'), '2024-25 Q1', 'Left its expected range in 2024-25 Q1'],
    ['that it is back', said('back in range', '2024-25 Q1'), '2023-24 Q3', 'Back in its expected range in 2024-25 Q1'],
  ];
  for (const [title, event, opened, words] of telling) {
    it(`keeps ${title} from those who may not see the quarter before: it says where that figure lay`, () => {
      assert.deepEqual(tell([event], false, opened), [`18 September 2024: ${words}.`]);
      assert.deepEqual(tell([event], true, opened), []);
    });
  }

  it('says of what was out before its alert was opened since when, and not that it left its range then', () => {
    const opened = [said('opened', '2024-25 Q2', 'left range')];
    assert.deepEqual(tell(opened, false, '2023-24 Q3'), [
      '18 September 2024: Outside its expected range in 2024-25 Q2, as it has been since 2023-24 Q3.',
    ]);
    assert.deepEqual(tell(opened, true, '2023-24 Q3'), [], 'a quarter between is withheld');
  });

  it('leaves out a line that is compared across a withheld quarter', () => {
    const history = [said('opened', '2023-24 Q3'), said('continued', '2024-25 Q2', 'worse')];
    assert.equal(tell(history, false, '2023-24 Q3').length, 2);
    assert.deepEqual(tell(history, true, '2023-24 Q3'), ['18 September 2024: Left its expected range in 2023-24 Q3.']);
  });

  it('tells what rests on quarters that are shown, and what people did', () => {
    const history = [
      said('opened', '2023-24 Q3'),
      { ...said('acknowledged', '2023-24 Q3'), by: 'carol-clerk', period: null },
      said('continued', '2024-25 Q1', 'still out'),
      said('continued', '2024-25 Q2', 'worse'),
    ];
    assert.deepEqual(tell(history, true, '2023-24 Q3'), [
      '18 September 2024: Left its expected range in 2023-24 Q3.',
      '18 September 2024: Acknowledged by Carol Ashgrove.',
      '18 September 2024: Worse in 2024-25 Q2.',
    ]);
  });
});
