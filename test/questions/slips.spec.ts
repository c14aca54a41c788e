import assert from 'node:assert/strict';
import { lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { loadDemoScorecard } from '../support/scorecards.js';
import { seededRandom } from '../support/seeded-random.js';
import { slipIn } from '../support/slips.js';
import { askTurn } from './bank/ask-turn.js';
import { readBank, type Turn } from './bank/question-bank.js';

/** Of a hundred questions with one slip in a word so many are answered as if there were none. */
const least = 96;
/** And of a thousand no more than so many get a figure nobody asked for. */
const mostWrong = 2;

describe('a slip of typing', function () {
  this.timeout(60_000);

  for (const seed of [1, 2]) {
    it(`in one long word of a question is read over (${seed})`, async () => {
      const random = seededRandom(seed);
      let [asked, right, wrong] = [0, 0, 0];
      const misses: string[] = [];
      for (const turn of readBank('built-with').flatMap((turns) => (turns.length === 1 ? turns : []))) {
        const slipped = turn.outcome.includes('answered') ? await slipOnce(turn, random) : undefined;
        if (slipped === undefined || (await askTurn(turn)).faults.length > 0) continue;
        const { faults, wrongFigure } = await askTurn(turn, slipped);
        asked += 1;
        if (faults.length === 0) right += 1;
        else misses.push(`${slipped}: ${faults.join('; ')}`);
        if (wrongFigure) wrong += 1;
      }
      assert.ok(asked > 1_500);
      const score = `${right} of ${asked}, ${wrong} with a wrong figure\n${misses.join('\n')}`;
      assert.ok((100 * right) / asked >= least, score);
      assert.ok((1_000 * wrong) / asked <= mostWrong, score);
    });
  }
});

/** A question with one slip in one of its words of five letters or more; undefined where that makes another English word. */
async function slipOnce({ ask: text, as }: Turn, random: () => number): Promise<string | undefined> {
  const { catalogue, vocabulary } = await loadDemoScorecard(as);
  const { spelling } = lexiconOf(catalogue, vocabulary);
  const words = [...text.matchAll(/(?<![\w'’-])[a-z]{5,}(?![\w'’-])/gi)];
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return undefined;
  const slip = slipIn(word[0], random);
  if (spelling.knows(slip.toLowerCase())) return undefined;
  return text.slice(0, word.index) + slip + text.slice(word.index + word[0].length);
}
