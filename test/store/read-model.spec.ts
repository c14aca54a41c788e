import assert from 'node:assert/strict';
import type { Override } from '../../src/indicators/assessment.js';
import { financialYear, month, type Period, quarter, samePeriod } from '../../src/indicators/period.js';
import type { Right } from '../../src/people/right.js';
import type { Scorecard } from '../../src/store/scorecard.js';
import {
  councillor,
  fakeAudience,
  fakeCommentary,
  fakeReading,
  fakeRelease,
  officer,
} from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTestStore, type TestStore } from '../support/stores.js';

const q3 = quarter(2023, 3);
const q4 = quarter(2023, 4);

describeOnEachStore('what an audience may see', (engine) => {
  let test: TestStore;

  before(async () => {
    test = await createTestStore(engine, {
      pack: {
        commentary: [
          fakeCommentary('Two moved.', { indicator: 'adopted' }),
          fakeCommentary('Not yet cleared.', { cleared: false, written: '2024-05-21' }),
          fakeCommentary('Cleared.'),
          fakeCommentary('Of another quarter.', { period: q3 }),
        ],
      },
      releases: [
        fakeRelease({
          readings: [
            fakeReading(q4, 66),
            fakeReading(q4, 4, { indicator: 'adopted', numerator: 4, denominator: 40 }),
            fakeReading(financialYear(2023), 31, { indicator: 'adopted' }),
          ],
        }),
      ],
    });
    await test.store.saveOverride(fakeOverride({ indicator: 'adopted', colour: 'red' }));
    await test.store.saveOverride(fakeOverride({ colour: 'red' }));
    await test.store.saveOverride(fakeOverride({ colour: 'amber' }));
  });
  after(() => test.dispose());

  it('withholds a small number from those who may not see it', async () => {
    const series = await (await test.store.scorecard(councillor)).series('adopted');
    const withheld = series.readings.find(({ period }) => period.kind === 'quarter');
    assert.equal(withheld?.suppressed, true);
    assert.equal(withheld?.value, null);
    assert.equal(withheld?.numerator, undefined);
    const seen = await (await test.store.scorecard(officer)).series('adopted');
    assert.equal(seen.readings.find(({ period }) => period.kind === 'quarter')?.value, 4);
  });

  it('withholds it from the whole scorecard read at once as well', async () => {
    const all = await (await test.store.scorecard(councillor)).allSeries();
    assert.equal(
      all.get('adopted')?.readings.some(({ value }) => value === 4),
      false,
    );
  });

  it('withholds the commentary and the judgement of a withheld figure', async () => {
    const shown = await test.store.scorecard(councillor);
    assert.deepEqual(await shown.commentary('adopted', q4), []);
    assert.equal(await shown.override('adopted', q4), undefined);
    const whole = await test.store.scorecard(officer);
    assert.deepEqual(
      (await whole.commentary('adopted', q4)).map(({ text }) => text),
      ['Two moved.'],
    );
    assert.equal((await whole.override('adopted', q4))?.colour, 'red');
  });

  it('shows commentary that is not cleared only to those who clear it, the newest first', async () => {
    const texts = async (audience: typeof officer) =>
      (await (await test.store.scorecard(audience)).commentary('stability', q4)).map(({ text }) => text);
    assert.deepEqual(await texts(officer), ['Not yet cleared.', 'Cleared.']);
    assert.deepEqual(await texts(councillor), ['Cleared.']);
  });

  it('holds the newest of several judgements, for its own period only', async () => {
    const scorecard = await test.store.scorecard(officer);
    assert.equal((await scorecard.override('stability', q4))?.colour, 'amber');
    assert.equal(await scorecard.override('stability', q3), undefined);
  });

  it('gives all judgements of a period at once, as each is given by itself', async () => {
    const coloursOf = async (audience: typeof officer, period: typeof q4, day?: string) => {
      const scorecard = await (day ? test.store.scorecardAsAt(audience, day) : test.store.scorecard(audience));
      return Object.fromEntries([...(await scorecard.overrides(period))].map(([key, { colour }]) => [key, colour]));
    };
    assert.deepEqual(await coloursOf(officer, q4), { stability: 'amber', adopted: 'red' });
    assert.deepEqual(await coloursOf(councillor, q4), { stability: 'amber' });
    assert.deepEqual(await coloursOf(officer, q3), {});
    assert.deepEqual(await coloursOf(officer, q4, '2024-05-20'), {});
  });

  it('shows of a past day what had been written and set by then', async () => {
    const asAt = async (day: string) => {
      const scorecard = await test.store.scorecardAsAt(officer, day);
      const commentary = await scorecard.commentary('stability', q4);
      return [commentary.map(({ text }) => text), (await scorecard.override('stability', q4))?.colour];
    };
    assert.deepEqual(await asAt('2024-05-20'), [['Cleared.'], undefined]);
    assert.deepEqual(await asAt('2024-05-31'), [['Not yet cleared.', 'Cleared.'], undefined]);
    assert.deepEqual(await asAt('2024-06-01'), [['Not yet cleared.', 'Cleared.'], 'amber']);
  });

  it('holds nothing for a key that the catalogue does not know', async () => {
    const scorecard = await test.store.scorecard(officer);
    assert.deepEqual(await scorecard.series('unheard-of'), {
      key: 'unheard-of',
      readings: [],
      ranges: [],
      benchmarks: [],
    });
    assert.deepEqual(await scorecard.commentary('unheard-of', q4), []);
    assert.equal(await scorecard.override('unheard-of', q4), undefined);
  });

  it('gives audiences of the same name and rights one scorecard, and others their own', async () => {
    const { store } = test;
    assert.equal(
      await store.scorecard(fakeAudience('lead', ['ask', 'post'])),
      await store.scorecard(fakeAudience('lead', ['post', 'ask'])),
    );
    assert.notEqual(
      await store.scorecard(fakeAudience('lead', ['ask'])),
      await store.scorecard(fakeAudience('lead', ['ask', 'post'])),
    );
    assert.equal((await store.scorecard(fakeAudience('chair', ['ask']))).audience.role, 'chair');
  });

  it('keeps to the rights that an audience had when it asked', async () => {
    const rights = new Set<Right>(['ask']);
    const scorecard = await test.store.scorecard({ role: 'guest', rights });
    rights.add('see-small-numbers');
    const { readings } = await scorecard.series('adopted');
    assert.equal(readings.find(({ period }) => period.kind === 'quarter')?.value, null);
    assert.equal(scorecard.audience.rights.has('see-small-numbers'), false);
  });

  it('follows the threshold that the store was opened with', async () => {
    const strict = await openTestStore(test.url, { smallNumberThreshold: 40 });
    const series = await (await strict.scorecard(councillor)).series('adopted');
    assert.deepEqual(
      series.readings.map(({ value }) => value),
      [null, null],
    );
    await strict.close();
  });

  it('withholds in an earlier state of the scorecard too', async () => {
    await test.store.saveRelease(
      fakeRelease({ released: '2024-07-01', readings: [fakeReading(month(2024, 3), 12, { indicator: 'adopted' })] }),
      'test',
    );
    const series = await (await test.store.scorecardAsAt(councillor, '2024-06-30')).series('adopted');
    assert.equal(series.readings.find(({ period }) => period.kind === 'quarter')?.value, null);
  });

  it('shows no earlier total that would give a small number away beside that of today', async () => {
    const counted = (period: Period, value: number) => fakeReading(period, value, { indicator: 'adopted' });
    const upToDecember = [counted(quarter(2023, 1), 6), counted(quarter(2023, 2), 6), counted(quarter(2023, 3), 12)];
    const earlier = { period: quarter(2023, 3), released: '2024-02-01', ranges: [] };
    await test.store.saveRelease(
      fakeRelease({ ...earlier, readings: [...upToDecember, counted(financialYear(2023), 24)] }),
      'test',
    );
    await test.store.saveRelease(
      fakeRelease({
        released: '2024-06-20',
        readings: [...upToDecember, counted(quarter(2023, 4), 5), counted(financialYear(2023), 29)],
      }),
      'test',
    );
    const yearIn = async (scorecard: Scorecard) => {
      const { readings } = await scorecard.series('adopted');
      return readings.find(({ period }) => samePeriod(period, financialYear(2023)))?.value;
    };
    assert.equal(await yearIn(await test.store.scorecard(councillor)), 29);
    const earlierDay = await test.store.scorecardAsAt(councillor, '2024-02-01');
    assert.equal(await yearIn(earlierDay), null, '29 less 24 is the last quarter');
  });
});

function fakeOverride(fields: Partial<Override>): Override {
  return {
    indicator: 'stability',
    period: q4,
    colour: null,
    stance: null,
    reason: 'Known cause.',
    by: 'officer',
    at: '2024-06-01T10:00:00.000Z',
    ...fields,
  };
}
