import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { z } from 'zod/v4';
import type { ReadConversation, Readers, Readership } from '../delivery/readership.js';
import type { BotAdapter } from './adapter.js';
import { ConnectorError } from './connector-error.js';
import { type ConversationReference, conversationReferenceSchema } from './conversation-reference.js';
import { isInsider, type Member, toMember } from './roster.js';
import { toRefusal } from './send-result.js';

export interface ReadershipOptions {
  /** Calls Teams' connector: as long as whoever asks can wait. */
  readonly call: BotAdapter['call'];
  /** The council's tenant; undefined where authentication is off. */
  readonly homeTenant: string | undefined;
  /** How long an answer is remembered. */
  readonly ttlMs: number;
  readonly log: Logger;
}

const pageSize = '500';
/** A team has at most 25,000 members: what goes on after that does not end. */
const mostPages = 50;

const text = z.string().optional().catch(undefined);
const pageSchema = z.object({
  // Somebody always is: an empty list does not say that nobody from outside reads along.
  members: z
    .array(
      z.object({
        id: z.string(),
        // The connector has called it both.
        aadObjectId: text,
        objectId: text,
        userPrincipalName: text,
        email: text,
        tenantId: text,
        userRole: text,
      }),
    )
    .min(1),
  continuationToken: text,
});

/** Asks Teams' connector who is in a conversation, in nobody's turn: each page as often as an answer is forgotten. */
export function createReadership({ call, homeTenant, ttlMs, log }: ReadershipOptions): Readership {
  const remembered = new LRUCache<string, Readers>({ max: 5_000, ttl: ttlMs });

  async function readRoster(id: string, bot: ConversationReference['bot'], serviceUrl: string): Promise<Readers> {
    const path = ['conversations', id, 'pagedmembers'];
    let next: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const query = { pageSize, ...(next !== undefined && { continuationToken: next }) };
      const page = readPage((await call({ method: 'GET', serviceUrl, path, query })).body);
      const people = page.members.filter((member) => member.id !== bot?.id);
      if (people.some((person) => !isInsider(person, homeTenant))) return 'outsider present';
      next = page.next;
      if (next === undefined) return 'insiders';
    }
    throw new ConnectorError({ status: 200, code: 'EndlessRoster' });
  }

  /** A channel has a roster of its own; where Teams does not have it under the channel's id, it is its team's. */
  async function findReaders(to: ReadConversation, serviceUrl: string): Promise<Readers> {
    const { conversation, bot, team } = conversationReferenceSchema.safeParse(to.reference).data ?? {};
    const id = conversation?.id ?? to.id;
    try {
      return await readRoster(id, bot, serviceUrl);
    } catch (error) {
      const isElsewhere = error instanceof ConnectorError && error.status === 404 && team !== undefined && team !== id;
      if (!isElsewhere) throw error;
      return readRoster(team, bot, serviceUrl);
    }
  }

  return {
    remembered: ({ id }) => remembered.get(id),
    async ask(to) {
      if (to.serviceUrl === undefined) return { kind: 'later', afterMs: undefined, reason: unknownRoster };
      try {
        const readers = await findReaders(to, to.serviceUrl);
        remembered.set(to.id, readers);
        return readers;
      } catch (error) {
        log.warn({ err: error, conversation: to.id }, 'it cannot be said who reads a conversation');
        const refusal = toRefusal(error, undefined);
        if (refusal.kind === 'later' || refusal.kind === 'gone') return refusal;
        return { kind: 'later', afterMs: undefined, reason: `${unknownRoster} ${refusal.reason}` };
      }
    },
  };
}

const unknownRoster = 'Teams does not say who reads along there.';

function readPage(body: string): { readonly members: readonly Member[]; readonly next: string | undefined } {
  try {
    const { members, continuationToken } = pageSchema.parse(JSON.parse(body));
    const named = members.map(({ objectId, ...account }) =>
      toMember({ ...account, aadObjectId: account.aadObjectId || objectId }),
    );
    return { members: named, next: continuationToken || undefined };
  } catch (cause) {
    throw new ConnectorError({ status: 200, code: 'UnreadableRoster', cause });
  }
}
