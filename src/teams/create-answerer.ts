import { randomUUID } from 'node:crypto';
import type { CardContext } from '../cards/card-message.js';
import { loadTemplates } from '../cards/card-template.js';
import { renderAnswerCard, renderErrorCard } from '../cards/render-card.js';
import type { Answer } from '../questions/answer.js';
import { answerQuestion } from '../questions/answer-question.js';
import type { Store } from '../store/store.js';
import type { Answered, Answerer } from './answerer.js';
import { wordRefusal } from './word-refusal.js';

export interface AnswererOptions {
  readonly store: Pick<Store, 'scorecard' | 'vocabulary'>;
  /** The footer of every card. */
  readonly classification: string;
}

/** Answers from the store, on cards. Reads the templates at once, so that a broken one is found before anyone asks. */
export function createAnswerer({ store, classification }: AnswererOptions): Answerer {
  loadTemplates();
  const newContext = (): CardContext => ({ classification, nonce: randomUUID() });
  const onCard = (answer: Answer): Answered => ({
    reply: renderAnswerCard(answer, newContext()),
    outcome: answer.outcome,
    intent: answer.intent,
  });
  const answer: Answerer['answer'] = async (question, audience) =>
    onCard(await answerQuestion(question, await store.scorecard(audience)));
  return {
    answer,
    help: (audience) => answer('help', audience),
    turnAway: async (reason) => onCard(wordRefusal(reason, await store.vocabulary())),
    fail: (reference) =>
      renderErrorCard(
        {
          heading: 'Something went wrong',
          text: 'The bot could not answer this. Please try again in a few minutes.',
          reference,
        },
        newContext(),
      ),
  };
}
