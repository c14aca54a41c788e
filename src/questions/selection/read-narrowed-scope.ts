import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { type PartPlace, readScope, type ScopeReading } from './read-scope.js';
import { wholeScorecard } from './selection.js';

/** Between two parts they make of the second those the first is asked of: "health of care leavers". */
const ofWords = wordSet('of for among amongst');
const articles = wordSet('the our all those these');

/**
 * Reads the parts of the scorecard as `readScope` does, with what one part is asked of: "the health of care leavers"
 * asks for what belongs to both parts, while "health and care leavers" asks for each of them. Where nothing
 * belongs to both, neither was named: the words are left to be explained, and are not passed over.
 */
export function readNarrowedScope(...input: Parameters<typeof readScope>): ScopeReading {
  const [tokens, , { catalogue }] = input;
  const reading = readScope(...input);
  const [first, second, ...others] = reading.places;
  if (first === undefined || second === undefined || others.length > 0 || !isOf(tokens, first, second)) return reading;
  const keys = catalogue.indicators.flatMap(({ key, status, domain, service }) => {
    const isIn = ({ part }: PartPlace) => part.name === (part.kind === 'domains' ? domain : service);
    return status === 'scorecard' && isIn(first) && isIn(second) ? [key] : [];
  });
  if (keys.length > 0) return { ...reading, scope: { ...reading.scope, domains: [], services: [], keys } };
  const used = new Set([...reading.used].filter((at) => !isWithin(at, first) && !isWithin(at, second)));
  return { ...reading, scope: wholeScorecard, used, places: [] };
}

function isOf(tokens: readonly Token[], { end }: PartPlace, { from }: PartPlace): boolean {
  const [joint, ...others] = tokens.slice(end, from).map(({ word }) => word);
  return joint !== undefined && ofWords.has(joint) && others.every((word) => articles.has(word));
}

function isWithin(at: number, { from, end }: PartPlace): boolean {
  return at >= from && at < end;
}
