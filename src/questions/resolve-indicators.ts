import { findMentions, type Mention } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { isQualifierAt } from './lexicon/narrow-keys.js';
import { type Resolution, resolveIndicator, resolveWholeName } from './resolve-indicator.js';
import { keysToldApart, settleByRelation, shareQualifiers } from './settle-parts.js';
import { keepByTokens } from './words/keep-by-tokens.js';
import { speakers } from './words/set-aside.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Words between two things asked for. */
export const connectors = wordSet('and or vs versus plus also then');
/** More parts than this is a text, not a question. */
const mostParts = 6;
const mostCandidates = 5;
const none: Resolution = { sureness: 'none' };

/**
 * Settles which indicators a question means: one, or several joined by "and" or a comma where each
 * part is sure by itself or with what it shares with the others ("supervisions north and south").
 */
export const resolveIndicators = keepByTokens((tokens, lexicon: Lexicon): Resolution => {
  const isSeveral = namesSeveral(tokens, lexicon) || namesAlternatives(tokens, lexicon);
  const whole = isSeveral ? none : resolveWholeName(tokens, lexicon);
  if (whole.sureness === 'sure' && whole.keys.every((key) => isOnScorecard(key, lexicon))) return whole;
  return resolveParts(tokens, lexicon) ?? resolveIndicator(tokens, lexicon);
});

/**
 * Resolves each part. Where all are sure the question asks for all of them; where one is not, and
 * the parts speak of different things, only the asker can say which.
 */
function resolveParts(tokens: readonly Token[], lexicon: Lexicon): Resolution | undefined {
  // "How many came into care and how many left" has a name of plain words alone.
  const isNamed = namesSeveral(tokens, lexicon)
    ? (part: readonly Token[]) => findNames(part, lexicon).length > 0
    : () => false;
  const said = splitParts(tokens, lexicon).filter(
    (part) =>
      part.some(({ stem }) => lexicon.isTelling(stem)) || findReferences(part, lexicon).length > 0 || isNamed(part),
  );
  if (said.length < 2 || said.length > mostParts) return undefined;
  const parts = withoutTold(said, lexicon);
  const [only, ...others] = parts;
  if (only && others.length === 0) return resolveIndicator(only, lexicon);
  const alone = parts.map((part) => resolveIndicator(part, lexicon));
  const isJoined = tokens.some(({ word }) => connectors.has(word));
  if (!isJoined) {
    const whole = resolveIndicator(tokens, lexicon);
    // "Went missing in Q3, in county": the part only tells which of them.
    const isOne = whole.sureness === 'sure' && whole.keys.length === 1;
    if (isOneSubject(whole, alone) || (isOne && parts.some((part) => isQualifying(part, lexicon) && !isNamed(part))))
      return undefined;
  }
  const completed = parts.map((part, at) => resolvePart(part, alone[at], parts, lexicon));
  const told = settleByNext(completed, parts, lexicon);
  const found = settleByRelation(shareQualifiers(told, parts, lexicon), lexicon);
  const keys = found.map((each) => (each.sureness === 'none' ? [] : each.keys));
  const distinct = [...new Set(keys.flat())];
  if (found.every(({ sureness }) => sureness === 'sure')) {
    return distinct.length > 1 ? { sureness: 'sure', keys: distinct } : undefined;
  }
  const toldApart = keysToldApart(found);
  if (toldApart.length > 1) return { sureness: 'sure', keys: toldApart };
  // "Dental and PA visits": beside one that is sure, a pair is wanted whole rather than the sure one lost by asking.
  const isPair = (each: Resolution, at: number) =>
    each.sureness === 'sure' ||
    (each.sureness === 'unsure' && each.keys.length === 2 && isNamedPair(each.keys, parts[at] ?? [], lexicon));
  const namesAll = !parts.some((part) => isQualifying(part, lexicon));
  if (namesAll && found.some(({ sureness }) => sureness === 'sure') && found.every(isPair))
    return { sureness: 'sure', keys: distinct };
  const areApart = keys.every((own) => own.length > 0) && distinct.length === keys.flat().length;
  const areFew = keys.every((own) => own.length > 0) && distinct.length <= mostCandidates;
  // Where the parts speak of the same ones, and all words together of none, asking back is better than declining.
  return areApart || (areFew && isJoined && resolveIndicator(tokens, lexicon).sureness === 'none')
    ? { sureness: 'unsure', keys: distinct.slice(0, mostCandidates) }
    : undefined;
}

const pointing = wordSet('the those that one ones excluding including without only not');

/** "First health checks (the ones including those not recorded)": what only tells which of those in front are meant. */
function settleByNext(
  found: readonly Resolution[],
  parts: readonly (readonly Token[])[],
  lexicon: Lexicon,
): readonly Resolution[] {
  return found.map((each, at) => {
    const [next, part] = [found[at + 1], parts[at + 1]];
    if (each.sureness !== 'unsure' || next?.sureness !== 'sure' || part?.[0]?.breakBefore !== true) return each;
    const pointsBack = pointing.has(part[0].word) || isQualifying(part, lexicon);
    return pointsBack && next.keys.every((key) => each.keys.includes(key)) ? next : each;
  });
}

