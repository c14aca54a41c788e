import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../support/browser.js';
import { findFreePort } from '../support/free-port.js';
import { runCli, spawnNode, waitForLine } from '../support/run-node.js';

/** Where pictures go; none are taken where it is unset. */
const pictures = process.env['SCREENSHOTS'];
const example = 'data/examples/2024-25-q1.tsv';
const home = 'Suitable home at 19 to 21 (DfE window)';

describe('alerts in the demo, in a browser', function () {
  this.timeout(180_000);
  let folder = '';
  let demo: ChildProcessWithoutNullStreams | undefined;
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    if (!hasBrowser()) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-alerts-'));
    await symlink(resolve('data'), join(folder, 'data'));
    const playgroundPort = await findFreePort();
    const env = { PORT: String(await findFreePort()), DELIVERY_CRON: '* * * * * *' };
    demo = spawnNode('src/app/cli.ts', ['demo', '--playground-port', String(playgroundPort)], { cwd: folder, env });
    await waitForLine(demo.stdout, /[\s\S]*Ctrl-C ends both/);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 3000 } });
    await page.goto(`http://localhost:${playgroundPort}`);
    await page.getByText('What you can ask me').last().waitFor();
    await page.getByRole('button').first().click();
    await page.getByRole('treeitem', { name: /General/ }).click();
    await page.getByText('What you can ask me').last().waitFor();
  });

  after(async () => {
    await browser?.close();
    demo?.kill('SIGKILL');
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Starts a thread that mentions the bot. */
  async function post(text: string): Promise<void> {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: 'Panel Bot' }).click();
    await page.keyboard.type(` ${text}`);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** Imports a scorecard in a process of its own, as the performance team does. */
  async function importFile(file: string): Promise<void> {
    const env = { QUIET_HOURS: 'false' };
    const { code, stderr } = await runCli(['import', file], { cwd: folder, env });
    assert.equal(code, 0, stderr);
  }

  const cardWith = (...texts: readonly (string | RegExp)[]): Locator =>
    texts.reduce<Locator>((cards, hasText) => cards.filter({ hasText }), page.locator('.ac-adaptiveCard')).first();

  async function see(card: Locator, name?: string): Promise<void> {
    await card.waitFor({ state: 'visible', timeout: 30_000 });
    if (pictures === undefined || name === undefined) return;
    await mkdir(pictures, { recursive: true });
    await page.mouse.move(0, 0);
    // A moment for the chart to come to rest.
    await page.waitForTimeout(1_500);
    await card.screenshot({ path: join(pictures, `${name}.png`) });
  }

  it('are posted in the General channel once somebody says so', async () => {
    await post('post alerts here');
    await see(cardWith('Alerts are posted here', 'stop alerts here'));
  });

  it('tell a release on one card, with counts by colour and rows that open', async () => {
    await importFile(example);
    const release = cardWith('What is new in the scorecard of 2024-25 Q1');
    await see(release, 'release');
    for (const words of [/left the expected range/, /got worse/, /corrected/, /back in the expected range/, /Red ■/]) {
      await see(release.getByText(words).first());
    }
  });

  it('give a new alert a card of its own, with its chart and buttons', async () => {
    const card = cardWith(home, 'Alert, not acknowledged yet');
    await see(card, 'alert');
    await see(card.locator('svg').first());
    for (const name of ['Acknowledge', 'Assign', 'Comment', 'Snooze', 'Add to report', 'Show indicator']) {
      await see(card.getByRole('button', { name, exact: true }));
    }
  });

  it('show everybody who acknowledged one', async () => {
    await cardWith(home, 'Alert, not acknowledged yet')
      .getByRole('button', { name: 'Acknowledge', exact: true })
      .click();
    await see(cardWith(home, 'Alert, acknowledged', /by Olivia Penhallow on/), 'alert-acknowledged');
  });

  it('ask who looks after one in a form beneath its button', async () => {
    const card = cardWith(home, 'Alert, acknowledged');
    await card.getByRole('button', { name: 'Assign', exact: true }).click();
    await card.getByRole('combobox', { name: /Who looks after it/ }).click();
    await page.getByRole('option', { name: /Carol Ashgrove/ }).click();
    await card.getByRole('button', { name: 'Ask them to look after it' }).click();
    await see(cardWith(home, /Olivia Penhallow asked Carol Ashgrove to look after it/));
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
    await see(cardWith(home, 'Alert: back in range'), 'alert-back-in-range');
  });
});
