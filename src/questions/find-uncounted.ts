import type { Lexicon } from './lexicon/lexicon.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** "How many health indicators" counts indicators, and that can be told. */
const ofFigures = wordSet('indicator indicators measure measures kpi kpis figure figures target targets ones');
const between = wordSet('of our the all');

/**
 * "How many care leavers do we have?": a part of the scorecard that is asked for as a number of people,
 * where nothing else is said. What is held of that part are shares.
 *
 * @param isName whether the word at a place belongs to the name of an indicator.
 * @param isTime whether it names a period.
 * @returns the words for those who are not counted; undefined where the question is another one.
 */
export function findUncounted(
  tokens: readonly Token[],
  isName: (at: number) => boolean,
  isTime: (at: number) => boolean,
  { scopes }: Lexicon,
): string | undefined {
  const asked = tokens.findIndex(({ word }) => word === 'number');
  if (asked < 0) return undefined;
  const stems = tokens.map(({ stem }) => stem);
  let from = asked + 1;
  while (between.has(tokens[from]?.word ?? '')) from += 1;
  const hit = scopes.longestAt(stems, from);
  if (hit === undefined || hit.values.every(({ kind }) => kind === 'teams' || kind === 'priorities')) return undefined;
  const end = from + hit.length;
  const isRest = (at: number) => at < from || at >= end;
  const saysMore = tokens.some(
    ({ word, stem }, at) => isName(at) || (isRest(at) && !isTime(at) && (ofFigures.has(word) || !plainStems.has(stem))),
  );
  if (saysMore) return undefined;
  return tokens
    .slice(from, end)
    .map(({ word }) => word)
    .join(' ');
}
