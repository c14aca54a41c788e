import type { Activity, TurnContext } from 'botbuilder';
import type { Readership } from '../delivery/readership.js';
import type { Audience, Place } from '../people/audience.js';
import type { Directory } from '../people/directory.js';
import { findNamesake } from '../people/find-namesake.js';
import type { Person } from '../people/person.js';
import { channelRole } from '../people/role.js';
import { conversationKind } from './conversation-kind.js';
import { toMetConversation } from './conversation-reference.js';
import { isInsider, type Member, type Roster } from './roster.js';

/** Why somebody is not answered. */
export type RefusalReason =
  | 'outsider'
  | 'outsider present'
  | 'unknown person'
  | 'unconfirmed person'
  | 'roster unavailable'
  | 'without the right';

/** Who will read the reply to a turn, or why there is none. */
export type Reader = (
  | { readonly admitted: true; readonly audience: Audience; readonly person: Person | undefined }
  | { readonly admitted: false; readonly reason: RefusalReason }
) & {
  /** Of somebody alone whom the pack does not know, but for their name. */
  readonly namesake?: Namesake;
};

/** Somebody in Teams, and whom their name fits. */
export interface Namesake {
  readonly member: Member;
  readonly person: Person;
}

export interface AudienceRules {
  readonly roster: Roster;
  /** Asked about channels, whose members are too many to be looked at one by one. */
  readonly readership: Readership;
  /** Whether alerts are posted in a group chat. */
  readonly isRegistered: (conversation: string) => Promise<boolean>;
  /** The council's tenant; undefined where authentication is off. */
  readonly homeTenant: string | undefined;
  /** The role of colleagues whom the pack does not name; undefined: they are not answered. */
  readonly defaultRole: string | undefined;
}

/**
 * Finds who will read what is said in this turn. A person alone has their own rights. A channel is
 * read by everybody in it, so it has the rights of `channel`, whoever asks; so has a group chat that
 * alerts are posted to. Any other group chat follows its least entitled member. People from outside
 * the council are not answered, nor is a channel or chat that has one in it, or of which Teams does
 * not say who is in it.
 */
export async function audienceOfTurn(
  context: TurnContext,
  directory: Directory,
  rules: AudienceRules,
): Promise<Reader> {
  const { activity } = context;
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  if (rules.homeTenant !== undefined && tenant !== rules.homeTenant) return refuse('outsider');
  const asker = await rules.roster.memberOf(context, activity.from?.id ?? '');
  if (asker === undefined) return refuse('roster unavailable');
  if (!isInsider(asker, rules.homeTenant)) return refuse('outsider');
  const person = personOf(asker, directory);
  const kind = conversationKind(activity);
  const channel = directory.audienceOf(channelRole);
  if (kind === 'channel') {
    const readers = await readersOf(activity, rules.readership);
    return readers === 'insiders' ? admit(channel, person) : refuse(readers);
  }
  if (kind === 'personal') {
    const audience = audienceOfMember(asker, directory, rules, 'personal');
    const reader = audience === undefined ? refuse('unknown person') : admit(audience, person);
    const namesake = person === undefined ? findNamesake(directory.people, asker.name ?? '') : undefined;
    return namesake === undefined ? reader : { ...reader, namesake: { member: asker, person: namesake } };
  }
  const members = await rules.roster.membersOf(context);
  if (members === undefined) return refuse('roster unavailable');
  if (members.some((member) => !isInsider(member, rules.homeTenant))) return refuse('outsider present');
  // What is said there stays for whoever joins: it is as careful as what is posted there.
  const isRegistered = await rules.isRegistered(activity.conversation.id);
  return admit(isRegistered ? channel : leastEntitled(members, directory, rules), person);
}

/** Who reads along in a channel, or why nothing is said there. */
async function readersOf(
  activity: Activity,
  { remembered, ask }: Readership,
): Promise<'insiders' | Extract<RefusalReason, 'outsider present' | 'roster unavailable'>> {
  const place = toMetConversation(activity, undefined);
  const readers = place && (remembered(place) ?? (await ask(place)));
  return typeof readers === 'string' ? readers : 'roster unavailable';
}

function admit(audience: Audience, person: Person | undefined): Reader {
  return audience.rights.has('ask') ? { admitted: true, audience, person } : refuse('without the right');
}

function refuse(reason: RefusalReason): Reader {
  return { admitted: false, reason };
}

function personOf(member: Member, directory: Directory): Person | undefined {
  return directory.find({ aadObjectId: member.aadObjectId, address: member.address });
}

function audienceOfMember(
  member: Member,
  directory: Directory,
  rules: AudienceRules,
  place: Place,
): Audience | undefined {
  const person = personOf(member, directory);
  if (person !== undefined) return directory.audienceOfPerson(person, place);
  return rules.defaultRole === undefined ? undefined : directory.audienceOf(rules.defaultRole, place);
}

/** The one audience whose rights all members have; that of a channel where no member is least entitled. */
function leastEntitled(members: readonly Member[], directory: Directory, rules: AudienceRules): Audience {
  const channel = directory.audienceOf(channelRole);
  const audiences = members.map((member) => audienceOfMember(member, directory, rules, 'shared') ?? channel);
  const sharedByAll = (audience: Audience) =>
    [...audience.rights].every((right) => audiences.every((other) => other.rights.has(right)));
  return audiences.find(sharedByAll) ?? channel;
}
