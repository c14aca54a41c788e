import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { numberOfWord } from '../words/number-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { countsColour } from './counts-colour.js';
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

/** Behind these a part is left out: "everything except fostering". */
const exclusions = wordSet(
  'non except excluding excl excludes exclude besides bar minus ignore ignoring skip skipping omitting forget forgetting outside without',
);
const longExclusions: readonly (readonly [string, string])[] = [
  ['apart', 'from'],
  ['other', 'than'],
  ['but', 'not'],
  ['and', 'not'],
  ['that', 'not'],
  ['which', 'not'],
  ['ones', 'not'],
  ['are', 'not'],
  ['is', 'not'],
  ['not', 'in'],
  ['not', 'about'],
  ['leaving', 'out'],
  ['leave', 'out'],
  ['outside', 'of'],
  ['aside', 'from'],
  ['not', 'including'],
  ['not', 'counting'],
];
const thoseThat = wordSet('that which ones those indicators measures figures reds ambers greens');
export const priorityWords = wordSet('priority priorities');
/** What may stand between the numbers of several priorities, or between an exclusion and what is left out. */
const between = wordSet('and or the number for in any of our');
/** What joins a further part to one that is left out: "except placements and health". */
const joining = wordSet('and or nor the our');
/** In front of a priority by its number they say whose it is: "strategic priority 4". */
const strategic = wordSet('strategic strategy panel corporate');
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

interface ScopeHit {
  readonly length: number;
  readonly parts: readonly ScopePart[];
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

/** "The fourth priority"; what somebody's first priority is asks for no priority of the pack. */
function findOrdinal(tokens: readonly Token[], at: number, { vocabulary }: Lexicon): ScopeHit | undefined {
  const number = ordinals.indexOf(tokens[at]?.word ?? '') + 2;
  if (number < 2) return undefined;
  const noun = strategic.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const isHeld = vocabulary.priorities.some((priority) => priority.number === number);
  return isHeld && tokens[noun]?.word === 'priority'
    ? { length: noun - at + 1, parts: [{ kind: 'priorities', name: number }] }
    : undefined;
}

const ordinals: readonly string[] = ['second', 'third', 'fourth', 'fifth', 'sixth'];

/** "Priority 3", "priorities 1 and 2": numbers of the pack's priorities only. */
function findPriorities(tokens: readonly Token[], at: number, lexicon: Lexicon): ScopeHit | undefined {
  const { vocabulary } = lexicon;
  if (!priorityWords.has(tokens[at]?.word ?? '')) return findOrdinal(tokens, at, lexicon);
  const parts: ScopePart[] = [];
  let end = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const word = tokens[next]?.word ?? '';
    if (between.has(word)) continue;
    // "Priority one": elsewhere a bare "one" mostly stands for a thing.
    const number = numberOfWord(word) ?? Number(word);
    if (!vocabulary.priorities.some((priority) => priority.number === number)) break;
    parts.push({ kind: 'priorities', name: number });
    end = next;
  }
  return parts.length > 0 ? { length: end - at + 1, parts } : undefined;
}

function isWithinName(at: number, length: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    const overlaps = at < mention.at + mention.length && mention.at < at + length;
    return overlaps && (mention.length > length || (mention.kind !== 'family' && mention.length === length));
  });
}

/** Around a part they leave it out: "leave adoption out of it", "putting health aside". */
const enclosing = wordSet('leave leaving take taking put putting set setting');
const outWords = wordSet('out aside');

/** How many words behind a part close what leaves it out; 0 where none do. */
function lengthOfOut(tokens: readonly Token[], at: number): number {
  if (!outWords.has(tokens[at]?.word ?? '')) return 0;
  return tokens[at + 1]?.word === 'of' && ['it', 'this'].includes(tokens[at + 2]?.word ?? '') ? 3 : 1;
}

/** Behind a part these alone leave it out: "health aside", "with the health ones left out". */
const closing: readonly (readonly string[])[] = [
  ['aside'],
  ['excluded'],
  ['excepted'],
  ['omitted'],
  ['left', 'out'],
  ['taken', 'out'],
];
const beforeClosing = wordSet('ones measures indicators figures is are being');
const mostBeforeClosing = 3;

/** How many words behind a part leave it out, those in front of them counted; 0 where none do. */
function lengthOfClosing(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < mostBeforeClosing && beforeClosing.has(tokens[at]?.word ?? '')) at += 1;
  const found = closing.find((words) => words.every((word, step) => tokens[at + step]?.word === word));
  return found === undefined ? 0 : at + found.length - from;
}

function isEnclosed(tokens: readonly Token[], at: number): boolean {
  return enclosing.has(tokens[at]?.word ?? '');
}

/** "Not the health reds, the other ones": beside these a part is left out of all the others. */
export const remainders = wordSet('other others rest else');

/** Where the words begin that leave out what follows; undefined where none stand before it. */
function exclusionBefore(tokens: readonly Token[], at: number, end: number): number | undefined {
  let from = at - 1;
  while (from > 0 && at - from <= 2 && between.has(tokens[from]?.word ?? '') && tokens[from]?.word !== 'in') from -= 1;
  const [before, word] = [tokens[from - 1]?.word ?? '', tokens[from]?.word ?? ''];
  if (exclusions.has(word)) return from;
  // "Not the health reds, the other ones"
  const begins = from === 0 || tokens[from]?.breakBefore === true;
  if (word === 'not' && begins && tokens.some((token) => remainders.has(token.word))) return from;
  if (isEnclosed(tokens, from) && lengthOfOut(tokens, end) > 0) return from;
  // "What is on track and what isn't in fostering"
  const asksWhat = before === 'not' && ['what', 'which'].includes(tokens[from - 2]?.word ?? '');
  const leavesOut = longExclusions.some(([first, second]) => first === before && second === word);
  // "How many care leavers are not in touch" asks of them; "those that are not in touch" leaves out.
  const isOfThose = (before !== 'are' && before !== 'is') || thoseThat.has(tokens[from - 2]?.word ?? '');
  return leavesOut && !asksWhat && isOfThose ? from - 1 : undefined;
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
