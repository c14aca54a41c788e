import type { Mention } from '../lexicon/find-mentions.js';
import type { PhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { isDenied, isExcepted } from './is-denied.js';
import { type Amounts, readAmounts } from './read-amounts.js';
import { type ChangeAsked, type ListColour, type ListStance, listColours, listStances } from './selection.js';
import type { Meaning, Sign, SignIntent } from './sign.js';
import { signTable } from './signs.js';

/** What the signs of a question say together. */
export interface SignReading {
  readonly intents: ReadonlySet<SignIntent>;
  readonly means: Meaning;
  /** What its numbers say: "the five worst", "three consecutive quarters", "under 50%". */
  readonly amounts: Amounts;
  /** What the signs between two places mean, of which the second is left out. */
  readonly meansOf: (from: number, to: number) => Meaning;
  readonly used: ReadonlySet<number>;
}

/** A sign where it stands. */
interface Said {
  readonly at: number;
  readonly sign: Sign;
  readonly denied: boolean;
}

/** "Below its range", "in their range": phrases leave these out, as they do articles. */
const possessives = wordSet('its their theirs');
const article = 'the';
/** "Red or amber": what follows is denied with what stands before. */
const continuing = wordSet('or nor');
/** What stands between several that are left out. */
const listing = wordSet('and or the ones those that are any');

/**
 * Reads the signs of a question, the longest phrase first. A sign inside the name of an indicator,
 * or of a phrase that asks for something else, is none.
 *
 * @param cues every phrase that asks for something; a longer one of them keeps its words.
 */
export function readSigns(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  cues: PhraseTable<unknown>,
  isFree: (at: number) => boolean,
): SignReading {
  const stems = tokens.map(({ word, stem }, at) => (isFree(at) ? (possessives.has(word) ? article : stem) : ''));
  const said: Said[] = [];
  const used = new Set<number>();
  let deniedUpTo = -1;
  let exceptedUpTo = -1;
  for (let at = 0; at < tokens.length; ) {
    const hit = stems[at] === '' ? undefined : signTable.longestAt(stems, at);
    const otherLength = stems[at] === '' ? 0 : (cues.longestAt(stems, at)?.length ?? 0);
    if (hit === undefined || otherLength > hit.length || isNamed(at, hit.length, mentions)) {
      at += Math.max(1, otherLength > (hit?.length ?? 0) ? otherLength : 1);
      continue;
    }
    // "Except the greens and those not judged"
    const goesOn = exceptedUpTo > 0 && tokens.slice(exceptedUpTo, at).every(({ word }) => listing.has(word));
    // "Not red, amber or green"
    const isListed = deniedUpTo === at && continuing.has(tokens[at + hit.length]?.word ?? '');
    const continues = goesOn || isListed || (deniedUpTo === at - 1 && continuing.has(tokens[at - 1]?.word ?? ''));
    const denied = continues || isDenied(tokens, at, (place) => used.has(place));
    for (const sign of hit.values) if (denied || !sign.onlyDenied) said.push({ at, sign, denied });
    for (let index = at; index < at + hit.length; index += 1) used.add(index);
    at += hit.length;
    if (denied) deniedUpTo = at;
    if (denied && (goesOn || isExcepted(tokens, at - hit.length))) exceptedUpTo = at;
  }
  return {
    intents: new Set(said.map(({ sign }) => sign.intent)),
    means: mergeMeanings(said),
    amounts: readAmounts(tokens, mentions, used),
    meansOf: (from, to) => mergeMeanings(said.filter(({ at }) => at >= from && at < to)),
    used,
  };
}

function isNamed(at: number, length: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    const overlaps = at < mention.at + mention.length && mention.at < at + length;
    return overlaps && mention.length >= length;
  });
}

const noMeaning: Meaning = Object.freeze({
  colours: [],
  stances: [],
  changes: [],
  before: [],
  stancesBefore: [],
  traits: [],
  lacks: [],
  range: null,
  side: null,
});

