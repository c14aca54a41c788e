import { DateTime } from 'luxon';
import { capitalise } from '../../questions/wording/words.js';
import type { ReleaseContent } from './alert-content.js';

/** What of an announcement says whether it waits. */
interface Held {
  readonly id: string;
  readonly heldUntil: Date | null;
  readonly postedAt: Date | null;
}

/** A release as it is shown to those who may let it go: how long it waits, and the button that ends that. */
export function describeHeld(
  content: ReleaseContent,
  { id, heldUntil, postedAt }: Held,
  { timeZone }: { readonly timeZone: string },
): ReleaseContent {
  const { list } = content;
  const moment = (at: Date) =>
    DateTime.fromJSDate(at, { zone: timeZone }).setLocale('en-GB').toFormat("cccc d MMMM 'at' HH:mm");
  const words =
    postedAt !== null
      ? [`It went out on ${moment(postedAt)}.`]
      : [
          `Only you and others who may let it go see it so far. ${capitalise(heldUntil === null ? 'It waits to be posted.' : `it is posted on ${moment(heldUntil)} unless you post it now.`)}`,
          'Press a row to open its card and comment on it.',
        ];
  return {
    ...content,
    list: {
      ...list,
      heading: `${postedAt === null ? 'Waiting to be posted' : 'Posted'}: ${list.heading.charAt(0).toLowerCase()}${list.heading.slice(1)}`,
      lead: words,
    },
    postNow: postedAt === null ? { id, title: 'Post now' } : null,
  };
}
