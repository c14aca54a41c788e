import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { countsColour } from './counts-colour.js';
import { exclusionBefore, isEnclosed, lengthOfClosing, lengthOfOut } from './find-exclusion.js';
import { findPriorities, placesOfStrategy, priorityWords, type ScopeHit, strategic } from './find-priorities.js';
import type { ScopePart } from './scope-table.js';
import { type Scope, scopeSchema, wholeScorecard } from './selection.js';

/** Which parts of the scorecard some words name. */
export interface ScopeReading {
  readonly scope: Scope;
  readonly except: Scope;
  /** The places of the words that name them. */
  readonly used: ReadonlySet<number>;
  /** The domains and services among them, in the order in which they are said. */
  readonly places: readonly PartPlace[];
}

/** Where a question names a domain or a service: from where to where, the last left out. */
export interface PartPlace {
  readonly part: ScopePart;
  readonly from: number;
  readonly end: number;
}

/** What joins a further part to one that is left out: "except placements and health". */
const joining = wordSet('and or nor the our');
const pointing = wordSet('the our');
/** In front of a part they only say that it is one: "red under adoption". */
const leading = wordSet('under within towards');

/**
 * Finds the domains, services, priorities and teams that a question names. A longer name of an
 * indicator around such a word keeps it ("annual health check" is no question about health), while a
 * family word that is no longer gives way.
 *
 * @param isFree whether a word is nobody else's: no period, and not the name of a comparator.
 */
export function readScope(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
  isFree: (at: number) => boolean,
): ScopeReading {
  const stems = tokens.map(({ stem }, at) => (isFree(at) ? stem : ''));
  const named: ScopePart[] = [];
  const left: ScopePart[] = [];
  const leftKeys = new Set<string>();
  let leftEnd: number | undefined;
  const used = new Set<number>();
  const places: PartPlace[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (isWholeCount(tokens, at, lexicon) || countsColour(tokens, at)) used.add(at);
    const hit = findPriorities(tokens, at, lexicon) ?? findPart(stems, at, lexicon) ?? findCode(tokens, at, lexicon);
    const goesOn = leftEnd !== undefined && tokens.slice(leftEnd, at).every(({ word }) => joining.has(word));
    const excluded = findExcluded(tokens, at, mentions, lexicon, goesOn ? leftEnd : undefined);
    // "Except fostering" leaves out the part of that name.
    if (excluded && excluded.length > (hit?.length ?? 0)) {
      for (const key of excluded.keys) leftKeys.add(key);
      for (let index = excluded.from; index < at + excluded.length; index += 1) used.add(index);
      at += excluded.length;
      leftEnd = at;
      continue;
    }
    // "Priority 1 measures" is no A1 measure.
    const isNumbered = hit !== undefined && priorityWords.has(tokens[at]?.word ?? '');
    if (hit === undefined || (!isNumbered && isWithinName(at, hit.length, mentions))) {
      at += 1;
      continue;
    }
    const closing = lengthOfClosing(tokens, at + hit.length);
    const exclusion = goesOn
      ? leftEnd
      : (exclusionBefore(tokens, at, at + hit.length) ?? (closing > 0 ? at : undefined));
    (exclusion === undefined ? named : left).push(...hit.parts);
    const begin = strategic.has(tokens[at - 1]?.word ?? '') && isNumbered ? at - 1 : at;
    const article = pointing.has(tokens[begin - 1]?.word ?? '') ? begin - 1 : begin;
    const from = exclusion ?? (leading.has(tokens[article - 1]?.word ?? '') ? article - 1 : begin);
    const end = at + hit.length + (partNouns.has(tokens[at + hit.length]?.word ?? '') ? 1 : 0);
    for (let index = from; index < end; index += 1) used.add(index);
    at = end;
    if (exclusion === undefined) {
      for (const part of hit.parts) if (isDivision(part)) places.push({ part, from, end });
      continue;
    }
    const behind = isEnclosed(tokens, exclusion) ? lengthOfOut(tokens, at) : closing;
    for (let index = at; index < at + behind; index += 1) used.add(index);
    at += behind;
    leftEnd = at;
  }
  if (named.some(({ kind }) => kind === 'priorities')) for (const at of placesOfStrategy(tokens)) used.add(at);
  return { scope: makeScope(named), except: { ...makeScope(left), keys: [...leftKeys] }, used, places };
}

