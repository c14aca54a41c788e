import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CardContext } from '../cards/card-message.js';
import { readTemplates } from '../cards/card-template.js';
import { renderAnswerCard, renderErrorCard } from '../cards/render-card.js';
import type { Audience } from '../people/audience.js';
import type { Answer } from '../questions/answer.js';
import { answerQuestion } from '../questions/answer-question.js';
import { liveContext } from '../questions/conversation/conversation-context.js';
import { planInConversation } from '../questions/conversation/plan-in-conversation.js';
import { lexiconOf } from '../questions/lexicon/lexicon.js';
import type { Query } from '../questions/query.js';
import type { Scorecard } from '../store/scorecard.js';
import type { Store } from '../store/store.js';
import type { Answered, Answerer } from './answerer.js';
import { wordRefusal } from './word-refusal.js';

export interface AnswererOptions {
  readonly store: Pick<Store, 'scorecard' | 'vocabulary'>;
  /** The day it is where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** The footer of every card. */
  readonly classification: string;
}

/** Questions that are kept with their answers, for each scorecard. */
const keptAnswers = 300;
/** A longer text is hardly a question that somebody else asks again. */
const longestKept = 200;

/**
 * Answers from the store, on cards. Reads the templates at once, so that a broken one is found
 * before anyone asks. A scorecard never changes, so what was answered from it is said again
 * without being worked out again; the next release or change brings another scorecard.
 */
export function createAnswerer({ store, classification, today, timeZone }: AnswererOptions): Answerer {
  readTemplates();
  const newContext = (): CardContext => ({ classification, nonce: randomUUID() });
  const onCard = (answer: Answer, query?: Query, audience?: Audience): Answered => ({
    reply: renderAnswerCard(answer, { ...newContext(), mayJudge: audience?.rights.has('override') ?? false }),
    outcome: answer.outcome,
    intent: answer.intent,
    said: query && { answer, query },
  });
  const known = new WeakMap<Scorecard, LRUCache<string, Answered>>();
  const answersFrom = (scorecard: Scorecard): LRUCache<string, Answered> => {
    const answers = known.get(scorecard) ?? new LRUCache({ max: keptAnswers });
    known.set(scorecard, answers);
    return answers;
  };
  const answer: Answerer['answer'] = async (question, audience, conversing) => {
    const scorecard = await store.scorecard(audience);
    const answers = answersFrom(scorecard);
    const { context, now } = { context: undefined, now: new Date(0), ...conversing };
    const plan = () => {
      const lexicon = lexiconOf(scorecard.catalogue, scorecard.vocabulary, scorecard);
      return planInConversation(question, { lexicon, context, now });
    };
    // In a conversation the same words may ask for something else the next time.
    const planned = liveContext(context, now) && plan();
    const day = today();
    // What lies ahead changes with the day.
    const key = [day, question, ...(planned ? [JSON.stringify(planned)] : [])].join('\n');
    const again = answers.get(key);
    if (again) return again;
    const query = planned ?? plan();
    const said = await answerQuestion(query, scorecard, { question, today: day, timeZone });
    const answered = onCard(said, query, audience);
    // People act on alerts between two changes of the scorecard.
    const asksOfAlerts = [query, ...query.parts].some(({ intent }) => intent === 'alerts');
    if (question.length <= longestKept && !asksOfAlerts) answers.set(key, answered);
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
