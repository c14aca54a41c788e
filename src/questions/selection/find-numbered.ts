import type { Lexicon } from '../lexicon/lexicon.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';

/** One of these has to be said, or a number may be anything. */
const markers = wordSet(
  'ind inds indicator indicators kpi kpis number numbered numbers no nos row rows ref item items',
);
/** No pack numbers its rows higher; a longer run of numbers is none of rows. */
const mostNumbers = 100;

/** Rows of the scorecard named by their numbers, and the places of those numbers. */
export interface Numbered {
  readonly keys: readonly string[];
  readonly used: ReadonlySet<number>;
}

/** "Indicator 31 – which bits are amber", "those numbered 27 to 29": every row under these numbers. */
export function findNumbered(tokens: readonly Token[], left: readonly number[], { catalogue }: Lexicon): Numbered {
  const used = new Set<number>();
  const numbers = new Set<number>();
  if (!tokens.some(({ word }) => markers.has(word))) return { keys: [], used };
  for (const at of left) {
    const [from, to] = numbersAt(tokens, at);
    if (from === undefined) continue;
    const until = Math.min(to ?? from, from + mostNumbers);
    const named = Array.from({ length: Math.max(until - from + 1, 0) }, (_, step) => from + step);
    if (!named.some((number) => catalogue.byNumber(number).length > 0)) continue;
    for (const number of named) numbers.add(number);
    used.add(at);
  }
  return { keys: [...numbers].flatMap((number) => catalogue.byNumber(number).map(({ key }) => key)), used };
}

/** "31", "27-29", or the 27 of "27 to 29". */
function numbersAt(tokens: readonly Token[], at: number): readonly (number | undefined)[] {
  const word = tokens[at]?.word ?? '';
  const range = /^(\d{1,3})-(\d{1,3})$/.exec(word);
  if (range) return [Number(range[1]), Number(range[2])];
  if (!/^\d{1,3}$/.test(word)) return [];
  const end = tokens[at + 1]?.word === 'to' ? (tokens[at + 2]?.word ?? '') : '';
  return [Number(word), /^\d{1,3}$/.test(end) ? Number(end) : undefined];
}
