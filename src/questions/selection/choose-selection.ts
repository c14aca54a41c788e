import type { Lexicon } from '../lexicon/lexicon.js';
import { meansOthers } from '../read-sides.js';
import type { Resolution } from '../resolve-indicator.js';
import { resolveIndicators } from '../resolve-indicators.js';
import { countTeams } from '../share-out-words.js';
import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { ChosenSelection, SelectionQuestion } from './chosen-selection.js';
import { isOneMeasure } from './is-one-measure.js';
import { prefersSelection } from './prefer-selection.js';
import { namesOthers, readComparison } from './read-comparison.js';
import { readSelection, type SelectionReading } from './read-selection.js';
import { rowsOfAllTeams } from './rows-of-all-teams.js';
import { everything, type Selection, wholeScorecard } from './selection.js';

/** Settles whether a question is about several indicators by what they have in common; undefined where it is not. */
export function chooseSelection(question: SelectionQuestion): ChosenSelection | undefined {
  const { tokens, mentions, words, lexicon, hasContext } = question;
  if (namesOthers(words.comparators)) return readComparison(question);
  const found = resolveIndicators(words.rest, lexicon);
  const contest = findContest(found, question);
  if (contest) return contest;
  const reading = readSelection({ tokens, mentions, lexicon, ...words });
  if (meansOthers(tokens, words.cues)) return readComparison(question);
  if (reading === undefined || isOneOfTeam(reading)) return findTeamContest(found, question) ?? findOverall(question);
  const foundInRest = resolveIndicators(reading.rest, lexicon);
  const isElsewhere = isOutside(found, reading.selection, lexicon);
  const isPreferred = prefersSelection(reading, { tokens, mentions, found, foundInRest, hasContext, isElsewhere });
  if (isPreferred) return reading;
  return findTeamContest(found, question) ?? findContestOfMany(found, reading, question);
}

/** "Supervisions and chronologies, north and south": several measures, each of which has both teams. */
function findContestOfMany(
  { sureness }: Resolution,
  { intent, selection }: SelectionReading,
  { tokens, lexicon }: SelectionQuestion,
): ChosenSelection | undefined {
  if (sureness === 'sure' || intent !== 'teams' || countTeams(tokens, lexicon) < 2) return undefined;
  return contestOf(withOtherTeams(selection.scope.keys, lexicon), lexicon);
}

/** "Education": indicators that only have the word somewhere, none of them of the domain that is called so. */
function isOutside(found: Resolution, { scope }: Selection, { entryOf }: Lexicon): boolean {
  if (found.sureness !== 'unsure' || scope.domains.length === 0) return false;
  return found.keys.every((key) => !scope.domains.includes(entryOf(key)?.indicator.domain ?? ''));
}

/** "Supervisions north against south": one measure of several teams, held against each other. */
function findContest(found: Resolution, { words, lexicon }: SelectionQuestion): ChosenSelection | undefined {
  return found.sureness === 'sure' && words.cues.includes('compare') ? contestOf(found.keys, lexicon) : undefined;
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
  if (found.sureness === 'none' || words.cues.includes('trend') || words.cues.includes('why')) return undefined;
  if (isOneAgainstOthers(tokens, words, lexicon)) return contestOf(withOtherTeams(found.keys, lexicon), lexicon);
  // "Are chronologies green anywhere?"
  if (tokens.some(({ word }) => anyOfThem.has(word)) && isOneMeasure(found.keys, lexicon.catalogue)) {
    return contestOf(found.keys, lexicon);
  }
  const isContest = tokens.some(({ word }) => contestWords.has(word)) && countTeams(tokens, lexicon) > 1;
  return isContest ? contestOf(withOtherTeams(found.keys, lexicon), lexicon) : undefined;
}

const anyOfThem = wordSet('anywhere either neither somewhere');

const comparatives = wordSet('better worse higher lower stronger weaker ahead behind');

/** "Is the south team better on PA visits?" holds it against the others; "… better than in Q3" against itself. */
function isOneAgainstOthers(
  tokens: readonly Token[],
  { period }: SelectionQuestion['words'],
  { scopes }: Lexicon,
): boolean {
  if (period.requests.length > 0) return false;
  const stems = tokens.map(({ stem }) => stem);
  return stems.some((_, at) => {
    const hit = scopes.longestAt(stems, at);
    const isTeam = hit?.values.some(({ kind }) => kind === 'teams') ?? false;
    return isTeam && comparatives.has(tokens[at + (hit?.length ?? 0)]?.word ?? '');
  });
}

/** Some measures of teams, each with all teams that it is reported of; as they are where one has no teams. */
function withOtherTeams(keys: readonly string[], { catalogue }: Lexicon): readonly string[] {
  return keys.every((key) => catalogue.get(key)?.team) ? rowsOfAllTeams(keys, catalogue) : keys;
}

function contestOf(keys: readonly string[], { entryOf }: Lexicon): ChosenSelection | undefined {
  const isByTeam = keys.every((key) => entryOf(key)?.indicator.team !== undefined);
  if (keys.length < 2 || !isByTeam) return undefined;
  return { intent: 'teams', selection: { ...everything, scope: { ...wholeScorecard, keys: [...keys] } } };
}

const faring = wordSet('doing faring performing getting');

/** "How is the council doing?", where nothing else is named: all of the scorecard. */
function findOverall({ tokens, words, hasContext }: SelectionQuestion): ChosenSelection | undefined {
  const isOfOurselves = words.comparators.includes('own') && !hasContext && words.cues.length === 0;
  const asksHow = tokens.some(({ word }) => word === 'how') && tokens.some(({ word }) => faring.has(word));
  const isPlain = words.rest.every(({ stem }) => plainStems.has(stem));
  return isOfOurselves && asksHow && isPlain ? { intent: 'summary', selection: everything } : undefined;
}
