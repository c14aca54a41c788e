import assert from 'node:assert/strict';
import sinon from 'sinon';
import { calendarSchema } from '../../src/calendar/calendar-schema.js';
import { nextMeeting } from '../../src/calendar/find-meetings.js';
import { financialYear, quarter } from '../../src/indicators/period.js';
import { strategiesFileSchema, strategyOn } from '../../src/indicators/strategy.js';
import { periodValues } from '../../src/store/tables/period-columns.js';
import {
  fakeBenchmark,
  fakeCommentary,
  fakeIndicator,
  fakePack,
  fakePeople,
  fakeRange,
  fakeReading,
  fakeRelease,
  fakeVocabulary,
  officer,
} from '../support/store-records.js';
import { createTestStore, describeOnEachStore, openTables, type TestStore } from '../support/stores.js';

const q4 = quarter(2023, 4);
const lastYear = financialYear(2022);

const fakeStrategy = {
  key: 'strategy',
  title: 'A strategy',
  from: '2023-10-17',
  source: 'A document',
  priorities: [{ number: 1, name: 'Homes', printedName: 'Stable homes' }],
};

const override = {
  indicator: 'stability',
  period: q4,
  colour: 'amber',
  stance: null,
  reason: 'A small group.',
  by: 'officer',
  at: '2024-06-01T09:00:00.000Z',
} as const;

