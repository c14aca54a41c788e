/** What a person may do. Roles in a pack's `people.yaml` are bundles of these. */
export const rights = [
  /** Ask questions and read the answers. */
  'ask',
  /** See figures about so few children that they are withheld from others. */
  'see-small-numbers',
  /** Bring in a release of the scorecard, after seeing what it changes. */
  'import',
  /** Preview a release that waits before it is told, and let it go or discard it. */
  'release',
  /** Set the colour, stance and commentary of a figure, with a reason. */
  'override',
  /** Read commentary that is not cleared yet, and clear it for everyone. */
  'clear-commentary',
  /** Choose the channels and group chats that alerts are posted to. */
  'post',
  /** Acknowledge, assign, comment on and snooze an alert, and put it on the next exception report. */
  'acknowledge',
  /** Draw up the exception report. */
  'report',
  /** Run the panel's calendar: move meetings, mark and reassign reports, agree more time, record attendance. */
  'plan',
  /** Say where one's own report to the panel stands, and send it in. */
  'submit',
  /** Say whether one will be at a meeting of the panel. */
  'attend',
  /** Look after the bot: told of what could not be delivered, confirms who somebody is. */
  'administer',
] as const;
export type Right = (typeof rights)[number];
