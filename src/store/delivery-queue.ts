import type { KnownConversation } from './known-conversations.js';
import type { Delivery, DeliveryDraft } from './outbox.js';

/** A delivery that this instance alone may send, and what it needs to know for that. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly to: KnownConversation;
  /** The message to be edited or replied to; undefined where there is none, or no longer. */
  readonly targetActivityId: string | undefined;
  /** Until when what was sent to the conversation before counts against what Teams allows. */
  readonly spentUntil: Date;
  /** Which instance holds the conversation, since when, and until when nobody else takes it. */
  readonly holder: string;
  readonly claimedAt: Date;
  readonly heldUntil: Date;
}

/** How a claimed delivery ends, or goes on. */
export type DeliveryOutcome =
  | {
      readonly kind: 'sent';
      readonly activityId: string | undefined;
      /** How the conversation is reached from now on, where that was learnt. */
      readonly reference?: unknown;
    }
  /** To be tried again; nothing is sent to its conversation before. */
  | { readonly kind: 'later'; readonly at: Date; readonly problem: string }
  /** To be taken up again; it was not handed to Teams, and that counts as no attempt. */
  | {
      readonly kind: 'held';
      readonly why: 'quiet hours' | 'outsider present';
      readonly at: Date;
      readonly problem: string;
    }
  | { readonly kind: 'dropped' | 'failed'; readonly problem: string }
  /** Its conversation cannot be reached, and all that waits for it is parked; unless it was met again since the claim. */
  | { readonly kind: 'gone'; readonly problem: string };

/** What is written down with an outcome. */
export interface Settlement {
  readonly outcome: DeliveryOutcome;
  /** Nothing is sent to the conversation before. */
  readonly conversationFreeAt: Date;
  readonly spentUntil: Date;
  /** What the outcome gives cause to say; of 'gone' and an outsider, only where nobody found that before. */
  readonly notices: readonly DeliveryDraft[];
}

/** The outbox as instances of the bot work it off: any number of them, each delivery by one at a time. */
export interface DeliveryQueue {
  /**
   * Takes on the next due delivery of each of up to `most` conversations, those first that waited
   * longest. A conversation is held until the delivery is settled or released, or until the lease ends:
   * then whoever held it is taken for dead, and what they were sending is sent again.
   *
   * @param holder names this instance.
   */
  claim(
    holder: string,
    now: Date,
    limits: { readonly most: number; readonly leaseMs: number },
  ): Promise<readonly ClaimedDelivery[]>;
  /** Writes down what became of a delivery, and lets its conversation go. */
  settle(claimed: ClaimedDelivery, settlement: Settlement, now: Date): Promise<void>;
  /** Gives back a delivery that was not handed to Teams. */
  release(claimed: ClaimedDelivery, now: Date): Promise<void>;
  /**
   * Takes the next moment at which something may be sent to a tenant, so that all instances together
   * keep `spacingMs` between what they send.
   *
   * @returns that moment: now, where nothing was sent for so long.
   */
  reserveSend(tenant: string, spacingMs: number, now: Date): Promise<Date>;
}
