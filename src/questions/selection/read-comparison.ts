import { type Comparator, comparators } from '../../indicators/reading.js';
import { findGapMove } from '../read-sides.js';
import { resolveIndicators } from '../resolve-indicators.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { ChosenSelection, SelectionQuestion } from './chosen-selection.js';
import { prefersSelection } from './prefer-selection.js';
import { type NamedOther, readBesides } from './read-besides.js';
import { readPublished } from './read-published.js';
import { readSelection } from './read-selection.js';
import { readStanding } from './read-standing.js';
import { isWhole } from './select-indicators.js';
import type { Selection } from './selection.js';

/** All that we are compared with. */
export const everybodyElse: readonly Comparator[] = comparators.filter((comparator) => comparator !== 'own');

/** With these a question asks of any indicator. */
const openWords = wordSet(`
  which what where whats anything anywhere everything every all any list many number indicators indicator measures measure
  overall ones things areas reds ambers greens
`);

/**
 * Reads a question that holds several indicators against others: "which reds are worse than
 * England?", "where do similar councils beat us?", "how does health compare with the region?"
 *
 * @returns undefined where one indicator is meant, or something is asked that the comparison cannot tell.
 */
export function readComparison(question: SelectionQuestion): ChosenSelection | undefined {
  const { tokens, mentions, words, lexicon, hasContext } = question;
  // Figures of others are held for single years, and how they moved is asked of one indicator.
  if (words.period.before === 'since' && words.period.requests.length > 0) return undefined;
  // "Where has the gap to England narrowed?"
  if (findGapMove(tokens) !== undefined) return undefined;
  const { named, places: others } = findOthers(question);
  const standing = readStanding(
    tokens,
    (at) => !words.taken.has(at),
    (at) => others.has(at),
  );
  const reading = readSelection({
    ...words,
    tokens,
    mentions,
    lexicon,
    taken: new Set([...words.taken, ...standing.used]),
    intent: 'compare',
  });
  if (reading === undefined) return undefined;
  // "Worse than England" and no more
  const namesState = describesState(reading.selection) && standing.used.size > 0;
  const isOpen = tokens.some(({ word }) => openWords.has(word)) || standing.said.has(0) || namesState;
  const published = readPublished(tokens, named);
  if (published !== null && isOpen && standing.used.size === 0) {
    return { intent: 'list', selection: { ...reading.selection, changes: [], published } };
  }
  // "And the South West?" may ask it of what was spoken of before.
  const narrows = !isWhole(reading.selection.scope) || describesState(reading.selection);
  if (!narrows && standing.used.size === 0) return undefined;
  const isPreferred = prefersSelection(
    { ...reading, isAsked: isOpen || standing.used.size > 0 },
    {
      tokens,
      mentions,
      found: resolveIndicators(words.rest, lexicon),
      foundInRest: resolveIndicators(reading.rest, lexicon),
      hasContext,
    },
  );
  if (!isPreferred) return undefined;
  const { standings, order } = standing;
  const besides = [...readBesides(tokens, standing, named)];
  if (besides.length > 0) return { intent: 'compare', selection: { ...reading.selection, changes: [], besides } };
  // "Worse than all comparators"
  if (isOpen && standings.length > 0 && !namesOthers(words.comparators) && tokens.some(isAllOthers)) {
    const every = everybodyElse.map((comparator) => ({ comparator, standings: [...standings] }));
    return {
      intent: 'compare',
      comparators: everybodyElse,
      selection: { ...reading.selection, changes: [], besides: every },
    };
  }
  // "Where does everyone else beat us?" names nobody: of what stands as asked, beside each of them.
  const isBesideAll = !namesOthers(words.comparators) && isOpen && standings.length > 0;
  return {
    intent: 'compare',
    ...(isBesideAll ? { comparators: everybodyElse } : {}),
    selection: {
      ...reading.selection,
      changes: [],
      // "Are we better than England?" asks how we stand on all of it; "top 5 worst against England" only where worse.
      standings: isOpen || order === 'farthest' ? [...standings] : [],
      ...(order ? { order, most: reading.selection.most ?? mostRanked } : {}),
    },
  };
}

const allWords = wordSet('all every each');
const benchmarks = wordSet('comparator comparators benchmark benchmarks');

function isAllOthers({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  const next = tokens.slice(at + 1, at + 4).map((token) => token.word);
  return allWords.has(word) && next.some((each) => benchmarks.has(each));
}

/** Where somebody besides ourselves is named, and the place of each word that does. */
function findOthers({ tokens, words, lexicon }: SelectionQuestion): {
  readonly named: readonly NamedOther[];
  readonly places: ReadonlySet<number>;
} {
  const stems = tokens.map(({ stem }, at) => (words.taken.has(at) ? stem : ''));
  const named: NamedOther[] = [];
  const places = new Set<number>();
  for (let at = 0; at < stems.length; ) {
    const hit = stems[at] === '' ? undefined : lexicon.comparators.longestAt(stems, at);
    const length = hit?.length ?? 1;
    for (const comparator of hit?.values ?? []) if (comparator !== 'own') named.push({ comparator, at });
    if (hit && namesOthers(hit.values)) for (let place = at; place < at + length; place += 1) places.add(place);
    at += length;
  }
  return { named, places };
}

/** "The biggest gap" without a number asks for the first few. */
const mostRanked = 5;

function describesState({ colours, stances, range, side }: Selection): boolean {
  return colours.length + stances.length > 0 || range !== null || side !== null;
}

/** Whether somebody besides ourselves is named. */
export function namesOthers(comparators: readonly Comparator[]): boolean {
  return comparators.some((comparator) => comparator !== 'own');
}
