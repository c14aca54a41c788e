import { planQuestion } from '../planner.js';
import { querySchema } from '../query.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, type FollowUpRule } from './situation.js';

const meeting = wordSet('meet met hit reach reached make made achieve achieved');
const target = wordSet('it that this target range mark');
const missing = wordSet('miss missed misses');
const besideMissed = wordSet('did have has do we i or not by how much far still was is been');
const standings = wordSet('under over below above outside inside within high low short');
const besideStanding = wordSet('were was are is we it that then still the target range our so or');
const subjects = wordSet('we it that');
const copulas = wordSet('were was are is');
const around = wordSet('when did we last how long since time was is it have has been the our ever');

/**
 * "When did we last meet it?", "did we miss it?", after a figure or what is expected of it: of its target, and
 * of no children who were missing.
 */
export const askIfMet: FollowUpRule = ({ tokens, lexicon, one }) => {
  if (one === undefined) return undefined;
  const { key, query } = one;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word) || subjects.has(word));
  const isKnown = (word: string) => meeting.has(word) || target.has(word);
  if (words.some((word) => missing.has(word))) {
    const isAsked = words.every(
      (word) => missing.has(word) || besideMissed.has(word) || word === 'the' || isKnown(word),
    );
    return isAsked ? querySchema.parse({ intent: 'status', indicators: [key], period: query.period }) : undefined;
  }
  // "Were we under?", "so are we high?"
  const asksStanding =
    copulas.has(words[0] ?? '') && subjects.has(words[1] ?? '') && words.some((word) => standings.has(word));
  if (asksStanding && words.every((word) => standings.has(word) || besideStanding.has(word))) {
    if (query.comparators.length > 0) return query;
    return querySchema.parse({ intent: 'status', indicators: [key], period: query.period });
  }
  const isOfTime = words.includes('last') || words.includes('since');
  const at = words.findIndex((word) => meeting.has(word));
  const isMet = at > 0 && words.slice(at + 1).some((word) => target.has(word));
  const isPlain = words.every((word) => isKnown(word) || around.has(word));
  if (!isOfTime || !isMet || !isPlain) return undefined;
  return askAbout(planQuestion('when did it last meet its target', { lexicon, context: { indicators: [key] } }), [key]);
};
