import type { Comparator } from '../indicators/reading.js';
import type { Cue } from './cues/cue.js';
import { cueTable } from './cues/cue-table.js';
import { isIdleLead, isLeadMeant } from './cues/is-lead-meant.js';
import { isScheduleMeant } from './cues/is-schedule-meant.js';
import { withoutWaived } from './find-waived.js';
import { isOfAmount } from './is-of-amount.js';
import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { isQualifierAt, qualifiersAt } from './lexicon/narrow-keys.js';
import { namesSeries } from './periods/names-series.js';
import { type PeriodReading, readPeriod } from './periods/read-period.js';
import { connectors } from './resolve-indicators.js';
import type { PhraseTable } from './words/phrase-table.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** The words of a question by what they speak of. */
export interface SharedOutWords {
  readonly period: PeriodReading;
  /** Those we are to be compared with; ourselves among them where we were named. */
  readonly comparators: readonly Comparator[];
  readonly cues: readonly Cue[];
  /** The places of the words that name a period or a comparator, and of those that are cues. */
  readonly taken: ReadonlySet<number>;
  readonly cued: ReadonlySet<number>;
  /** What is left: the words that say which indicator is meant, and those that say nothing. */
  readonly rest: readonly Token[];
}

/**
 * Gives each word to one reader: names of indicators first, so that "in last year" inside one says
 * nothing about time, then periods, comparators and cues.
 *
 * @param isName whether a word belongs to a name, family or code of an indicator, by its place.
 */
export function shareOutWords(
  tokens: readonly Token[],
  isName: (at: number) => boolean,
  lexicon: Lexicon,
): SharedOutWords {
  const stems = tokens.map(({ stem }) => stem);
  const period = readPeriod(tokens, (at) => isName(at) || isAgeBand(tokens, at, lexicon));
  const isFree = (at: number) => !isName(at) && !period.used.has(at);
  // "The county" is ourselves, unless it is part of what tells measures apart: "in the county".
  const isMeant = (comparator: Comparator, at: number, length: number) =>
    comparator === 'own'
      ? // "Who owns it?"
        !owning.has(tokens[at]?.word ?? '') &&
        // "Which council is best?"
        !(whichWords.has(tokens[at - 1]?.word ?? '') && tokens[at]?.word === 'council') &&
        !stems.slice(at, at + length).some((_, step) => isSplitBy(tokens, at + step, lexicon))
      : // "My neighbour says" speaks of no council.
        tokens[at - 1]?.word !== 'my';
  const comparators = scan(lexicon.comparators, stems, isFree, isMeant);
  const isCue = (at: number) => isFree(at) && !comparators.used.has(at);
  const cues = scan(
    cueTable,
    stems,
    isCue,
    (cue, at, length) =>
      isCueMeant(cue, at, length, tokens, lexicon) && !(cue === 'range' && isPassive(tokens, at + length, isName)),
  );
  const isKept = (at: number) => {
    if (period.used.has(at) || comparators.used.has(at)) return false;
    if (tokens[at]?.word === 'against' && isTargetAt(at + 1, tokens)) return false;
    if (!isName(at) && (isIdleLead(at, tokens) || isOfAmount(tokens, at) || (isName(at + 1) && isCount(tokens, at))))
      return false;
    // "Dental vs health" stays two things: a word between them is kept, though a cue.
    return !cues.used.has(at) || connectors.has(tokens[at]?.word ?? '');
  };
  return {
    period,
    comparators:
      comparators.found.length > 1 ? withoutWaived(comparators.found, tokens, lexicon.comparators) : comparators.found,
    cues: cues.found,
    taken: new Set([...period.used, ...comparators.used]),
    cued: cues.used,
    rest: keepTokens(cues.found.includes('compare') ? partCompared(tokens, isName) : tokens, isKept),
  };
}

