import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { listColours } from './selection.js';
import type { Meaning } from './sign.js';

/** What a question asks of two times: "red last quarter but not now". */
export interface Turn {
  readonly means: Meaning;
}

/** What the reading of a turn goes by. */
export interface TurnSigns {
  /** What the signs between two places mean, of which the second is left out. */
  readonly meansOf: (from: number, to: number) => Meaning;
  /** The places of the words that are signs. */
  readonly used: ReadonlySet<number>;
  /** Whether a word names a period. */
  readonly isTime: (at: number) => boolean;
  /** Two periods are named, the later one last. */
  readonly isInOrder: boolean;
}

/** One side of a question that speaks of two times. */
interface Clause {
  readonly colours: Meaning['colours'];
  readonly stances: Meaning['stances'];
  /** It names a period. */
  readonly isTimed: boolean;
  /** It speaks of now, in so many words. */
  readonly isNow: boolean;
  /** It speaks of what was. */
  readonly isPast: boolean;
  /** It speaks of what is. */
  readonly isPresent: boolean;
  /** It asks for a colour that was not so before: "became amber". */
  readonly isTurn: boolean;
}

/** Behind "but" these say how it is at the other time. */
const contrasting = wordSet('not now is are isnt arent were was wasnt werent ok okay fine good back red amber green');
const nowWords = wordSet('now currently today anymore longer');
const pastWords = wordSet('was were wasnt werent been then previously');
const presentWords = wordSet('is are isnt arent not');
const joining = wordSet('and that which who but when');
const relative = wordSet('that which who');
const pastDenials = wordSet('wasnt werent');
const pairing = wordSet('and or then');
/** Behind a joining word these begin a question of its own: "what is red and what was amber". */
const asking = wordSet('what which how who why');

/** Reads a colour of one time that was another one, or the same, at the other: "red in Q3 but OK in Q4". */
export function readTurn(tokens: readonly Token[], signs: TurnSigns): Turn | undefined {
  return readContrast(tokens, signs) ?? readSuccession(tokens, signs) ?? readStay(tokens, signs);
}

/**
 * "Red now but not last quarter", "red in Q3 but OK in Q4". Without a word for time on either side
 * "but" only narrows: "red but not in health".
 */
function readContrast(tokens: readonly Token[], signs: TurnSigns): Turn | undefined {
  const but = tokens.findIndex(({ word }, at) => {
    const next = tokens[at + 1]?.word ?? '';
    // "Green last quarter and isn't now", "red now that weren't in Q1"
    const isDenied = next === 'not' || (relative.has(word) && pastDenials.has(next));
    return (word === 'but' && contrasting.has(next)) || ((word === 'and' || relative.has(word)) && isDenied);
  });
  if (but <= 0) return undefined;
  const [first, second] = [clauseOf(tokens, signs, 0, but), clauseOf(tokens, signs, but + 1, tokens.length)];
  if (!first.colours?.length) return undefined;
  if (!first.isTimed && !second.isTimed && !second.isNow) return undefined;
  const wasFirst = first.isTimed && second.isTimed ? signs.isInOrder : second.isNow || first.isTimed;
  // "Amber last quarter but now of concern"
  if (second.stances?.length) {
    const isOfNow = wasFirst && !second.colours?.length;
    return isOfNow
      ? { means: { changes: ['stance'], before: first.colours, stances: second.stances, colours: [] } }
      : undefined;
  }
  return turnOf(first, second, wasFirst);
}

