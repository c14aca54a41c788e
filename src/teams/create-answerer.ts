import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CardContext } from '../cards/card-message.js';
import { loadTemplates } from '../cards/card-template.js';
import { renderAnswerCard, renderErrorCard } from '../cards/render-card.js';
import type { Answer } from '../questions/answer.js';
import { answerQuestion } from '../questions/answer-question.js';
import type { Scorecard } from '../store/scorecard.js';
import type { Store } from '../store/store.js';
import type { Answered, Answerer } from './answerer.js';
import { wordRefusal } from './word-refusal.js';

export interface AnswererOptions {
  readonly store: Pick<Store, 'scorecard' | 'vocabulary'>;
  /** The footer of every card. */
  readonly classification: string;
}

/** Questions that are kept with their answers, for each scorecard. */
const keptAnswers = 100;
/** A longer text is hardly a question that somebody else asks again. */
const longestKept = 200;

/**
 * Answers from the store, on cards. Reads the templates at once, so that a broken one is found
 * before anyone asks. A scorecard never changes, so what was answered from it is said again
 * without being worked out again; the next release or change brings another scorecard.
 */
export function createAnswerer({ store, classification }: AnswererOptions): Answerer {
  loadTemplates();
  const newContext = (): CardContext => ({ classification, nonce: randomUUID() });
  const onCard = (answer: Answer): Answered => ({
    reply: renderAnswerCard(answer, newContext()),
    outcome: answer.outcome,
    intent: answer.intent,
  });
  const known = new WeakMap<Scorecard, LRUCache<string, Answered>>();
  const answersFrom = (scorecard: Scorecard): LRUCache<string, Answered> => {
    const answers = known.get(scorecard) ?? new LRUCache({ max: keptAnswers });
    known.set(scorecard, answers);
    return answers;
  };
  const answer: Answerer['answer'] = async (question, audience) => {
    const scorecard = await store.scorecard(audience);
    const answers = answersFrom(scorecard);
    const again = answers.get(question);
    if (again) return again;
    const answered = onCard(await answerQuestion(question, scorecard));
    if (question.length <= longestKept) answers.set(question, answered);
    return answered;
  };
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