/**
 * The parts without the sentences in which people speak of themselves and name nothing, where other parts
 * do: "I first sat here in 2011."
 */
function withoutTold(parts: readonly (readonly Token[])[], lexicon: Lexicon): readonly (readonly Token[])[] {
  const names = (part: readonly Token[]) => findMentions(part, lexicon).length > 0;
  if (!parts.some(names)) return parts;
  const isSentence = (at: number) =>
    (at === 0 || parts[at]?.[0]?.stopBefore) && (parts[at + 1]?.[0]?.stopBefore ?? true);
  const isOwn = (part: readonly Token[]) => part.some(({ word }) => speakers.has(word));
  return parts.filter((part, at) => names(part) || !isSentence(at) || !isOwn(part));
}

function findReferences(tokens: readonly Token[], lexicon: Lexicon) {
  return findMentions(tokens, lexicon).filter(({ kind }) => kind === 'number' || kind === 'code');
}

/** Whether two belong together: some words name them as a family, or they are related. "Another" is a word of many names. */
function isNamedPair(keys: readonly string[], part: readonly Token[], lexicon: Lexicon): boolean {
  const [first = '', second = ''] = keys;
  const areRelated = lexicon.entryOf(first)?.indicator.related.includes(second) ?? false;
  return areRelated || findMentions(part, lexicon).length > 0;
}

/** What stands for one indicator: its names, and its code as one more. */
function findNames(tokens: readonly Token[], lexicon: Lexicon) {
  return findMentions(tokens, lexicon).filter(
    ({ kind, keys }) => (kind === 'name' || kind === 'code') && keys.length === 1,
  );
}

/** Whether words joined by "and" or the like say the names of several indicators. */
function namesSeveral(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const isJoined = tokens.some(({ word, breakBefore }, at) => at > 0 && (connectors.has(word) || breakBefore));
  if (!isJoined) return false;
  const names = new Set(findNames(tokens, lexicon).flatMap(({ keys }) => keys));
  // "How many children in care, and the rate per 10,000": what is named beside it is a family; one that the named
  // belongs to has to be joined to it, as in "reviews and participation".
  const isJoinedAt = (at: number) => connectors.has(tokens[at]?.word ?? '');
  const families = findMentions(tokens, lexicon).filter(
    ({ kind, keys, at, length }) =>
      kind === 'family' && (isJoinedAt(at - 1) || isJoinedAt(at + length) || !keys.some((key) => names.has(key))),
  );
  return names.size > 1 || (names.size === 1 && families.length > 0);
}

const choosing = wordSet('or vs versus');

/** "Reviews or participation": on both sides of the word stands a name or a family of its own. */
function namesAlternatives(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const at = tokens.findIndex(({ word }) => choosing.has(word));
  if (at < 0) return false;
  const mentions = findMentions(tokens, lexicon).filter(({ kind }) => kind === 'name' || kind === 'family');
  return mentions.some((mention) => mention.at + mention.length <= at) && mentions.some((mention) => mention.at > at);
}

/** Whether all parts together name one indicator that each of them may mean: "accommodation 19-21 (DfE)". */
function isOneSubject(whole: Resolution, parts: readonly Resolution[]): boolean {
  if (whole.sureness !== 'sure' || whole.keys.length !== 1) return false;
  return parts.every((part) => part.sureness !== 'none' && whole.keys.every((key) => part.keys.includes(key)));
}

/** A part by itself or completed: the surest reading, and of unsure ones the one that leaves the fewest. */
function resolvePart(
  part: readonly Token[],
  alone: Resolution = none,
  parts: readonly (readonly Token[])[],
  lexicon: Lexicon,
): Resolution {
  if (alone.sureness === 'sure') return swapQualifier(part, parts, lexicon) ?? alone;
  const readings = [alone, ...completions(part, parts, lexicon).map((words) => resolveIndicator(words, lexicon))];
  const sure = readings.find(({ sureness }) => sureness === 'sure');
  const unsure = readings
    .filter((reading) => reading.sureness === 'unsure')
    .reduce<Resolution>(
      (best, each) => (best.sureness === 'none' || each.keys.length < best.keys.length ? each : best),
      alone,
    );
  return sure ?? unsure;
}

