import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import { askAbout, type FollowUpRule } from './situation.js';

const wholes = wordSet('overall whole total altogether everyone everybody council countywide');
const around = wordSet(
  'just only the for as a and in of what about how give me one figure number then it is s was that our team teams both wiltshire county',
);

/** "Just the overall one", of what is not counted by team: its figure for the whole council. */
export const askWhole: FollowUpRule = ({ tokens, lexicon, one, about }) => {
  if (one === undefined) return undefined;
  const { key, query } = one;
  if (lexicon.catalogue.get(key)?.team !== undefined) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const asks = saysOnly(words, wholes, around);
  return asks ? { ...askAbout(about([key]), [key]), intent: 'status', period: query.period } : undefined;
};
