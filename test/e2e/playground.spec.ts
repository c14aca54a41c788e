import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasBrowser } from '../support/browser.js';
import { makeDemoFolder, type PlayedDemo, playDemo, removeDemoFolder } from '../support/played-demo.js';

describe('the demo, in a browser', function () {
  this.timeout(120_000);
  let folder = '';
  let demo: PlayedDemo;

  before(async function () {
    if (!hasBrowser()) this.skip();
    folder = await makeDemoFolder();
    demo = await playDemo(folder);
  });
  after(async () => {
    await demo?.stop();
    if (folder) await removeDemoFolder(folder);
  });

  it('says where it is, whom you play and what to try, and introduces itself', async () => {
    const { introduction, url } = demo;
    assert(introduction.includes(url), introduction);
    assert.match(introduction, /open to your network/);
    assert.equal(introduction.match(/^ {2}- /gm)?.length, 5);
    await demo.see('What you can ask me');
  });

  it('answers "how is 2-year stability?" with its figure, judgement, range, trend and comparators', async () => {
    const { type, see, takePicture } = demo;
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
    await demo.page.locator('.ac-adaptiveCard svg').last().waitFor({ state: 'visible' });
    await demo.see(/From 75%/);
  });

  it('answers a button of the card', async () => {
    await demo.page
      .getByRole('button', { name: /compare with England/ })
      .last()
      .click();
    await demo.see('Answered below.');
  });

  it('shows the exception report, and in it at once what is set in the form of an indicator', async () => {
    const { page, type, see, takePicture } = demo;
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
    assert.deepEqual(await demo.stop(), [0, null]);
    await assert.rejects(fetch(`${demo.url}/_debug/ping`));
    assert.deepEqual(await readdir(join(folder, 'var')), ['cpp-bot.db']);
  });
});
