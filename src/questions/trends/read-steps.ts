import { type PeriodKind, periodKinds } from '../../indicators/period.js';
import type { Cue } from '../cues/cue.js';
import type { PeriodRequest } from '../query.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** How finely a trend is to be told, and the stretch of time that words such as "through the year" name. */
export interface Steps {
  readonly by: PeriodKind | null;
  readonly within: PeriodRequest | null;
}

/** The latest financial year held. */
export const thisYear: PeriodRequest = { kind: 'back', of: 'year', steps: 0 };

/** "Over the years" asks for years, "over the year" for the parts of the latest one. */
export function readSteps(cues: readonly Cue[], tokens: readonly Token[]): Steps {
  const by = periodKinds.find((kind) => cues.includes(`by-${kind}`)) ?? null;
  if (!cues.includes('through-year')) return { by, within: null };
  const isPlural = tokens.some(({ word, raw }) => word === 'year' && raw.toLowerCase().endsWith('s'));
  return isPlural ? { by: by ?? 'year', within: null } : { by, within: thisYear };
}

const yearly = wordSet('annual yearly');
const ends = wordSet('target targets goal');

/** "The annual target": the year is asked for, of what has a range for the quarter besides. */
export function asksOfYear(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => yearly.has(word) && ends.has(tokens[at + 1]?.word ?? ''));
}