/** "In the county" of what is counted there and elsewhere, or of nothing named; "dental checks in the county" are ours. */
function isSplitBy(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const said = qualifiersAt(
    tokens.map(({ stem }) => stem),
    at,
    lexicon,
  );
  if (said.length === 0) return false;
  const named = findMentions(tokens, lexicon).flatMap(({ keys }) => keys);
  const related = (key: string) => lexicon.catalogue.get(key)?.related ?? [];
  const kin = named.flatMap((key) => [key, ...related(key), ...related(key).flatMap(related)]);
  return kin.length === 0 || kin.some((key) => said.some((phrase) => lexicon.entryOf(key)?.qualifiers.has(phrase)));
}

/** "All four EET measures", in front of what they are called: how many they are. */
function isCount(tokens: readonly Token[], at: number): boolean {
  return /^[2-9]$/.test(tokens[at]?.word ?? '') && counting.has(tokens[at - 1]?.word ?? '');
}

const counting = wordSet('all the these those our other');

/** "A child should be adopted": what is to be done with somebody, and no amount that is expected. */
function isPassive(tokens: readonly Token[], behind: number, isName: (at: number) => boolean): boolean {
  return tokens[behind - 1]?.word === 'be' && isName(behind) && /ed$/.test(tokens[behind]?.word ?? '');
}

/** Whether a phrase asks for what it mostly asks for. */
function isCueMeant(cue: Cue, at: number, length: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [before, word] = [tokens[at - 1]?.word ?? '', tokens[at]?.word ?? ''];
  // "What is behind the drop" asks why, "are we behind England" how we stand.
  if (word === 'behind' && length === 1 && cue === 'compare') return isBeforeOther(tokens, at + 1, lexicon);
  if (word === 'behind' && length === 1 && cue === 'why') return isCauseBehind(tokens, at + 1, lexicon);
  // "Against the 30 target" holds against no other council.
  if (word === 'against' && length === 1 && cue === 'compare') return !isTargetAt(at + 1, tokens);
  if (cue === 'why') return !isOfCourse(at, length, tokens);
  // "How do you work out the rate" asks of the rate.
  if (cue === 'help' && (tokens[at + length]?.word === 'out' || word === 'helpful')) return false;
  // "The difference between north and south" is one of figures.
  if (cue === 'definition' && tokens[at]?.word === 'difference' && countTeams(tokens, lexicon) > 1) return false;
  // "What is VS?", "what does VS stand for?"
  if (cue === 'compare' && word === 'vs') return at < tokens.length - 1 && !meaning.has(tokens[at + 1]?.word ?? '');
  // "Is it going to go up or down?" asks what nobody knows.
  if (cue === 'side') return !tokens.some((token) => foretelling.has(token.word));
  if (cue === 'schedule') return isScheduleMeant(at, length, tokens);
  // "Settled with somebody long term" asks for no years, "the long term trend" and "long term?" do.
  if (cue === 'by-year' && tokens[at + length - 1]?.word === 'term') {
    const isStretch = before === 'the' && overTerm.has(tokens[at - 2]?.word ?? '');
    return at === 0 || isStretch || behindTerm.has(tokens[at + length]?.word ?? '');
  }
  // "Are visits on time as they should be?" asks how they are.
  if (cue === 'range' && word === 'should') return tokens[at - 2]?.word !== 'as';
  if (cue === 'lead') return isLeadMeant(at, length, tokens);
  // "What is the good news"
  if (cue === 'range' && tokens[at + length]?.word === 'news') return false;
  // "What's new since the panel last met" asks of no figure when it last met anything.
  if (cue === 'trend' && word === 'last' && gatherers.has(before)) return false;
  if (length > 1) return true;
  // "Show me the quarters", not "the quarter".
  if (periodNouns.has(word)) return namesSeries(tokens, at);
  // "Yes, the annual one" names a check.
  if (cue === 'by-year' && tokens[at + 1]?.word === 'one') return false;
  // "Health checks: annual, dental and initial" names them.
  if (cue === 'by-year' && tokens[at + 1]?.breakBefore) return false;
  // "I keep getting different numbers"
  if (cue === 'movement' && word === 'different') return !toldThings.has(tokens[at + 1]?.word ?? '');
  // "With grandparents or other relatives" speaks of no other councils.
  if (cue === 'compare' && word === 'other') {
    return before !== 'or' && before !== 'and' && !namesSeries(tokens, at + 1);
  }
  // "What are we measuring without any target?" asks which, and not how.
  if (word === 'measuring' && tokens.slice(at).some((token) => lacking.has(token.word))) return false;
  // "July to September I mean" puts something right.
  if (cue === 'definition') return !isNounOfMeasure(tokens, at, lexicon) && !(word === 'mean' && selves.has(before));
  return true;
}

