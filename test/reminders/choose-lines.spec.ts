import assert from 'node:assert/strict';
import { chooseLines } from '../../src/reminders/choose-lines.js';
import type { QueuedLine } from '../../src/reminders/reminder-deliveries.js';
import type { Delivery } from '../../src/store/outbox.js';
import { fakeDelivery } from '../support/deliveries.js';

const now = new Date('2026-03-03T10:00:00Z');
const later = '2026-03-07T00:00:00.000Z';

function fakeLine(report: string, until = later, meeting = '2026-03-17'): QueuedLine {
  return {
    about: {
      kind: 'paper',
      paper: { report, meeting },
      title: report,
      meeting: '2026-03-17',
      day: '2026-03-17',
      stage: 'final',
      deadline: '2026-03-06',
    },
    reason: { kind: 'due today' },
    standsInFor: null,
    until,
  };
}

function fakeReminder(id: number, lines: readonly QueuedLine[], kind = 'reminder/due'): Delivery {
  return { ...fakeDelivery(`reminder ${id}`), id, kind, details: { person: 'lee', lines } };
}

describe('chooseLines', () => {
  const own = fakeReminder(2, [fakeLine('fostering'), fakeLine('health')]);
  const rows: readonly [title: string, reminder: Delivery, queued: readonly Delivery[], reports: readonly string[]][] =
    [
      ['says all while nothing is past or newer', own, [own], ['fostering', 'health']],
      [
        'leaves out what is past',
        fakeReminder(2, [fakeLine('fostering', '2026-03-03T10:00:00.000Z'), fakeLine('health')]),
        [],
        ['health'],
      ],
      ['leaves out what a newer one says', own, [own, fakeReminder(3, [fakeLine('health')])], ['fostering']],
      ['says what an older one says too', own, [fakeReminder(1, [fakeLine('health')])], ['fostering', 'health']],
      [
        'says what a newer card of another kind says too',
        own,
        [fakeReminder(3, [fakeLine('health')], 'reminder/overdue')],
        ['fostering', 'health'],
      ],
      [
        'does not wait for a newer one that is past',
        own,
        [fakeReminder(3, [fakeLine('health', '2026-03-01T00:00:00.000Z')])],
        ['fostering', 'health'],
      ],
      [
        'tells the same report for another meeting apart',
        own,
        [fakeReminder(3, [fakeLine('health', later, '2026-01-20')])],
        ['fostering', 'health'],
      ],
    ];
  for (const [title, reminder, queued, reports] of rows) {
    it(title, () => {
      const said = chooseLines(reminder, queued, now).flatMap(({ about }) =>
        about.kind === 'paper' ? [about.paper.report] : [],
      );
      assert.deepEqual(said, reports);
    });
  }
});
