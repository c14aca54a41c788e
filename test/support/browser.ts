import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium is; Debian's by default. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * Whether the specs that need a browser can run. Where it is absent they are skipped and say so; a
 * build machine, where CI is set, must have it.
 */
export function hasBrowser(): boolean {
  if (existsSync(chromiumPath)) return true;
  const notice = `There is no Chromium at ${chromiumPath}. Install it, or name another in CHROMIUM_PATH.`;
  if (process.env['CI']) throw new Error(`The browser tests cannot run. ${notice}`);
  process.stdout.write(`\n  The browser tests are skipped. ${notice}\n`);
  return false;
}

const open = new Set<Browser>();

/** Closes what a spec that failed has left open, which would keep mocha from ending; the root hooks call it. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()));
}

/** Starts a browser that asks nothing of the network by itself. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  open.add(browser);
  browser.once('disconnected', () => open.delete(browser));
  return browser;
}
