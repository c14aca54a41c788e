import assert from 'node:assert/strict';
import { createCatalogue } from '../../../src/indicators/catalogue.js';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Alert } from '../../../src/store/alert.js';
import { fakeAlert } from '../../alerts/fake-alert.js';
import { period, type Quarters, seriesOf } from '../../alerts/support.js';
import { fakeCalendar } from '../../calendar/fake-calendar.js';
import { fakeScorecard, type ScorecardContent } from '../../support/scorecards.js';
import { councillor, fakeIndicator, fakeVocabulary, officer } from '../../support/store-records.js';

// Expected between 75 and 80; amber down to 70, red below. The panel met on 17 September 2024.
const today = '2024-10-01';
const before = '2023-24 Q4';
const now = '2024-25 Q1';
const names: Readonly<Record<string, string>> = {
  left: 'Homes nearby',
  worse: 'Health checks',
  stays: 'School places',
  back: 'Reviews on time',
};
const indicators = Object.entries(names).map(([key, plainName]) => fakeIndicator({ key, plainName }));

function contentOf(released: string, figures: Readonly<Record<string, Quarters>>): ScorecardContent {
  return {
    catalogue: createCatalogue(indicators),
    vocabulary: fakeVocabulary(),
    calendar: fakeCalendar({
      meetings: {
        dates: [
          { day: '2024-09-17', source: 'agenda' },
          { day: '2024-01-16', source: 'agenda' },
        ],
      },
    }),
    series: new Map(Object.entries(figures).map(([key, quarters]) => [key, seriesOf(quarters, undefined, { key })])),
    newest: { id: 1, period: period(now), released, revision: 1, title: 'Scorecard' },
  };
}

const earlier = contentOf('2024-06-18', {
  left: { [before]: 76 },
  worse: { [before]: 72 },
  stays: { [before]: 72 },
  back: { [before]: 60 },
});
const held = contentOf('2024-09-30', {
  left: { [before]: 76, [now]: 72 },
  worse: { [before]: 72, [now]: 60 },
  stays: { [before]: 72, [now]: 72 },
  back: { [before]: 60, [now]: 76 },
});
const people = [{ id: 'olivia', name: 'Olivia' }];
const act = { by: 'olivia', at: '2024-09-30T10:00:00Z' };
const alerts: readonly Alert[] = [
  fakeAlert({ indicator: 'worse', toldAt: '2024-06-18T09:00:00Z', acknowledged: act, state: 'acknowledged' }),
  fakeAlert({ id: '2', indicator: 'left', openedPeriod: period(now), toldAt: '2024-09-30T09:00:00Z' }),
  fakeAlert({ id: '3', indicator: 'stays', reported: [{ ...act, meeting: '2024-09-17' }] }),
  fakeAlert({ id: '4', indicator: 'back', state: 'back in range', ended: { period: period(now), at: act.at } }),
];

function ask(question: string, content: Partial<ScorecardContent> = {}, audience = officer) {
  const scorecard = fakeScorecard({ ...held, earlier, alerts, people, ...content }, audience);
  return answerQuestion(question, scorecard, { today, timeZone: 'Europe/London' });
}

