import assert from 'node:assert/strict';
import { applyPack } from '../../../src/imports/pack/apply-pack.js';
import { type CheckedPack, checkPack } from '../../../src/imports/pack/check-pack.js';
import { diffPack } from '../../../src/imports/pack/diff-pack.js';
import { PackInvalid } from '../../../src/imports/pack/pack-problem.js';
import { describeOnEachStore, openTestStore, type TestDatabase } from '../../support/stores.js';
import { today } from '../support/demo-sheet.js';
import { type PackChanges, writePack } from '../support/write-pack.js';

const papers = {
  'glossary.yaml': `terms:
  - term: SHBA
    full_form: Should be placed for adoption
    explanation: The decision that adoption is right for a child.
    source: The sheet does not define it
    indicators: [stability]
`,
  'strategies.yaml': `strategies:
  - key: strategy
    title: A strategy
    from: "2023-10-17"
    source: A document
    priorities:
      - number: 1
        name: Homes
        printed_name: Stable homes
        domains: [homes]
        measures:
          - { name: Stability, frequency: quarterly, indicator: stability }
`,
  'calendar.yaml': `meetings:
  dates:
    - { day: "2026-01-20", source: Minutes }
reports:
  - key: homes-annual
    title: Homes
    cadence: annual
    months: [1]
    lead: { title: Head of homes, person: officer }
    priority: 1
    indicators: [stability]
    source: A list
`,
};

const replace = (name: keyof typeof papers, from: string, to: string): PackChanges => {
  assert.ok(papers[name].includes(from), from);
  return { ...papers, [name]: papers[name].replace(from, to) };
};

async function check(changes: PackChanges): Promise<CheckedPack> {
  const folder = await writePack(changes);
  try {
    return await checkPack(folder.path, today);
  } finally {
    await folder.dispose();
  }
}

describe("a pack's glossary, strategies and calendar", () => {
  it('are read with it', async () => {
    const { content } = (await check(papers)).pack;
    assert.equal(content.glossary[0]?.fullForm, 'Should be placed for adoption');
    assert.equal(content.strategies.strategies[0]?.priorities[0]?.measures[0]?.indicator, 'stability');
    assert.equal(content.calendar.reports[0]?.lead.person, 'officer');
  });

  const faults: readonly (readonly [name: string, changes: PackChanges, problem: string])[] = [
    [
      'an indicator nobody has in a term',
      replace('glossary.yaml', '[stability]', '[homes]'),
      'glossary.yaml:6: The catalogue has no "homes".',
    ],
    [
      'an indicator nobody has in a measure',
      replace('strategies.yaml', 'indicator: stability', 'indicator: homes'),
      'strategies.yaml:12: The catalogue has no "homes".',
    ],
    [
      'a domain without a name',
      replace('strategies.yaml', 'domains: [homes]', 'domains: [health]'),
      'strategies.yaml:10: vocabulary.yaml does not name the domain "health".',
    ],
    [
      'a person nobody knows',
      replace('calendar.yaml', 'person: officer', 'person: mayor'),
      'calendar.yaml:9: people.yaml has nobody with the id "mayor".',
    ],
    [
      'a priority without a name',
      replace('calendar.yaml', 'priority: 1', 'priority: 6'),
      'calendar.yaml:10: vocabulary.yaml does not name the priority 6.',
    ],
    [
      'a frequency of another calendar',
      replace('strategies.yaml', 'quarterly', 'fortnightly'),
      'strategies.yaml:12: strategies[1].priorities[1].measures[1].frequency: write one of every-meeting, quarterly, twice-yearly, yearly, not-stated',
    ],
    [
      'a day that is not there',
      replace('calendar.yaml', '2026-01-20', '2026-01-32'),
      'calendar.yaml:3: meetings.dates[1].day: write the day as YYYY-MM-DD',
    ],
  ];
  for (const [name, changes, problem] of faults) {
    it(`are refused with the line of ${name}`, async () => {
      await assert.rejects(check(changes), (error) => {
        assert.ok(error instanceof PackInvalid);
        assert.equal(error.problems.length, 1, error.message);
        assert.ok(error.message.endsWith(`\n  ${problem}`), error.message);
        return true;
      });
    });
  }
});

describeOnEachStore("a pack's papers in the store", (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await engine.createDatabase();
  });
  afterEach(() => database.drop());

  it('differ from those held by entry, and no more once they were applied', async () => {
    const store = await openTestStore(database.url);
    try {
      await applyPack(store, await check(papers), 'test');
      const same = (await diffPack(store, await check(papers))).parts;
      const untouched = { added: [], removed: [], changed: [] };
      assert.deepEqual([same.glossary, same.strategies, same.calendar], [untouched, untouched, untouched]);
      const { parts } = await diffPack(
        store,
        await check({
          'glossary.yaml': papers['glossary.yaml'].replace('term: SHBA', 'term: SHOBPA'),
          'strategies.yaml': papers['strategies.yaml'].replace('A strategy', 'Another title'),
          'calendar.yaml': papers['calendar.yaml'].replace('2026-01-20', '2026-01-27').replace('Head of homes', 'Head'),
        }),
      );
      assert.deepEqual(parts.glossary, {
        added: ['SHOBPA (Should be placed for adoption)'],
        removed: ['SHBA (Should be placed for adoption)'],
        changed: [],
      });
      assert.deepEqual(parts.strategies, { ...untouched, changed: ['strategy'] });
      assert.deepEqual(parts.calendar, {
        added: ['meeting of 2026-01-27'],
        removed: ['meeting of 2026-01-20'],
        changed: ['homes-annual'],
      });
    } finally {
      await store.close();
    }
  });
});
