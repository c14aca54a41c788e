import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Resolution } from '../resolve-indicator.js';
import { resolveIndicators } from '../resolve-indicators.js';
import type { SharedOutWords } from '../share-out-words.js';
import type { Token } from '../words/token.js';
import { prefersSelection } from './prefer-selection.js';
import { readSelection } from './read-selection.js';
import { everything, type Selection, wholeScorecard } from './selection.js';
import type { SignIntent } from './sign.js';

/** A question that is about several indicators, and what it asks of them. */
export interface ChosenSelection {
  readonly intent: SignIntent;
  readonly selection: Selection;
}

/** A question as far as it was read. */
export interface SelectionQuestion {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly words: SharedOutWords;
  readonly lexicon: Lexicon;
  /** Indicators were spoken of before. */
  readonly hasContext: boolean;
}

/** Settles whether a question is about several indicators by what they have in common; undefined where it is not. */
export function chooseSelection(question: SelectionQuestion): ChosenSelection | undefined {
  const { tokens, mentions, words, lexicon, hasContext } = question;
  if (words.comparators.some((comparator) => comparator !== 'own')) return undefined;
  const found = resolveIndicators(words.rest, lexicon);
  const contest = findContest(found, question);
  if (contest) return contest;
  const reading = readSelection({ tokens, mentions, lexicon, ...words });
  if (reading === undefined) return undefined;
  const foundInRest = resolveIndicators(reading.rest, lexicon);
  return prefersSelection(reading, { tokens, found, foundInRest, hasContext }) ? reading : undefined;
}

/** "Supervisions north against south": one measure of several teams, held against each other. */
function findContest(found: Resolution, { words, lexicon }: SelectionQuestion): ChosenSelection | undefined {
  if (found.sureness !== 'sure' || found.keys.length < 2 || !words.cues.includes('compare')) return undefined;
  const teams = found.keys.map((key) => lexicon.entryOf(key)?.indicator.team);
  const measures = new Set(teams.map((team) => team?.measure));
  if (measures.size !== 1 || measures.has(undefined)) return undefined;
  return { intent: 'teams', selection: { ...everything, scope: { ...wholeScorecard, keys: [...found.keys] } } };
}
