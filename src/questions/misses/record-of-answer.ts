import type { AnswerRecord } from '../../store/store.js';
import type { Answer } from '../answer.js';
import type { Query } from '../query.js';

export interface RecordOptions {
  /** The role of the audience; who asked is never kept. */
  readonly role: string;
  /** Whether the council keeps questions as they were typed. */
  readonly keepsText: boolean;
}

const mostWords = 10;
const longestWord = 24;
const longestText = 1_000;

/**
 * What is kept of an answer. Of a refused question nothing is: it was about a child, so only that
 * there was one counts.
 */
export function recordOfAnswer(
  answer: Answer,
  query: Query,
  { role, keepsText }: RecordOptions,
): Omit<AnswerRecord, 'message' | 'at'> {
  if (answer.outcome === 'refused') {
    return { outcome: 'refused', intent: 'other', indicators: [], words: [], text: null, role: null };
  }
  return {
    outcome: answer.outcome,
    intent: answer.intent,
    indicators: answer.indicators.length > 0 ? answer.indicators : query.indicators,
    words: wordsToKeep(query.unmatched),
    text: keepsText && answer.question !== '' ? answer.question.slice(0, longestText) : null,
    role,
  };
}

/** When it was answered; of a refused question the day alone. */
export function momentOfRecord({ outcome }: Pick<AnswerRecord, 'outcome'>, now: Date): Date {
  return outcome === 'refused' ? new Date(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`) : now;
}

/** Long numbers may be of a telephone or a case, and name no indicator. */
function wordsToKeep(unmatched: readonly string[]): readonly string[] {
  const words = unmatched.map((word) => word.toLowerCase().slice(0, longestWord));
  return [...new Set(words.filter((word) => !/\d{5}/.test(word)))].slice(0, mostWords);
}
