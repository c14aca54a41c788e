import type { Cue } from '../cues/cue.js';
import { cueTable } from '../cues/cue-table.js';
import { covers, type Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isLater } from '../periods/place-in-time.js';
import type { PeriodReading } from '../periods/read-period.js';
import type { PeriodRequest } from '../query.js';
import { readParts } from '../read-sides.js';
import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { asCounts, asksHowLong, asksWhichQuarter, isSoSince } from './as-counts.js';
import { asOverview } from './as-overview.js';
import { asksOfAll } from './asks-of-all.js';
import { asCountOf, asksOfCount } from './asks-of-count.js';
import { findAsides } from './find-asides.js';
import { findTeamContest } from './find-team-contest.js';
import { denials } from './is-denied.js';
import { leavesCondition } from './leaves-condition.js';
import { countFilters, isFiltered, isTurned } from './narrows.js';
import { ordersAll, placesOfOrder } from './order-words.js';
import { placeAmounts, stretchOf } from './place-amounts.js';
import type { Amounts } from './read-amounts.js';
import { readNarrowedScope } from './read-narrowed-scope.js';
import { readReasons } from './read-reasons.js';
import type { ScopeReading } from './read-scope.js';
import { readSigns, type SignReading } from './read-signs.js';
import { readTurn } from './read-turn.js';
import { hasSubject, isWhole } from './select-indicators.js';
import { type Scope, type Selection, selectionSchema } from './selection.js';
import type { Meaning, SignIntent } from './sign.js';
import { widenScope } from './widen-scope.js';

/** A question read as one about no single indicator: "which are red in health?" */
export interface SelectionReading {
  readonly intent: SignIntent;
  readonly selection: Selection;
  /**
   * How sure it is that no single indicator is meant: `said` where the words ask for several and
   * leave nothing over, `family` where what is left over is the name of a family or a team's measure,
   * `scope` where a part of the scorecard is named and nothing asked of it.
   */
  readonly basis: 'said' | 'family' | 'scope';
  /** Whether words ask for it, rather than only naming a part of the scorecard or a team. */
  readonly isAsked: boolean;
  /** A colour is asked for that was another one at another time: "red last quarter but not now". */
  readonly turns: boolean;
  /** Since when it is to have moved, where that is said as a stretch of time: "over two years". */
  readonly since: PeriodRequest | null;
  /** How many words name the parts of the scorecard that are meant. */
  readonly partWords: number;
  /** The words that neither a sign nor a part of the scorecard explains; the name of an indicator may be among them. */
  readonly rest: readonly Token[];
}

/** What of a question was read before. */
export interface SelectionInput {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
  readonly cues: readonly Cue[];
  /** The places of the words that are cues, and of those that name a period or a comparator. */
  readonly cued: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
  readonly period: PeriodReading;
  /** What is asked, where that is settled already; the signs then only narrow it. */
  readonly intent?: SignIntent;
}

/** Words that go with the name of a part: "the health domain". */
const markers = wordSet(
  'domain domains theme themes priority priorities area areas section strand topic top main key rag both',
);
/** What else a question may want; then it asks for no selection. */
const otherWants: readonly Cue[] = ['definition', 'lead', 'schedule', 'trend'];
const mostRanked = 5;

/**
 * Reads a question as one about several indicators by what they have in common. Every word has to be
 * explained: one that is not may change what is asked.
 *
 * @returns undefined where the words ask for nothing of the kind.
 */
