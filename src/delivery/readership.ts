import type { KnownConversation } from '../store/known-conversations.js';
import type { SendResult } from './messenger.js';

/** Who reads a channel or group chat: the council alone, or somebody from outside it too. */
export type Readers = 'insiders' | 'outsider present';

/** Why it cannot be said who reads a conversation. */
export type Unasked = Extract<SendResult, { readonly kind: 'later' | 'gone' }>;

/** A conversation, as far as it has to be known to ask who reads it. */
export type ReadConversation = Pick<KnownConversation, 'id' | 'serviceUrl' | 'reference'>;

/** Says whether what is posted where several read along stays within the council. */
export interface Readership {
  /** What was answered in the last few minutes; undefined where Teams is to be asked. */
  remembered(to: ReadConversation): Readers | undefined;
  /** Asks Teams, once for each 500 members. It never rejects, and takes nobody for an insider without being told. */
  ask(to: ReadConversation): Promise<Readers | Unasked>;
}
