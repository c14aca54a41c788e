import assert from 'node:assert/strict';
import { describeReminder } from '../../../src/cards/reminders/describe-reminder.js';
import { findPaper } from '../../../src/cards/reminders/find-meeting.js';
import { loadDesk } from './load-desk.js';

const report = 'uasc-update';
const [january, june] = ['2026-01-20', '2026-06-16'];
const made = { by: 'carol-clerk', at: new Date('2026-01-12T10:00:00Z') };

describe('the card of a reminder', () => {
  it('shows a paper that was put off beside the one of its new meeting', async () => {
    const outcomes = [{ report, meeting: january, outcome: 'deferred' as const, to: june, ...made }];
    const submissions = [{ report, meeting: june, stage: 'final' as const, link: null, ...made }];
    const line = (meeting: string) =>
      ({
        about: {
          kind: 'paper',
          paper: { report, meeting },
          title: report,
          meeting: june,
          day: june,
          stage: 'final',
          deadline: '2026-06-05',
        },
        reason: { kind: 'due today' },
        standsInFor: null,
      }) as const;
    const cardOf = async (records: Parameters<typeof loadDesk>[0]) => {
      const desk = await loadDesk(records);
      assert(findPaper({ report, meeting: january }, desk));
      return describeReminder('due', [line(january), line(june)], desk);
    };
    assert.match((await cardOf({ records: { outcomes } }))?.heading ?? '', /two things are due/i);
    // The one of June is in; the one put off is still awaited.
    assert.match(
      (await cardOf({ records: { outcomes, submissions } }))?.heading ?? '',
      /^Unaccompanied asylum-seeking children/,
    );
  });
});
