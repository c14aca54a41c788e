import type { Answer } from './answer.js';

/** The object that `ask --json` prints, key by key as the contract has it. */
export type AnswerJson = Pick<
  Answer,
  'question' | 'outcome' | 'intent' | 'indicators' | 'period' | 'figures' | 'text'
> & {
  /** How long it took to answer, in milliseconds. */
  readonly ms: number;
};

/** An answer as `ask --json` prints it; what only cards need is left out. */
export function toJson(answer: Answer, ms: number): AnswerJson {
  const { question, outcome, intent, indicators, period, figures, text } = answer;
  return { question, outcome, intent, indicators, period, figures, text, ms: Math.round(ms * 1000) / 1000 };
}
