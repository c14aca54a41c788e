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
/** What the bot says first wherever it is opened. */
const greeting = 'What you can ask me';

/** How long anything may take to be seen, in milliseconds. */
const patienceMs = 30_000;
/** How often the demo is opened before it counts as silent: the Playground has lost a first greeting before. */
const openings = 2;

export interface DemoToPlay {
  /** Who is at the keyboard: a role of the pack. */
  readonly user?: string;
  /** Beside those of every program of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Of the page, in pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The demo in a folder of its own, with one of its people at the keyboard of a browser. */
export interface PlayedDemo {
  /** Below which its store is. */
  readonly folder: string;
  readonly page: Page;
  /** Where the Playground is. */
  readonly url: string;
  /** What the demo said when it was ready. */
  readonly introduction: string;
  type(text: string): Promise<void>;
  /** Starts a thread of the open channel that mentions the bot. */
  post(text: string): Promise<void>;
  openGeneralChannel(): Promise<void>;
  /** Waits until words are seen on the page; where they are not, the error tells what was. */
  see(words: string | RegExp): Promise<void>;
  /** Waits for a card that says all of this, the last of several. */
  seeCard(...words: readonly (string | RegExp)[]): Promise<Locator>;
  /** Of the last card, unless another is named. */
  takePicture(name: string, card?: Locator): Promise<void>;
  /** Ends it as Ctrl-C does, and tells how it ended: its exit code and the signal, as Node tells them. */
  stop(): Promise<readonly unknown[]>;
}

/** A folder in which demos can be played one after another, on one store. */
export async function makeDemoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-demo-'));
  await symlink(resolve('data'), join(folder, 'data'));
  return folder;
}

export async function removeDemoFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Starts the demo, opens it in a browser and waits until the bot has introduced itself. */
export async function playDemo(
  folder: string,
  { user, env, viewport = { width: 1100, height: 1500 } }: DemoToPlay = {},
): Promise<PlayedDemo> {
  const port = await findFreePort();
  const played = user === undefined ? [] : ['--user', user];
  const demo = spawnNode('src/app/cli.ts', ['demo', ...played, '--playground-port', String(port)], {
    cwd: folder,
    env: { PORT: String(await findFreePort()), ...env },
  });
  const ended = once(demo, 'exit');
  let said = '';
  for (const stream of [demo.stdout, demo.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    demo.kill('SIGINT');
    return ended;
  };
  try {
    const [introduction] = await waitForLine(demo.stdout, /[\s\S]*Ctrl-C ends both/);
    browser = await startBrowser();
    const page = await browser.newPage({ viewport });
    const url = `http://localhost:${port}`;
    const hands = handsOn(page, () => said);
    await open(page, url, hands.see);
    return { folder, page, url, introduction, stop, ...hands };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(page: Page, url: string, see: PlayedDemo['see']): Promise<void> {
  for (let opening = 1; ; opening += 1) {
    await page.goto(url);
    try {
      return await see(greeting);
    } catch (error) {
      if (opening === openings) throw error;
      process.stderr.write(`The bot was not heard, and is opened again. ${error}\n`);
    }
  }
}

type Hands = Pick<PlayedDemo, 'type' | 'post' | 'openGeneralChannel' | 'see' | 'seeCard' | 'takePicture'>;

function handsOn(page: Page, saidByDemo: () => string): Hands {
  const see = async (locator: Locator) => {
    try {
      await locator.waitFor({ state: 'visible', timeout: patienceMs });
    } catch (cause) {
      const shown = await page.locator('body').innerText();
      throw new Error(`${cause}\nThe page showed:\n${shown}\nThe demo said:\n${saidByDemo()}`, { cause });
    }
  };
  return {
    async type(text) {
      await page.getByRole('textbox').first().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async post(text) {
      await page.getByRole('textbox').first().click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'Panel Bot' }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    async openGeneralChannel() {
      await page.getByRole('button').first().click();
      await page.getByRole('treeitem', { name: /General/ }).click();
      await see(page.getByText(greeting).last());
    },
    see: (words) => see(page.getByText(words).last()),
    async seeCard(...words) {
      const card = words
        .reduce<Locator>((some, hasText) => some.filter({ hasText }), page.locator('.ac-adaptiveCard'))
        .last();
      await see(card);
      return card;
    },
    async takePicture(name, card = page.locator('.ac-adaptiveCard').last()) {
      if (pictures === undefined) return;
      await mkdir(pictures, { recursive: true });
      // High enough for the whole card, no pointer on its chart, and a moment for that to come to rest.
      await page.setViewportSize({ width: page.viewportSize()?.width ?? 1100, height: 2800 });
      await page.mouse.move(0, 0);
      await page.waitForTimeout(1_500);
      await card.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
