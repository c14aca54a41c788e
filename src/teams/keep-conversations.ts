import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { DraftNotices } from '../delivery/notice.js';
import type { Person } from '../people/person.js';
import type { KnownConversation, KnownConversations } from '../store/known-conversations.js';
import { type ConversationChange, toConversationChange } from './conversation-change.js';
import { conversationReferenceSchema, toMetConversation } from './conversation-reference.js';

export interface ConversationKeeperOptions {
  readonly known: KnownConversations;
  readonly draftNotices: DraftNotices;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Keeps up with where the bot may speak first. */
export interface ConversationKeeper {
  /** Records where somebody who may ask was met. It never rejects: an answer does not wait for this to work. */
  meet(activity: Activity, person: Person | undefined): Promise<void>;
  /** Notes that conversations were lost or are back, where an activity says so; leaves all others alone. */
  follow(activity: Activity): Promise<void>;
}

/** For so long a conversation is not recorded again where nothing about it is new. */
const recordEveryMs = 60_000;

/** Keeps conversations in the store, which all instances share. */
export function createConversationKeeper(options: ConversationKeeperOptions): ConversationKeeper {
  const { known, draftNotices, log, now } = options;
  const recorded = new LRUCache<string, string>({ max: 5_000, ttl: recordEveryMs });

  async function lose({ id, kind }: KnownConversation, reason: string): Promise<void> {
    recorded.delete(id);
    const notices = await draftNotices({ kind: 'gone', conversation: id, reason, found: null }, now());
    const found = await known.markGone(id, reason, now(), notices);
    // The id of a personal chat says who somebody is.
    if (found) log.warn({ conversation: kind === 'personal' ? kind : id, reason }, 'a conversation is lost');
  }

  return {
    async meet(activity, person) {
      const met = toMetConversation(activity, person);
      if (met === undefined) return;
      const content = JSON.stringify(met);
      if (recorded.get(met.id) === content) return;
      try {
        await known.meet(met, now());
        recorded.set(met.id, content);
      } catch (error) {
        log.error({ err: error }, 'a conversation could not be recorded');
      }
    },
    async follow(activity) {
      const change = toConversationChange(activity);
      if (change === undefined) return;
      for (const conversation of (await known.list()).filter((each) => concerns(change, each))) {
        if (change.kind === 'lost') await lose(conversation, change.reason);
        else if (conversation.gone !== undefined) await known.meet(conversation, now());
      }
    },
  };
}

function concerns({ place }: ConversationChange, { id, reference }: KnownConversation): boolean {
  const kept = conversationReferenceSchema.safeParse(reference).data;
  if (place.kind === 'team') return kept?.team === place.id || id === place.id;
  return kept?.conversation.id === place.id || id === place.id;
}
