import { cueTable } from './cues/cue-table.js';
import { findMentions, type Mention } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { narrowKeys, qualifiersAt } from './lexicon/narrow-keys.js';
import type { Resolution } from './resolve-indicator.js';
import { remainders } from './selection/find-exclusion.js';
import { isLongDenial } from './words/is-long-denial.js';
import { keepByTokens } from './words/keep-by-tokens.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** What a question says it does not mean. */
export interface Denied {
  /** The places of the words that say so. */
  readonly places: ReadonlySet<number>;
  /** The indicators that are not meant. */
  readonly keys: ReadonlySet<string>;
}

const openers = wordSet('not forget');
const asking = /^(?!don)[a-z]+n['’]?t$/i;
/** "I don't want the dental one", "not interested in dental": these say outright that something is not meant. */
const wishes = wordSet('want mean need care bothered fussed interested after');
const articles = wordSet('the a an our any those these that old other');
const between = wordSet('just about for in with');
/** "Not the rate": the words behind it say what is. */
const kindsOfFigure = wordSet('rate percent percentage share proportion number numbers count');
/** "Visits excluding PA visits" */
const leavingOut = wordSet('excluding except');
/** "Not the DfE one" */
const nouns = wordSet('one ones figure figures version measure measures count window definition check checks');
const joining = wordSet('but and');
const mostHolders = 6;
const leastPlainName = 4;

/**
 * What is denied in so many words beside what is asked for: "health checks, not dental", "EET, not the
 * DfE one", "I don't want dental, just health checks". Passed over, it would be answered instead of
 * what is meant. "How many have not had a dental check?" denies nothing: the measure itself is asked for.
 *
 * @returns undefined where nothing is denied, or nothing else is named.
 */
export const findDenied = keepByTokens((tokens, lexicon: Lexicon): Denied | undefined => {
  const places = new Set<number>();
  const keys = new Set<string>();
  for (const at of tokens.keys()) {
    const denial = places.has(at) ? undefined : findDenial(tokens, at, lexicon);
    if (denial === undefined) continue;
    for (let place = at; place < denial.end; place += 1) places.add(place);
    for (const key of denial.keys) keys.add(key);
  }
  if (places.size === 0) return undefined;
  const left = tokens.filter((_, at) => !places.has(at));
  const isApart = [...places].every((at) => places.has(at - 1) || at === 0 || isParted(tokens[at]));
  // "Not the rate" leaves what it is the rate of; "children in care not in county" leaves nothing of its own, and
  // "number of children in care, not participation" does.
  const isName = ({ kind, at, length }: Mention) =>
    (kind === 'name' && isApart && length >= leastPlainName) ||
    (kind !== 'number' && left.slice(at, at + length).some(({ stem }) => lexicon.isTelling(stem)));
  const isNamed = keys.size === 0 ? left.length > 0 : findMentions(left, lexicon).some(isName);
  return isNamed ? { places, keys } : undefined;
});

/** A resolution without what was denied; as it is where nothing else would be left of it. */
export function leaveDenied(resolution: Resolution, denied: Denied | undefined): Resolution {
  if (denied === undefined || resolution.sureness === 'none') return resolution;
  const keys = resolution.keys.filter((key) => !denied.keys.has(key));
  if (keys.length === 0 || keys.length === resolution.keys.length) return resolution;
  return { sureness: keys.length === 1 ? 'sure' : resolution.sureness, keys };
}

interface Denial {
  /** Behind its last word. */
  readonly end: number;
  readonly keys: readonly string[];
}

function findDenial(tokens: readonly Token[], at: number, lexicon: Lexicon): Denial | undefined {
  const wordAt = (place: number) => tokens[place]?.word ?? '';
  const isLong = isLongDenial(tokens, at);
  if (leavingOut.has(wordAt(at))) return findLeftOut(tokens, at, lexicon);
  if (!isLong && !openers.has(wordAt(at))) return undefined;
  let thing = at + (isLong ? 2 : 1);
  // "Isn't fostering doing better?" asks of it.
  const begins = !asking.test(tokens[at]?.raw ?? '') && (at === 0 || isParted(tokens[at]));
  let isOutright = isLong || wordAt(at) === 'forget' || begins;
  isOutright ||= joining.has(wordAt(at - 1));
  const names = findMentions(tokens, lexicon);
  const isApart = tellsApart(tokens, at, thing, lexicon);
  isOutright ||= isApart || standsBetween(names, at, thing, lexicon);
  const isPassed = (word: string) => articles.has(word) || wishes.has(word) || between.has(word);
  // "Not the in-house ones" begins a name with a word that else stands in between.
  for (; isPassed(wordAt(thing)) && !names.some((name) => name.at === thing); thing += 1) {
    // "Not in touch" is what a measure leaves over.
    if (between.has(wordAt(thing)) && thing === at + 1) return undefined;
    isOutright ||= !between.has(wordAt(thing));
  }
  if (!isOutright || isParted(tokens[thing])) return undefined;
  // "Not health, not adoption: what else is red" leaves parts of the scorecard out.
  const stems = tokens.map(({ stem }) => stem);
  const isPart = lexicon.scopes.longestAt(stems, thing);
  if (isPart !== undefined && tokens.some(({ word }) => remainders.has(word))) return undefined;
  // "Not green in fostering" asks for what is not, though a name has the word.
  if (cueTable.longestAt(stems, thing)?.values.includes('judgement')) return undefined;
  if (kindsOfFigure.has(wordAt(thing)) && !/^how$/i.test(tokens[thing]?.raw ?? '')) return { end: thing + 1, keys: [] };
  return (isApart ? findQualifier(tokens, thing, lexicon) : undefined) ?? findThing(tokens, thing, lexicon);
}

/** A measure named whole behind a word that leaves it out, where no measure is itself made without it: "excluding UASC". */
function findLeftOut(tokens: readonly Token[], at: number, lexicon: Lexicon): Denial | undefined {
  let thing = at + 1;
  while (articles.has(tokens[thing]?.word ?? '')) thing += 1;
  const names = findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number');
  const said = names.find((each) => each.at === thing);
  if (said === undefined) return undefined;
  // "Reviews on time excluding section 20": of others than those are the figures not held.
  const before = names.filter((each) => each.at < at);
  const isPart = before.some(({ keys }) => keys.some((key) => said.keys.includes(key)));
  if (before.some(({ kind }) => kind === 'name') && !isPart) return undefined;
  const stems = tokens.slice(thing, thing + said.length).map(({ stem }) => stem);
  const isOfMeasure = lexicon.entries.some(({ excluded }) => stems.some((stem) => excluded.has(stem)));
  return isOfMeasure ? undefined : { end: thing + said.length, keys: said.keys };
}

/** "Stability not 3+ moves": one measure is named right in front of the word, and another right behind it. */
function standsBetween(names: readonly Mention[], at: number, thing: number, { entryOf }: Lexicon): boolean {
  const isMeasure = ({ kind, keys }: Mention) =>
    kind === 'name' && keys.every((key) => entryOf(key)?.indicator.unit !== 'children');
  const before = names.find((name) => name.at + name.length === at && isMeasure(name));
  const behind = names.find((name) => name.at === thing && isMeasure(name));
  return before !== undefined && behind !== undefined && !behind.keys.some((key) => before.keys.includes(key));
}

/** "EET, Ofsted definition not DfE", "supervision north not south": what tells measures apart stands on both sides. */
function tellsApart(tokens: readonly Token[], at: number, thing: number, lexicon: Lexicon): boolean {
  const stems = tokens.map(({ stem }) => stem);
  let before = at - 1;
  while (nouns.has(tokens[before]?.word ?? '')) before -= 1;
  const isApart = (place: number) =>
    qualifiersAt(stems, place, lexicon).some((phrase) => phrase.split(' ').some(lexicon.isTelling));
  return before >= 0 && stems[before] !== stems[thing] && isApart(before) && isApart(thing);
}

/** Whether a comma, a bracket or a dash stands in front. */
function isParted(token: Token | undefined): boolean {
  return token?.breakBefore === true || token?.stopBefore === true;
}

/** "In county not out of county missing": only what tells it apart is denied, and no name that begins so. */
function findQualifier(tokens: readonly Token[], from: number, lexicon: Lexicon): Denial | undefined {
  const stems = tokens.map(({ stem }) => stem);
  const length = lexicon.qualifiers.longestAt(stems, from)?.length;
  if (length === undefined) return undefined;
  let end = from + length;
  while (nouns.has(tokens[end]?.word ?? '')) end += 1;
  return { end, keys: keysOf([], undefined, stems.slice(from, from + length), lexicon) };
}

/** Names and what qualifies them, as far as they go on before the next comma; else words that some name has. */
function findThing(tokens: readonly Token[], from: number, lexicon: Lexicon): Denial | undefined {
  const close = tokens.findIndex((token, at) => at > from && isParted(token));
  const clause = tokens.slice(from, close < 0 ? tokens.length : close);
  const stems = clause.map(({ stem }) => stem);
  const mentions = findMentions(clause, lexicon).filter(({ kind }) => kind !== 'number');
  const said: Mention[] = [];
  let end = 0;
  let holders: readonly string[] | undefined;
  while (end < clause.length) {
    const mention = mentions.find(({ at }) => at === end);
    const length = mention?.length ?? lexicon.qualifiers.longestAt(stems, end)?.length;
    if (mention) said.push(mention);
    if (length === undefined) holders = end === 0 ? findHolders(stems[0] ?? '', lexicon) : undefined;
    if (length === undefined && holders === undefined) break;
    end += length ?? 1;
  }
  if (end === 0) return undefined;
  const words = stems.slice(0, end);
  while (nouns.has(clause[end]?.word ?? '')) end += 1;
  return { end: from + end, keys: keysOf(said, holders, words, lexicon) };
}

/** "Not participation": the indicators that have a word in their names, where few have it. */
function findHolders(stem: string, { entries, holdersOf, isTelling }: Lexicon): readonly string[] | undefined {
  const keys = holdersOf(stem).flatMap((at) => entries[at]?.indicator.key ?? []);
  return isTelling(stem) && keys.length <= mostHolders ? keys : undefined;
}

/** Of a family, and of a qualifier alone, only those that what was said tells from the others. */
function keysOf(
  mentions: readonly Mention[],
  holders: readonly string[] | undefined,
  stems: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const named = mentions.length > 0 ? mentions.flatMap(({ keys }) => keys) : holders;
  const all = named ?? lexicon.catalogue.indicators.map(({ key }) => key);
  const { keys, contradicted } = narrowKeys(all, stems, lexicon);
  const isTold = keys.length < all.length || !mentions.some(({ kind }) => kind === 'family');
  return isTold && !contradicted && named?.length !== 0 ? keys : [];
}