/** Whether a target stands there behind its amount: "the 30 target". */
function isTargetAt(from: number, tokens: readonly Token[]): boolean {
  const amount = tokens.findIndex(({ word }, at) => at >= from && !eachOrOwn.has(word));
  return /^\d+$/.test(tokens[amount]?.word ?? '') && metWords.has(tokens[amount + 1]?.word ?? '');
}

/** "What's happening with X" asks how it stands, "what has happened to X since Q1" how it went; "what happened to X" why. */
function isOfCourse(at: number, length: number, tokens: readonly Token[]): boolean {
  const said = tokens.slice(at, at + length);
  if (said.some(({ word }) => word === 'happening')) return true;
  // "What happened at the March meeting?"
  if (
    said.some(({ word }) => word === 'happened') &&
    tokens[at + length]?.word === 'at' &&
    tokens.some(({ word }) => meetings.has(word))
  )
    return true;
  // "What went the wrong way"
  if (ways.has(tokens[at + length]?.word ?? '')) return true;
  // "What does the scorecard say about X" asks for the figure.
  if (said.some(({ word }) => saying.has(word)) && sheets.has(tokens[at - 1]?.word ?? '')) return true;
  return said.some(({ word }) => word === 'happened') && tokens.slice(at + length).some(({ word }) => spans.has(word));
}

/** "What is behind the drop", neither "behind England" nor "behind on visits". */
function isCauseBehind(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  // "Which team is behind?"
  // "Where are we behind?"
  if (tokens[at] === undefined && tokens.some(({ word }) => word === 'which' || word === 'where')) return false;
  // "Where is north behind south?", "what is the north team behind on?"
  if (countTeams(tokens.slice(at, at + longestTeam), lexicon) > 0) return false;
  if ((tokens[at] === undefined || behindTeam.has(tokens[at]?.word ?? '')) && countTeams(tokens, lexicon) > 0)
    return false;
  return !isBeforeOther(tokens, at, lexicon) && tokens[at]?.word !== 'on';
}

/** "Is north behind on visits", "… still behind or have they caught up" */
const behindTeam = wordSet('on or now still and');
/** "Children in care north", as its short form is read. */
const longestTeam = 4;

/** Whether what stands there is the name of somebody to compare with, or ourselves. */
function isBeforeOther(tokens: readonly Token[], at: number, { comparators }: Lexicon): boolean {
  if (tokens[at]?.word === 'us') return true;
  const stems = tokens.map(({ stem }) => stem);
  return [at, at + 1].some((place) => comparators.longestAt(stems, place) !== undefined);
}

/** How many different teams some words name. */
export function countTeams(tokens: readonly Token[], { scopes }: Lexicon): number {
  const stems = tokens.map(({ stem }) => stem);
  const teams = stems.flatMap(
    (_, at) => scopes.longestAt(stems, at)?.values.filter(({ kind }) => kind === 'teams') ?? [],
  );
  return new Set(teams.map(({ name }) => name)).size;
}

