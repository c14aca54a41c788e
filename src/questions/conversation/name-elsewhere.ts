import { namesPlaceNotHeld } from '../names-place-not-held.js';
import { mostSubjects } from './most-subjects.js';
import type { FollowUpRule } from './situation.js';

const mostNearest = 3;

/**
 * "What's Swindon's?", "how does it compare with Dorset?": nothing is held of them, and what was asked of them is
 * kept, so that "the South West then" and "ours?" go on with it.
 */
export const nameElsewhere: FollowUpRule = ({ plain, telling, context, lexicon }) => {
  const { unmatched, meant } = plain;
  if (unmatched.length === 0 || !unmatched.every((raw) => namesPlaceNotHeld(raw, lexicon.vocabulary))) return undefined;
  const topic = context?.topic;
  const before = context?.elsewhere ? context.meant : [];
  const spoken = topic && telling.length === 0 && topic.query.selection === null ? topic.indicators : before;
  const keys = meant.length > 0 ? meant : spoken;
  if (keys.length === 0 || keys.length > mostSubjects) return undefined;
  const nearest = [...new Set([...keys, ...plain.nearest])].slice(0, mostNearest);
  return { ...plain, meant: [...keys], nearest, elsewhere: true };
};
