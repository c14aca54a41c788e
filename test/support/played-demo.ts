import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from './browser.js';
import { findFreePort } from './free-port.js';
import { spawnNode, waitForLine } from './run-node.js';

/** Where pictures of cards go; none are taken where it is unset. */
const pictures = process.env['SCREENSHOTS'];

/** The demo in a folder of its own, with one of its people at the keyboard of a browser. */
export interface PlayedDemo {
  /** Below which its store is. */
  readonly folder: string;
  readonly page: Page;
  type(text: string): Promise<void>;
  /** Waits until words are seen on the page. */
  see(words: string | RegExp): Promise<void>;
  /** Waits for a card that says all of this, the last of several. */
  seeCard(...words: readonly (string | RegExp)[]): Promise<Locator>;
  /** Of the last card. */
  takePicture(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A folder in which demos can be played one after another, on one store. */
export async function makeDemoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-demo-'));
  await symlink(resolve('data'), join(folder, 'data'));
  return folder;
}

/** Starts the demo as one of its people and opens it. */
export async function playDemo(folder: string, user: string): Promise<PlayedDemo> {
  const port = await findFreePort();
  const env = { PORT: String(await findFreePort()) };
  const demo = spawnNode('src/app/cli.ts', ['demo', '--user', user, '--playground-port', String(port)], {
    cwd: folder,
    env,
  });
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    const ended = demo.exitCode === null ? once(demo, 'exit') : undefined;
    demo.kill('SIGINT');
    await ended;
  };
  try {
    await waitForLine(demo.stdout, /[\s\S]*Ctrl-C ends both/);
    browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1100, height: 1500 } });
    await page.goto(`http://localhost:${port}`);
    return { folder, page, stop, ...handsOn(page) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function handsOn(page: Page): Pick<PlayedDemo, 'type' | 'see' | 'seeCard' | 'takePicture'> {
  return {
    async type(text) {
      await page.getByRole('textbox').first().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async see(words) {
      await page.getByText(words).last().waitFor({ state: 'visible', timeout: 20_000 });
    },
    async seeCard(...words) {
      const cards = words.reduce<Locator>(
        (some, hasText) => some.filter({ hasText }),
        page.locator('.ac-adaptiveCard'),
      );
      await cards.last().waitFor({ state: 'visible', timeout: 20_000 });
      return cards.last();
    },
    async takePicture(name) {
      if (pictures === undefined) return;
      await mkdir(pictures, { recursive: true });
      await page.setViewportSize({ width: 1100, height: 2800 });
      await page.mouse.move(0, 0);
      await page.waitForTimeout(1_000);
      await page
        .locator('.ac-adaptiveCard')
        .last()
        .screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}

export async function removeDemoFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