const periodNouns = wordSet('quarter month year');
const spans = wordSet('since between from');
const saying = wordSet('say says said');
const sheets = wordSet('scorecard figure figures data number numbers dashboard sheet');
const ways = wordSet('way direction');
const meetings = wordSet('meeting meetings panel cpp');
const gatherers = wordSet('we panel committee cpp');
const meaning = wordSet('stand stands mean means please');
const foretelling = wordSet('going likely expected will next');
const owning = wordSet('owns owned');
const whichWords = wordSet('which what other any');
const metWords = wordSet('target targets range');
const eachOrOwn = wordSet('the our a that their its');
const eachWords = wordSet('both each either all two');
const selves = wordSet('i we to');
const lacking = wordSet('without no');
const overTerm = wordSet('over in across for');
const behindTerm = wordSet(
  'trend trends view picture history graph chart data look direction pattern change changes figures',
);
const toldThings = wordSet(
  'number numbers figure figures answer answers thing things people story stories version versions',
);
/** "What does that measure exactly?" */
const behindVerb = wordSet('exactly actually precisely then really please pls again though');

/** "The DfE measure", "which measures": an indicator, and no question how it is measured. */
function isNounOfMeasure(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.word;
  // "Work or training, Ofsted definition"
  const stems = tokens.map(({ stem }) => stem);
  const isEnd = at === tokens.length - 1 || tokens[at + 1]?.breakBefore === true;
  if (word === 'definition' && isEnd && isQualifierAt(stems, at - 1, lexicon)) return true;
  // "What does that measure?", not "how do we do by the DfE measure".
  const asksDoes = tokens.some((token) => token.word === 'does' || token.word === 'do');
  const isLast = tokens.slice(at + 1).every((token) => behindVerb.has(token.word));
  const isVerb = isLast && asksDoes && !isQualifierAt(stems, at - 1, lexicon);
  // "Both definitions" are the measures made by them.
  if (word?.startsWith('definition') && eachWords.has(tokens[at - 1]?.word ?? '')) return true;
  return (word === 'measure' || word === 'measures') && tokens[at - 1]?.word !== 'it' && !isVerb;
}

/** Every phrase of a table over the free words, longest first, and the places they take. */
function scan<T>(
  table: PhraseTable<T>,
  stems: readonly string[],
  isFree: (at: number) => boolean,
  isMeant: (value: T, at: number, length: number) => boolean = () => true,
): { readonly found: readonly T[]; readonly used: ReadonlySet<number> } {
  const found = new Set<T>();
  const used = new Set<number>();
  const free = stems.map((stem, at) => (isFree(at) ? stem : ''));
  for (let at = 0; at < free.length; ) {
    const hit = free[at] === '' ? undefined : table.longestAt(free, at);
    const values = hit?.values.filter((value) => isMeant(value, at, hit.length)) ?? [];
    const length = hit !== undefined && values.length > 0 ? hit.length : 0;
    for (const value of values) found.add(value);
    for (let place = at; place < at + length; place += 1) used.add(place);
    at += Math.max(1, length);
  }
  return { found: [...found], used };
}

/** "Compare health checks with dental checks": of two things compared the second begins behind these. */
const comparing = wordSet('with to against than');

function partCompared(tokens: readonly Token[], isName: (at: number) => boolean): readonly Token[] {
  return tokens.map((token, at) => {
    const isSecond = at > 0 && comparing.has(tokens[at - 1]?.word ?? '') && !isName(at - 1);
    return isSecond ? { ...token, breakBefore: true } : token;
  });
}

/** Drops words; where one stood, the next kept word begins a new part. */
function keepTokens(tokens: readonly Token[], isKept: (at: number) => boolean): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (!isKept(at)) return [];
    return [{ ...token, breakBefore: token.breakBefore || (at > 0 && !isKept(at - 1)) }];
  });
}

/** "17-18" is an age band where the pack has it, unless it is marked as a year: "FY17-18". */
function isAgeBand(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.word ?? '';
  return /^\d\d-\d\d$/.test(word) && lexicon.weightOf(word) > 0 && tokens[at - 1]?.word !== 'fy';
}
