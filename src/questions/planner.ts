import { asksAboutPerson } from './asks-about-person.js';
import { chooseIntent } from './choose-intent.js';
import { cueTable } from './intent-cues.js';
import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { isQualifierAt } from './lexicon/narrow-keys.js';
import { placeInTime } from './periods/place-in-time.js';
import { readPeriod } from './periods/read-period.js';
import { type Query, querySchema } from './query.js';
import type { Resolution } from './resolve-indicator.js';
import { connectors, resolveIndicators } from './resolve-indicators.js';
import type { PhraseTable } from './words/phrase-table.js';
import { plainWords } from './words/plain-words.js';
import type { Token } from './words/token.js';
import { stemOf } from './words/tokenise.js';

/** What was spoken of before in the same conversation. */
export interface PlanContext {
  /** The indicators of the last answer, for a question that names none: "and last quarter?" */
  readonly indicators: readonly string[];
}

export interface PlanOptions {
  readonly lexicon: Lexicon;
  readonly context?: PlanContext | undefined;
}

const mostNearest = 3;
/** Words for what was spoken of before. */
const pronouns: ReadonlySet<string> = new Set(['it', 'that', 'this', 'those', 'these', 'them', 'they']);
const plainStems: ReadonlySet<string> = new Set([...plainWords].map(stemOf));

/**
 * Makes a query of any text, by rules alone. Each word goes to one reader: names first, so that
 * "in last year" inside one says nothing about time, then periods, comparators and cues; what is
 * left must be explained by the indicator chosen. Words that nothing explains are kept in
 * `unmatched`, and then no indicator is: they may change what was asked.
 */
export function planQuestion(text: string, { lexicon, context }: PlanOptions): Query {
  const message = lexicon.read(text);
  const { tokens } = message;
  const stems = tokens.map(({ stem }) => stem);
  const named = placesOf(findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number'));
  if (asksAboutPerson(message, { isName: (at) => named.has(at), lexicon })) {
    return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
  }

  const period = readPeriod(tokens, (at) => named.has(at) || isAgeBand(tokens, at, lexicon));
  const isFree = (at: number) => !named.has(at) && !period.used.has(at);
  // "The county" is ourselves, unless it is part of what tells measures apart: "in the county".
  const comparators = scan(
    lexicon.comparators,
    stems,
    isFree,
    (comparator, at) => comparator !== 'own' || !isQualifierAt(stems, at, lexicon),
  );
  const cues = scan(cueTable, stems, (at) => isFree(at) && !comparators.used.has(at));
  const isUsed = (at: number) => period.used.has(at) || comparators.used.has(at) || cues.used.has(at);
  // "Dental vs health" stays two things: a word between them is kept, though a cue.
  const rest = keepTokens(
    tokens,
    (at) => !isUsed(at) || (!period.used.has(at) && connectors.has(tokens[at]?.word ?? '')),
  );

  const mentioned = placesOf(findMentions(rest, lexicon));
  const unmatched = rest.filter((_, at) => !mentioned.has(at) && isStrange(rest, at, lexicon));
  const found = resolveIndicators(rest, lexicon);
  const refersBack =
    period.requests.length > 0 ||
    comparators.found.length > 0 ||
    cues.found.some((cue) => cue !== 'help' && cue !== 'greeting') ||
    rest.some(({ word }) => pronouns.has(word));
  const isFollowUp = found.sureness === 'none' && unmatched.length === 0 && refersBack && context !== undefined;
  const resolution: Resolution =
    isFollowUp && context.indicators.length > 0 ? { sureness: 'sure', keys: context.indicators } : found;
  const others = comparators.found.filter((comparator) => comparator !== 'own');
  const understood = unmatched.length === 0;
  const keys = resolution.sureness === 'none' ? [] : resolution.keys;
  const time = placeInTime(period, {
    comparesInTime: others.length === 0 && cues.found.some((cue) => cue === 'compare' || cue === 'movement'),
    addsUp: keys.some((key) => lexicon.entryOf(key)?.indicator.aggregation === 'sum'),
  });
  return querySchema.parse({
    intent: chooseIntent({
      cues: cues.found,
      comparators: others,
      namesIndicator: keys.length > 0,
      hasSince: time.since !== null,
      isBare: rest.every(({ stem }) => plainStems.has(stem)) && period.requests.length === 0,
      isEmpty: tokens.length === 0,
    }),
    indicators: understood && resolution.sureness === 'sure' ? keys : [],
    candidates: understood && resolution.sureness === 'unsure' ? keys : [],
    ...time,
    comparators: others,
    nearest:
      resolution.sureness === 'sure' && understood ? keys.slice(0, mostNearest) : nearestKeys(keys, rest, lexicon),
    unmatched: unmatched.map(({ raw }) => raw),
  });
}

/** Every phrase of a table over the free words, longest first, and the places they take. */
function scan<T>(
  table: PhraseTable<T>,
  stems: readonly string[],
  isFree: (at: number) => boolean,
  isMeant: (value: T, at: number) => boolean = () => true,
): { readonly found: readonly T[]; readonly used: ReadonlySet<number> } {
  const found = new Set<T>();
  const used = new Set<number>();
  const free = stems.map((stem, at) => (isFree(at) ? stem : ''));
  for (let at = 0; at < free.length; ) {
    const hit = free[at] === '' ? undefined : table.longestAt(free, at);
    const end = at + (hit?.length ?? 1);
    const places = Array.from({ length: end - at }, (_, step) => at + step);
    const values = hit?.values.filter((value) => places.every((place) => isMeant(value, place))) ?? [];
    for (const value of values) found.add(value);
    if (values.length > 0) for (const place of places) used.add(place);
    at = values.length > 0 ? end : at + 1;
  }
  return { found: [...found], used };
}

/** Drops used words; where one stood, the next kept word begins a new part. */
function keepTokens(tokens: readonly Token[], isKept: (at: number) => boolean): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (!isKept(at)) return [];
    return [{ ...token, breakBefore: token.breakBefore || (at > 0 && !isKept(at - 1)) }];
  });
}

/** A word that neither the pack nor plain English explains, so that it may change what is asked. */
function isStrange(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { word = '', stem = '' } = tokens[at] ?? {};
  // "By age" asks for parts of a figure, plain though the words are.
  if (breakdowns.has(word) && ['by', 'per', 'each'].includes(tokens[at - 1]?.word ?? '')) return true;
  if (plainWords.has(word) || plainStems.has(stem) || lexicon.weightOf(stem) > 0) return false;
  // "Is it over 90%?" names an amount to hold the answer against.
  return !(/^\d+(\.\d+)?$/.test(word) && tokens[at + 1]?.word === 'percent');
}

const breakdowns: ReadonlySet<string> = new Set([
  'age',
  'ages',
  'area',
  'areas',
  'child',
  'person',
  'type',
  'kind',
  'service',
  'case',
]);

/** "17-18" is an age band where the pack has it, unless it is marked as a year: "FY17-18". */
function isAgeBand(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.word ?? '';
  return /^\d\d-\d\d$/.test(word) && lexicon.weightOf(word) > 0 && tokens[at - 1]?.word !== 'fy';
}

/** Keys to offer where there is no answer: what was understood so far, then what a search finds. */
function nearestKeys(keys: readonly string[], rest: readonly Token[], { nearest }: Lexicon): readonly string[] {
  const searched =
    keys.length >= mostNearest
      ? []
      : nearest.search(
          rest.map(({ word }) => word),
          mostNearest,
        );
  return [...new Set([...keys, ...searched])].slice(0, mostNearest);
}

function placesOf(spans: readonly { readonly at: number; readonly length: number }[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
}
