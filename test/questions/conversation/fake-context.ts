import type { Answer } from '../../../src/questions/answer.js';
import type { ConversationContext, Topic } from '../../../src/questions/conversation/conversation-context.js';
import { type Query, querySchema } from '../../../src/questions/query.js';

/** When everything in these specs is said. */
export const start = new Date('2024-06-18T09:00:00.000Z');

/** A query with what a test is about. */
export function fakeQuery(overrides: Partial<Query> = {}): Query {
  return querySchema.parse({ intent: 'status', ...overrides });
}

/** Something spoken of: how one indicator or several stood. */
export function fakeTopic(indicators: readonly string[], overrides: Partial<Topic> = {}): Topic {
  const keys = [...indicators];
  return { query: fakeQuery({ indicators: keys }), indicators: keys, period: '2023-24 Q4', ...overrides };
}

/** A context in which nothing was said but what a test is about. */
export function fakeContext(overrides: Partial<ConversationContext> = {}): ConversationContext {
  return {
    topic: null,
    earlier: [],
    asked: null,
    aside: null,
    choices: [],
    meant: [],
    elsewhere: false,
    at: start.toISOString(),
    ...overrides,
  };
}

/** An answer with what a context is made from. */
export function fakeAnswer(overrides: Partial<Answer> = {}): Answer {
  return {
    question: 'dummy',
    outcome: 'answered',
    intent: 'status',
    indicators: [],
    period: '2023-24 Q4',
    figures: [],
    text: '',
    content: { kind: 'message', heading: '', paragraphs: [] },
    suggestions: [],
    ...overrides,
  };
}
