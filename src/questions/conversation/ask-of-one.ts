import { wordSet } from '../words/word-set.js';
import { isAllKnown } from './find-siblings.js';
import { keepMeasured } from './keep-measured.js';
import { askAbout, type FollowUpRule } from './situation.js';

const before = wordSet('on with in under to of have has had having got get gets without through');
/** Behind it these leave it without a thing of its own: "on one in 2023-24", not "in one year". */
const behind = wordSet('in at during last this for by over now across right currently please');

/**
 * "How many left care on one?", after what a special guardianship order is: the figure that the term
 * helps to read, and not that of all who left.
 */
export const askOfOne: FollowUpRule = ({ tokens, telling, strange, lexicon, context, about }) => {
  const { aside } = context ?? {};
  const terms = aside?.intent === 'definition' ? (aside.topic?.terms ?? []) : [];
  if (terms.length === 0 || strange.length > 0 || !tokens.some(({ word }) => word === 'number')) return undefined;
  const standsForTerm = tokens.some((token, at) => {
    const next = tokens[at + 1];
    const isAlone = next === undefined || next.breakBefore || behind.has(next.word);
    return /^ones?$/i.test(token.raw) && isAlone && before.has(tokens[at - 1]?.word ?? '');
  });
  if (!standsForTerm) return undefined;
  const meant = terms.flatMap((term) => lexicon.topics.glossary.find(term).flatMap(({ indicators }) => indicators));
  const fitting = keepMeasured([...new Set(meant)], lexicon).filter((each) => isAllKnown(telling, each, lexicon));
  const [key, ...others] = fitting;
  return key === undefined || others.length > 0 ? undefined : askAbout(about([key]), [key]);
};
