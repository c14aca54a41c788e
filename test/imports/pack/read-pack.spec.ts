import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { PackInvalid } from '../../../src/imports/pack/pack-problem.js';
import { readPack } from '../../../src/imports/pack/read-pack.js';
import { formatPeriod } from '../../../src/indicators/period.js';
import { packFolder } from '../../data/read-pack.js';
import { type PackChanges, writePack } from '../support/write-pack.js';

/** The problems of the smallest pack with changes, as people read them. */
async function problems(changes: PackChanges): Promise<readonly string[]> {
  const folder = await writePack(changes);
  try {
    await readPack(folder.path);
    return [];
  } catch (error) {
    if (!(error instanceof PackInvalid)) throw error;
    return error.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`);
  } finally {
    await folder.dispose();
  }
}

const replace = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the pack has no "${from}"`);
  return text.replace(from, to);
};

describe('readPack', () => {
  it('reads the demo pack', async () => {
    const { content, release } = await readPack(packFolder);
    assert.equal(content.name, 'wiltshire');
    assert.ok(content.indicators.length >= 50);
    assert.ok(content.commentary.every(({ period }) => formatPeriod(period) === '2023-24 Q4'));
    assert.equal(basename(release?.path ?? ''), 'scorecard-2023-24-q4.tsv');
  });

  it('reads a pack without commentary, glossary, strategies, calendar and history', async () => {
    const folder = await writePack();
    const { title, content, release } = await readPack(folder.path);
    await folder.dispose();
    assert.equal(title, 'Anyshire Council, Corporate Parenting Panel');
    assert.deepEqual(
      content.indicators.map(({ key, printedName }) => [key, printedName]),
      [
        ['stability', '1. Stability'],
        ['moves', 'Moves'],
      ],
    );
    assert.deepEqual([content.commentary, content.glossary, content.history.readings], [[], [], []]);
    assert.deepEqual(content.calendar.reports, []);
    assert.deepEqual([release?.period, release?.released], ['2023-24 Q4', '2024-06-18']);
  });

  it('reads commentary with its period understood', async () => {
    const folder = await writePack({
      'commentary.yaml': `commentary:
  - indicator: stability
    period: 2023-24 Q4
    text: Lower than in the summer.
    author_role: Head of Service
    written: "2024-06-11"
    cleared: true
`,
    });
    const [commentary] = (await readPack(folder.path)).content.commentary;
    await folder.dispose();
    assert.equal(commentary && formatPeriod(commentary.period), '2023-24 Q4');
    assert.equal(commentary?.authorRole, 'Head of Service');
  });

  const faults: readonly (readonly [name: string, changes: PackChanges, expected: readonly string[]])[] = [
    [
      'a file that is missing',
      { 'vocabulary.yaml': null },
      ['vocabulary.yaml:null The file is missing or cannot be read.'],
    ],
    [
      'a key nobody knows',
      { 'catalogue.yaml': replace('plain_name: Moves', 'plain_name: Moves\n    colour_code: red') },
      ['catalogue.yaml:17 indicators[2].colour_code is not known here; check its spelling.'],
    ],
    [
      'a value of the wrong kind',
      { 'catalogue.yaml': replace('number: 1', 'number: one') },
      ['catalogue.yaml:3 indicators[1].number: Invalid input: expected number, received string'],
    ],
    [
      'a field that is missing',
      { 'catalogue.yaml': replace('    unit: children\n', '') },
      ['catalogue.yaml:14 indicators[2].unit: Invalid input: expected string, received undefined'],
    ],
    [
      'a key given to two indicators',
      { 'catalogue.yaml': replace('key: moves', 'key: stability') },
      [
        'catalogue.yaml:14 "stability" is given to two indicators.',
        'catalogue.yaml:12 stability names "moves", which is no indicator.',
      ],
    ],
    [
      'a printed name given to two indicators',
      { 'catalogue.yaml': replace('printed_name: Moves', 'printed_name: 1. STABILITY') },
      ['catalogue.yaml:15 "1. STABILITY" is given to two indicators.'],
    ],
    [
      'a link to no indicator',
      { 'catalogue.yaml': replace('related: [moves]', 'related: [homes]') },
      ['catalogue.yaml:12 stability names "homes", which is no indicator.'],
    ],
    [
      'a domain without a name',
      { 'catalogue.yaml': replace('    domain: homes\n    service', '    domain: health\n    service') },
      ['catalogue.yaml:10 stability is of the domain "health", which vocabulary.yaml does not name.'],
    ],
    [
      'a service without a name',
      { 'catalogue.yaml': replace('service: Homes', 'service: Fostering') },
      ['catalogue.yaml:11 stability is of the service "Fostering", which vocabulary.yaml does not name.'],
    ],
    [
      'a priority without a name',
      { 'catalogue.yaml': replace('service: Homes', 'priority: 2') },
      ['catalogue.yaml:11 stability is of priority 2, which vocabulary.yaml does not name.'],
    ],
    [
      'aliases of a domain without a name',
      { 'vocabulary.yaml': replace('services:', 'domain_aliases:\n  health: [doctors]\nservices:') },
      ['vocabulary.yaml:13 "health" has aliases but no name.'],
    ],
    [
      'a role that nobody knows',
      { 'people.yaml': replace('roles: [officer]', 'roles: [mayor]') },
      ['people.yaml:10 people[1].roles[1]: there is no role "mayor" for a person'],
    ],
    [
      'YAML that cannot be read',
      { 'people.yaml': replace('title: Performance officer', 'title: Performance officer\n    title: Clerk') },
      ['people.yaml:10 This is no valid YAML: Map keys must be unique'],
    ],
    [
      'commentary on no indicator and no period',
      {
        'commentary.yaml': `commentary:
  - { indicator: homes, period: spring, text: Up., author_role: Head, written: "2024-06-11", cleared: true }
`,
      },
      ['commentary.yaml:2 The catalogue has no "homes".', 'commentary.yaml:2 "spring" is no period; write 2023-24 Q4.'],
    ],
    [
      'a release outside its folder',
      { 'pack.yaml': replace('scorecard.tsv', '../scorecard.tsv') },
      ["pack.yaml:4 release.file: name a file in the pack's own folder"],
    ],
    [
      'history of no indicator',
      {
        'history.csv':
          'indicator,period,value,kind,comparator,document,place,note\nhomes,2011-12,5,actual,,Strategy,page 4,\n',
      },
      ['history.csv:2 indicator: the catalogue has no "homes"'],
    ],
  ];
  for (const [name, changes, expected] of faults) {
    it(`names the file and line of ${name}`, async () => {
      const found = await problems(changes);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, text] of expected.entries()) assert.ok(found[index]?.startsWith(text), found.join('\n'));
    });
  }

  it('names the problems of all files at once', async () => {
    const found = await problems({
      'pack.yaml': replace('name: anyshire', 'name: Any Shire'),
      'catalogue.yaml': replace('related: [moves]', 'related: [homes]'),
      'people.yaml': null,
    });
    assert.deepEqual(
      found.map((problem) => problem.split(':')[0]),
      ['pack.yaml', 'people.yaml', 'catalogue.yaml'],
    );
  });

  it('says how many problems there are and where', async () => {
    const folder = await writePack({ 'people.yaml': null });
    await assert.rejects(readPack(folder.path), {
      code: 'pack-invalid',
      message: /has 1 problem\. Mend the pack and run the command again\.\n {2}people\.yaml: The file is missing/,
    });
    await folder.dispose();
  });
});
