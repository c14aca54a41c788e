import type { KnownConversation } from '../store/known-conversations.js';
import type { Delivery } from '../store/outbox.js';

/** A message as it is sent: its card, and the sentence that notifications and screen readers get. */
export interface OutboundMessage {
  readonly card: object;
  readonly summary: string;
}

/** Makes the message of a delivery at the moment of sending. */
export interface Renderer {
  /**
   * From what holds now, for those who read this conversation now.
   *
   * @returns 'nothing' where there is no longer anything to say; the delivery is then dropped.
   * @throws BotError where it cannot be made: a `retryable` one is tried again, any other fails the delivery.
   */
  render(delivery: Delivery, to: KnownConversation): Promise<OutboundMessage | 'nothing'>;
}
