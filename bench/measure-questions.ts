import { answerQuestion } from '../src/questions/answer-question.js';
import type { Store } from '../src/store/store.js';
import { quantile } from './statistics.js';

/** What answering costs inside the process, in milliseconds, without HTTP and cards. */
export interface QuestionCost {
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
}

const rounds = 20;
/**
 * The first rounds read the figures from the store, and the engine compiles what runs often. The echo
 * bot has taken thousands of turns when its turns are counted; this is as many questions.
 */
const warmUpRounds = 40;

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
  const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
  return { mean, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/**
 * The longest that any of some messages holds the loop, in milliseconds: each several times, of which
 * the quickest counts, for the rest is what else the machine does.
 */
export async function measureWorst(store: Store, messages: readonly string[]): Promise<number> {
  const audience = (await store.directory()).audienceOf('officer');
  let worst = 0;
  for (const message of messages) {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      const scorecard = await store.scorecard(audience);
      const started = performance.now();
      await answerQuestion(message, scorecard);
      least = Math.min(least, performance.now() - started);
    }
    worst = Math.max(worst, least);
  }
  return worst;
}