export function readSelection(input: SelectionInput): SelectionReading | undefined {
  const { tokens, mentions, lexicon, cues, cued, taken, period } = input;
  // "What counts as watching brief? List them": which they are, and not what it means.
  const isListed = cues.includes('list') && cues.includes('judgement');
  const wantsOther = otherWants.some((want) => cues.includes(want) && !(want === 'definition' && isListed));
  const isOfSeveral = asksWay(input) || asksAlways(input) || asksWhichQuarter(input) || asksHowLong(tokens);
  if (wantsOther && !isOfSeveral) return undefined;
  const scoped = readNarrowedScope(tokens, mentions, lexicon, (at) => !taken.has(at));
  const read = readSigns(tokens, mentions, cueTable, (at) => !taken.has(at) && !scoped.used.has(at));
  const said = asOverview(read, tokens);
  const reasons = readReasons({ tokens, cues, means: said.means, scope: scoped.scope });
  if (reasons === undefined) return undefined;
  const turn = readTurn(tokens, { ...said, isTime: (at) => taken.has(at), isInOrder: isInOrder(period) });
  const sides = readParts(scoped.scope, tokens, cues);
  const isOfCount = !namesSeveral(scoped.scope) && asksOfCount(tokens, said, sides);
  const signs = turn
    ? { ...said, ...turn, intents: new Set<SignIntent>(['movers']) }
    : asCounts(asState(isOfCount ? asCountOf(said) : said, tokens, period), input);
  // "What should I worry about" asks for no range, though "what should" alone does.
  const narrows = isFiltered(signs.means) || isTurned(signs.means) || signs.amounts.limit !== undefined;
  if (cues.includes('range') && !narrows) return undefined;
  const contest = findTeamContest({ tokens, scope: scoped.scope, period });
  const intent =
    input.intent ??
    (contest.length > 0 ? 'teams' : undefined) ??
    (sides && !isFiltered(signs.means) ? 'summary' : undefined) ??
    chooseSignIntent(signs, scoped, input) ??
    (asksOpenly(input, signs) ? 'list' : undefined);
  if (intent === undefined || (reasons !== null && intent !== 'list' && intent !== 'movers')) return undefined;
  const amounts = placeAmounts(signs, intent, tokens);
  // A number that nothing can be narrowed by may not be passed over.
  if (amounts === undefined) return undefined;
  const asides = new Set([...findAsides(tokens, lexicon), ...placesOfOrder(tokens, mentions), ...contest]);
  const isRead = (at: number) => [taken, scoped.used, signs.used, asides].some((used) => used.has(at));
  if ((intent === 'list' || intent === 'movers') && leavesCondition(tokens, isRead, cued)) return undefined;
  const left = findUnexplained(input, scoped, signs, asides);
  const scope = left.length === 0 ? scoped.scope : widenScope(intent, scoped.scope, left, input);
  if (scope === undefined) return undefined;
  const isBare = signs.intents.size === 0 && signs.amounts.limit === undefined && !cues.includes('compare');
  const means = meaningFor(scope, signs);
  return {
    intent,
    selection: selectionSchema.parse({
      ...means,
      ...(sides ? { by: sides } : {}),
      ...amounts,
      scope,
      except: scoped.except,
      reasons,
      asksAll: asksOfAll(tokens) && countFilters(signs.means) === 1 && (signs.means.stances ?? []).length < 2,
      most: signs.amounts.most ?? (asksHowLong(tokens) || ordersAll(tokens) ? null : mostOf(means)),
      place: signs.amounts.place ?? null,
    }),
    basis: left.length > 0 ? 'family' : isBare ? 'scope' : 'said',
    isAsked: !isBare,
    turns: turn !== undefined,
    since: isOfCount ? { kind: 'back', of: 'quarter', steps: 1 } : stretchOf(signs.amounts, intent),
    partWords: scoped.used.size,
    rest: tokens.filter((_, at) => !isRead(at)),
  };
}

/** "Fostering against adoption: which has more reds?" holds parts against each other. */
function namesSeveral({ domains, services, priorities, teams }: Scope): boolean {
  return domains.length + services.length + priorities.length + teams.length > 1;
}

/** "The worst" without a number are the first few. */
function mostOf({ order }: Meaning): number | null {
  return order === undefined || order === 'nearest' ? null : mostRanked;
}

/** "What has always been green?": a time that is asked of any indicator, and the course of none. */
function asksAlways({ tokens, cues }: SelectionInput): boolean {
  return (
    cues.includes('trend') &&
    tokens.some(({ word }) => word === 'always' || word === 'forever') &&
    tokens.some(({ word }) => openWords.has(word))
  );
}

/** "Is anything heading the wrong way?" asks of a named measure for its course. */
function asksWay({ tokens, cues }: SelectionInput): boolean {
  return cues.includes('movement') && tokens.some(({ word }) => ways.has(word));
}

const ways = wordSet('way direction');
const openWords = wordSet('which what whats any anything everything list show');

/** A question that begins with one of these is about several. */
const severalWords = wordSet('percent measures indicators metrics kpis ones');

/** "Which are under 50%?": an amount that is asked of any indicator. */
function asksOpenly({ tokens }: SelectionInput, { amounts }: SignReading): boolean {
  const isOpen = severalWords.has(tokens[0]?.word ?? '') || tokens.some(({ word }) => openWords.has(word));
  // "What percentage of foster carers are over 60?" asks of people.
  const asksShare = tokens.some(
    ({ word }, at) =>
      word === 'percent' && tokens[at + 1]?.word === 'of' && !severalWords.has(tokens[at + 2]?.word ?? ''),
  );
  return amounts.limit !== undefined && isOpen && !asksShare;
}

/** "Stayed red for three quarters": how long it lasts is asked, and not how it moved. */
function asState(said: SignReading, tokens: readonly Token[], { requests }: PeriodReading): SignReading {
  const { means, amounts } = said;
  // "Which have no data for Q1?" asks for none of those that are watched without any.
  if (means.statuses?.includes('watched') && requests.length > 0) {
    const { statuses, ...rest } = means;
    return { ...said, means: { ...rest, unreported: true } };
  }
  const isSince = amounts.run === undefined && (means.changes ?? []).length === 0 && isSoSince(tokens);
  if (isSince) return { ...said, amounts: { ...amounts, run: { lasting: 'since', isStretch: false } } };
  const isState = amounts.run !== undefined && means.changes?.length === 1 && means.changes.includes('kept');
  return isState ? { ...said, means: { ...means, changes: [] }, intents: new Set(['list']) } : said;
}

