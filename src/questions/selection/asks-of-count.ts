import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { SignReading } from './read-signs.js';
import type { DividedBy } from './selection.js';

/** Of these somebody counts how many there are. */
const counted = wordSet('reds ambers greens concerns problems issues celebrations successes');
const amounts = wordSet('more fewer less');

/**
 * Whether it is asked how many are so now and were before, though no earlier period is named: "are we
 * getting more reds?", "is the number of ambers going up?" "More reds than ambers" asks of one time.
 *
 * @param sides by which kind of part the scorecard is divided, where two of them are held against each other.
 */
export function asksOfCount(
  tokens: readonly Token[],
  { means, intents }: SignReading,
  sides: DividedBy | undefined,
): boolean {
  const { colours = [], changes = [], stances = [] } = means;
  if (colours.length + stances.length !== 1) return false;
  // "More reds in health than in fostering" holds parts of the scorecard against each other.
  if (sides) return false;
  // "Which team has more ambers?" holds teams against each other.
  if (intents.has('teams') || means.by !== undefined) return false;
  const isDirection = changes.length > 0 && changes.every((change) => change === 'up' || change === 'down');
  return tokens.some(({ raw }, at) => {
    if (!counted.has(raw.toLowerCase())) return false;
    const [before, word] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
    const isNumber = word === 'number' || (word === 'of' && before === 'number');
    return (amounts.has(word) && changes.length === 0) || (isDirection && (isNumber || amounts.has(word)));
  });
}

/** The same with the direction left out: what is asked is how many, not which figures rose. */
export function asCountOf(said: SignReading): SignReading {
  return { ...said, means: { ...said.means, changes: [] }, intents: new Set(['list'] as const) };
}
