import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../support/browser.js';
import { findFreePort } from '../support/free-port.js';
import { spawnNode, waitForLine } from '../support/run-node.js';

/** Where pictures for the README go; none are taken where it is unset. */
const pictures = process.env['SCREENSHOTS'];

describe('the demo, in a browser', function () {
  this.timeout(120_000);
  let folder = '';
  let demo: ChildProcessWithoutNullStreams | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let playgroundPort = 0;

  before(async function () {
    if (!hasBrowser()) this.skip();
    // The demo keeps its store below the folder it is started in.
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-demo-'));
    await symlink(resolve('data'), join(folder, 'data'));
    playgroundPort = await findFreePort();
    const env = { PORT: String(await findFreePort()) };
    demo = spawnNode('src/app/cli.ts', ['demo', '--playground-port', String(playgroundPort)], { cwd: folder, env });
    const introduction = await waitForLine(demo.stdout, /[\s\S]*Ctrl-C ends both/);
    assert.match(introduction[0], new RegExp(`http://localhost:${playgroundPort}`));
    assert.match(introduction[0], /open to your network/);
    assert.equal(introduction[0].match(/^ {2}- /gm)?.length, 5);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1100, height: 1500 } });
    await page.goto(`http://localhost:${playgroundPort}`);
  });

  after(async () => {
    await browser?.close();
    demo?.kill('SIGKILL');
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function type(text: string): Promise<void> {
    const box = page.getByRole('textbox').first();
    await box.click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** Waits until words are seen on the page. */
  async function see(words: string | RegExp): Promise<void> {
    await page.getByText(words).last().waitFor({ state: 'visible', timeout: 20_000 });
  }

  async function takePicture(name: string): Promise<void> {
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    const card = page.locator('.ac-adaptiveCard').last();
    // High enough for the whole card, no pointer on its chart, and a moment for that to come to rest.
    await page.setViewportSize({ width: 1100, height: 2800 });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1_500);
    await card.screenshot({ path: join(pictures, `${name}.png`) });
  }

  it('introduces itself', async () => {
    await see('What you can ask me');
  });

  it('answers "how is 2-year stability?" with its figure, judgement, range, trend and comparators', async () => {
    await type('how is 2-year stability?');
    await see('66%');
    for (const words of [
      /Red, of concern/,
      /75% to 82%/,
      /down 1 percentage point/,
      /statistical neighbours/i,
      /2022-23/,
    ]) {
      await see(words);
    }
    await takePicture('two-year-stability');
  });

  it('draws the figures as a chart, with the range as lines', async () => {
    await page.locator('.ac-adaptiveCard svg').last().waitFor({ state: 'visible' });
    await see(/From 75%/);
  });

  it('answers a button of the card', async () => {
    await page
      .getByRole('button', { name: /compare with England/ })
      .last()
      .click();
    await see('Answered below.');
  });

  it('shows the exception report, and in it at once what is set in the form of an indicator', async () => {
    await type('exception report');
    await see(/^Homes and placements: reds of concern \(1\)/);
    await takePicture('exception-report');
    await page
      .getByRole('button', { name: /Set how it is judged/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Save' }).last().waitFor({ state: 'visible' });
    const form = page.locator('.ac-adaptiveCard').last();
    await form.getByRole('combobox').nth(1).click();
    await page.getByRole('option', { name: 'On a watching brief' }).click();
    await form.getByRole('textbox', { name: /^Reason/ }).fill('A plan is agreed');
    await takePicture('judgement');
    await form.getByRole('button', { name: 'Save' }).click();
    await see(/^Saved: How “In the same home/);
    await type('exception report');
    await see(/^Homes and placements: reds on watching brief \(1\)/);
    await see(/Judgement set by a person: A plan is agreed/);
  });

  it('stops both at Ctrl-C and leaves only the store behind', async () => {
    assert(demo);
    const ended = once(demo, 'exit');
    demo.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(`http://localhost:${playgroundPort}/_debug/ping`));
    assert.deepEqual(await readdir(join(folder, 'var')), ['cpp-bot.db']);
  });
});
