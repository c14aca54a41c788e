import type { Lexicon } from './lexicon/lexicon.js';
import { isQualifierAt, narrowKeys } from './lexicon/narrow-keys.js';
import type { PlaceInTime } from './periods/place-in-time.js';
import { type Query, querySchema } from './query.js';
import { everything, wholeScorecard } from './selection/selection.js';
import type { SharedOutWords } from './share-out-words.js';
import { asksHow } from './words/asks-how.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

const faring = wordSet('are is do doing did were was getting');
/** What is true of more than these is no group of young people or way of counting. */
const mostMembers = 12;

/**
 * "How are the 17-18s?", "19-21 summary": all of the scorecard that one word or two tell from the rest, where nothing
 * else is named; undefined where they are no such words.
 */
export function planOfGroup(
  { cues, rest, period }: Pick<SharedOutWords, 'cues' | 'rest' | 'period'>,
  tokens: readonly Token[],
  time: PlaceInTime,
  lexicon: Lexicon,
): Query | undefined {
  const isHow = asksHow(tokens, faring);
  const asks = isHow ? cues.length === 0 : cues.length > 0 && cues.every((cue) => cue === 'summary');
  if (!asks || period.requests.length > 1 || time.since !== null) return undefined;
  const stems = rest.map(({ stem }) => stem);
  const isTold = (at: number) => isQualifierAt(stems, at, lexicon);
  const telling = stems.flatMap((stem, at) => (plainStems.has(stem) && !isTold(at) ? [] : [at]));
  if (telling.length === 0 || !telling.every(isTold)) return undefined;
  const all = lexicon.catalogue.indicators.flatMap(({ key, status }) => (status === 'scorecard' ? [key] : []));
  const { keys, contradicted } = narrowKeys(all, stems, lexicon);
  if (contradicted || keys.length < 2 || keys.length > mostMembers) return undefined;
  const selection = { ...everything, scope: { ...wholeScorecard, keys: [...keys] } };
  return querySchema.parse({ intent: 'summary', selection, ...time });
}
