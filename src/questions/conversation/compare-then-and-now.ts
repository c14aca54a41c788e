import { againstNow } from '../periods/place-in-time.js';
import { wordSet } from '../words/word-set.js';
import { comparatives } from './contest-words.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, type FollowUpRule } from './situation.js';

const times = wordSet('now then today');
const around = wordSet(
  'which what is was it higher lower better worse bigger smaller or and vs versus against with to compare the difference between of s how does did that been are we any doing',
);

/** "Which is higher, now or then?", "is it better now?", after a figure of another time: the one spoken of then against now. */
export const compareThenAndNow: FollowUpRule = ({ tokens, one, about }) => {
  if (one === undefined || one.period === null || one.query.period.kind === 'latest') return undefined;
  const { key, period } = one;
  const words = tokens.map(({ word }) => word);
  const saysNow = words.includes('now') || words.includes('today');
  const isBoth = saysNow && (words.includes('then') || words.some((word) => comparatives.has(word)));
  const isPlain = words.every((word) => times.has(word) || around.has(word) || leadIns.has(word));
  if (!isBoth || !isPlain) return undefined;
  return {
    ...askAbout(about([key]), [key]),
    intent: 'compare',
    comparators: [],
    course: null,
    ...againstNow({ period: { kind: 'named', period }, since: null }),
  };
};
