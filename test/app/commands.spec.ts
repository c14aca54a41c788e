import assert from 'node:assert/strict';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/run-node.js';
import { postgres } from '../support/stores.js';

const sheet = 'data/wiltshire/scorecard-2023-24-q4.tsv';

describe('the command line', function () {
  this.timeout(60_000);
  let folder = '';
  let env: Readonly<Record<string, string>> = {};
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-cli-'));
    env = { DATABASE_URL: `sqlite:${join(folder, 'made', 'cli.db')}` };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('makes an absent store from the pack, answers, and says so on standard error alone', async () => {
    const run = await runCli(['ask', 'how', 'is', '2-year', 'stability?'], { env });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /66%/);
    assert.match(run.stderr, /^Making .*cli\.db from data\/wiltshire …\n$/);
    assert.deepEqual(await readdir(join(folder, 'made')), ['cli.db']);
  });

  it('answers one JSON object for each line of standard input, in order', async () => {
    const input = 'ind 24\r\nhello\n\nLAI3.08\n';
    const run = await runCli(['ask', '--json'], { env, input });
    assert.equal(run.code, 0, run.stderr);
    const answers = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map((answer) => answer.question),
      ['ind 24', 'hello', '', 'LAI3.08'],
    );
    assert.deepEqual(answers[0].indicators, ['two-year-stability']);
    assert.equal(answers[0].period, '2023-24 Q4');
    assert.equal(typeof answers[0].ms, 'number');
    assert.equal(run.stderr, '');
  });

  it('keeps the context of a conversation until an empty line', async () => {
    const input = 'how is 2-year stability?\nand last quarter?\n\nand last quarter?\n';
    const run = await runCli(['ask', '--json', '--conversation'], { env, input });
    const answers = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(answers.length, 3);
    assert.deepEqual(answers[1].indicators, ['two-year-stability']);
    assert.equal(answers[1].period, '2023-24 Q3');
    assert.notEqual(answers[2].outcome, 'answered');
  });

  it('answers as the role it is told, and names the roles where there is no such', async () => {
    const asked = ['ask', '--json', 'how many children were adopted?'];
    const officer = JSON.parse((await runCli(asked, { env })).stdout);
    const councillor = JSON.parse((await runCli([...asked, '--as', 'councillor'], { env })).stdout);
    assert.equal(officer.figures[0].suppressed, false);
    assert.equal(councillor.figures[0].suppressed, true);
    assert.equal(councillor.figures[0].value, null);
    const unknown = await runCli([...asked, '--as', 'king'], { env });
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /There is no role "king"\. Choose one of officer, /);
  });

  it('says that the same sheet is identical, and exits with 0', async () => {
    const run = await runCli(['import', sheet, '--period', '2023-24 Q4', '--released', '2024-06-18'], { env });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /Identical, nothing changed/);
  });

  it('rejects a bad sheet with its problems and exits with 1, in words or in JSON', async () => {
    const bad = join(folder, 'bad.tsv');
    const text = await readFile(sheet, 'utf8');
    await writeFile(bad, text.replaceAll('66%', '660%'));
    const words = await runCli(['import', bad, '--period', '2024-25 Q1', '--released', '2024-09-17'], { env });
    assert.equal(words.code, 1);
    assert.equal(words.stdout, '');
    assert.match(words.stderr, /Row \d+, column [A-Z]+/);
    const json = await runCli(['import', bad, '--json', '--period', '2024-25 Q1', '--released', '2024-09-17'], { env });
    assert.equal(json.code, 1);
    assert.equal(JSON.parse(json.stdout).outcome, 'rejected');
  });

  it('prints a template without touching the store', async () => {
    const absent = join(folder, 'absent.db');
    const run = await runCli(['import', '--template', '--period', '2024-25 Q1'], {
      env: { DATABASE_URL: `sqlite:${absent}` },
    });
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.stdout.split('\n').filter(Boolean).length, 51);
    await assert.rejects(access(absent));
  });

  it('checks the pack without touching the store', async () => {
    const absent = join(folder, 'absent.db');
    const run = await runCli(['pack', 'check'], { env: { DATABASE_URL: `sqlite:${absent}` } });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /the pack is in order/);
    await assert.rejects(access(absent));
  });

  it('finds no difference between the pack and a store made of it', async () => {
    const run = await runCli(['pack', 'diff'], { env });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /The store holds this pack as it is/);
  });

  it('refuses an empty PostgreSQL, and fills it when told to', async () => {
    await postgres.start();
    const database = await postgres.createDatabase({ bare: true });
    const onPostgres = { env: { DATABASE_URL: database.url } };
    const refused = await runCli(['ask', 'ind 24'], onPostgres);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /npm run pack -- apply/);
    const applied = await runCli(['pack', 'apply'], onPostgres);
    assert.equal(applied.code, 0, applied.stderr);
    const answered = await runCli(['ask', 'ind 24'], onPostgres);
    assert.match(answered.stdout, /66%/);
    await database.drop();
  });

  it('says which variable is bad, and no more', async () => {
    const run = await runCli(['ask', 'ind 24'], { env: { DATABASE_URL: 'mysql://bot:hunter2@h/d' } });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /DATABASE_URL: give sqlite:FILE or postgres/);
    assert.doesNotMatch(run.stderr, /hunter2|\.ts:\d/);
  });

  it('explains itself', async () => {
    const run = await runCli(['--help']);
    assert.equal(run.code, 0);
    for (const command of ['start', 'demo', 'ask', 'import', 'pack', 'package']) {
      assert.match(run.stdout, new RegExp(`^ {2}${command}\\b`, 'm'));
    }
  });

  for (const [why, variables] of [
    ['other pack', { DATA_PACK: 'data/other' }],
    ['other store', { DATABASE_URL: 'sqlite:var/other.db' }],
  ] as const) {
    it(`does not run the demo on any ${why} but its own`, async () => {
      const run = await runCli(['demo'], { env: variables });
      assert.equal(run.code, 1);
      assert.match(run.stderr, /The demo lets anybody in/);
    });
  }

  it('says what a port of the Playground may be', async () => {
    const run = await runCli(['demo', '--playground-port', 'abc'], { env });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /'abc' is invalid\. Give a number from 1 to 65535\./);
    assert.doesNotMatch(run.stderr, /Error:/);
  });
});