/** "Missing in county vs out of county": though a name by itself, it is the other of what the part in front tells apart. */
function swapQualifier(
  part: readonly Token[],
  parts: readonly (readonly Token[])[],
  lexicon: Lexicon,
): Resolution | undefined {
  const tells = part.some(({ stem }) => lexicon.isTelling(stem));
  const at = parts.indexOf(part);
  if (at === 0 || !tells || !isQualifying(part, lexicon)) return undefined;
  const ahead = parts.slice(0, at);
  const before = ahead.findLast((each) => !isQualifying(each, lexicon)) ?? ahead.at(-1) ?? [];
  // "Missing from care, in county, out of county": the one in between tells apart what stands in front of it.
  const isApart = before !== ahead.at(-1);
  const from = resolveIndicator(before, lexicon);
  if (from.sureness !== 'sure' || from.keys.length > 1) return undefined;
  const siblings = from.keys.flatMap((key) => lexicon.entryOf(key)?.indicator.related ?? []);
  const kin = siblings.flatMap((key) => [key, ...(lexicon.entryOf(key)?.indicator.related ?? [])]);
  return [...replacements(part, before, lexicon), ...(isApart ? [[...before, ...part]] : [])]
    .map((words) => resolveIndicator(words, lexicon))
    .find(
      (each) => each.sureness === 'sure' && each.keys.every((key) => kin.includes(key) && !from.keys.includes(key)),
    );
}

/** Another part with one of its qualifiers, or several next to each other, replaced by a part of nothing but qualifiers. */
function replacements(
  part: readonly Token[],
  other: readonly Token[],
  lexicon: Lexicon,
): readonly (readonly Token[])[] {
  const stems = other.map(({ stem }) => stem);
  const isQualifier = (at: number) => isQualifierAt(stems, at, lexicon);
  const replace = (at: number, end: number) => [...other.slice(0, at), ...part, ...other.slice(end)];
  return other.flatMap((_, at) => {
    if (!isQualifier(at)) return [];
    const end = stems.findIndex((_stem, place) => place > at && !isQualifier(place));
    const isFirst = !isQualifier(at - 1);
    // "Out of county" is one of several words.
    return [replace(at, at + 1), ...(isFirst && end !== at + 1 ? [replace(at, end < 0 ? stems.length : end)] : [])];
  });
}

const ofBase = wordSet('of among amongst out once after when where if');

/** "Of the children who left care, what share …", "once it is agreed, how many …": the first part tells of whom the rest is asked. */
function isBase([first, second]: readonly (readonly Token[])[]): boolean {
  return second === undefined && ofBase.has(first?.[0]?.word ?? '');
}

/** Splits at connectors and stops, but not in "friends and family", a name, or "between order and match". */
function splitParts(tokens: readonly Token[], lexicon: Lexicon): readonly (readonly Token[])[] {
  const mentions = findMentions(tokens, lexicon);
  // "Out of county" is a name.
  const mayBeBase = !mentions.some(({ at }) => at === 0);
  const within = new Set(
    mentions.flatMap(({ at, length }) => Array.from({ length: length - 1 }, (_, step) => at + step + 1)),
  );
  const between = tokens.findIndex(({ word }) => word === 'between');
  const betweenAnd = between < 0 ? -1 : tokens.findIndex(({ word }, at) => at > between && word === 'and');
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const isJoint = connectors.has(token.word) || (token.word === 'with' && joinsNames(at, mentions));
    const isConnector = isJoint && !within.has(at) && (at !== betweenAnd || joinsNames(at, mentions));
    // "How long until they live with adopters, from when they come into care?"
    const goesOn = token.word === 'from';
    const isBreak = token.breakBefore && !within.has(at) && !goesOn && !(mayBeBase && isBase(parts));
    if (isConnector || isBreak) parts.push([]);
    if (!isConnector) parts.at(-1)?.push(token);
  }
  return parts;
}

/** "Late reviews with section 20": between the whole names of two measures it joins them. */
function joinsNames(at: number, mentions: readonly Mention[]): boolean {
  const before = mentions.find((mention) => mention.at + mention.length === at);
  const behind = mentions.find((mention) => mention.at === at + 1);
  const areNames = [before, behind].every((mention) => mention?.kind === 'name' && mention.keys.length === 1);
  return areNames && before?.keys[0] !== behind?.keys[0];
}

/**
 * What a part may share with another. One of qualifiers alone takes the place of a qualifier there
 * ("supervisions north and south"); any other may lack the plain word that ends the question
 * ("health and dental checks").
 */
function completions(
  part: readonly Token[],
  parts: readonly (readonly Token[])[],
  lexicon: Lexicon,
): readonly (readonly Token[])[] {
  if (!isQualifying(part, lexicon)) {
    const last = parts.at(-1)?.at(-1);
    return last && parts.at(-1) !== part && !lexicon.isTelling(last.stem) ? [[...part, last]] : [];
  }
  const others = parts.filter((other) => other !== part);
  return others.flatMap((other) => [...replacements(part, other, lexicon), [...part, ...other], [...other, ...part]]);
}

/** Whether a part tells nothing but qualifiers, such as a team or an age band. */
function isQualifying(part: readonly Token[], lexicon: Lexicon): boolean {
  const stems = part.map(({ stem }) => stem);
  return stems.every((stem, at) => !lexicon.isTelling(stem) || isQualifierAt(stems, at, lexicon));
}

function isOnScorecard(key: string, { entryOf }: Lexicon): boolean {
  return entryOf(key)?.indicator.status === 'scorecard';
}
