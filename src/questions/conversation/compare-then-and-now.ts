import { againstNow } from '../periods/place-in-time.js';
import { wordSet } from '../words/word-set.js';
import { comparatives } from './contest-words.js';
import { leadIns } from './reference-phrases.js';
import { askAbout, type FollowUpRule } from './situation.js';

const times = wordSet('now then today');
const comparing = wordSet('compare compared comparison against vs versus improved improvement more fewer less');
const past = wordSet('was were did had');
const around = wordSet(`
  which what is was were are it that this we us our there and or with to than at of s how does did has have had got been gone any ever so
  still since back off doing performing figure figures overall the between difference
`);

/** "Which is higher, now or then?", "is it better now?", after a figure of another time: the one spoken of then against now. */
export const compareThenAndNow: FollowUpRule = ({ tokens, one, about }) => {
  if (one === undefined || one.period === null || one.query.period.kind === 'latest') return undefined;
  const { key, period } = one;
  const words = tokens.map(({ word }) => word);
  const compares = words.some((word) => comparatives.has(word) || comparing.has(word));
  const saysThen = words.includes('then');
  const saysNow = words.includes('now') || words.includes('today');
  // "Was it better back then?"
  const isBoth = saysNow ? saysThen || compares : saysThen && compares && words.some((word) => past.has(word));
  const isPlain = words.every(
    (word) => times.has(word) || comparatives.has(word) || comparing.has(word) || around.has(word) || leadIns.has(word),
  );
  if (!isBoth || !isPlain) return undefined;
  return {
    ...askAbout(about([key]), [key]),
    intent: 'compare',
    comparators: [],
    course: null,
    ...againstNow({ period: { kind: 'named', period }, since: null }),
  };
};
