import { isWhole } from '../selection/select-indicators.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, type FollowUpRule } from './situation.js';

const changes = wordSet(
  'different difference change changes better worse improvement improved improving movement progress higher lower sign',
);
/** "Are we any nearer?", "is it any better?" */
const openings = wordSet('are we is it that has');
/** With these it is asked of a stretch of time, and not of one period beside another. */
const stretching = wordSet('since over in during within across throughout');
const mostWords = 9;

/** "Any different to this time last year?", right after one figure, asks of it and not of the scorecard. */
export const askAnyChange: FollowUpRule = ({ tokens, selected, plain, telling, strange, one, about }) => {
  if (one === undefined) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const at = words.findIndex((word) => !openings.has(word));
  const asks = words[at] === 'any' && changes.has(words[at + 1] ?? '') && words.length <= mostWords;
  const namesNothing =
    telling.length + strange.length === 0 && (selected === undefined || isWhole(selected.selection.scope));
  if (!asks || !namesNothing || plain.indicators.length + plain.candidates.length + plain.comparators.length > 0)
    return undefined;
  const own = askAbout(about([one.key]), [one.key]);
  const holdsAgainst = own.since !== null && !words.some((word) => stretching.has(word));
  return { ...own, intent: holdsAgainst ? 'compare' : 'trend' };
};
