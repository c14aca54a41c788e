import { quarter } from '../../src/indicators/period.js';
import type { Alert } from '../../src/store/alert.js';
import type { NewAlert } from '../../src/store/alert-store.js';

/** An alert of `stability`, red since 2023-24 Q4, that nobody has touched. */
export function fakeNewAlert(fields: Partial<NewAlert> = {}): NewAlert {
  return {
    indicator: 'stability',
    group: 'stability',
    card: 'stability-release-1',
    state: 'open',
    openedPeriod: quarter(2023, 4),
    openedAt: '2024-06-18T09:00:00.000Z',
    period: quarter(2023, 4),
    colour: 'red',
    acknowledged: null,
    assigned: null,
    comments: [],
    snooze: null,
    reported: [],
    toldAt: null,
    ended: null,
    history: [],
    ...fields,
  };
}

export function fakeAlert(fields: Partial<Alert> = {}): Alert {
  return { id: '1', version: 1, ...fakeNewAlert(), ...fields };
}
