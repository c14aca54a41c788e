import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasBrowser } from '../support/browser.js';
import { makeDemoFolder, type PlayedDemo, playDemo, removeDemoFolder } from '../support/played-demo.js';
import { runCli } from '../support/run-node.js';

const example = 'data/examples/2024-25-q1.tsv';
const home = 'Suitable home at 19 to 21 (DfE window)';

describe('alerts in the demo, in a browser', function () {
  this.timeout(180_000);
  let folder = '';
  let demo: PlayedDemo;

  before(async function () {
    if (!hasBrowser()) this.skip();
    folder = await makeDemoFolder();
    demo = await playDemo(folder, {
      env: { DELIVERY_CRON: '* * * * * *' },
      viewport: { width: 1300, height: 3000 },
    });
    await demo.openGeneralChannel();
  });
  after(async () => {
    await demo?.stop();
    if (folder) await removeDemoFolder(folder);
  });

  /** Imports a scorecard in a process of its own, as the performance team does. */
  async function importFile(file: string): Promise<void> {
    const env = { QUIET_HOURS: 'false' };
    const { code, stderr } = await runCli(['import', file], { cwd: folder, env });
    assert.equal(code, 0, stderr);
  }

  it('are posted in the General channel once somebody says so', async () => {
    await demo.post('post alerts here');
    await demo.seeCard('Alerts are posted here', 'stop alerts here');
  });

  it('tell a release on one card, with counts by colour and rows that open', async () => {
    await importFile(example);
    const release = await demo.seeCard('What is new in the scorecard of 2024-25 Q1');
    await demo.takePicture('release', release);
    for (const words of [/left the expected range/, /got worse/, /corrected/, /back in the expected range/, /Red ■/]) {
      await release.getByText(words).first().waitFor();
    }
  });

  it('give a new alert a card of its own, with its chart and buttons', async () => {
    const card = await demo.seeCard(home, 'Alert, not acknowledged yet');
    await demo.takePicture('alert', card);
    await card.locator('svg').first().waitFor();
    for (const name of ['Acknowledge', 'Assign', 'Comment', 'Snooze', 'Add to report', 'Show indicator']) {
      await card.getByRole('button', { name, exact: true }).waitFor();
    }
  });

  it('show everybody who acknowledged one', async () => {
    const alert = await demo.seeCard(home, 'Alert, not acknowledged yet');
    await alert.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    const card = await demo.seeCard(home, 'Alert, acknowledged', /by Olivia Penhallow on/);
    await demo.takePicture('alert-acknowledged', card);
  });

  it('ask who looks after one in a form beneath its button', async () => {
    const card = await demo.seeCard(home, 'Alert, acknowledged');
    await card.getByRole('button', { name: 'Assign', exact: true }).click();
    await card.getByRole('combobox', { name: /Who looks after it/ }).click();
    await demo.page.getByRole('option', { name: /Carol Ashgrove/ }).click();
    await card.getByRole('button', { name: 'Ask them to look after it' }).click();
    await demo.seeCard(home, /Olivia Penhallow asked Carol Ashgrove to look after it/);
  });

  it('follow one to its end on the same card', async () => {
    const sheet = await readFile(example, 'utf8');
    const corrected = sheet
      .replace('Released: 17 September 2024', 'Released: 1 October 2024')
      .split('\n')
      .map((line) => (line.includes('19-21 - % in Suitable') ? line.replaceAll('83%', '90%') : line))
      .join('\n');
    await writeFile(join(folder, 'corrected.tsv'), corrected);
    await importFile('corrected.tsv');
    await demo.takePicture('alert-back-in-range', await demo.seeCard(home, 'Alert: back in range'));
  });
});
