import { z } from 'zod/v4';
import { querySchema } from '../query.js';

/** One thing spoken of: what was asked, and what the answer spoke of. It holds no figure. */
export const topicSchema = z.strictObject({
  query: querySchema,
  /** Of a list those listed, in its order. */
  indicators: z.array(z.string()).max(600),
  /** The period named, else the one answered, as `formatPeriod` writes it; null where none applies. */
  period: z.string().nullable(),
});
export type Topic = Readonly<z.infer<typeof topicSchema>>;

/** As many topics as people still mean by "go back to". */
export const mostEarlier = 5;

/**
 * What was spoken of in a conversation: enough to complete "and last quarter?", and nothing else.
 * Keys and requests only: a figure is looked up anew, for whoever reads it then.
 */
export const conversationContextSchema = z.strictObject({
  /** What is spoken of now; null once something was named that the bot did not understand. */
  topic: topicSchema.nullable(),
  /** What was spoken of before, the latest first. */
  earlier: z.array(topicSchema).max(mostEarlier),
  /** The question that the bot asked back about; null where it did not. */
  asked: querySchema.nullable(),
  /** The question about words, people or the calendar that was answered last; null once something else was. */
  aside: querySchema.nullable(),
  /** The keys last offered or listed, in their order, for "the second one". */
  choices: z.array(z.string()).max(600),
  /** The keys that the last question named beside words the bot does not know; "our number then" asks for them. */
  meant: z.array(z.string()).max(600).default([]),
  /** What is meant was asked of a place that nothing is held of by itself; "the South West then" asks for that. */
  elsewhere: z.boolean().default(false),
  /** When something was last said, ISO in UTC. */
  at: z.iso.datetime(),
});
export type ConversationContext = Readonly<z.infer<typeof conversationContextSchema>>;

/**
 * How long what was said stays in mind. People who come back later have mostly forgotten what they
 * asked last, and "and last quarter?" would be answered about something they no longer think of.
 */
export const contextLifeMs = 30 * 60 * 1000;

/** The context if it is still in mind. */
export function liveContext(context: ConversationContext | undefined, now: Date): ConversationContext | undefined {
  if (context === undefined) return undefined;
  return now.getTime() - Date.parse(context.at) < contextLifeMs ? context : undefined;
}

/** Reads a context that was kept as JSON; one of another version of the bot counts as none. */
export function parseContext(kept: unknown): ConversationContext | undefined {
  // Most questions are the first of their conversation, and telling what is wrong with nothing takes long.
  return kept === undefined ? undefined : conversationContextSchema.safeParse(kept).data;
}
