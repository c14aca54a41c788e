import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../support/read-archive.js';
import { runCli } from '../support/run-node.js';

describe('npm run report', function () {
  this.timeout(60_000);
  let folder = '';
  let env: Readonly<Record<string, string>> = {};
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-report-'));
    env = { DATABASE_URL: `sqlite:${join(folder, 'report.db')}` };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('writes the document of a meeting and prints what stands in it', async () => {
    const out = join(folder, 'report.docx');
    const run = await runCli(['report', '--meeting', 'next', '--out', out], { env });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /^Exception report 2023-24 Q4: 2023-24 Q4 \(January to March 2024\)\n/);
    assert.match(run.stdout, /^ {2}Reds on watching brief: None$/m);
    assert.match(
      run.stdout,
      /^ {4}24\. In the same home .*: 66%\. Red, of concern\. Expected 75% to 82%: 9 percentage/m,
    );
    assert.match(run.stdout, /^ {2}Too few children to show: Number of children adopted;/m);
    assert.match(run.stderr, new RegExp(`Written to ${out}`));
    const parts = await readArchive(await readFile(out));
    assert.match(parts.get('word/document.xml') ?? '', /Reds of concern/);
  });

  it('never writes over a report that may have been edited', async () => {
    const out = join(folder, 'report.docx');
    const before = await readFile(out);
    const run = await runCli(['report', '--meeting', 'next', '--out', out], { env });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /is there already\. Move it, or name another file with --out/);
    assert.deepEqual(await readFile(out), before);
  });

  it('prints JSON, and shows small numbers to readers who may see them', async () => {
    const out = join(folder, 'officers.docx');
    const options = ['--meeting', '2024-06-18', '--as', 'officer', '--json', '--out', out];
    const run = await runCli(['report', ...options], { env });
    const printed = JSON.parse(run.stdout);
    assert.deepEqual([printed.meeting, printed.period, printed.file], ['2024-06-18', '2023-24 Q4', out]);
    const [adoption] = printed.services;
    assert.deepEqual(adoption.aside.withheld, []);
    const red = adoption.parts.find(({ category }: { category: string }) => category === 'redWatching');
    assert.equal(red.groups[0].rows[0].figure, '1 child');
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['without a meeting', [], /required option '--meeting/],
    ['for a day without a meeting', ['--meeting', '2026-12-01'], /does not meet on Tuesday 1 December 2026/],
    ['for a meeting before any release', ['--meeting', '2023-06-27'], /No release of the scorecard had come out/],
    ['for a role that is not known', ['--meeting', 'next', '--as', 'king'], /There is no role "king"/],
    ['into a folder that is not there', ['--meeting', 'next', '--out', '/nowhere/at/all.docx'], /cannot be written/],
  ];
  for (const [what, options, message] of refused) {
    it(`is refused ${what}`, async () => {
      const run = await runCli(['report', ...options], { env: { ...env }, cwd: process.cwd() });
      assert.equal(run.code, 1);
      assert.match(run.stderr, message);
    });
  }
});
