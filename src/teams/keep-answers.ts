import type { Logger } from 'pino';
import { momentOfRecord, recordOfAnswer } from '../questions/misses/record-of-answer.js';
import type { AnswerRecord, Store } from '../store/store.js';
import type { Said } from './answerer.js';
import { createGatherer } from './gather.js';

export interface AnswerKeeperOptions {
  readonly store: Pick<Store, 'recordAnswers'>;
  /** Whether the council keeps questions as they were typed. */
  readonly keepsText: boolean;
  readonly log: Logger;
  readonly now: () => Date;
  readonly delayMs: number;
  readonly defer: (work: Promise<unknown>) => void;
}

/** One answer that was sent, the role it was made for, and the message it stands in where Teams named one. */
export interface SentAnswer {
  readonly said: Said;
  readonly role: string;
  readonly message: { readonly conversation: string; readonly activity: string } | undefined;
}

/** Keeps what was answered a moment later, so that feedback finds it and what went unanswered is known. */
export function createAnswerKeeper(options: AnswerKeeperOptions): (sent: SentAnswer) => void {
  const { store, keepsText, log, now } = options;
  const keepLater = createGatherer<AnswerRecord>({
    ...options,
    async work(records) {
      await store.recordAnswers(records).catch((error: unknown) => {
        log.error({ err: error, answers: records.length }, 'answers could not be kept');
      });
    },
  });
  return ({ said, role, message }) => {
    const record = recordOfAnswer(said.answer, said.query, { role, keepsText });
    // Of a refused question not even the message is kept.
    const place = record.outcome === 'refused' ? undefined : message;
    keepLater({ ...record, message: place, at: momentOfRecord(record, now()) });
  };
}
