/** How a message comes into its conversation. `edit` and `reply` name the key of an earlier delivery to the same one. */
export type DeliveryWay =
  /** As a message of its own; in a channel it starts a thread. */
  | 'post'
  /** In place of that delivery's message. Where there is none to edit, it is dropped. */
  | { readonly edit: string }
  /** In that delivery's thread; as a message of its own where there is no thread. */
  | { readonly reply: string };

/** Something to be said, before it is a message: the card is made at the moment of sending, from what holds then. */
export interface DeliveryDraft {
  /** The same for the same thing said in the same conversation, so that it is said once. */
  readonly key: string;
  /** What it is, and before the slash who makes its card: "alert/left-range", "reminder/deadline". */
  readonly kind: string;
  /** The id of what it is about. */
  readonly subject: string;
  /** Why it is said, in the words of whoever decided: "left range". */
  readonly reason: string;
  /** The id of a `KnownConversation`. One that cannot be reached, or is not known yet, gets it once it can be. */
  readonly conversation: string;
  readonly way: DeliveryWay;
  /** Nothing is posted in quiet hours all the same, but what answers a press; edits may come at any hour. */
  readonly notBefore: Date;
  /** Somebody who pressed a button waits for it, so that quiet hours do not matter. */
  readonly answersPress?: true;
  /** What else its card needs; anything that JSON can hold, and never a card. */
  readonly details: unknown;
}

export const deliveryStates = [
  /** For its moment, or for its turn. */
  'waiting',
  /** Taken on by an instance of the bot. */
  'claimed',
  /** Teams took it. */
  'sent',
  /** Until its conversation can be reached again. */
  'parked',
  /** Not sent, because when its turn came there was no longer anything to say. */
  'dropped',
  /** Not sent, for good: Teams will not take it. */
  'failed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A draft on its way, or at its end. */
export interface Delivery extends DeliveryDraft {
  /** Counts up as drafts are added; deliveries to one conversation are sent in this order. */
  readonly id: number;
  readonly state: DeliveryState;
  /** How often it was handed to Teams. */
  readonly attempts: number;
  /** When it is next tried; `notBefore` at first. */
  readonly nextAt: Date;
  readonly createdAt: Date;
  readonly sentAt: Date | undefined;
  /** The message that it became; undefined before that, and where Teams gave it no id. */
  readonly activityId: string | undefined;
  /** Why the last attempt failed, or why it was parked, dropped or failed; undefined where all went well. */
  readonly problem: string | undefined;
}

/** Which deliveries are asked for; each condition narrows. */
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[];
  readonly conversation?: string;
  readonly subject?: string;
  /** What kinds begin with: "alert/". */
  readonly kind?: string;
  /** Added at this moment or later. */
  readonly since?: Date;
}

/**
 * The memory of what is to be said and what was. Whoever writes more along with a draft does so in
 * one transaction, by `insertDeliveries` inside the store.
 */
export interface Outbox {
  /**
   * Adds all drafts or none. One whose key is known is left alone.
   *
   * @returns the keys that were new.
   */
  add(drafts: readonly DeliveryDraft[], now: Date): Promise<readonly string[]>;
  /** In the order in which they were added. */
  list(filter?: DeliveryFilter): Promise<readonly Delivery[]>;
  find(key: string): Promise<Delivery | undefined>;
}
