/** How much may be sent: by all instances together to a tenant, and by the bot to one conversation. */
export interface SendLimits {
  readonly sendsPerSecond: number;
  /** At once, after a quiet time. */
  readonly conversationBurst: number;
  /** One more each time that this has passed, in milliseconds. */
  readonly conversationEveryMs: number;
}

/**
 * What keeps within Teams' documented limits. To a tenant 50 requests a second, of which some are left
 * to those who ask. To a conversation 7 in one second, 8 in two, 60 in thirty and 1,800 in an hour:
 * no window of these can hold more than the burst and what comes one by one meanwhile.
 */
export const teamsLimits: SendLimits = Object.freeze({
  sendsPerSecond: 46,
  conversationBurst: 6,
  conversationEveryMs: 2_010,
});

/** How a conversation stands with what Teams allows. */
export interface ConversationAllowance {
  /** Until when what was sent counts. */
  readonly spentUntil: Date;
  /** From when the next may be sent. */
  readonly freeAt: Date;
}

/** The allowance of a conversation after one more was sent to it at `now`. */
export function spendAllowance(spentUntil: Date, now: Date, limits: SendLimits): ConversationAllowance {
  const { conversationBurst, conversationEveryMs } = limits;
  const spent = Math.max(spentUntil.getTime(), now.getTime()) + conversationEveryMs;
  return {
    spentUntil: new Date(spent),
    freeAt: new Date(Math.max(now.getTime(), spent - (conversationBurst - 1) * conversationEveryMs)),
  };
}
