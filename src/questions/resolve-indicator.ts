import { covers, findMentions, type Mention } from './lexicon/find-mentions.js';
import { lengthAt } from './lexicon/length-at.js';
import type { Lexicon, Name } from './lexicon/lexicon.js';
import { isQualifierAt, narrowKeys } from './lexicon/narrow-keys.js';
import { leastOffered, type Score, scoreEntries } from './lexicon/score-entries.js';
import { describingWords, statesOfPeople, weightyPlainWords } from './words/plain-words.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** Which indicator some words mean. */
export type Resolution =
  /** Nothing else fits as well. Several keys where several were named. */
  | { readonly sureness: 'sure'; readonly keys: readonly string[] }
  /** Two to five fit; only the asker knows which is meant. */
  | { readonly sureness: 'unsure'; readonly keys: readonly string[] }
  /** Nothing fits well enough to be offered as the meaning. */
  | { readonly sureness: 'none' };

const none: Resolution = Object.freeze({ sureness: 'none' });
const mostCandidates = 5;
/** An indicator must know this share of the telling words' weight; the rest may be a slip of the tongue. */
const leastExplained = 0.75;
/** More than half of one of its names must have been said, or the words are too few to be about it. */
const leastNamed = 0.51;
/** From this share on a name counts as said whole: only plain words such as "of" are missing. */
const wholeName = 0.95;
const oldest = 25;

/**
 * Settles which single indicator a part of a question means.
 *
 * Whatever is chosen has to explain the telling words: one that only another indicator knows is a
 * reason to ask back, however well the others fit. Only a name said whole, or words that lead to
 * one indicator alone, make it sure.
 *
 * @param tokens words that say nothing about time, comparators or the kind of answer.
 */
export function resolveIndicator(tokens: readonly Token[], lexicon: Lexicon): Resolution {
  const mentions = findMentions(tokens, lexicon);
  const references = mentions.filter(({ kind }) => kind === 'number' || kind === 'code');
  if (references.length > 0) return resolveReferences(tokens, references, lexicon);
  const phrase = resolvePhrase(tokens, mentions, lexicon);
  const found = phrase ?? resolveWords(tokens, lexicon);
  const isOther = isOfOtherLength(tokens, mentions, found, lexicon) || isOfExcluded(tokens, found, lexicon);
  if (isOther) return none;
  return phrase ?? withNamed(found, tokens, mentions, lexicon);
}

/**
 * "Ran away from homes outside Wiltshire": a name said whole of which the other one named knows nothing is not passed
 * over; nor is one where the words that lead elsewhere name that nowhere: "in a children's home rather than with a family".
 */
