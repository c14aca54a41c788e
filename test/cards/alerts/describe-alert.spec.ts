import assert from 'node:assert/strict';
import type { Alert } from '../../../src/alerts/release-changes.js';
import type { AlertContent } from '../../../src/cards/alerts/alert-content.js';
import type { AlertDesk } from '../../../src/cards/alerts/alert-desk.js';
import { describeAlert } from '../../../src/cards/alerts/describe-alert.js';
import { describeAlertGroup } from '../../../src/cards/alerts/describe-alert-group.js';
import { renderAlertCard } from '../../../src/cards/alerts/render-alert-card.js';
import { checkCard } from '../../../src/cards/check-card.js';
import { type Period, quarter, samePeriod } from '../../../src/indicators/period.js';
import type { Reading } from '../../../src/indicators/reading.js';
import { fakeContext } from '../fake-answers.js';
import { fakeAlert, fakeBusyAlert, loadDesk } from './fake-alerts.js';

describe('describeAlert', () => {
  let channel: AlertDesk;
  let officers: AlertDesk;
  before(async () => {
    channel = await loadDesk('channel');
    officers = await loadDesk('officer');
  });

  async function describeShown(alert = fakeAlert(), desk = channel): Promise<AlertContent> {
    const content = await describeAlert(alert, desk);
    assert.ok(content);
    return content;
  }
  const factsOf = ({ standing }: AlertContent) => Object.fromEntries(standing.facts.map((f) => [f.label, f.words]));

  it('shows the figure, its judgement, its comparators and commentary as an answer does', async () => {
    const { indicator } = await describeShown();
    assert.equal(indicator.figure, '66%');
    assert.equal(indicator.verdict.label, 'Red, of concern');
    assert.equal(indicator.expected, '75% to 82%');
    assert.ok(indicator.chart && indicator.comparison && indicator.commentary);
  });

  it('says since when, who leads, and when the panel meets', async () => {
    const content = await describeShown();
    assert.equal(content.indicator.changes[0]?.label, 'Outside since');
    assert.deepEqual(factsOf(content), {
      Acknowledged: 'not yet',
      'Looked after by': 'nobody yet',
      'Who leads':
        'Leo Thistlewood, Service lead, homes and fostering; for the panel Connor Larkspur and Sylvie Underhay',
      'Next panel': 'Tuesday 18 June 2024',
      'Papers due': 'draft by 28 May 2024, final by 7 June 2024',
    });
  });

  it('says what was done by whom, and what is left to press', async () => {
    const content = await describeShown(fakeBusyAlert());
    const facts = factsOf(content);
    assert.equal(content.standing.kicker, 'Alert, snoozed');
    assert.equal(facts['Acknowledged'], 'by Carol Ashgrove on 1 May 2024');
    assert.equal(facts['Looked after by'], 'Leo Thistlewood');
    assert.equal(facts['Exception report'], 'for 18 June 2024');
    assert.deepEqual(content.standing.history.slice(1, 3), [
      '1 May 2024: Acknowledged by Carol Ashgrove.',
      '1 May 2024: Carol Ashgrove asked Leo Thistlewood to look after it.',
    ]);
    const { canAcknowledge, canSnooze, canAddToReport, canComment } = content.buttons;
    assert.deepEqual([canAcknowledge, canSnooze, canAddToReport, canComment], [false, false, false, true]);
  });

  it('knows the report it was put on where the meeting was moved since', async () => {
    const { scorecard } = channel;
    const moved = [{ from: '2024-06-18', to: '2024-06-25', reason: 'the hall is closed' }];
    const meetings = { ...scorecard.calendar.meetings, moved };
    const desk = { ...channel, scorecard: { ...scorecard, calendar: { ...scorecard.calendar, meetings } } };
    const content = await describeShown(fakeBusyAlert(), desk);
    assert.equal(factsOf(content)['Exception report'], 'for 25 June 2024');
    assert.match(content.standing.history.at(-1) ?? '', /on the exception report for 25 June 2024/);
    assert.equal(content.buttons.canAddToReport, false);
  });

  it('says when the panel noted it, and nothing of what it noted besides', async () => {
    const key = fakeAlert().id;
    const noted = [
      { meeting: '2024-06-18', subject: 'alert' as const, key },
      { meeting: '2024-09-17', subject: 'alert' as const, key: 'another' },
      { meeting: '2024-09-17', subject: 'report' as const, key },
    ];
    const facts = factsOf(await describeShown(fakeAlert(), { ...channel, noted }));
    assert.equal(facts['Noted by the panel'], 'on 18 June 2024');
    assert.equal(factsOf(await describeShown())['Noted by the panel'], undefined);
  });

  it('keeps what officers write from everybody else', async () => {
    const inChannel = JSON.stringify(await describeShown(fakeBusyAlert()));
    assert.doesNotMatch(inChannel, /looks into moves|plan is on its way/);
    assert.match(inChannel, /one comment, the latest by Carol Ashgrove/);
    const among = JSON.stringify(await describeShown(fakeBusyAlert(), officers));
    assert.match(among, /looks into moves/);
    assert.match(among, /plan is on its way/);
  });

  it('shows officers the latest comments whole, however long they are', async () => {
    const texts = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'].map((word) => word.padEnd(999, ' x') + word);
    const comments = texts.map((text) => ({ by: 'carol-clerk', at: '2024-05-01T13:30:00.000Z', text }));
    const content = await describeShown(fakeBusyAlert({ comments }), officers);
    assert(content);
    const message = renderAlertCard(content, fakeContext);
    checkCard(message);
    const card = JSON.stringify(message);
    assert.match(card, /five comments; these are the latest/);
    for (const text of texts.slice(1)) assert.ok(card.includes(`Carol Ashgrove: ${text}`), text.slice(-7));
    assert.doesNotMatch(card, /First/);
  });

  it('offers the people who answer for the service first', async () => {
    const { people } = (await describeShown()).buttons;
    assert.equal(people[0]?.id, 'leo-lead');
    assert.ok(people.some(({ id }) => id === 'cheryl-chair'));
    assert.ok(!people.some(({ id }) => id === 'connor-councillor'), 'who may not look after alerts is not asked to');
  });

  for (const [role, verbs] of [
    ['channel', true],
    ['clerk', true],
    ['councillor', false],
  ] as const) {
    it(`offers ${verbs ? 'all that can be done' : 'only the indicator'} to the ${role}`, async () => {
      const { buttons } = await describeShown(fakeAlert(), await loadDesk(role));
      const { canAcknowledge, canSnooze, canAddToReport, canComment, people, ask } = buttons;
      const offered = [canAcknowledge, canSnooze, canAddToReport, canComment, people.length > 0];
      assert.deepEqual(new Set(offered), new Set([verbs]));
      assert.notEqual(ask, null);
    });
  }

  it('says of an alert that is over since when, and leaves only its comments and its indicator', async () => {
    const ended = { period: quarter(2023, 4), at: '2024-05-01T09:00:00.000Z' };
    const content = await describeShown(fakeAlert({ state: 'back in range', ended }));
    assert.equal(content.standing.kicker, 'Alert: back in range');
    assert.equal(factsOf(content)['Back in range'], 'since 2023-24 Q4');
    const { canAcknowledge, canSnooze, canAddToReport, people } = content.buttons;
    assert.deepEqual([canAcknowledge, canSnooze, canAddToReport, people], [false, false, false, []]);
  });

  it('shows nothing of a figure that is withheld from its readers', async () => {
    const hidden = fakeAlert({ indicator: 'adopted-number' });
    assert.equal(await describeAlert(hidden, channel), undefined);
    assert.ok(await describeAlert(hidden, officers));
  });

  describe('where a quarter of its time is withheld', () => {
    /** The channel's desk, with one quarter of two-year stability withheld. */
    const withhold = (hidden: Period): AlertDesk => ({
      ...channel,
      scorecard: {
        ...channel.scorecard,
        series: async (key) => {
          const series = await channel.scorecard.series(key);
          const hide = (each: Reading) =>
            samePeriod(each.period, hidden) ? { ...each, value: null, suppressed: true } : each;
          return { ...series, readings: series.readings.map(hide) };
        },
      },
    });
    const at = '2024-05-01T09:00:00.000Z';
    const [before, withheld, after] = [quarter(2023, 2), quarter(2023, 3), quarter(2023, 4)];

    /** What the alerts are by what the withheld figure may have been: every card of the indicator there is then. */
    const worlds: Readonly<Record<string, readonly Alert[]>> = {
      'out, and out after': [fakeAlert({ openedPeriod: before, period: after })],
      'in, and out after': [
        fakeAlert({ openedPeriod: before, period: withheld, state: 'back in range', ended: { period: withheld, at } }),
        fakeAlert({ id: 'alert-2', openedPeriod: after, period: after }),
      ],
      'out, and in after': [
        fakeAlert({ openedPeriod: before, period: after, state: 'back in range', ended: { period: after, at } }),
      ],
    };
    for (const [title, alerts] of Object.entries(worlds)) {
      it(`says the same of it whatever that figure was: ${title}`, async () => {
        const desk = withhold(withheld);
        assert.deepEqual(
          await Promise.all(alerts.map((alert) => describeAlert(alert, desk))),
          alerts.map(() => undefined),
        );
        assert.equal(await describeAlertGroup('card:1', alerts, desk), undefined);
      });
    }

    it('shows an alert again that begins after it', async () => {
      assert.ok(await describeAlert(fakeAlert({ openedPeriod: after, period: after }), withhold(before)));
    });
  });

  it('shows nothing of an indicator that the catalogue has lost', async () => {
    assert.equal(await describeAlert(fakeAlert({ indicator: 'gone' }), channel), undefined);
  });
});
