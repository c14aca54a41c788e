import assert from 'node:assert/strict';
import { seededRandom } from '../support/seeded-random.js';
import { askTurn } from './bank/ask-turn.js';
import { readBank } from './bank/question-bank.js';

/** What people say around a question, which stands where the stroke is. */
const around: readonly string[] = [
  "I've fostered for nearly twenty years. |",
  "I grew up in a children's home in the seventies. |",
  'I chaired this panel back in the day. |',
  'As a lay member I find the papers heavy going. |',
  'The lead member grabbed me in the corridor this morning. |',
  'I was reading the pack on the train and got a bit lost. |',
  'My granddaughter asked me last night and I had no idea. |',
  'Nobody told me when I joined. |',
  'My late husband was a magistrate. |',
  'A young woman stopped me in the market square. |',
  "We heard from the care leavers' group on Tuesday, very powerful. |",
  'Back when I fostered, nobody measured anything. |',
  'Having sat through three hours of scrutiny, |',
  'Being new to all this, |',
  'In words my nan would understand, |',
  "Explain it to me like I'm five: |",
  'Yes or no will do: |',
  'HMI just asked: |',
  'Cabinet member wants to know: |',
  'Sue from business support here. |',
  'Evening! Long day. |',
  'As discussed, |',
  'Question 3: |',
  "|? I'd like to understand before I vote.",
  '|? I have a resident in my surgery on Friday.',
  '|? My notes say something different.',
  "|? That's what the Leader will ask.",
  "|? I can't open the attachment.",
  "|? The papers weren't clear.",
  '|? It keeps coming up on the doorstep.',
  '|, as I keep hearing different things',
  '| so I can tell the press office',
  '| or am I being thick',
  '| for my own peace of mind',
  '|. Kind regards, Anne',
];
const each = 12;
/** Of a hundred questions so many are answered as if nothing stood around them. */
const least = 96;

describe('what is told around a question', function () {
  this.timeout(60_000);

  it('changes nothing of its answer', async () => {
    const random = seededRandom(7);
    const turns = readBank('built-with').flatMap((dialogue) => (dialogue.length === 1 ? dialogue : []));
    const asked = turns.filter(({ outcome, ask: text }) => outcome.includes('answered') && /^[a-z]/.test(text));
    let [all, right, wrong] = [0, 0, 0];
    const misses: string[] = [];
    for (const frame of around) {
      for (let round = 0; round < each; round += 1) {
        const turn = asked[Math.floor(random() * asked.length)];
        if (turn === undefined || (await askTurn(turn)).faults.length > 0) continue;
        const text = frame.replace('|', turn.ask.replace(/[?.!\s]+$/, ''));
        const { faults, wrongFigure } = await askTurn(turn, text);
        all += 1;
        if (faults.length === 0) right += 1;
        else misses.push(`${text}: ${faults.join('; ')}`);
        if (wrongFigure) wrong += 1;
      }
    }
    const score = `${right} of ${all}, ${wrong} with a wrong figure\n${misses.join('\n')}`;
    assert.ok(all > 300 && (100 * right) / all >= least, score);
    assert.ok((100 * wrong) / all <= 1, score);
  });
});
