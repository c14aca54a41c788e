import type { Cue } from './cues/cue.js';
import { cueTable } from './cues/cue-table.js';
import { findDenied } from './find-denied.js';
import { findPreamble } from './find-preamble.js';
import { findStatements, isHearsay } from './find-statements.js';
import { findMentions, placesOf } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { namesPlaceNotHeld } from './names-place-not-held.js';
import type { ReadMessage } from './normalise.js';
import { findDeniedTime, leaveDeniedTime } from './periods/find-denied-time.js';
import { readPeriod } from './periods/read-period.js';
import { putRight } from './put-right.js';
import { findAsides } from './selection/find-asides.js';
import type { ScopePart } from './selection/scope-table.js';
import { plainStems } from './words/plain-stems.js';
import { plainWords } from './words/plain-words.js';
import { findSetAside } from './words/set-aside.js';
import type { Token } from './words/token.js';
import { toldWords } from './words/told-clauses.js';
import { wordSet } from './words/word-set.js';

/**
 * Reads a message and leaves out of `tokens` what is no part of its question: what people say of
 * themselves before they ask, when they want to know it ("before the meeting"), and attempts to have
 * the bot forget its rules; also what they take back or say they do not mean. `said` keeps all.
 */
export function hearQuestion(text: string, lexicon: Lexicon): ReadMessage {
  const { said, ...read } = lexicon.read(text);
  const told = findTold(said, lexicon);
  const message = { ...read, said: without(said, new Set(told.filter((part) => isOfOthers(part, said)).flat())) };
  const meant = putRight(without(said, new Set(told.flat())), lexicon);
  const asked = withoutDeniedTime(withoutOccasion(meant, lexicon));
  const denied = findDenied(asked, lexicon);
  const tokens = denied ? leaveOut(asked, denied.places) : asked;
  const isPlainTalk =
    tokens.every((token) => isPlain(token, lexicon)) && !tokens.some(({ word }) => toldWords.has(word));
  if (isPlainTalk) return { ...message, tokens, denied };
  let about: ReadonlySet<number> | undefined;
  const aside = findSetAside(tokens, {
    isAbout(at) {
      about ??= findAbout(tokens, lexicon);
      return about.has(at);
    },
    isPlain: (token) => isPlain(token, lexicon),
    isCommon: ({ word, raw }) => lexicon.spelling.isCommon(word) && !/^\p{Lu}\p{Ll}/u.test(raw),
  });
  return { ...message, tokens: without(tokens, aside), denied };
}

/**
 * The same message without the clauses in which people tell of themselves in words nobody knows;
 * undefined where it has none. For a message that was not understood whole.
 */
export function hearWithoutPreamble(message: ReadMessage, lexicon: Lexicon): ReadMessage | undefined {
  const { tokens, typed } = message;
  if (!tokens.some(({ breakBefore, stopBefore }, at) => at > 0 && (breakBefore || stopBefore))) return undefined;
  const typedWords = new Set(typed.map(({ word }) => word));
  const isTyped = ({ word }: Token) => typedWords.has(word);
  const subject = findSubject(tokens, lexicon);
  const about = new Set([...subject, ...findAsking(tokens)]);
  const named = placesOf(findMentions(tokens, lexicon));
  const places = findPreamble(tokens, {
    // Where "comms" is mended to "comes" it asks for nothing.
    isAbout: (token, at) => about.has(at) && (named.has(at) || isTyped(token)),
    isSubject: (at) => subject.has(at),
    isKnown: (token) => lexicon.spelling.knows(token.word) && isTyped(token),
  });
  return places.size === 0 ? undefined : { ...message, tokens: without(tokens, places) };
}

/** Of somebody who asked the speaker something nothing is asked: "my granddaughter asked me". */
function isOfOthers(part: readonly number[], said: readonly Token[]): boolean {
  return isHearsay(part.flatMap((at) => said[at] ?? []));
}

