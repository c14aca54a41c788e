import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cardNames, compileTemplates, expandTemplate, readTemplates } from '../../src/cards/card-template.js';

const folder = fileURLToPath(new URL('../../cards/', import.meta.url));

function filesIn(path: string): string[] {
  return readdirSync(path).filter((file) => file.endsWith('.json'));
}

describe('card templates', () => {
  it('can all be read, and all compile', async () => {
    readTemplates();
    await compileTemplates();
  });

  it('are the files of the folder, no more and no fewer', () => {
    assert.deepEqual(filesIn(folder).sort(), cardNames.map((name) => `${name}.json`).sort());
  });

  it('use every part, and no part that is not there', () => {
    const parts = filesIn(`${folder}parts`);
    const texts = [...filesIn(folder), ...parts.map((part) => `parts/${part}`)].map((file) =>
      readFileSync(`${folder}${file}`, 'utf8'),
    );
    const used = texts.flatMap((text) => [...text.matchAll(/"\$part": "([^"]+)"/g)].map((match) => `${match[1]}.json`));
    assert.deepEqual([...new Set(used)].sort(), parts.sort());
  });

  it('put shared parts in their place, with the properties that stand beside them', () => {
    const view = {
      heading: 'Heading',
      paragraphs: [{ text: 'One' }, { text: 'Two' }],
      buttonHeadings: [],
      buttons: [],
    };
    const card = expandTemplate('message', { ...view, summary: 'Summary', classification: 'Footer' });
    assert.equal(card['version'], '1.5');
    assert.deepEqual(
      (card['body'] as { text: string }[]).map(({ text }) => text),
      ['Heading', 'One', 'Two', 'Footer'],
    );
  });
});