function isDivision({ kind }: ScopePart): boolean {
  return kind === 'domains' || kind === 'services';
}

/** Behind a part they only say that it is one: "the health section". */
const partNouns = wordSet('section side bit part domain theme strand stuff heading');
const inFrontOfCount = wordSet('the all our of these those');

/** "How many of the 50": all there are. */
function isWholeCount(tokens: readonly Token[], at: number, { catalogue }: Lexicon): boolean {
  const word = tokens[at]?.word ?? '';
  if (!/^\d{1,3}$/.test(word) || !inFrontOfCount.has(tokens[at - 1]?.word ?? '')) return false;
  return catalogue.indicators.filter(({ status }) => status === 'scorecard').length === Number(word);
}

/**
 * "What is red in health except dental": an indicator or a family that is left out.
 *
 * @param joinedFrom where what was left out before ends, if nothing but an "and" parts it from this.
 */
function findExcluded(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  joinedFrom: number | undefined,
) {
  const mention = mentions.find((each) => each.at === at && (each.kind === 'name' || each.kind === 'family'));
  const from = mention && (joinedFrom ?? exclusionBefore(tokens, at, at + mention.length));
  if (mention === undefined || from === undefined) return undefined;
  // "Excluding UASC" is part of what some measures are called.
  const stems = tokens.map(({ stem }) => stem);
  const isQualifier = (lexicon.qualifiers.longestAt(stems, from)?.length ?? 0) > at - from;
  return isQualifier ? undefined : { from, length: mention.length, keys: mention.keys };
}

/** Where one phrase names several parts the first counts: a domain before the service that shares its name. */
function findPart(stems: readonly string[], at: number, { scopes, comparators }: Lexicon): ScopeHit | undefined {
  const hit = stems[at] === '' ? undefined : scopes.longestAt(stems, at);
  if (hit === undefined) return undefined;
  // "South West" is who we are compared with, not a team of ours.
  const isOther = (comparators.longestAt(stems, at)?.length ?? 0) > hit.length;
  return isOther ? undefined : { length: hit.length, parts: hit.values.slice(0, 1) };
}

/**
 * "Reds in CIC": a service by the code that the scorecard prints for it. Its name may be made of plain
 * words, by which it is not found: "reds among children in care" are all there are.
 */
function findCode(tokens: readonly Token[], at: number, { vocabulary }: Lexicon): ScopeHit | undefined {
  const code = tokens[at]?.raw.toLowerCase();
  const name = Object.keys(vocabulary.services).find((service) => service.toLowerCase() === code);
  if (name === undefined) return undefined;
  // What is rewritten into several words is typed as one.
  const end = tokens.findIndex(({ raw }, place) => place > at && raw.toLowerCase() !== code);
  return { length: (end < 0 ? tokens.length : end) - at, parts: [{ kind: 'services', name }] };
}

function isWithinName(at: number, length: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    const overlaps = at < mention.at + mention.length && mention.at < at + length;
    return overlaps && (mention.length > length || (mention.kind !== 'family' && mention.length === length));
  });
}

function makeScope(parts: readonly ScopePart[]): Scope {
  if (parts.length === 0) return wholeScorecard;
  const named = { domains: new Set<string>(), services: new Set<string>(), teams: new Set<string>() };
  const priorities = new Set<number>();
  for (const part of parts) {
    if (part.kind === 'priorities') priorities.add(part.name);
    else named[part.kind].add(part.name);
  }
  const { domains, services, teams } = named;
  return scopeSchema.parse({
    domains: [...domains],
    services: [...services],
    teams: [...teams],
    priorities: [...priorities],
  });
}
