import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';

/** A person as Teams knows them. */
export interface Member {
  /** Theirs in talks with this bot only. */
  readonly id: string;
  readonly aadObjectId: string | undefined;
  /** As Teams shows them. */
  readonly name: string | undefined;
  /** User principal name, else e-mail address. */
  readonly address: string | undefined;
  readonly tenantId: string | undefined;
  readonly userRole: string | undefined;
}

/** What a roster of Teams says of somebody, as far as it matters. */
export type MemberAccount = Pick<TeamsChannelAccount, 'id'> & {
  readonly [field in 'aadObjectId' | 'name' | 'userPrincipalName' | 'email' | 'tenantId' | 'userRole']?:
    | string
    | undefined;
};

/** Who is in a conversation, as Teams says. Everything is undefined where Teams cannot be asked. */
export interface Roster {
  memberOf(context: TurnContext, userId: string): Promise<Member | undefined>;
  /** Everybody in the conversation but the bot; undefined also where they are too many to look through. */
  membersOf(context: TurnContext): Promise<readonly Member[] | undefined>;
}

const pageSize = 500;
const mostMembers = 2000;

/** A roster that asks Teams and remembers each answer for `ttlMs`, since Teams allows few such calls. */
export function createRoster(options: { readonly ttlMs: number; readonly log: Logger }): Roster {
  const shared = { max: 5000, ttl: options.ttlMs };
  const one = new LRUCache<string, Member, { readonly context: TurnContext; readonly userId: string }>({
    ...shared,
    fetchMethod: async (_key, _stale, { context: ask }) => toMember(await TeamsInfo.getMember(ask.context, ask.userId)),
  });
  const all = new LRUCache<string, readonly Member[], { readonly context: TurnContext }>({
    ...shared,
    fetchMethod: async (_key, _stale, { context: ask }) => listMembers(ask.context),
  });
  const orUndefined = <T>(error: unknown): T | undefined => {
    options.log.warn({ err: error }, 'the roster could not be read');
    return undefined;
  };
  return {
    memberOf: (context, userId) =>
      one.fetch(`${placeOf(context)} ${userId}`, { context: { context, userId } }).catch(orUndefined<Member>),
    membersOf: (context) => all.fetch(placeOf(context), { context: { context } }).catch(orUndefined<readonly Member[]>),
  };
}

/** All threads of a channel have the same members. */
function placeOf(context: TurnContext): string {
  return context.activity.conversation.id.replace(/;messageid=.*$/, '');
}

async function listMembers(context: TurnContext): Promise<readonly Member[] | undefined> {
  const members: Member[] = [];
  let next: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, pageSize, next);
    members.push(...page.members.map(toMember));
    next = page.continuationToken || undefined;
    if (members.length > mostMembers) return undefined;
  } while (next !== undefined);
  return members.filter((member) => member.id !== context.activity.recipient.id);
}

/** A person as a roster of Teams names them; what it leaves empty is undefined. */
export function toMember(account: MemberAccount): Member {
  return {
    id: account.id,
    aadObjectId: account.aadObjectId || undefined,
    name: account.name || undefined,
    address: account.userPrincipalName || account.email || undefined,
    tenantId: account.tenantId || undefined,
    userRole: account.userRole || undefined,
  };
}

/**
 * Whether a person belongs to the council. Teams' `userRole` is not to be relied on alone, so every
 * sign must agree, and a missing one counts against.
 *
 * @param homeTenant undefined where authentication is off and no tenant is known.
 */
export function isInsider(member: Member, homeTenant: string | undefined): boolean {
  return (
    member.aadObjectId !== undefined &&
    (homeTenant === undefined || member.tenantId === homeTenant) &&
    !(member.address ?? '').toUpperCase().includes('#EXT#') &&
    member.userRole !== 'guest' &&
    member.userRole !== 'anonymous'
  );
}
