import type { ConversationContext } from '../../../src/questions/conversation/conversation-context.js';
import { converse } from '../../../src/questions/conversation/converse.js';
import { loadDemoScorecard } from '../../support/scorecards.js';
import { judgeAnswer } from './judge-answer.js';
import { type Conversation, readBank } from './question-bank.js';

/** How one part of the bank was answered. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  /** How many were told a figure they had not asked for. */
  readonly wrongFigures: number;
  /** What was not right and why, a line each; of `kept-back` for nobody to read. */
  readonly misses: readonly string[];
}

/** Asks all questions of one part, each dialogue in a conversation of its own. */
export async function scoreBank(part: Parameters<typeof readBank>[0]): Promise<Score> {
  const now = new Date('2024-06-18T10:00:00Z');
  const today = '2024-06-18';
  let [asked, right, wrongFigures] = [0, 0, 0];
  const misses: string[] = [];
  const hold = async (conversation: Conversation): Promise<void> => {
    let context: ConversationContext | undefined;
    for (const expected of conversation) {
      const turn = await converse(expected.ask, await loadDemoScorecard(expected.as), { context, now, today });
      context = turn.context;
      const { faults, wrongFigure } = judgeAnswer(expected, turn.answer);
      asked += 1;
      if (faults.length === 0) right += 1;
      else misses.push(`${wrongFigure ? 'WRONG FIGURE ' : ''}${expected.ask}: ${faults.join('; ')}`);
      if (wrongFigure) wrongFigures += 1;
    }
  };
  for (const conversation of readBank(part)) await hold(conversation);
  return { asked, right, wrongFigures, misses };
}