/** "Green in Q1, red by Q4", "amber now that was green a year ago": two colours, each with its time. */
function readSuccession(tokens: readonly Token[], signs: TurnSigns): Turn | undefined {
  const [one, other, ...more] = groupColours(tokens, signs);
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const split = splitBetween(tokens, one.last, other.first);
  if (asking.has(tokens[split + 1]?.word ?? '')) return undefined;
  const [first, second] = [clauseOf(tokens, signs, 0, split), clauseOf(tokens, signs, split, tokens.length)];
  // "Which reds were worst" is of one time.
  if (first.colours?.some((colour) => second.colours?.includes(colour))) return undefined;
  if (first.isTimed && second.isTimed) return turnOf(first, second, signs.isInOrder);
  if (first.isNow || second.isNow) return turnOf(first, second, second.isNow);
  if (first.isPast !== second.isPast) return turnOf(first, second, first.isPast);
  // "Which greens became ambers"
  if (first.isTurn !== second.isTurn) return turnOf(first, second, second.isTurn);
  // "From amber straight to red", "reds in Q3 that are not red any more"
  const isStep = tokens[one.first - 1]?.word === 'from' && tokens[other.first - 1]?.word === 'to';
  return isStep || (first.isTimed && second.isPresent) ? turnOf(first, second, true) : undefined;
}

/** The places where colours are named; "red or amber" is one. */
function groupColours(
  tokens: readonly Token[],
  { meansOf, used }: TurnSigns,
): readonly { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  // "Back to amber or green" begins two words before its first colour.
  const isRead = (from: number, to: number) => tokens.slice(from, to).every((_, step) => used.has(from + step));
  tokens.forEach((_, at) => {
    if (!meansOf(at, at + 1).colours?.length) return;
    const group = groups.at(-1);
    const isTogether = group !== undefined && pairing.has(tokens[at - 1]?.word ?? '') && isRead(group.last, at - 1);
    if (group && isTogether) group.last = at;
    else groups.push({ first: at, last: at });
  });
  return groups;
}

/** Where what is said of the second colour begins. */
function splitBetween(tokens: readonly Token[], one: number, other: number): number {
  for (let at = other; at > one; at -= 1) {
    if (tokens[at]?.breakBefore || joining.has(tokens[at]?.word ?? '')) return at;
  }
  return other;
}

/** "Red in Q2 and still is", "red in both Q1 and Q4" */
function readStay(tokens: readonly Token[], { meansOf, isTime }: TurnSigns): Turn | undefined {
  const both = tokens.findIndex(({ word }, at) => word === 'both' && (isTime(at + 1) || isTime(at + 2)));
  const still = tokens.findIndex(({ word }, at) => word === 'still' && tokens[at - 1]?.word === 'and');
  const end = both > 0 ? tokens.length : still;
  const { colours = [] } = end > 0 ? meansOf(0, end) : {};
  const isTimed = both > 0 || tokens.some((_, at) => at < still && isTime(at));
  return colours.length > 0 && isTimed ? { means: { changes: ['kept'], colours } } : undefined;
}

function clauseOf(tokens: readonly Token[], { meansOf, isTime }: TurnSigns, from: number, to: number): Clause {
  const places = tokens.map((_, at) => at).slice(from, to);
  const says = (words: ReadonlySet<string>) =>
    places.some((at) => words.has(tokens[at]?.word ?? '') && !isNext(tokens, at));
  const { colours = [], stances = [], changes = [] } = meansOf(from, to);
  return {
    colours,
    stances,
    isTimed: places.some(isTime),
    isNow: says(nowWords),
    isPast: says(pastWords),
    isPresent: says(presentWords),
    isTurn: changes.includes('colour'),
  };
}

/** "The reds and then the ambers": no time. */
function isNext(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'then' && tokens[at - 1]?.word === 'and';
}

/** "Red or amber, that wasn't in Q3": then it was neither. */
function beforeOf({ colours = [] }: Clause, { colours: said = [] }: Clause): Meaning['colours'] {
  return said.length > 0 || colours.length < 2 ? said : listColours.filter((colour) => !colours.includes(colour));
}

function turnOf(first: Clause, second: Clause, wasFirst: boolean): Turn {
  const [before, colours] = wasFirst ? [first.colours, second.colours] : [beforeOf(first, second), first.colours];
  return { means: { changes: ['colour'], before: before ?? [], colours: colours ?? [] } };
}
