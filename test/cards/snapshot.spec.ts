import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJudgementCard } from '../../src/cards/judgement-card.js';
import { renderAnswerCard, renderErrorCard } from '../../src/cards/render-card.js';
import { typicalAlertCards } from './alerts/fake-contents.js';
import { fakeContext, typicalAnswers } from './fake-answers.js';
import { fakeForm } from './fake-form.js';
import { renderKeptCards } from './reminders/fake-cards.js';

const folder = fileURLToPath(new URL('./snapshots/', import.meta.url));
const update = process.env['UPDATE_SNAPSHOTS'] === '1';

const messages = {
  ...Object.fromEntries(
    Object.entries(typicalAnswers).map(([name, answer]) => [name, renderAnswerCard(answer, fakeContext)]),
  ),
  ...typicalAlertCards,
  ...(await renderKeptCards()),
  judgement: renderJudgementCard(fakeForm, fakeContext),
  error: renderErrorCard(
    { heading: 'That did not work', text: 'Please ask again in a minute.', reference: 'a1b2c3' },
    fakeContext,
  ),
};

/** Cards as they are sent, kept to be read. After a wanted change: `UPDATE_SNAPSHOTS=1 npx mocha test/cards`. */
describe('cards as they are sent', () => {
  before(() => {
    if (!update) return;
    mkdirSync(folder, { recursive: true });
    for (const [name, message] of Object.entries(messages)) {
      writeFileSync(`${folder}${name}.json`, JSON.stringify(message, null, 2));
    }
    execFileSync('npx', ['biome', 'format', '--write', folder], { stdio: 'ignore' });
  });

  for (const [name, message] of Object.entries(messages)) {
    it(`has not changed: ${name}`, () => {
      assert.deepEqual(message, JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')));
    });
  }
});
