import type { Lexicon } from './lexicon/lexicon.js';
import type { PlanContext } from './planner.js';
import type { Resolution } from './resolve-indicator.js';
import { resolveIndicators } from './resolve-indicators.js';
import { resolveSides } from './resolve-sides.js';
import type { SharedOutWords } from './share-out-words.js';
import type { Token } from './words/token.js';
import { tokenise } from './words/tokenise.js';
import { wordSet } from './words/word-set.js';

/** Words for what was spoken of before. */
const pronouns = wordSet('it that this those these them they');

/** What the words mean; where they name nothing and refer to what was spoken of before, that. */
export function resolveInContext(
  words: SharedOutWords,
  isUnderstood: boolean,
  lexicon: Lexicon,
  context: PlanContext | undefined,
): Resolution {
  const { rest, period, comparators, cues } = words;
  const named = resolveSides(rest, lexicon) ?? resolveCourse(resolveIndicators(rest, lexicon), words, lexicon);
  const found = isMiscounted(named, rest, lexicon) ? none : named;
  if (found.sureness !== 'none' || !isUnderstood || context === undefined || context.indicators.length === 0) {
    return found;
  }
  const refersBack =
    period.requests.length > 0 ||
    comparators.length > 0 ||
    cues.some((cue) => cue !== 'help' && cue !== 'greeting') ||
    rest.some(({ word }) => pronouns.has(word));
  return refersBack ? { sureness: 'sure', keys: context.indicators } : found;
}

const none: Resolution = Object.freeze({ sureness: 'none' });

/** "How many placement orders", "how many wait": no number of days, though only a measure in days has the words. */
function isMiscounted(found: Resolution, rest: readonly Token[], { entryOf }: Lexicon): boolean {
  if (found.sureness !== 'sure' || !found.keys.every((key) => entryOf(key)?.indicator.unit === 'days')) return false;
  if (rest.some(({ word, raw }) => word === 'day' || /\d/.test(raw))) return false;
  if (rest.some(({ word }) => word === 'number' || word === 'numbers')) return true;
  // "Children adopted by their foster carers" are counted too, though nobody says how many.
  const isOfPeople = rest.some(({ word }, at) => people.has(word) && rest[at + 1]?.word === 'adopted');
  return isOfPeople && !rest.some(({ word }) => timing.has(word));
}

const people = wordSet('children child babies young people');
const timing = wordSet(
  'time times wait waits waiting delay delays average between from until take takes took taking taken speed quick quickly quicker fast faster soon sooner long longer slow slowly slower adjusted',
);

const mostNameWords = 4;
const overviewWords = wordSet('doing going faring getting looking');

/** "A graph of children in care since 2008", "children in care Q3": that of their number. */
function resolveCourse(found: Resolution, { rest, period, cues }: SharedOutWords, lexicon: Lexicon): Resolution {
  const isOverview = rest.some(({ word }) => overviewWords.has(word));
  const isCourse =
    cues.includes('trend') || period.before === 'since' || period.requests.length > 0 || period.windowMonths !== null;
  // "Children in care?"
  const isNameAlone = cues.length === 0 && rest.length > 0 && rest.length <= mostNameWords;
  if (isOverview) return found;
  return found.sureness === 'none' && (isCourse || isNameAlone)
    ? resolveIndicators([...tokenise('number'), ...rest], lexicon)
    : found;
}
