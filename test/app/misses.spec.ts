import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/run-node.js';

describe('ask --misses', function () {
  this.timeout(60_000);
  let folder = '';
  let env: Readonly<Record<string, string>> = {};
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-misses-'));
    env = { DATABASE_URL: `sqlite:${join(folder, 'misses.db')}` };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says so where nothing went unanswered', async () => {
    const run = await runCli(['ask', '--misses'], { env });
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.stdout, 'No unanswered question is kept.\n');
  });

  it('lists what went unanswered by its words, with counts, and keeps no question as typed', async () => {
    const input = 'budget for unicorns\nind 24\nunicorns, budget?\nwhich child was adopted?\n';
    await runCli(['ask', '--as', 'chair'], { env, input });
    const words = await runCli(['ask', '--misses'], { env });
    assert.match(words.stdout, /^ {3}2 × not understood: “budget”, “unicorns” \(last on .*; asked as chair\)$/m);
    assert.match(words.stdout, /^ {3}1 × refused, because it was about a child; nothing else is kept/m);
    assert.doesNotMatch(words.stdout, /for unicorns|which child|asked:/);
    const json = await runCli(['ask', '--misses', '--json'], { env });
    const groups = json.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(groups.length, 2);
    const [unanswered] = groups.filter(({ outcome }) => outcome === 'not_found');
    assert.deepEqual(
      [unanswered.words, unanswered.count, unanswered.dislikes, unanswered.roles, unanswered.texts],
      [['budget', 'unicorns'], 2, 0, ['chair'], []],
    );
    assert(Date.parse(unanswered.newest) > 0);
  });

  it('shows questions as typed only where the council keeps them', async () => {
    const keeping = { env: { ...env, KEEP_QUESTION_TEXT: 'true' } };
    await runCli(['ask', 'what do unicorns cost'], keeping);
    const run = await runCli(['ask', '--misses'], keeping);
    assert.match(run.stdout, /asked: what do unicorns cost/);
  });
});