describe('questions about alerts and what the panel saw', () => {
  for (const question of ['show the alerts', 'alerts', 'Which alerts are open?', 'any open breaches?']) {
    it(`lists the open alerts: ${question}`, async () => {
      const answer = await ask(question);
      assert.deepEqual(
        [answer.outcome, answer.intent, answer.indicators],
        ['answered', 'alerts', ['left', 'stays', 'worse']],
      );
      assert.match(answer.text, /^Three alerts are open/);
      assert.match(answer.text, /Homes nearby: 72%, amber.*outside since 2024-25 Q1, posted 30 September 2024/);
      assert.match(answer.text, /1 acknowledged: Health checks: 60%.*acknowledged by Olivia on 30 September 2024/);
      assert.match(answer.text, /School places: .*not posted yet, on the exception report of 17 September 2024/);
      assert.equal(answer.figures.length, 3);
    });
  }

  for (const question of [
    'any alerts about homes nearby?',
    'open homes nearby alerts',
    'alerts on homes nearby, not health checks',
  ]) {
    it(`lists those about what is named: ${question}`, async () => {
      const answer = await ask(question);
      assert.deepEqual([answer.intent, answer.indicators], ['alerts', ['left']]);
      assert.match(answer.text, /^One alert is open about this/);
    });
  }

  it('lists none of another thing that is named, nor of something it does not know', async () => {
    assert.match((await ask('any alerts about reviews on time?')).text, /^No alert .* is open about this/);
    assert.equal((await ask('any alerts in Narnia?')).intent === 'alerts', false);
  });

  for (const [moment, day] of [
    ['2024-03-30T23:59:00Z', '30 March 2024'],
    ['2024-03-31T23:01:00Z', '1 April 2024'],
    ['2024-09-29T23:01:00Z', '30 September 2024'],
    ['2024-10-26T23:01:00Z', '27 October 2024'],
    ['2024-10-27T23:59:00Z', '27 October 2024'],
  ] as const) {
    it(`tells days by the council's clock, summer time or not: ${moment} is ${day}`, async () => {
      const late = [
        fakeAlert({ indicator: 'worse', toldAt: moment, acknowledged: { ...act, at: moment }, state: 'acknowledged' }),
      ];
      const { text } = await ask('show the alerts', { alerts: late });
      assert.ok(text.includes(`posted ${day}, acknowledged by Olivia on ${day}`), text);
    });
  }

  it('opens the card of each alert by its row, and puts those last that are snoozed', async () => {
    const snooze = { ...act, until: '2024-10-02', kind: 'date', reason: 'A plan is on its way.' } as const;
    const [worse, left, stays] = alerts.filter(({ state }) => state !== 'back in range');
    assert.ok(worse && left && stays);
    const assigned = { ...act, person: 'leo' };
    const { content, text } = await ask('alerts', { alerts: [{ ...left, snooze }, worse, { ...stays, assigned }] });
    assert.ok(content.kind === 'list');
    assert.deepEqual(
      content.groups.map(({ heading, rows }) => [heading, rows.map(({ alert }) => alert)]),
      [
        ['1 not acknowledged yet', ['3']],
        ['1 acknowledged', ['1']],
        ['1 snoozed', ['2']],
      ],
    );
    assert.match(content.groups[0]?.rows[0]?.detail ?? '', /^3 percentage points below .* · outside since 2023-24 Q4/);
    assert.match(text, /looked after by somebody who has left.*snoozed until 2 October 2024/s);
    assert.doesNotMatch(text, /on its way|Press a row/);
  });

  it('counts a snooze as over on its day', async () => {
    const snooze = { ...act, until: today, kind: 'next meeting', reason: 'Known.' } as const;
    const answer = await ask('alerts', { alerts: alerts.map((alert) => ({ ...alert, snooze })) });
    assert.doesNotMatch(answer.text, /snoozed/);
  });

  it('says so where figures are out of which no alert was put out yet', async () => {
    const answer = await ask('alerts', { alerts: [] });
    assert.match(
      answer.text,
      /^No alert that may be shown here is open\.\nNo alert is told yet of three figures outside the expected range\./,
    );
  });

  it('lists all there were where the ledger is asked for', async () => {
    const answer = await ask('show me the ledger');
    assert.match(answer.text, /1 back in range: Reviews on time: 76%.*back in range in 2024-25 Q1/);
  });

  it('says what is new since the last panel', async () => {
    const answer = await ask('What is new since the last panel?');
    assert.deepEqual([answer.outcome, answer.indicators], ['answered', ['left', 'worse', 'back']]);
    assert.match(answer.text, /^Since the panel met on 17 September 2024: 3 changes\./);
    assert.match(answer.text, /1 out of the expected range and were not: Homes nearby/);
  });

  it('says so where nothing is new', async () => {
    const answer = await ask('is there anything new since our last meeting?', { earlier: held });
    assert.match(answer.text, /^Nothing has changed sides/);
    assert.deepEqual(answer.figures, []);
  });

  for (const question of ['Which breaches has the panel not seen?', "what hasn't the panel seen yet?"]) {
    it(`lists what is out and no meeting saw: ${question}`, async () => {
      assert.deepEqual((await ask(question)).indicators, ['left']);
    });
  }

  it('takes what stood on the exception report of a meeting that was held as seen', async () => {
    const reported = alerts.map((alert) => ({ ...alert, reported: [{ ...act, meeting: '2024-09-17' }] }));
    const answer = await ask('which breaches has the panel not seen?', { alerts: reported });
    assert.match(answer.text, /^The panel has seen everything/);
  });

  it('tells what the panel saw at a meeting, as the figures stood', async () => {
    const answer = await ask('What did the panel see in September?');
    assert.equal(answer.outcome, 'answered');
    assert.match(answer.text, /^On 17 September 2024 the newest scorecard/);
    assert.match(answer.text, /1 red: Reviews on time: 60%/);
    assert.deepEqual(answer.indicators, ['back', 'worse', 'stays']);
  });

  it('takes the last meeting where no month is named', async () => {
    assert.match((await ask('what was the panel shown?')).text, /^On 17 September 2024/);
  });

  it('says which meeting it does not know', async () => {
    const answer = await ask('what did the panel see in May?');
    assert.deepEqual(
      [answer.outcome, answer.text],
      ['not_found', 'No meeting of the panel in May is known that was held.'],
    );
  });

  it('says so where nothing had come out yet', async () => {
    const answer = await ask('what did the panel see in January?', { earlier: { ...earlier, newest: undefined } });
    assert.deepEqual(
      [answer.outcome, answer.text],
      ['not_found', 'No scorecard is held that had come out before the meeting of 16 January 2024.'],
    );
  });

  it('leaves the alert of a withheld figure out for those who may not see it', async () => {
    const counted = indicators.map((each) =>
      each.key === 'left'
        ? fakeIndicator({ key: 'left', plainName: 'Homes nearby', unit: 'children', aggregation: 'snapshot' })
        : each,
    );
    const few = new Map(held.series).set('left', seriesOf({ [now]: 3 }, undefined, { key: 'left' }));
    const content = { catalogue: createCatalogue(counted), series: few };
    const answer = await ask('show the alerts', content, councillor);
    assert.deepEqual(answer.indicators, ['stays', 'worse']);
    assert.ok(!answer.text.includes('Homes nearby'));
    assert.match(answer.text, /too few to show are left out, whether outside their range or not/);
  });

  it('says nothing of since when where a quarter of that time is withheld', async () => {
    const counted = indicators.map((each) =>
      each.key === 'left'
        ? fakeIndicator({ key: 'left', plainName: 'Homes nearby', unit: 'children', aggregation: 'snapshot' })
        : each,
    );
    const few = new Map(held.series).set('left', seriesOf({ '2023-24 Q2': 3, [now]: 40 }, undefined, { key: 'left' }));
    const since = fakeAlert({ id: '2', indicator: 'left', openedPeriod: period('2023-24 Q2'), toldAt: act.at });
    const content = { catalogue: createCatalogue(counted), series: few, alerts: [since] };
    assert.match(
      (await ask('show the alerts', content)).text,
      /Homes nearby: 40 children, red.*outside since 2023-24 Q2/,
    );
    const answer = await ask('show the alerts', content, councillor);
    assert.match(answer.text, /1 of which no more may be told here: Homes nearby: 40 children, red/);
    assert.doesNotMatch(answer.text, /outside since|posted|acknowledged/);
  });

  it('keeps to figures where an indicator is named', async () => {
    assert.notEqual((await ask('how are health checks?')).intent, 'alerts');
  });
});
