import type { KnownConversation } from '../store/known-conversations.js';
import type { OutboundMessage } from './renderer.js';

/** What became of a message that was handed to Teams. Reasons name no person, address or content. */
export type SendResult =
  | {
      readonly kind: 'taken';
      /** Undefined where Teams gave the message no id. */
      readonly activityId: string | undefined;
      /** How to reach the conversation from now on, where that was learnt with this message. */
      readonly reference?: unknown;
    }
  /** The same may succeed later; after the time that Teams asked for, where it did. */
  | { readonly kind: 'later'; readonly afterMs: number | undefined; readonly reason: string }
  /** The conversation cannot be reached until the bot is added to it or spoken to in it again. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The message to edit or to reply to is not there. */
  | { readonly kind: 'no target'; readonly reason: string }
  /** It will never be taken as it is. */
  | { readonly kind: 'final'; readonly reason: string };

/** Says something where nobody has just asked. It tries once, never rejects, and leaves trying again to its caller. */
export interface Messenger {
  /** A message of its own. */
  post(to: KnownConversation, message: OutboundMessage): Promise<SendResult>;
  /** In place of a message of the bot's. */
  edit(to: KnownConversation, activityId: string, message: OutboundMessage): Promise<SendResult>;
  /** In the thread that a message started; where there are no threads, as a message of its own. */
  reply(to: KnownConversation, activityId: string, message: OutboundMessage): Promise<SendResult>;
}
