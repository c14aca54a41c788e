import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Store } from '../store/store.js';

const longestReason = 1_000;

/** What Teams sends when somebody presses thumbs up or down: the form's content is JSON within the JSON. */
const feedbackSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(100_000).optional(),
  }),
});
const formSchema = z.object({ feedbackText: z.string() });

/** `kept`; `unknown` where the answer is not kept (any more); `unreadable` where it is no feedback. */
export type FeedbackTaken = 'kept' | 'unknown' | 'unreadable';

/** Keeps what somebody thinks of the answer they pressed at, once however often they press. */
export async function takeFeedback(
  activity: Pick<Activity, 'value' | 'replyToId' | 'conversation' | 'from'>,
  store: Pick<Store, 'recordFeedback'>,
  now: Date,
): Promise<FeedbackTaken> {
  const parsed = feedbackSchema.safeParse(activity.value);
  const { replyToId, conversation, from } = activity;
  if (!parsed.success || !replyToId) return 'unreadable';
  const { reaction, feedback } = parsed.data.actionValue;
  const place = { conversation: conversation.id, activity: replyToId };
  const known = await store.recordFeedback(
    {
      ...place,
      presser: hashOf([place.conversation, place.activity, from?.aadObjectId ?? from?.id ?? '']),
      reaction,
      reason: readReason(feedback),
    },
    now,
  );
  return known ? 'kept' : 'unknown';
}

/** What was written in the form; null where nothing was. */
function readReason(form: string | undefined): string | null {
  try {
    const text = formSchema.parse(JSON.parse(form ?? '')).feedbackText.trim();
    return text === '' ? null : text.slice(0, longestReason);
  } catch {
    return null;
  }
}

/** Tells the people who press at one answer apart without saying who they are. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
