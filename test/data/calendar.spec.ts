import assert from 'node:assert/strict';
import { meetingsBetween, nextMeeting } from '../../src/calendar/find-meetings.js';
import { dutiesFor, nextMeetingFor, reportsFor } from '../../src/calendar/find-programme.js';
import type { Meeting } from '../../src/calendar/meeting.js';
import { calendar, description } from './read-pack.js';

/** The titles, as printed, of the annual and six-monthly reports that come to a meeting. */
function printedAt(meeting: Meeting): readonly string[] {
  return reportsFor(calendar, meeting).flatMap(({ printedTitle }) => printedTitle ?? []);
}

describe("the demo pack's calendar", () => {
  it('has the five meetings of 2022-23 on their days', () => {
    assert.deepEqual(
      meetingsBetween(calendar, '2022-07-01', '2023-06-30').map(({ day, inferred }) => [day, inferred]),
      [
        ['2022-09-27', false],
        ['2022-11-15', false],
        ['2023-01-17', false],
        ['2023-03-21', false],
        ['2023-06-27', false],
      ],
    );
  });

  it('has the 23 reports that those meetings received, each with the number it is printed with', () => {
    const received = meetingsBetween(calendar, '2022-07-01', '2023-05-31').flatMap((meeting) => meeting.received);
    const numbers = new Set(received.map(({ number }) => number));
    assert.deepEqual(
      [...numbers].sort((a, b) => Number(a) - Number(b)),
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
    for (const number of numbers) {
      const titles = new Set(received.filter((report) => report.number === number).map(({ title }) => title));
      assert.equal(titles.size, 1, `report ${number} has one title`);
    }
  });

  it('meets on the third Tuesday of five months of every year, which no document prints', () => {
    for (const year of [2024, 2025, 2031]) {
      const meetings = meetingsBetween(calendar, `${year}-01-01`, `${year}-12-31`);
      assert.deepEqual(
        meetings.map(({ month, inferred }) => [month, inferred]),
        [1, 3, 6, 9, 11].map((month) => [month, true]),
      );
    }
    assert.equal(nextMeeting(calendar, '2026-11-18')?.day, '2027-01-19');
    assert.ok(
      meetingsBetween(calendar, '2026-01-01', '2026-12-31').length >= (calendar.panel.meetingsAYear?.least ?? 9),
    );
  });

  it('shows the meeting of June 2024 the release that the pack starts from', () => {
    const [meeting] = meetingsBetween(calendar, '2024-06-01', '2024-06-30');
    assert.ok(meeting && description.release);
    assert.equal(meeting.dataCutOff, '2024-06-18');
    assert.ok(description.release.released <= meeting.dataCutOff);
  });

  const programme = [
    [
      '2026-01-20',
      'Annual Virtual School report',
      'Annual Health of Children Looked After report',
      'Six monthly UASC report from the working group',
    ],
    [
      '2026-03-17',
      'Annual Fostering report',
      'Annual Wiltshire Independent Visitor Scheme report',
      'Annual report on Grand mentors Scheme',
    ],
    [
      '2026-06-16',
      'Six monthly UASC report from the working group',
      'Annual Child and Youth Voice Team report',
      'Annual Motiv8/Connect (Substance Misuse) Service',
      'Annual Independent Reviewing Officers report',
      'Draft annual report of CP Panel for Full Council',
      'Six monthly Care Experienced Development Group update',
    ],
    ['2026-09-15', 'Virtual School Preliminary Examinations Results'],
    [
      '2026-11-17',
      'Six monthly Care Experienced Development Group update',
      'Annual Adoption Service report',
      'CAMHS In Reach Annual Report',
    ],
  ] as const;
  for (const [day, ...titles] of programme) {
    it(`brings to ${day} the reports of the strategy's list`, () => {
      const [meeting] = meetingsBetween(calendar, day, day);
      assert.ok(meeting);
      assert.deepEqual(printedAt(meeting), titles);
    });
  }

  it('brings the same standing items to every meeting', () => {
    const standing = calendar.reports.filter(({ kind }) => kind === 'standing').map(({ key }) => key);
    assert.deepEqual(standing, [
      'scorecard',
      'exception-report',
      'voice-team-update',
      'success-stories',
      'data-spotlight',
      'priority-updates',
    ]);
    for (const meeting of meetingsBetween(calendar, '2026-01-01', '2026-12-31')) {
      const keys = reportsFor(calendar, meeting).map(({ key }) => key);
      assert.ok(
        standing.every((key) => keys.includes(key)),
        meeting.day,
      );
    }
  });

  it('brings twice-yearly and quarterly updates as often as the strategy promises', () => {
    const year = meetingsBetween(calendar, '2026-01-01', '2026-12-31');
    const times = { quarterly: 4, 'six-monthly': 2, annual: 1 } as const;
    for (const report of calendar.reports) {
      if (report.cadence === 'every-meeting' || report.cadence === 'once') continue;
      const comes = year.filter((meeting) => reportsFor(calendar, meeting).includes(report));
      assert.equal(comes.length, times[report.cadence], report.key);
    }
    const updates = calendar.reports.filter(({ key }) => key.endsWith('-update'));
    for (const key of [
      'stability-update',
      'mockingbird-update',
      'missing-update',
      'unsuitable-accommodation-update',
      'neet-panel-update',
      'transitional-safeguarding-update',
      'camhs-in-reach-update',
      'grandmentors-update',
      'lifelong-links-update',
    ]) {
      assert.equal(updates.find((report) => report.key === key)?.cadence, 'six-monthly', key);
    }
    for (const key of [
      'health-assessments-update',
      'national-transfer-scheme-update',
      'emotional-wellbeing-update',
      'care-leavers-plan-update',
    ]) {
      assert.equal(updates.find((report) => report.key === key)?.cadence, 'quarterly', key);
    }
  });

  it('says of everything with a month that no document prints what the month was inferred from', () => {
    for (const { key, cadence, inferred, inferredFrom } of calendar.reports) {
      assert.equal(inferred, cadence !== 'every-meeting', key);
      if (inferred) assert.ok(inferredFrom, key);
    }
  });

  it('knows the duties of the year, and the review of the strategy by June 2026', () => {
    assert.deepEqual(
      calendar.duties.map(({ key }) => key),
      [
        'elect-chair',
        'dragons-den',
        'report-to-select-committee',
        'report-to-full-council',
        'minutes-to-select-committee',
        'data-spotlight-theme',
        'review-ranges',
        'review-strategy',
      ],
    );
    const review = calendar.duties.find(({ key }) => key === 'review-strategy');
    assert.ok(review);
    assert.equal(nextMeetingFor(calendar, review, '2026-01-01')?.day, '2026-06-16');
    const year = meetingsBetween(calendar, '2027-01-01', '2027-12-31');
    const dens = year.filter((meeting) => dutiesFor(calendar, meeting).some(({ key }) => key === 'dragons-den'));
    assert.equal(dens.length, 2);
  });

  it('knows what the panel is: quorum, terms of reference, and that it advises', () => {
    const { quorum, termsOfReference, status } = calendar.panel;
    assert.deepEqual([quorum?.needed, quorum?.members, quorum?.percent], [4, 8, 50]);
    assert.equal(termsOfReference?.points.length, 13);
    assert.match(status?.text ?? '', /recommends and does not decide/);
  });
});