/** Whether the second of two periods named is the later one. */
function isInOrder({ requests: [first, second] }: PeriodReading): boolean {
  return first !== undefined && second !== undefined && isLater(second, first);
}

/** Two teams are held against each other; one alone too, where nothing else is asked of it. */
function chooseSignIntent(
  { intents, means, amounts }: SignReading,
  { scope, except }: ScopeReading,
  { cues, period, lexicon: { vocabulary } }: SelectionInput,
): SignIntent | undefined {
  const isContest = (means.changes ?? []).every((change) => change === 'better' || change === 'worse');
  const teams = scope.teams.length;
  if (intents.has('teams')) return 'teams';
  if (teams > 1 && teams <= Object.keys(vocabulary.teams).length) {
    // "North against south on everything"
    // "Red in the north but green in the south"
    if ((means.colours ?? []).length > 1 && means.order === undefined) return 'teams';
    // "Worse in the south but better in the north"
    if (['better', 'worse'].every((way) => means.changes?.some((change) => change === way))) return 'teams';
    const asksOther = intents.has('list') || intents.has('summary');
    // "Is north better than south on everything?"
    const isRanked = !intents.has('list') && (means.changes ?? []).length > 0;
    if (isContest && (!asksOther || isRanked || (cues.includes('compare') && !isFiltered(means)))) return 'teams';
  }
  for (const intent of ['movers', 'list', 'summary'] as const)
    if (intents.has(intent)) return refine(intent, means, amounts);
  // "How is health doing compared to last quarter?" names no other council.
  if (cues.includes('compare') && period.requests.length === 0) return undefined;
  if (teams === 1 && !hasSubject(scope)) return 'teams';
  // "Children in care excluding UASC" leaves an indicator out of no list.
  return isWhole(scope) && isWhole({ ...except, keys: [] }) ? undefined : refine('summary', means, amounts);
}

/** "List everything in health" lists; "summary of what is red" lists too, for only the reds are asked for. */
function refine(intent: 'movers' | 'list' | 'summary', means: Meaning, { limit }: Amounts): SignIntent {
  return intent === 'summary' && (isFiltered(means) || limit !== undefined) ? 'list' : intent;
}

/** "How is priority 1?" names a part, and asks for nothing to be divided by priorities. */
function meaningFor({ domains, services, priorities }: Scope, { means, amounts }: SignReading): Meaning {
  const named = { domain: domains, service: services, priority: priorities, quarter: [] };
  const { by, order = bestOf(means, amounts), ...rest } = means;
  if (by === undefined || by === 'colour' || named[by].length > 0) return order ? { ...rest, order } : rest;
  // "Which service is doing worst?" puts the services in order, and not what they do.
  return { ...rest, by };
}

/** "The top five greens" are the best of them. */
function bestOf({ colours = [] }: Meaning, { most }: Amounts): Meaning['order'] {
  return most !== undefined && colours.length === 1 && colours[0] === 'green' ? 'best' : undefined;
}

/** The places of words that nothing explains: no sign, no part of the scorecard, no plain word. */
function findUnexplained(
  { tokens, mentions, cued, taken, lexicon }: SelectionInput,
  scoped: ScopeReading,
  signs: SignReading,
  asides: ReadonlySet<number>,
): readonly number[] {
  const ofNames = stemsOfPriorities(scoped.scope, lexicon);
  const mentionAt = (at: number) => mentions.find((mention) => covers(mention, at));
  return tokens.flatMap(({ word, stem }, at) => {
    if (taken.has(at) || scoped.used.has(at) || signs.used.has(at) || asides.has(at)) return [];
    const mention = mentionAt(at);
    // A whole name may be made of plain words: "what children say".
    if (mention && !scoped.used.has(mention.at))
      return mention.kind === 'family' && (plainStems.has(stem) || ofNames.has(stem)) ? [] : [at];
    return cued.has(at) || plainStems.has(stem) || markers.has(word) || denials.has(word) || ofNames.has(stem)
      ? []
      : [at];
  });
}

/** A priority's title is long, and people say more of it than its alias. */
function stemsOfPriorities({ priorities }: Scope, lexicon: Lexicon): ReadonlySet<string> {
  const names = lexicon.vocabulary.priorities.filter(({ number }) => priorities.includes(number));
  return new Set(names.flatMap(({ name }) => lexicon.read(name).tokens.map(({ stem }) => stem)));
}
