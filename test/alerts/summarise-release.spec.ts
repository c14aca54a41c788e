import assert from 'node:assert/strict';
import { decideAlerts } from '../../src/alerts/decide-alerts.js';
import type { ReleaseChanges } from '../../src/alerts/release-changes.js';
import { summariseRelease } from '../../src/alerts/summarise-release.js';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { formatPeriod } from '../../src/indicators/period.js';
import type { Series } from '../../src/indicators/reading.js';
import { councillor, fakeIndicator } from '../support/store-records.js';
import { fakeAlert } from './fake-alert.js';
import { period, type Quarters, seriesOf } from './support.js';

const before = '2023-24 Q4';
const now = '2024-25 Q1';
const keys = ['left', 'stays', 'worsens', 'improves', 'recovers', 'returns', 'corrected', 'shines', 'late', 'missing'];
const indicators = keys.map((key) => fakeIndicator({ key, ...(key === 'missing' && { dueWithinDays: 10 }) }));

/** Expected between 75 and 80; amber down to 70, red below. */
const told: Readonly<Record<string, Quarters>> = {
  left: { [before]: 76 },
  stays: { [before]: 72 },
  worsens: { [before]: 72 },
  improves: { [before]: 60 },
  recovers: { [before]: 70 },
  returns: { [before]: 60 },
  corrected: { [before]: 76 },
  shines: { [before]: 78 },
  late: { [before]: 60 },
  missing: { [before]: 76 },
};
const held: Readonly<Record<string, Quarters>> = {
  left: { ...told['left'], [now]: 72 },
  stays: { ...told['stays'], [now]: 72 },
  worsens: { ...told['worsens'], [now]: 60 },
  improves: { ...told['improves'], [now]: 72 },
  recovers: { ...told['recovers'], [now]: 73 },
  returns: { ...told['returns'], [now]: 76 },
  corrected: { [before]: 60, [now]: 76 },
  shines: { ...told['shines'], [now]: 82 },
  late: { [before]: 60 },
  missing: { [before]: 76 },
};

function series(figures: Readonly<Record<string, Quarters>>): ReadonlyMap<string, Series> {
  return new Map(Object.entries(figures).map(([key, quarters]) => [key, seriesOf(quarters, undefined, { key })]));
}

/** The same series with one quarter withheld. */
function withheld(of: ReadonlyMap<string, Series>, key: string, quarter: string): ReadonlyMap<string, Series> {
  const own = of.get(key);
  if (own === undefined) return of;
  const readings = own.readings.map((reading) =>
    formatPeriod(reading.period) === quarter ? { ...reading, value: null, suppressed: true } : reading,
  );
  return new Map([...of, [key, { ...own, readings }]]);
}

function summarise({ seen = series(held), earlier = series(told) } = {}): ReleaseChanges {
  const first = decideAlerts({ indicators, series: series(told), overrides: [], told: new Map() });
  const { decisions } = decideAlerts({ indicators, series: series(held), overrides: [], told: first.told });
  return summariseRelease({
    announcement: { decisions, isFirst: false },
    release: { id: 2, period: period(now), released: '2024-09-17', revision: 1, title: 'Scorecard' },
    indicators,
    shown: { catalogue: createCatalogue(indicators), series: seen, earlier, overrides: [], audience: councillor },
    alerts: [fakeAlert({ indicator: 'left', card: 'left-release-2' }), fakeAlert({ indicator: 'stays' })],
    ownCards: new Set(['left-release-2']),
  });
}

/** The indicators under each heading. */
function listed(changes: ReleaseChanges) {
  const rows = (['new', 'continuing', 'worse', 'improved', 'backInRange', 'restated'] as const).map((part) => [
    part,
    changes[part].map(({ indicator }) => indicator.key),
  ]);
  return Object.fromEntries([...rows, ['celebrate', changes.celebrate.map(({ key }) => key)]]);
}

describe('summariseRelease', () => {
  it('puts every indicator under what the release made of it', () => {
    const changes = summarise();
    assert.deepEqual(listed(changes), {
      new: ['left'],
      continuing: ['stays'],
      worse: ['worsens'],
      improved: ['improves', 'recovers'],
      backInRange: ['returns'],
      restated: ['corrected'],
      celebrate: ['shines'],
    });
  });

  it('counts the colours of the newest quarter, of those that have it', () => {
    const { counts, period: newest } = summarise();
    assert.deepEqual(counts, { green: 3, amber: 4, red: 1, notJudged: 0 });
    assert.deepEqual(newest, period(now));
  });

  it('ties a row to its alert, and says whether it has a card of its own', () => {
    const { new: left, continuing } = summarise();
    assert.deepEqual(
      [...left, ...continuing].map(({ alert, hasOwnCard }) => [alert?.indicator, hasOwnCard]),
      [
        ['left', true],
        ['stays', false],
      ],
    );
  });

  describe('for those who may not see a figure', () => {
    it('leaves out what rests on the figure now', () => {
      const changes = summarise({ seen: withheld(series(held), 'left', now) });
      assert.deepEqual([listed(changes)['new'], changes.counts.amber], [[], 3]);
    });

    it('leaves out what rests on the figure before', () => {
      const changes = summarise({ seen: withheld(series(held), 'worsens', before) });
      assert.deepEqual(listed(changes)['worse'], []);
    });

    it('leaves out a correction of a figure that they were not told', () => {
      const earlier = withheld(series(told), 'corrected', before);
      assert.deepEqual(listed(summarise({ earlier }))['restated'], []);
    });
  });

  it('leaves out what no longer holds', () => {
    const corrected = series({ ...held, left: { ...told['left'], [now]: 77 } });
    assert.deepEqual(listed(summarise({ seen: corrected }))['new'], []);
  });
});
