import type { Alert, AlertEvent } from '../../../src/alerts/release-changes.js';
import { createWorkingDays } from '../../../src/calendar/working-days.js';
import type { AlertDesk } from '../../../src/cards/alerts/alert-desk.js';
import { readPack } from '../../../src/imports/pack/read-pack.js';
import { quarter } from '../../../src/indicators/period.js';
import { createDirectory } from '../../../src/people/create-directory.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

const opened = '2024-04-30T09:00:00.000Z';

/** An alert of two-year stability that nobody has touched. */
export function fakeAlert(fields: Partial<Alert> = {}): Alert {
  const first: AlertEvent = {
    at: opened,
    by: null,
    kind: 'opened',
    reason: 'left range',
    period: quarter(2023, 4),
    detail: null,
  };
  return {
    id: 'alert-1',
    indicator: 'two-year-stability',
    group: 'number-24',
    card: 'card-1',
    state: 'open',
    openedPeriod: quarter(2023, 1),
    openedAt: opened,
    period: quarter(2023, 4),
    colour: 'red',
    acknowledged: null,
    assigned: null,
    comments: [],
    snooze: null,
    reported: [],
    toldAt: opened,
    ended: null,
    history: [first],
    version: 1,
    ...fields,
  };
}

const carol = { by: 'carol-clerk', at: '2024-05-01T13:30:00.000Z' };
const event = (kind: AlertEvent['kind'], detail: string | null = null): AlertEvent => ({
  ...carol,
  kind,
  reason: null,
  period: null,
  detail,
});

/** The same after all that people can do to it. */
export function fakeBusyAlert(fields: Partial<Alert> = {}): Alert {
  const alert = fakeAlert();
  return {
    ...alert,
    state: 'acknowledged',
    acknowledged: carol,
    assigned: { ...carol, person: 'leo-lead' },
    comments: [{ ...carol, text: 'The team looks into moves before the next panel.' }],
    snooze: { ...carol, until: '2024-06-18', kind: 'next meeting', reason: 'A plan is on its way.' },
    reported: [{ ...carol, meeting: '2024-06-18' }],
    history: [
      ...alert.history,
      event('acknowledged'),
      event('assigned', 'leo-lead'),
      event('commented', 'The team looks into moves before the next panel.'),
      event('snoozed', 'until 2024-06-18: A plan is on its way.'),
      event('added to report', '2024-06-18'),
    ],
    version: 6,
    ...fields,
  };
}

/** A desk with the demo's figures and people, read by the holder of a role on 2 May 2024. */
export async function loadDesk(role = 'channel', today = '2024-05-02'): Promise<AlertDesk> {
  const { content } = await readPack('data/wiltshire');
  return {
    scorecard: await loadDemoScorecard(role),
    directory: createDirectory(content.people),
    workingDays: createWorkingDays(() => false, []),
    noted: [],
    today,
    timeZone: 'Europe/London',
  };
}
