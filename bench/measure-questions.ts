import { answerQuestion } from '../src/questions/answer-question.js';
import type { Store } from '../src/store/store.js';
import { quantile } from './statistics.js';

/** What answering costs inside the process, in milliseconds, without HTTP and cards. */
export interface QuestionCost {
  readonly p50: number;
  readonly p99: number;
}

const rounds = 20;
/** The first rounds read the figures from the store and compile the code, as the first minutes of a bot's day do. */
const warmUpRounds = 10;

/** The pack's examples and the printed name of every indicator: what people ask most. */
export async function listQuestions(store: Store): Promise<readonly string[]> {
  const { examples } = await store.vocabulary();
  const { indicators } = await store.catalogue();
  return [...examples, ...indicators.map((indicator) => indicator.printedName)];
}

/** Asks each question over and over; nothing is said again from memory here. */
export async function measureQuestions(store: Store, questions: readonly string[]): Promise<QuestionCost> {
  const audience = (await store.directory()).audienceOf('officer');
  const times: number[] = [];
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const question of questions) {
      const started = performance.now();
      await answerQuestion(question, await store.scorecard(audience));
      if (round >= warmUpRounds) times.push(performance.now() - started);
    }
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
