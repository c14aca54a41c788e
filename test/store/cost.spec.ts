import assert from 'node:assert/strict';
import { Kysely, type LogEvent } from 'kysely';
import { month, quarter } from '../../src/indicators/period.js';
import type { Database } from '../../src/store/database.js';
import { createDialect } from '../../src/store/dialects/create-dialect.js';
import { createReadModel, type ReadModel } from '../../src/store/read-model/read-model.js';
import {
  councillor,
  fakeAudience,
  fakeIndicator,
  fakeReading,
  fakeRelease,
  officer,
} from '../support/store-records.js';
import { createTestStore, describeOnEachStore, type TestContent, type TestStore } from '../support/stores.js';

const q4 = quarter(2023, 4);

describeOnEachStore('what a question costs the store', (engine) => {
  let test: TestStore;
  let db: Kysely<Database>;
  let readModel: ReadModel;
  let statements: string[];

  async function open(content: TestContent): Promise<void> {
    test = await createTestStore(engine, content);
    statements = [];
    const log = (event: LogEvent) => {
      statements.push(event.query.sql);
    };
    db = new Kysely<Database>({ dialect: createDialect(test.url).kysely, log });
    readModel = createReadModel(db, 5, (work) => work());
  }
  afterEach(async () => {
    await db.destroy();
    await test.dispose();
  });

  async function ask(audience = officer): Promise<number> {
    const before = statements.length;
    const scorecard = await readModel.scorecard(audience);
    await scorecard.series('indicator-0');
    await scorecard.commentary('indicator-0', q4);
    await scorecard.override('indicator-0', q4);
    return statements.length - before;
  }

  /** Indicators with a year of months in each of a number of releases. */
  function content(indicators: number, releases: number): TestContent {
    const keys = Array.from({ length: indicators }, (_, index) => `indicator-${index}`);
    return {
      pack: { indicators: keys.map((key) => fakeIndicator({ key })) },
      releases: Array.from({ length: releases }, (_, index) =>
        fakeRelease({
          released: `2024-05-${index + 10}`,
          readings: keys.flatMap((indicator) =>
            [1, 2, 3].map((part) => fakeReading(month(2024, part), index, { indicator })),
          ),
          ranges: [],
        }),
      ),
    };
  }

  it('is one look at one row once the figure was asked for', async () => {
    await open(content(2, 1));
    await ask();
    assert.equal(await ask(), 1);
    assert.match(statements.at(-1) ?? '', /store_state/);
  });

  it('is the same with many indicators and releases as with few, also the first time', async () => {
    await open(content(2, 1));
    const first = await ask();
    await db.destroy();
    await test.dispose();
    await open(content(60, 12));
    assert.equal(await ask(), first);
    assert.equal(await ask(), 1);
  });

  it('is one look for another audience too, since figures are read once for all', async () => {
    await open(content(2, 1));
    await ask(officer);
    assert.equal(await ask(councillor), 1);
  });

  it('does not read figures again after a judgement was set', async () => {
    await open(content(2, 1));
    await ask();
    const override = { indicator: 'indicator-0', period: q4, colour: null, stance: null, reason: '', by: '', at: '' };
    await test.store.saveOverride(override);
    const before = statements.length;
    await ask();
    const reread = statements.slice(before).filter((sql) => /observations|ranges|benchmarks|indicators/.test(sql));
    assert.deepEqual(reread, []);
  });

  it('of the whole scorecard is as many statements as of one indicator', async () => {
    await open(content(60, 2));
    const one = await ask();
    const before = statements.length;
    await test.store.saveRelease(fakeRelease({ released: '2024-06-30' }), 'test');
    await (await readModel.scorecard(officer)).allSeries();
    assert.ok(statements.length - before <= one, `${statements.length - before} statements`);
  });

  it('asks for a state once, however many ask at the same time', async () => {
    await open(content(2, 1));
    const before = statements.length;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => readModel.scorecard(fakeAudience(`role ${index}`, ['ask']))),
    );
    const others = statements.slice(before).filter((sql) => !/store_state/.test(sql));
    assert.equal(new Set(others).size, others.length, 'no statement but for the version runs twice');
  });

  it('is paid again after a failure, which is not remembered', async () => {
    await open(content(2, 1));
    const scorecard = await readModel.scorecard(officer);
    await db.schema.alterTable('observations').renameTo('elsewhere').execute();
    await assert.rejects(scorecard.series('indicator-0'), /observations/);
    await db.schema.alterTable('elsewhere').renameTo('observations').execute();
    assert.equal((await scorecard.series('indicator-0')).readings.length, 3);
  });
});
