import type { Logger } from 'pino';
import { findAdminChats } from '../../delivery/find-admin-chats.js';
import type { Store } from '../../store/store.js';
import type { Namesake } from '../audience-of-turn.js';

/** What deliveries about who somebody is are called, before the slash. */
export const identityFamily = 'identity';

export interface AskWhoItIsOptions {
  readonly store: Pick<Store, 'directory' | 'identities' | 'knownConversations'>;
  /** When people may next be written to. */
  readonly allowedFrom: (moment: Date) => Promise<Date>;
  readonly log: Logger;
}

/**
 * Asks those who may `administer` whether somebody is the person whose name they bear, once. It never
 * rejects: nobody waits for an answer to who they are.
 *
 * @returns whether they may expect an answer: not where it was no, nor where there is nobody to ask.
 */
export type AskWhoItIs = (namesake: Namesake, now: Date) => Promise<boolean>;

export function createAskWhoItIs({ store, allowedFrom, log }: AskWhoItIsOptions): AskWhoItIs {
  return async ({ member, person }, now) => {
    const { aadObjectId, name, address } = member;
    if (aadObjectId === undefined || name === undefined) return false;
    try {
      const known = await store.identities.find(aadObjectId);
      if (known?.person === person.id) return known.state === 'asked';
      const [chats, notBefore] = await Promise.all([findAdminChats(store, now), allowedFrom(now)]);
      if (chats.length === 0) {
        log.warn('nobody could be asked who somebody is: the bot knows no chat with whoever looks after it');
        return false;
      }
      const drafts = chats.map((chat) => ({
        key: `${identityFamily}/asked ${aadObjectId} ${person.id} ${now.toISOString()} to ${chat}`,
        kind: `${identityFamily}/asked`,
        subject: aadObjectId.toLowerCase(),
        reason: 'only the name fits',
        conversation: chat,
        way: 'post' as const,
        notBefore,
        details: null,
      }));
      await store.identities.ask({ aadObjectId, person: person.id, name, address }, drafts, now);
      return true;
    } catch (error) {
      log.error({ err: error }, 'it could not be asked who somebody is');
      return false;
    }
  };
}
