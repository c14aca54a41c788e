import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/run-node.js';

describe('npm run reminders', function () {
  this.timeout(60_000);
  let folder = '';
  let env: Readonly<Record<string, string>> = {};
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-reminders-'));
    env = { DATABASE_URL: `sqlite:${join(folder, 'cli.db')}` };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints a year of cards as JSON, the same each time', async () => {
    const year = ['reminders', '--from', '2026-01-01', '--to', '2026-12-31', '--json'];
    const first = await runCli(year, { env });
    assert.equal(first.code, 0, first.stderr);
    const cards = first.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.ok(cards.length > 100);
    const lead = cards.find(({ to, at }) => to.id === 'leo-lead' && at.startsWith('2026-02-24'));
    assert.deepEqual(lead.items[0], {
      what: 'paper',
      key: 'fostering-annual',
      title: 'Annual report on fostering',
      meeting: '2026-03-17',
      stage: 'draft',
      deadline: '2026-02-24',
      reason: 'the day the draft is due',
      standsInFor: null,
      people: null,
    });
    const times = cards.map(({ at }) => Date.parse(at));
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.equal((await runCli(year, { env })).stdout, first.stdout);
  });

  it('says in words who will be told what, and who cannot be reached', async () => {
    const run = await runCli(['reminders', '--from', '2026-03-02', '--to', '2026-03-03'], { env });
    assert.match(
      run.stdout,
      /^Monday 2 March 2026, 09:00: Carol Ashgrove, Clerk to the panel\n {2}\d people not reached/,
    );
    assert.match(
      run.stdout,
      /Helen Brackenbury, \d cards\. They have not met the bot yet\. Missed: .*Children missing from care/,
    );
    assert.match(
      run.stdout,
      /Connor Larkspur, Panel member, priority 1\n {2}Meeting of the panel \(panel of 2026-03-17\)/,
    );
    assert.match(
      run.stdout,
      /Nadia Fernsby, Panel member, priority 2\n {2}Cannot be reached\. They have not met the bot yet\.\n/,
    );
  });

  it('says so where nothing is due', async () => {
    const run = await runCli(['reminders', '--from', '2026-04-04', '--to', '2026-04-06'], { env });
    assert.equal(run.stdout, 'No reminders are due in these days.\n');
  });

  it('writes meetings and deadlines to a calendar file', async () => {
    const file = join(folder, 'panel.ics');
    const run = await runCli(['reminders', '--ics', file, '--from', '2026-01-01', '--to', '2026-12-31'], { env });
    assert.equal(run.code, 0, run.stderr);
    const text = await readFile(file, 'utf8');
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 5 * 4);
    assert.match(text, /UID:meeting-2026-03-17@wiltshire-council\r\n/);
  });

  const refused = [
    {
      why: 'a day that is none',
      args: ['--from', '2026-02-30'],
      message: /--from "2026-02-30" is no day\. Write it as/,
    },
    { why: 'days in the wrong order', args: ['--from', '2026-03-01', '--to', '2026-02-01'], message: /is after --to/ },
    { why: 'a file that cannot be written', args: ['--ics', '/nowhere/at/all.ics'], message: /cannot be written/ },
  ];
  for (const { why, args, message } of refused) {
    it(`refuses ${why}`, async () => {
      const run = await runCli(['reminders', ...args], { env });
      assert.equal(run.code, 1);
      assert.match(run.stderr, message);
    });
  }
});
