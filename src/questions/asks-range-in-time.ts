import type { Cue } from './cues/cue.js';
import { againstNow, type PlaceInTime } from './periods/place-in-time.js';
import { type Query, querySchema } from './query.js';
import { holdsAgainstNow } from './read-sides.js';
import type { Scope } from './selection/selection.js';
import type { SharedOutWords } from './share-out-words.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const nouns = wordSet(`
  target targets range ranges band bands goal goals threshold thresholds limit limits bound bounds expectation expectations
`);
/** Behind "the target" these ask what became of it. */
const changes = wordSet(`
  change changed changes changing moved raised lowered tightened loosened widened narrowed reset revised redrawn increased
  reduced different differ differs same
`);
/** So do these, up to where something else is asked: "the target for dental, and are we up or down?" */
const directions = wordSet('up down');
const elsewhere = wordSet('and but are we it');
/** With these a figure is held against what is expected of it. */
const leading = wordSet(
  'to towards toward from against vs versus on off near nearer closer met meet meets hit hits hitting',
);
const holding: readonly Cue[] = ['judgement', 'why', 'definition'];

/** What of a question was read before. */
type Read = Pick<SharedOutWords, 'cues' | 'comparators' | 'period'>;

/**
 * Whether what is expected is asked for at two times: "has the target changed since 2021-22?", "the range last
 * year and now". Of "has dental moved towards its target since Q1" it is the figure.
 */
export function asksRangeInTime(tokens: readonly Token[], { cues, comparators, period }: Read): boolean {
  if (!cues.includes('range') || holding.some((cue) => cues.includes(cue))) return false;
  const at = tokens.findIndex(({ word }) => nouns.has(word));
  const isHeldAgainst = tokens.slice(Math.max(0, at - 3), at).some(({ word }) => leading.has(word));
  if (at < 0 || isHeldAgainst || comparators.some((comparator) => comparator !== 'own')) return false;
  const behind = tokens.slice(at + 1).map(({ word }) => word);
  const end = behind.findIndex((word) => elsewhere.has(word));
  const ofTarget = end < 0 ? behind : behind.slice(0, end);
  if (behind.some((word) => changes.has(word)) || ofTarget.some((word) => directions.has(word))) return true;
  const isOfTwoTimes =
    period.requests.length > 1 ||
    period.before === 'since' ||
    holdsAgainstNow(tokens, (place) => period.used.has(place));
  return isOfTwoTimes && !cues.includes('movement');
}

/** What is asked of the ranges of several, or of all: the year they are held against, and which they are. */
export function planRangesChanged({ period }: Pick<Read, 'period'>, scope: Scope): Query {
  const [first] = period.requests;
  return querySchema.parse({ intent: 'range', selection: { scope }, since: first ?? null, by: 'year' });
}

/** The range of now is that of the latest figure, and a time that is named the one it is held against. */
export function placeRanges(time: PlaceInTime): PlaceInTime {
  const { period, since } = againstNow(time);
  return { period: period.kind === 'back' && period.steps === 0 ? { kind: 'latest' } : period, since };
}
