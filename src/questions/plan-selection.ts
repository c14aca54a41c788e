import { type PlaceInTime, placeInTime } from './periods/place-in-time.js';
import { type PeriodRequest, type Query, querySchema } from './query.js';
import type { ChosenSelection } from './selection/chosen-selection.js';
import { isFiltered } from './selection/narrows.js';
import type { ChangeAsked } from './selection/selection.js';
import type { SharedOutWords } from './share-out-words.js';
import type { Steps } from './trends/read-steps.js';

const quartersInYear = 4;
const colourChanges: ReadonlySet<ChangeAsked> = new Set(['colour', 'stance', 'kept'] as const);

/** The query of a question about several indicators. */
export function planSelection(
  { intent: asked, selection, turns, since = null, comparators: others }: ChosenSelection,
  { period, cues, comparators: named }: Pick<SharedOutWords, 'period' | 'cues' | 'comparators'>,
  { within }: Steps,
): Query {
  // "Q2 against Q4", "fostering compared with last quarter": of two quarters what moved between them is the answer.
  const isCompared = period.requests.length === 1 && cues.includes('compare');
  // "South, all measures vs Q1"
  const isOfAll = asked === 'summary' || (asked === 'list' && isCompared && !narrows(selection));
  const intent = isOfAll && (period.requests.length > 1 || isCompared) ? 'movers' : asked;
  const placed = placeInTime(period, {
    comparesInTime:
      intent === 'movers' || (intent === 'teams' && (period.requests.length > 1 || selection.changes.length > 0)),
    addsUp: false,
  });
  const comparators = others ?? named.filter((comparator) => comparator !== 'own');
  // "Got worse every quarter this year": of a year its steps are asked for.
  const isStepwise = intent === 'movers' && selection.lasting !== null && isThisYear(placed.period);
  if (intent === 'compare' || selection.published !== null)
    return querySchema.parse({ intent, selection, period: placed.period, comparators });
  const isRun = selection.lasting !== null && !isStepwise;
  const isCount = intent === 'list' && !isRun && turns !== true;
  const time = isRun
    ? placeRun(placed)
    : isCount
      ? placeCount(placed, cues.includes('compare'))
      : placeSelection(placed, turns);
  // "What got worse over the year?"
  // "Have the teams got better this year?"
  if (intent === 'teams' && selection.changes.length > 0 && time.since === null && isThisYear(time.period)) {
    return querySchema.parse({ intent, selection, since: { kind: 'part', of: 'quarter', part: 1 } });
  }
  // "Still red from last year": few years as a whole are judged.
  const isOfColours = intent === 'movers' && selection.changes.some((change) => colourChanges.has(change));
  if (isOfColours && time.since !== null && asQuarter(time.since) !== time.since) {
    return querySchema.parse({ intent, selection, period: { kind: 'latest' }, since: asQuarter(time.since) });
  }
  const isUntimed = time.since === null && time.period.kind === 'latest';
  return querySchema.parse({
    intent,
    selection: isStepwise ? { ...selection, lasting: 'since' } : selection,
    ...time,
    ...(isUntimed && since ? { since } : {}),
    ...(isUntimed && within ? { period: within } : {}),
  });
}

/** Whether only some are asked for, by what they are like or how they stand. */
function narrows(selection: ChosenSelection['selection']): boolean {
  const { unreported, withheld, statuses, lasting, limit, by } = selection;
  const isOfOthers = unreported || withheld || lasting !== null || limit !== null || !statuses.includes('scorecard');
  return isFiltered(selection) || isOfOthers || by !== 'colour';
}

/** "Red last quarter but not now" names the time before, and asks for now. */
function placeSelection(time: PlaceInTime, turns = false): PlaceInTime {
  const isNow = time.period.kind === 'back' && time.period.steps === 0;
  if (!turns || time.since !== null || time.period.kind === 'latest' || isNow) return time;
  return { period: { kind: 'latest' }, since: asQuarter(time.period) };
}

/** Few years as a whole are judged: "last year" means the same quarter of it. */
function asQuarter(request: PeriodRequest): PeriodRequest {
  const isOfYears = request.kind === 'back' && request.of === 'year';
  return isOfYears ? { kind: 'back', of: 'quarter', steps: request.steps * quartersInYear } : request;
}

/** "How many greens compared to last quarter": two quarters are counted. */
function placeCount({ period, since }: PlaceInTime, compares: boolean): PlaceInTime {
  const isSwapped = since === null && compares && period.kind !== 'latest';
  const other = isSwapped ? period : since;
  if (other === null) return { period, since };
  const quarter = asQuarter(other);
  return { period: isSwapped || quarter !== other ? { kind: 'latest' } : period, since: quarter };
}

/** "Red all year" asks for quarters in a row up to its last, not for how the year is judged. */
function placeRun({ period, since }: PlaceInTime): PlaceInTime {
  return { period: lastQuarterOf(period), since };
}

function isThisYear(period: PeriodRequest): boolean {
  return period.kind === 'back' && period.of === 'year' && period.steps === 0;
}

function lastQuarterOf(request: PeriodRequest): PeriodRequest {
  const named = request.kind === 'named' ? /^\d{4}-\d\d$/.exec(request.period)?.[0] : undefined;
  if (named !== undefined) return { kind: 'named', period: `${named} Q4` };
  if (request.kind !== 'back' || request.of !== 'year') return request;
  return request.steps === 0 ? { kind: 'latest' } : { kind: 'part', of: 'quarter', part: 4, yearsBack: request.steps };
}
