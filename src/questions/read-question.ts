import { LRUCache } from 'lru-cache';
import { hearQuestion, hearWithoutPreamble } from './hear-question.js';
import { introducesAsker } from './introduces-asker.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { ReadMessage } from './normalise.js';
import { planLastSentence } from './plan-last-sentence.js';
import { planQuestion } from './planner.js';
import { type Query, querySchema } from './query.js';

/** A text as read, and what it asks for where nothing was spoken of before. */
export interface ReadQuestion {
  readonly message: ReadMessage;
  readonly alone: Query;
}

const keptQuestions = 500;
/** A longer text is hardly a question that somebody else asks again. */
const longestKept = 200;
const known = new WeakMap<Lexicon, LRUCache<string, ReadQuestion>>();

/** Reads and plans a text by itself. What people ask again and again, and what buttons ask, is read once. */
export function readQuestion(text: string, lexicon: Lexicon): ReadQuestion {
  const questions = known.get(lexicon) ?? new LRUCache<string, ReadQuestion>({ max: keptQuestions });
  known.set(lexicon, questions);
  const again = questions.get(text);
  if (again) return again;
  const read = readAnew(text, lexicon);
  if (text.length <= longestKept) questions.set(text, read);
  return read;
}

/**
 * Reads and plans a text by itself, whether or not it was asked before. What is not understood whole is
 * read once more without what people tell of themselves, where that is understood; who greets and only
 * tells of themselves is greeted.
 */
export function readAnew(text: string, lexicon: Lexicon): ReadQuestion {
  const message = hearQuestion(text, lexicon);
  const alone = planQuestion(message, { lexicon });
  const last = alone.refusal === null ? planLastSentence(message, lexicon) : undefined;
  if (last) return { message, alone: last };
  const core = isUnderstood(alone) ? undefined : hearWithoutPreamble(message, lexicon);
  const again = core && { message: core, alone: planQuestion(core, { lexicon }) };
  if (again && isUnderstood(again.alone)) return again;
  const isGreeting = !isUnderstood(alone) && introducesAsker(message.said, lexicon);
  return { message, alone: isGreeting ? querySchema.parse({ intent: 'greeting' }) : alone };
}

/** Whether every word that matters was read, and what is asked about is known. */
export function isUnderstood({ intent, refusal, unmatched, indicators, candidates, selection, topic }: Query): boolean {
  if (refusal !== null || intent === 'help') return true;
  // "My PDR with Jean" is taken for a term to explain.
  if (topic !== null && topic.unknownTerm !== null) return false;
  return unmatched.length === 0 && (indicators.length + candidates.length > 0 || selection !== null || topic !== null);
}
