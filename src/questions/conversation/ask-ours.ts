import { wordSet } from '../words/word-set.js';
import { askAbout, type FollowUpRule } from './situation.js';

const ourselves = wordSet('our ours us we ourselves');

/** "Our number then?", "the South West then", after a question about another council: the same of those. */
export const askOurs: FollowUpRule = (situation) => {
  const { tokens, context, namesNothing, strange, telling, about } = situation;
  const meant = context?.meant ?? [];
  // "What do we have, then?"
  const isOpen = namesNothing || situation.alone.topic?.data === 'coverage';
  if (meant.length === 0 || !isOpen || strange.length + telling.length > 0) return undefined;
  if (context?.elsewhere && situation.plain.comparators.length > 0) return { ...about(meant), intent: 'compare' };
  const namesUs = situation.namesOwn || tokens.some(({ word }) => ourselves.has(word));
  return namesUs ? askAbout({ ...about(meant), topic: null }, meant) : undefined;
};
