import { converse } from '../../../src/questions/conversation/converse.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { type Fault, judgeAnswer } from './judge-answer.js';
import type { Turn } from './question-bank.js';

const clock = { context: undefined, now: new Date('2024-06-18T10:00:00Z'), today: '2024-06-18' };

/** Asks a turn of the bank in other words, as the first of a conversation, and holds the answer against what is right. */
export async function askTurn(turn: Turn, text = turn.ask): Promise<Fault> {
  const { answer } = await converse(text, await loadDemoScorecard(turn.as), clock);
  return judgeAnswer(turn, answer);
}
