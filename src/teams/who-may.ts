import type { Directory } from '../people/directory.js';
import type { Right } from '../people/right.js';
import { channelRole } from '../people/role.js';
import type { Reader, RefusalReason } from './audience-of-turn.js';
import type { Actor } from './feature.js';

/** What a right lets people do, behind "may". */
const deeds: Readonly<Partial<Record<Right, string>>> = {
  administer: 'say who somebody is',
  acknowledge: 'look after alerts',
  post: 'choose where alerts are posted',
  release: 'let a release go out early',
  override: 'set how a figure is judged',
  report: 'draw up the exception report',
  plan: 'run the panel’s calendar',
  submit: 'say where a report stands',
  attend: 'say whether they come to a meeting',
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Says to somebody without a right, in a sentence or two, who has it: by role, never by name. */
export function refuseWithout(right: Right, actor: Actor | undefined, directory: Directory): string {
  const holders = directory.roles
    .filter((role) => role !== channelRole && directory.audienceOf(role).rights.has(right))
    .map((role) => directory.audienceOf(role).role);
  const deed = deeds[right] ?? 'do this';
  const rule = holders.length > 0 ? `These may ${deed}: ${list.format(holders)}.` : `Nobody may ${deed} here.`;
  if (actor?.person === undefined) return `${rule} The bot does not know you as one of them.`;
  return `${rule} You are here as ${actor.audience.role}.`;
}

const hereWords: Readonly<Partial<Record<RefusalReason, string>>> = {
  'outsider present':
    'Somebody from outside the council reads along here, so nothing works here. Use your personal chat with the bot.',
  'roster unavailable': 'The bot could not find out who reads along here. Please try again in a few minutes.',
};

/** Says to somebody who presses a button why it does not work where they are; undefined where that is not for the place. */
export function refuseHere(reader: Reader): string | undefined {
  return reader.admitted ? undefined : hereWords[reader.reason];
}
