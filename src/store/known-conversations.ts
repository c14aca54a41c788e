import type { DeliveryDraft } from './outbox.js';
import type { Actor } from './store.js';

/** Which alerts a conversation gets: those of any of the domains or priorities named; all where none is. */
export interface AlertRoute {
  /** Keys of the catalogue's domains. */
  readonly domains: readonly string[];
  /** Keys of the strategy's priorities. */
  readonly priorities: readonly string[];
}

/** A conversation in which the bot may speak first, and how to reach it. */
export interface KnownConversation {
  /**
   * A channel or group chat: its id as Teams names it, without a thread. A personal chat:
   * `personalConversationId`, which is known before the chat is.
   */
  readonly id: string;
  readonly kind: 'channel' | 'group' | 'personal';
  /** What people call it; undefined where Teams did not say. */
  readonly name: string | undefined;
  /** The tenant whose limits apply; undefined where Teams did not say. */
  readonly tenant: string | undefined;
  /** Where Teams is spoken to about it; undefined for a personal chat that was not opened yet. */
  readonly serviceUrl: string | undefined;
  /** What Teams wants back to be spoken to, as whoever recorded it shaped it; undefined as for `serviceUrl`. */
  readonly reference: unknown;
  /** Of a personal chat, the person's id in Entra. */
  readonly aadObjectId: string | undefined;
  /** Of a personal chat, the person's id in the pack; undefined where the pack does not know them. */
  readonly person: string | undefined;
  /** The alerts that are posted there; undefined: none. */
  readonly alerts: AlertRoute | undefined;
  /** Since when it cannot be reached, and why; undefined while it can. */
  readonly gone: { readonly since: Date; readonly reason: string } | undefined;
  /** Since when what is for it is kept back because somebody from outside the council reads along; undefined: it is not. */
  readonly outsiderSince: Date | undefined;
}

/** What is learnt of a conversation when the bot is added to it or spoken to in it. */
export type MetConversation = Omit<KnownConversation, 'alerts' | 'gone' | 'outsiderSince'>;

/** A colleague to whom the bot may write first, where the app is installed for them. */
export interface Colleague {
  readonly aadObjectId: string;
  /** Their id in the pack. */
  readonly person: string;
}

/** The conversations in which the bot may speak first. */
export interface KnownConversations {
  /** All of them, in the order of their ids; those that cannot be reached included. */
  list(): Promise<readonly KnownConversation[]>;
  find(id: string): Promise<KnownConversation | undefined>;
  /**
   * Records a conversation, or what is new about it. One that was gone is back with that, and its
   * parked deliveries wait to be sent again. What Teams did not say this time is kept.
   */
  meet(conversation: MetConversation, now: Date): Promise<void>;
  /**
   * Makes sure that a colleague has a personal conversation to address deliveries to; the chat
   * itself is opened with the first message.
   *
   * @returns its id.
   */
  introduce(colleague: Colleague, now: Date): Promise<string>;
  /**
   * Notes that a conversation cannot be reached, and parks what waits for it.
   *
   * @param notices added to the outbox by the one call that finds it reachable: so admins are told once.
   * @returns whether this was that call.
   */
  markGone(id: string, reason: string, now: Date, notices?: readonly DeliveryDraft[]): Promise<boolean>;
  /**
   * Chooses the alerts that are posted in a conversation; audited where it changes anything.
   *
   * @param route undefined stops them.
   * @returns false where the conversation is not known or the route is what it was.
   */
  routeAlerts(id: string, route: AlertRoute | undefined, by: Actor, now: Date): Promise<boolean>;
}

/** The id under which a person's chat with the bot is known. */
export function personalConversationId(aadObjectId: string): string {
  return `personal:${aadObjectId.toLowerCase()}`;
}
