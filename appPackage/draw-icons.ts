// Draws the PNG icons that Teams wants from the SVG files beside them:
//   node --import tsx appPackage/draw-icons.ts
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

const folder = new URL('./icons/', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(new URL(`${name}.svg`, folder), 'utf8');
  await page.setContent(`<body style="margin:0;display:flex">${svg}</body>`);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