/** What people tell around their question, as the places of its clauses. */
function findTold(tokens: readonly Token[], lexicon: Lexicon): ReturnType<typeof findStatements> {
  const wordsAt = (places: readonly number[]) => places.flatMap((at) => tokens[at] ?? []);
  return findStatements(tokens, {
    names: (places) => namesMeasure(wordsAt(places), lexicon) || namesPart(wordsAt(places), lexicon),
    namesPart: (places) => namesPart(wordsAt(places), lexicon),
    asksOfAll: (places) => {
      const stems = wordsAt(places).map(({ stem }) => stem);
      return stems.some((_, at) => cueTable.longestAt(stems, at)?.values.some((cue) => ofAll.has(cue)));
    },
    namesTeam: (places) => namesPart(wordsAt(places), lexicon, (part) => part.kind === 'teams'),
    time: (places) => {
      const { requests } = readPeriod(wordsAt(places), () => false);
      if (requests.some(({ kind }) => dated.has(kind))) return 'named';
      return requests.length > 0 ? 'counted' : 'none';
    },
    isPlace: ({ raw }) => namesPlaceNotHeld(raw, lexicon.vocabulary),
    isCommon: ({ word }) => lexicon.spelling.knows(word),
  });
}

const dated: ReadonlySet<string> = new Set(['named', 'part'] as const);

/** Leaves out a time that is not meant, where another one is named. */
function withoutDeniedTime(tokens: readonly Token[]): readonly Token[] {
  const places = findDeniedTime(tokens);
  return places.size === 0 ? tokens : (leaveDeniedTime(tokens, places) ?? tokens);
}

/** Leaves out when an answer is wanted, where something else than the calendar is asked for. */
function withoutOccasion(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const occasion = findAsides(tokens, lexicon);
  if (occasion.size === 0) return tokens;
  const left = without(tokens, occasion);
  // "What happens at the next meeting?" asks of that.
  const isOpen = left.every(({ word }) => happening.has(word));
  const asksElse =
    !isOpen && (findAsking(left, { ofSchedule: false }).length > 0 || findSubject(left, lexicon).size > 0);
  return asksElse ? left : tokens;
}

const happening = wordSet('what whats happens happened happening happen will is was going to on and so');

function without(tokens: readonly Token[], places: ReadonlySet<number>): readonly Token[] {
  return places.size === 0 ? tokens : tokens.filter((_, at) => !places.has(at));
}

/** Leaves words out; behind them another part of the question begins. */
function leaveOut(tokens: readonly Token[], places: ReadonlySet<number>): readonly Token[] {
  if (places.size === 0) return tokens;
  return tokens.flatMap((token, at) => {
    if (places.has(at)) return [];
    return [places.has(at - 1) ? { ...token, breakBefore: true } : token];
  });
}

/** Cues that ask for nothing of the scorecard. */
const idle: readonly Cue[] = ['greeting', 'help'];

/** Whether a word is plain English that no indicator makes its own. */
function isPlain({ word, stem }: Token, lexicon: Lexicon): boolean {
  return (plainWords.has(word) || plainStems.has(stem)) && !lexicon.isTelling(stem);
}

/** The places of words that speak of the scorecard, a period, somebody to compare with or the kind of answer. */
function findAbout(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<number> {
  return new Set([...findSubject(tokens, lexicon), ...findAsking(tokens)]);
}

/** What may be asked of the whole scorecard. */
const ofAll: ReadonlySet<Cue> = new Set([
  'list',
  'summary',
  'movement',
  'judgement',
  'range',
  'compare',
  'schedule',
] as const);

function namesMeasure(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return findMentions(tokens, lexicon).some(({ kind }) => kind !== 'number');
}

/** Whether words name a part of the scorecard: a domain, a priority, a service, a team. */
function namesPart(
  tokens: readonly Token[],
  { scopes }: Lexicon,
  isMeant: (part: ScopePart) => boolean = () => true,
): boolean {
  const stems = tokens.map(({ stem }) => stem);
  return stems.some((_, at) => scopes.longestAt(stems, at)?.values.some(isMeant) ?? false);
}

/** The places of words that speak of the scorecard, a period or somebody to compare with. */
function findSubject(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<number> {
  const stems = tokens.map(({ stem }) => stem);
  const named = placesOf(findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number'));
  const parts = tokens.flatMap((_, at) =>
    (lexicon.scopes.longestAt(stems, at) ?? lexicon.comparators.longestAt(stems, at)) === undefined ? [] : [at],
  );
  return new Set([...named, ...readPeriod(tokens, () => false).used, ...parts]);
}

/** The places at which words begin that tell the kind of answer, those of the calendar only where they count. */
function findAsking(tokens: readonly Token[], { ofSchedule = true } = {}): readonly number[] {
  const stems = tokens.map(({ stem }) => stem);
  const asks = (cue: Cue) => !idle.includes(cue) && (ofSchedule || cue !== 'schedule');
  return tokens.flatMap((_, at) => (cueTable.longestAt(stems, at)?.values.some(asks) ? [at] : []));
}
