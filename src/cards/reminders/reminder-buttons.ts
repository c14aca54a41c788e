import { z } from 'zod/v4';
import { pressed } from '../pressed.js';

const day = z.iso.date();
const stage = z.enum(['draft', 'final']);

/**
 * The data of the verbs about the panel's calendar, without what is typed in their forms. Of those that
 * begin with `report/`, `id` is a paper (`paperKey`); of those with `meeting/`, the day the meeting was
 * first planned for; of `duty/done`, the duty and its occasion, as `paperKey` writes them.
 */
export const reminderButtonData = {
  /** Shows the card of a paper. */
  'report/show': z.object(pressed),
  /** `shown` are the papers on the card that was pressed, so that it can be drawn anew. */
  'report/onTrack': z.object({ ...pressed, shown: z.array(z.string().min(1).max(120)).min(1).max(40) }),
  'report/draft': z.object(pressed),
  'report/submitted': z.object(pressed),
  /** For the stage that was open when the card was drawn. */
  'report/moreTime': z.object({ ...pressed, stage }),
  'report/notMine': z.object(pressed),
  /** `until` is the day that was asked for, so that an old card cannot agree to another. */
  'report/agreeTime': z.object({ ...pressed, stage, until: day }),
  'report/declineTime': z.object({ ...pressed, stage, until: day }),
  'report/reassign': z.object(pressed),
  /** What becomes of a paper that did not come in. */
  'report/defer': z.object(pressed),
  'report/verbal': z.object(pressed),
  'report/tabled': z.object(pressed),
  'duty/done': z.object(pressed),
  /** With the days chosen in its form; `id` is whoever says it. */
  'person/away': z.object(pressed),
  /** `id` is the first day of an absence. */
  'person/back': z.object(pressed),
  /** Shows the card of a meeting. */
  'meeting/show': z.object(pressed),
  'meeting/attend': z.object(pressed),
  'meeting/apologies': z.object(pressed),
  'meeting/move': z.object(pressed),
  /** What the panel took note of: a report by its key, or an alert by its id. */
  'meeting/noted': z.object({ ...pressed, subject: z.enum(['report', 'alert']), key: z.string().min(1).max(200) }),
} as const;
