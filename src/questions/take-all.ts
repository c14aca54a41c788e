import type { Cue } from './cues/cue.js';
import type { Mention } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { holdsAgainst } from './read-sides.js';
import type { Resolution } from './resolve-indicator.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** What of a question tells whether all that fit are wanted. */
export interface Reach {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
}

/** "How are reviews doing?" asks how the whole family stands. */
const overviewWords = wordSet('doing going faring getting looking performing');

/**
 * Takes several that fit as all meant, where asking back which one would miss the point: "both age
 * groups", "all four", "how are reviews doing?", "is placement stability getting better?"
 */
export function takeAll(resolution: Resolution, reach: Reach, lexicon: Lexicon): Resolution {
  if (resolution.sureness === 'sure') return withOtherWay(resolution.keys, reach, lexicon);
  if (resolution.sureness !== 'unsure') return resolution;
  const { keys } = resolution;
  const { cues, tokens } = reach;
  const isMeant =
    (cues.includes('range') && asksTargets(tokens)) ||
    namesHowMany(keys, reach) ||
    namesBoth(keys, reach) ||
    (isFamily(keys, reach, lexicon) && asksOverview(keys, reach));
  return isMeant ? { sureness: 'sure', keys } : resolution;
}

/** "The targets for all the health measures", "what are the fostering ranges": those of each. */
function asksTargets(tokens: readonly Token[]): boolean {
  const isPlural = tokens.some(({ raw }) => /^(targets|ranges|goals|thresholds)$/i.test(raw));
  return isPlural && tokens.some(({ word }) => every.has(word));
}

const every = wordSet('all every each measures indicators ones');
const counts = wordSet('number numbers count total');
const shares = wordSet('rate share percent proportion');
const joints = wordSet('and plus or vs');
/** Between the two: "the number and the rate". */
const farthestApart = 3;

/** "Children in care, number and rate": what is said to be counted both ways is told both ways, where it is. */
function withOtherWay(keys: readonly string[], { tokens }: Reach, { entryOf }: Lexicon): Resolution {
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0 || !saysBothWays(tokens)) return { sureness: 'sure', keys };
  const isCount = (each: string) => entryOf(each)?.indicator.unit === 'children';
  const related = entryOf(key)?.indicator.related ?? [];
  const ways = related.filter((each) => isCount(each) !== isCount(key));
  return { sureness: 'sure', keys: ways.length === 1 ? [key, ...ways] : keys };
}

function saysBothWays(tokens: readonly Token[]): boolean {
  const isWay = (at: number, words: ReadonlySet<string>) => words.has(tokens[at]?.word ?? '');
  return tokens.some(({ word }, at) => {
    if (!joints.has(word)) return false;
    const behind = [1, 2].map((step) => at + step);
    const before = Array.from({ length: farthestApart }, (_, step) => at - 1 - step);
    const says = (first: ReadonlySet<string>, last: ReadonlySet<string>) =>
      before.some((place) => isWay(place, first)) && behind.some((place) => isWay(place, last));
    return says(counts, shares) || says(shares, counts);
  });
}

function namesHowMany(keys: readonly string[], { tokens }: Reach): boolean {
  return tokens.some(({ word }, at) => {
    if (word === 'both') return keys.length === 2;
    // "All the EET ones"
    if (word === 'all' && tokens.some((token) => token.word === 'ones')) return true;
    const [next, afterNext] = [tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
    if (word === 'all' && next === 'of' && afterNext === 'them') return true;
    return (word === 'all' || word === 'the') && next === String(keys.length);
  });
}

/** "Starting and ceasing": a family called by both that it has. */
function namesBoth(keys: readonly string[], { mentions, tokens }: Reach): boolean {
  return mentions.some(
    ({ kind, at, length, keys: members }) =>
      kind === 'family' &&
      members.length === 2 &&
      members.every((key) => keys.includes(key)) &&
      tokens.slice(at, at + length).some(({ word }) => word === 'and'),
  );
}

/** Whether the keys are all that a family named has on the scorecard. */
function isFamily(keys: readonly string[], { mentions }: Reach, { entryOf }: Lexicon): boolean {
  return mentions.some((mention) => {
    const members = mention.keys.filter((key) => entryOf(key)?.indicator.status === 'scorecard');
    return mention.kind === 'family' && members.length === keys.length && members.every((key) => keys.includes(key));
  });
}

function asksOverview(keys: readonly string[], { tokens, cues }: Reach): boolean {
  const how = tokens.findIndex(({ word }) => word === 'how');
  if (how >= 0 && tokens.slice(how + 1).some(({ word }) => overviewWords.has(word))) return true;
  // "Are more coming in than leaving?" holds them against each other.
  return keys.length === 2 && (cues.includes('movement') || holdsAgainst(tokens));
}