describeOnEachStore('applying a pack', (engine) => {
  let test: TestStore;
  const now = sinon.stub();

  beforeEach(async () => {
    now.returns(new Date('2024-06-01T09:00:00Z'));
    const history = { readings: [fakeReading(lastYear, 70)], ranges: [], benchmarks: [] };
    test = await createTestStore(engine, {
      pack: { history, commentary: [fakeCommentary('Moves were planned.')] },
      releases: [fakeRelease()],
      options: { now },
    });
  });
  afterEach(() => test.dispose());

  it('replaces the catalogue, history and commentary, and keeps releases and what people set', async () => {
    const { store } = test;
    await store.saveOverride(override);
    await store.applyPack(
      fakePack({
        indicators: [fakeIndicator({ plainName: 'Stable homes' })],
        history: { readings: [fakeReading(lastYear, 71)], ranges: [], benchmarks: [] },
        commentary: [fakeCommentary('Rewritten.')],
      }),
      'test',
    );
    const scorecard = await store.scorecard(officer);
    assert.deepEqual(
      scorecard.catalogue.indicators.map(({ plainName }) => plainName),
      ['Stable homes'],
    );
    const { readings } = await scorecard.series('stability');
    assert.deepEqual(
      readings.map(({ value }) => value),
      [71, 66],
    );
    assert.deepEqual(
      (await scorecard.commentary('stability', q4)).map(({ text }) => text),
      ['Rewritten.'],
    );
    assert.deepEqual(await scorecard.override('stability', q4), override);
  });

  it('leaves the catalogue, vocabulary and directory the same objects until then', async () => {
    const { store } = test;
    const [catalogue, vocabulary, directory] = [
      await store.catalogue(),
      await store.vocabulary(),
      await store.directory(),
    ];
    await store.saveRelease(fakeRelease({ released: '2024-06-02' }), 'test');
    assert.equal(await store.catalogue(), catalogue);
    assert.equal((await store.scorecard(officer)).catalogue, catalogue);
    assert.equal((await store.scorecardAsAt(officer, '2024-05-20')).catalogue, catalogue);
    assert.equal(await store.vocabulary(), vocabulary);
    assert.equal(await store.directory(), directory);
    await store.applyPack(fakePack({ vocabulary: fakeVocabulary({ council: 'Othershire Council' }) }), 'test');
    assert.notEqual(await store.catalogue(), catalogue);
    assert.equal((await store.vocabulary()).council, 'Othershire Council');
    assert.deepEqual((await store.directory()).people, directory.people);
  });

  it('does not change a scorecard that an answer is being made from', async () => {
    const { store } = test;
    const before = await store.scorecard(officer);
    await store.applyPack(
      fakePack({ history: { readings: [fakeReading(lastYear, 1)], ranges: [], benchmarks: [] } }),
      'test',
    );
    await store.saveRelease(fakeRelease({ released: '2024-06-02', readings: [fakeReading(q4, 2)] }), 'test');
    await store.saveOverride(override);
    const db = openTables(test.url);
    const { version } = await db.selectFrom('store_state').select('version').executeTakeFirstOrThrow();
    await db
      .insertInto('commentary')
      .values({
        pack_id: null,
        since: version,
        ...periodValues(q4),
        indicator: 'stability',
        text: 'Written by a person.',
        author_role: 'Lead',
        written: '2024-06-02',
        cleared: 1,
      })
      .execute();
    await db.destroy();
    const { readings } = await before.series('stability');
    assert.deepEqual(
      readings.map(({ value }) => value),
      [70, 66],
    );
    assert.equal((await before.commentary('stability', q4)).length, 1);
    assert.equal(await before.override('stability', q4), undefined);
    const after = await store.scorecard(officer);
    assert.deepEqual(
      (await after.commentary('stability', q4)).map(({ text }) => text),
      ['Written by a person.'],
      'what people wrote stays beside the new pack',
    );
    assert.deepEqual(await after.override('stability', q4), override);
  });

  it('forgets a pack once another has replaced it for a day', async () => {
    const { store } = test;
    const packs = async () => {
      const db = openTables(test.url);
      const held = await db.selectFrom('packs').selectAll().execute();
      const history = await db.selectFrom('observations').selectAll().where('pack_id', 'is not', null).execute();
      await db.destroy();
      return { packs: held.length, history: history.length };
    };
    now.returns(new Date('2024-06-02T10:00:00Z'));
    await store.applyPack(fakePack(), 'test');
    assert.deepEqual(await packs(), { packs: 2, history: 1 });
    now.returns(new Date('2024-06-03T09:59:59Z'));
    await store.applyPack(fakePack(), 'test');
    assert.deepEqual(await packs(), { packs: 3, history: 1 }, 'the second is not yet there for a day');
    now.returns(new Date('2024-06-03T10:00:01Z'));
    await store.applyPack(fakePack(), 'test');
    assert.deepEqual(await packs(), { packs: 3, history: 0 });
  });

  it('leaves an audit that names the pack before', async () => {
    await test.store.applyPack(fakePack({ name: 'other' }), 'npm run pack');
    const db = openTables(test.url);
    const entries = await db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'pack applied')
      .orderBy('id')
      .execute();
    await db.destroy();
    assert.deepEqual(
      entries.map(({ subject, before }) => [subject, before === null ? null : JSON.parse(before).pack]),
      [
        ['anyshire', null],
        ['other', 'anyshire'],
      ],
    );
    assert.equal(entries[1]?.actor, 'npm run pack');
  });

  it('refuses a pack that it could not read back, and keeps the one it has', async () => {
    const { store } = test;
    const before = await store.scorecard(officer);
    const people = { ...fakePeople(), roles: [] };
    await assert.rejects(store.applyPack(fakePack({ people }), 'test'), {
      code: 'pack-invalid',
      message: /pack -- check/,
    });
    assert.equal(await store.scorecard(officer), before);
  });

  it('gives the pack back as it was applied, without releases and what people set', async () => {
    const pack = fakePack({
      commentary: [fakeCommentary('One.'), fakeCommentary('Two.', { cleared: false, period: lastYear })],
      history: {
        readings: [
          fakeReading(financialYear(2021), 3, { indicator: 'adopted' }),
          fakeReading(lastYear, 70, { note: 'In the text 71.' }),
        ],
        ranges: [
          fakeRange(60, 70, { fromYear: 2022, heading: '22-23' }),
          fakeRange(72, null, { fromYear: 2017, thatYearOnly: true, printedAsTarget: true, note: 'Of November.' }),
        ].toReversed(),
        benchmarks: [fakeBenchmark(69.5, { note: 'Published later.' })],
      },
      glossary: [{ term: 'SHBA', explanation: 'A decision.', aliases: ['shobpa'], source: 'A list', indicators: [] }],
      strategies: strategiesFileSchema.parse({ strategies: [fakeStrategy], offices: [] }),
      calendar: calendarSchema.parse({ meetings: { dates: [{ day: '2026-01-20', source: 'Minutes' }] } }),
    });
    await test.store.applyPack(pack, 'test');
    assert.deepEqual(await test.store.baseline(), JSON.parse(JSON.stringify(pack)));
  });

  it('offers the glossary, strategies and calendar with the scorecard, the same objects until the next pack', async () => {
    const { store } = test;
    await store.applyPack(
      fakePack({
        glossary: [{ term: 'SHBA', explanation: 'A decision.', aliases: [], source: 'A list', indicators: [] }],
        strategies: strategiesFileSchema.parse({ strategies: [fakeStrategy] }),
        calendar: calendarSchema.parse({ meetings: { dates: [{ day: '2026-01-20', source: 'Minutes' }] } }),
      }),
      'test',
    );
    const { glossary, strategies, calendar } = await store.scorecard(officer);
    assert.equal(glossary.find('s.h.b.a.')[0]?.explanation, 'A decision.');
    assert.equal(strategyOn(strategies, '2026-01-01')?.title, 'A strategy');
    assert.equal(nextMeeting(calendar, '2026-01-01')?.day, '2026-01-20');
    await store.saveRelease(fakeRelease({ released: '2024-06-02' }), 'test');
    assert.equal((await store.scorecard(officer)).calendar, calendar);
    assert.equal(await store.calendar(), calendar);
  });
});