function mergeMeanings(said: readonly Said[]): Meaning {
  if (said.length === 0) return noMeaning;
  const namesColour = said.some(({ sign, denied }) => !denied && !sign.isSoft && (sign.means.colours ?? []).length > 0);
  const affirmed = said.flatMap(({ sign, denied }): readonly Meaning[] => {
    if (denied) return sign.denied ? [sign.denied] : [];
    return [sign.isSoft && namesColour ? { ...sign.means, colours: [] } : sign.means];
  });
  const refused = said.flatMap(({ sign, denied }) => (denied && !sign.denied ? sign.means : []));
  const all = <T>(pick: (meaning: Meaning) => readonly T[] | undefined, from: readonly Meaning[]): readonly T[] => [
    ...new Set(from.flatMap((meaning) => pick(meaning) ?? [])),
  ];
  const one = <T>(pick: (meaning: Meaning) => T | undefined): T | undefined =>
    affirmed.map(pick).find((value) => value !== undefined);
  const plain = affirmed.filter((meaning) => !isRanking(meaning));
  // "The decliners, worst first" asks for no colour.
  const isNarrowed = plain.some(({ colours, changes }) => (colours ?? []).length + (changes ?? []).length > 0);
  const colours = without<ListColour>(
    all(({ colours }) => colours, isNarrowed ? plain : affirmed),
    all(({ colours }) => colours, refused),
    listColours.filter((colour) => colour !== 'none'),
  );
  // "Neither red nor amber nor green"
  const judged: readonly ListColour[] =
    colours.length > 0 || !said.some(({ denied }) => denied) ? colours : leftOver(refused);
  const stances = without<ListStance>(
    all(({ stances }) => stances, affirmed),
    all(({ stances }) => stances, refused),
    listStances,
  );
  const traits = [...all(({ traits }) => traits, affirmed)];
  const statuses = all(({ statuses }) => statuses, affirmed);
  const order = one((meaning) => meaning.order);
  const reasons = one((meaning) => meaning.reasons);
  const by = one((meaning) => meaning.by);
  return {
    colours: [...judged],
    stances: [...stances],
    changes: [
      ...changesOf(
        said,
        all(({ changes }) => changes, affirmed),
      ),
    ],
    before: [...all(({ before }) => before, affirmed)],
    stancesBefore: [...all(({ stancesBefore }) => stancesBefore, affirmed)],
    traits,
    // "Final or provisional?" asks for those that are provisional.
    lacks: [...all(({ lacks }) => lacks, affirmed), ...all(({ traits }) => traits, refused)].filter(
      (trait) => !traits.includes(trait),
    ),
    // "Those that have a range still to be confirmed"
    range: one(({ range }) => (range === 'held' ? undefined : range)) ?? one(({ range }) => range) ?? null,
    side: one((meaning) => meaning.side) ?? null,
    unreported: one((meaning) => meaning.unreported) ?? false,
    asksShare: one((meaning) => meaning.asksShare) ?? false,
    withheld: one((meaning) => meaning.withheld) ?? false,
    ...(statuses.length > 0 ? { statuses: [...statuses] } : {}),
    ...(reasons ? { reasons } : {}),
    ...(order ? { order } : {}),
    ...(by ? { by } : {}),
  };
}

/** "Neither improving nor worsening" is what both leave over. */
function changesOf(said: readonly Said[], every: readonly ChangeAsked[]): readonly ChangeAsked[] {
  const denied = said.flatMap((each) => (each.denied && each.sign.denied?.changes ? [each.sign.denied.changes] : []));
  const common = every.filter((change) => denied.every((changes) => changes.includes(change)));
  return denied.length > 1 && common.length > 0 ? common : every;
}

/** What is none of the colours, where all of them are denied. */
function leftOver(refused: readonly Meaning[]): readonly ListColour[] {
  const denied = new Set(refused.flatMap(({ colours }) => colours ?? []));
  return listColours.every((colour) => colour === 'none' || denied.has(colour)) ? ['none'] : [];
}

/** "The worst reds": "worst" alone would mean red or amber. */
function isRanking({ order, by, colours = [] }: Meaning): boolean {
  return order !== undefined || (by !== undefined && colours.length > 0);
}

/** What was asked for less what was denied; where only denied, everything else. */
function without<T>(affirmed: readonly T[], refused: readonly T[], every: readonly T[]): readonly T[] {
  if (refused.length === 0) return affirmed;
  return (affirmed.length > 0 ? affirmed : every).filter((each) => !refused.includes(each));
}
