import type { PeriodRequest } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { Amounts } from './read-amounts.js';
import type { SignReading } from './read-signs.js';
import type { Selection } from './selection.js';
import type { Meaning, SignIntent } from './sign.js';

const rangeWords = wordSet('target targets range ranges expected');

/** What the numbers narrow; undefined where one narrows nothing that was asked. */
export function placeAmounts(
  { amounts: { run, limit }, means }: SignReading,
  intent: SignIntent,
  tokens: readonly Token[],
): (Pick<Selection, 'lasting' | 'limit'> & Pick<Meaning, 'colours'>) | undefined {
  const { colours = [], side = null, changes = [] } = means;
  const isMovers = intent === 'movers';
  const isRun = run !== undefined && !((isMovers || intent === 'teams') && run.isStretch);
  // A colour can last, and so can a movement; a new colour is one of one time.
  if (isRun && (isMovers ? changes.includes('colour') : colours.length === 0 || intent !== 'list')) return undefined;
  const lasting = isRun ? run.lasting : null;
  if (limit === undefined) return { lasting, limit: null, colours };
  const { isDifference, ...said } = limit;
  if (!isDifference && said.unit === '%') return { lasting, limit: { ...said, of: 'level' }, colours };
  if (isMovers) return { lasting, limit: { ...said, of: 'change' }, colours };
  const isDistance = colours.length > 0 || side !== null || tokens.some(({ word }) => rangeWords.has(word));
  if (!isDistance) return isDifference ? undefined : { lasting, limit: { ...said, of: 'level' }, colours };
  const outside = colours.length > 0 || side !== null ? colours : (['red', 'amber'] as const);
  return { lasting, limit: { ...said, of: 'distance' }, colours: [...outside] };
}

/** Since when something is to have moved, where a stretch of time says that; null where none does. */
export function stretchOf({ run }: Amounts, intent: SignIntent): PeriodRequest | null {
  if (!run?.isStretch || run.quarters === undefined) return null;
  if (intent === 'movers') return { kind: 'back', of: 'quarter', steps: run.quarters };
  // "Visits of both teams, the last two quarters": this one and the one before.
  return intent === 'teams' && run.quarters > 1 ? { kind: 'back', of: 'quarter', steps: run.quarters - 1 } : null;
}