function withNamed(
  found: Resolution,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Resolution {
  if (found.sureness === 'none') return found;
  const known = found.keys.flatMap((key) => lexicon.entryOf(key)?.stems ?? []);
  const isKnown = (stem: string) => lexicon.weightOf(stem) === 0 || known.some((stems) => stems.has(stem));
  const kin = found.keys.flatMap((key) => lexicon.entryOf(key)?.indicator.related ?? []);
  const isSaid =
    mentions.some(({ keys }) => keys.some((key) => found.keys.includes(key))) ||
    areSaidWhole(found.keys, tokens, lexicon);
  const isOther = (key: string) => lexicon.entryOf(key)?.indicator.status !== 'watched';
  const others = mentions.flatMap(({ kind, keys, at, length }) => {
    const isNamed = kind === 'name' && keys.length === 1 && !areAllCounted(keys, at, found.keys, tokens, lexicon);
    const areKnown = tokens.slice(at, at + length).every(({ stem }) => isKnown(stem));
    // "Far from home, in county": of two that are related the other only tells which.
    const isKin = keys.every((key) => kin.includes(key)) && (isSaid || areKnown);
    return isNamed && !isKin && !(isSaid && areKnown) ? keys.filter(isOther) : [];
  });
  const keys = new Set([...others, ...found.keys]);
  return keys.size > found.keys.length ? { sureness: 'unsure', keys: [...keys].slice(0, mostCandidates) } : found;
}

/** Whether a name of each was said whole, in whatever order. */
function areSaidWhole(keys: readonly string[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const whole = scoreEntries(stemsOf(tokens), lexicon).filter(({ named }) => named >= wholeName);
  return keys.every((key) => whole.some(({ entry }) => entry.indicator.key === key));
}

/** "What proportion of the children we look after are …": those of whom a share is asked, and no number of them. */
function areAllCounted(
  keys: readonly string[],
  at: number,
  found: readonly string[],
  tokens: readonly Token[],
  { entryOf }: Lexicon,
): boolean {
  const unitOf = (key: string) => entryOf(key)?.indicator.unit;
  // Those who went missing or were adopted are some of them.
  if (!keys.every((key) => entryOf(key)?.indicator.aggregation === 'snapshot')) return false;
  const isOf = tokens.slice(Math.max(0, at - mostBeforeAll), at).some(({ word }) => word === 'of');
  return isOf && keys.every((key) => unitOf(key) === 'children') && found.every((key) => unitOf(key) === '%');
}

/** "Of all the children" */
const mostBeforeAll = 3;

const leavingOut = wordSet('excl excluding exclude without minus less not no except apart taken removed aside');

/** "UASC placed out of county": those whom the measure leaves out, where nobody says that it does. */
function isOfExcluded(tokens: readonly Token[], found: Resolution, { entryOf }: Lexicon): boolean {
  if (found.sureness !== 'sure' || tokens.some(({ word }) => leavingOut.has(word))) return false;
  return tokens.some(({ stem }) => found.keys.every((key) => entryOf(key)?.excluded.has(stem)));
}

/** "3 year stability", "over 50 miles away": a length that none of its names says is one of something else. */
function isOfOtherLength(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  found: Resolution,
  lexicon: Lexicon,
): boolean {
  if (found.sureness !== 'sure') return false;
  const stems = stemsOf(tokens);
  return tokens.some((_, at) => {
    const length = lengthAt(tokens, at);
    if (length === undefined || mentions.some((mention) => covers(mention, at))) return false;
    const isSaid = found.keys.some((key) => lexicon.entryOf(key)?.lengths.has(length));
    return !isSaid && !isQualifierAt(stems, at, lexicon);
  });
}

/** Whether words say a name or a family word whole, and nothing else that tells but what qualifies it. */
export function resolveWholeName(tokens: readonly Token[], lexicon: Lexicon): Resolution {
  return resolvePhrase(tokens, findMentions(tokens, lexicon), lexicon) ?? none;
}

/** Numbers and codes are sure, unless one is shared or the words beside it speak of something else. */
function resolveReferences(tokens: readonly Token[], references: readonly Mention[], lexicon: Lexicon): Resolution {
  const words = tokens.filter((_, at) => !references.some((mention) => covers(mention, at)));
  const scores = scoreEntries(stemsOf(words), lexicon);
  const keys = references.flatMap((reference) => fitting(reference.keys, scores) ?? []);
  const isShared = references.some((reference) => (fitting(reference.keys, scores)?.length ?? 0) > 1);
  if (keys.length > 0) return isShared ? unsure(keys, lexicon) : sure(keys);
  const others = scores.filter(({ explained }) => explained >= leastOffered).map(({ entry }) => entry.indicator.key);
  return unsure([...references.flatMap((reference) => reference.keys), ...others], lexicon);
}

/** Of a number's rows those that fit the words beside it; all where there are none; undefined where none fits. */
function fitting(keys: readonly string[], scores: readonly Score[]): readonly string[] | undefined {
  if (scores.length === 0) return keys;
  const among = scores.filter(({ entry }) => keys.includes(entry.indicator.key));
  const best = among[0];
  if (best === undefined || best.explained < leastOffered) return undefined;
  const equal = among.filter(({ explained }) => isEqual(explained, best.explained));
  const whole = equal.filter(({ named }) => named >= wholeName);
  return (whole.length === 1 ? whole : equal).map(({ entry }) => entry.indicator.key);
}

/** A name or family word that covers everything telling, besides what qualifies it. */
function resolvePhrase(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Resolution | undefined {
  const stems = stemsOf(tokens);
  const telling = stems.flatMap((stem, at) => (lexicon.isTelling(stem) ? [at] : []));
  // "Have their say at reviews": a family that the named one belongs to says nothing else.
  const agrees = (other: Mention, mention: Mention) => mention.keys.every((key) => other.keys.includes(key));
  const whole = mentions.filter(
    (mention) =>
      (mention.kind === 'name' || mention.kind === 'family') &&
      telling.every(
        (at) =>
          isQualifierAt(stems, at, lexicon) || mentions.some((other) => covers(other, at) && agrees(other, mention)),
      ),
  );
  const longest = findLongest(whole);
  if (longest === undefined) return undefined;
  if (asksHowTheyAre(tokens, longest, lexicon)) return none;
  const told = findLongest(whole.filter((mention) => isToldOf(mention, longest, lexicon))) ?? longest;
  // "EET at 19" is a measure of older documents alone, whatever the scorecard has of the family.
  const { keys: fits, contradicted } = narrowKeys(told.keys, stems, lexicon);
  if (contradicted) return undefined;
  const keys = preferScorecard(fits, lexicon);
  return keys.length === 1 ? sure(keys) : unsure(keys, lexicon);
}

function findLongest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.reduce<Mention | undefined>(
    (best, mention) => (best === undefined || mention.length > best.length ? mention : best),
    undefined,
  );
}

/** "How many children in care are out of county?" counts no children in care: those only say of whom a share is asked. */
function isToldOf({ kind, keys, at }: Mention, people: Mention, { entryOf }: Lexicon): boolean {
  const unitOf = (key: string) => entryOf(key)?.indicator.unit;
  const isBehind = kind === 'name' && at >= people.at + people.length;
  return isBehind && people.keys.every((key) => unitOf(key) === 'children') && keys.every((key) => unitOf(key) === '%');
}

/** What may stand between people and how they are. */
const being = wordSet('are were is was who that feel felt feeling being doing do really very quite');

/** "How many children in care are happy?", "… work?": people are counted, and narrowed by how they are. */
function asksHowTheyAre(tokens: readonly Token[], { at, length, keys }: Mention, { entryOf }: Lexicon): boolean {
  // "Is the number of children in care good?" asks of the number.
  const ofPeople = tokens.some(({ word, raw }) => (word === 'number' && /^how$/i.test(raw)) || word === 'who');
  if (!ofPeople || !keys.every((key) => entryOf(key)?.indicator.unit === 'children')) return false;
  const behind = tokens.slice(at + length).find(({ word, breakBefore }) => breakBefore || !being.has(word));
  return behind !== undefined && !behind.breakBefore && statesOfPeople.has(behind.word);
}

function resolveWords(tokens: readonly Token[], lexicon: Lexicon): Resolution {
  const stems = stemsOf(tokens);
  const scores = scoreEntries(stems, lexicon);
  const best = scores[0];
  if (best === undefined) return resolvePlainWords(tokens, lexicon);
  const worthOffering = scores.filter(({ explained }) => explained >= leastOffered);
  if (best.explained < leastExplained) return offer(worthOffering, lexicon);

  const equal = ofUnit(
    scores.filter(({ explained }) => isEqual(explained, best.explained)),
    tokens,
  );
  const fits = narrowKeys(
    equal.map(({ entry }) => entry.indicator.key),
    stems,
    lexicon,
  );
  if (fits.contradicted) return none;
  // "Ofsted" or "north" alone tells members apart of families that nobody named.
  const namesSubject = stems.some((stem, at) => lexicon.isTelling(stem) && !isQualifierAt(stems, at, lexicon));
  // "In county" may be said of what was spoken of, though only older documents have that.
  const keys = namesSubject ? preferScorecard(fits.keys, lexicon) : fits.keys;
  if (!namesSubject && keys.length > mostCandidates) return none;
  const kept = equal.filter(({ entry }) => keys.includes(entry.indicator.key));
  const whole = kept.filter(({ named }) => named >= wholeName);
  const chosen = whole.length === 1 ? whole : kept;
  if (chosen.length === 1 && chosen.every(({ named }) => named >= leastNamed)) return sure(keys.slice(0, 1));
  return offer(chosen.length > 1 ? chosen : worthOffering, lexicon);
}

const shareWords = wordSet('proportion share percent percentage fraction portion');
const daysWords = wordSet('day days wait waits waiting');

/** "What proportion is on court orders", "how long": of those that fit as well, those that are counted so. */
function ofUnit(scores: readonly Score[], tokens: readonly Token[]): readonly Score[] {
  const says = (words: ReadonlySet<string>) => tokens.some(({ word }) => words.has(word));
  const asksHowLong = tokens.some(({ word }, at) => word === 'how' && tokens[at + 1]?.word === 'long');
  const unit = says(shareWords) ? '%' : says(daysWords) || asksHowLong ? 'days' : undefined;
  const counted = scores.filter(({ entry }) => entry.indicator.unit === unit);
  return counted.length > 0 ? counted : scores;
}

/**
 * "How many children did we have in care?": a name made of plain words alone, each of them said. A
 * plain word that could be a subject of its own ("checks"), or tell which children are meant
 * ("happy"), must be part of the name.
 */
function resolvePlainWords(tokens: readonly Token[], { plainNames }: Lexicon): Resolution {
  const said = new Set(stemsOf(tokens));
  const fits = ({ stems }: Name) => {
    if (![...stems].every((stem) => said.has(stem))) return false;
    const from = tokens.findIndex(({ stem }) => stems.has(stem));
    return tokens.every(({ word, stem }, at) => {
      // "I'm new here and wonder …" tells of the asker.
      const isNarrowing = weightyPlainWords.has(word) || describingWords.has(word) || isAge(word);
      const mayNarrow = at >= from - 1 && isNarrowing;
      return !mayNarrow || stems.has(stem);
    });
  };
  const keys = new Set(plainNames.flatMap(({ key, name }) => (fits(name) ? [key] : [])));
  return keys.size === 1 ? sure([...keys]) : none;
}

/** "Under 16", "aged 10-15": a higher number is no age of a child. */
function isAge(word: string): boolean {
  return /^\d{1,2}(-\d{1,2})?$/.test(word) && Number.parseInt(word, 10) <= oldest;
}

function offer(scores: readonly Score[], lexicon: Lexicon): Resolution {
  return unsure(
    scores.map(({ entry }) => entry.indicator.key),
    lexicon,
  );
}

/** Asking back takes two; a single key that is not sure is left for offering as the nearest. */
function unsure(keys: readonly string[], lexicon: Lexicon): Resolution {
  const offered = preferScorecard([...new Set(keys)], lexicon).slice(0, mostCandidates);
  return offered.length > 1 ? { sureness: 'unsure', keys: offered } : none;
}

function sure(keys: readonly string[]): Resolution {
  return { sureness: 'sure', keys: [...new Set(keys)] };
}

/** Measures of older documents stand back where the scorecard has one that fits as well. */
function preferScorecard(keys: readonly string[], { entryOf }: Lexicon): readonly string[] {
  const current = keys.filter((key) => entryOf(key)?.indicator.status === 'scorecard');
  return current.length > 0 ? current : keys;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
