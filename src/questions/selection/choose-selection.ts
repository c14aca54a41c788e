import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PeriodRequest } from '../query.js';
import type { Resolution } from '../resolve-indicator.js';
import { resolveIndicators } from '../resolve-indicators.js';
import { countTeams, type SharedOutWords } from '../share-out-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { prefersSelection } from './prefer-selection.js';
import { readSelection, type SelectionReading } from './read-selection.js';
import { hasSubject } from './select-indicators.js';
import { everything, type Selection, wholeScorecard } from './selection.js';
import type { SignIntent } from './sign.js';

/** A question that is about several indicators, and what it asks of them. */
export interface ChosenSelection {
  readonly intent: SignIntent;
  readonly selection: Selection;
  /** It asks for what was otherwise at another time, which is the one named where only one is. */
  readonly turns?: boolean;
  /** Since when it is to have moved, where no period says that. */
  readonly since?: PeriodRequest | null;
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
  if (reading === undefined || asksOfOthers(reading, question) || isOneOfTeam(reading)) {
    return findTeamContest(found, question);
  }
  const foundInRest = resolveIndicators(reading.rest, lexicon);
  const isPreferred = prefersSelection(reading, { tokens, found, foundInRest, hasContext });
  return isPreferred ? reading : findTeamContest(found, question);
}

/** "Supervisions north against south": one measure of several teams, held against each other. */
function findContest(found: Resolution, { words, lexicon }: SelectionQuestion): ChosenSelection | undefined {
  return found.sureness === 'sure' && words.cues.includes('compare') ? contestOf(found.keys, lexicon) : undefined;
}

/** Behind "other" these are councils. */
const otherCouncils = wordSet('councils council authorities authority areas area places');

/** "What do we do badly compared to elsewhere" asks for no list of our own colours. */
function asksOfOthers({ selection }: SelectionReading, { tokens, words }: SelectionQuestion): boolean {
  if (!words.cues.includes('compare') || hasSubject(selection.scope)) return false;
  return tokens.some(
    ({ word }, at) =>
      word === 'elsewhere' || word === 'others' || (word === 'other' && otherCouncils.has(tokens[at + 1]?.word ?? '')),
  );
}

/** "Chronologies, south team": one team's figure, which stands beside no other. */
function isOneOfTeam({ intent, selection }: SelectionReading): boolean {
  return intent === 'teams' && selection.scope.keys.length === 1;
}

/** With two teams named they hold one against the other. */
const contestWords = wordSet('difference between or');

/** "The difference between north and south on supervisions", "supervisions, north or south?" */
function findTeamContest(
  found: Resolution,
  { tokens, words, lexicon }: SelectionQuestion,
): ChosenSelection | undefined {
  if (found.sureness === 'none' || words.cues.includes('trend')) return undefined;
  const isContest = tokens.some(({ word }) => contestWords.has(word)) && countTeams(tokens, lexicon) > 1;
  return isContest ? contestOf(found.keys, lexicon) : undefined;
}

function contestOf(keys: readonly string[], { entryOf }: Lexicon): ChosenSelection | undefined {
  const measures = new Set(keys.map((key) => entryOf(key)?.indicator.team?.measure));
  if (keys.length < 2 || measures.size !== 1 || measures.has(undefined)) return undefined;
  return { intent: 'teams', selection: { ...everything, scope: { ...wholeScorecard, keys: [...keys] } } };
}
