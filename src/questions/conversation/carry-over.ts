import { formatPeriod, parsePeriod, yearOf } from '../../indicators/period.js';
import type { Intent, PeriodRequest, Query } from '../query.js';
import type { Topic } from './conversation-context.js';
import { moveTime } from './move-time.js';
import type { References } from './references.js';

const latest: PeriodRequest = { kind: 'latest' };

/** What is asked of one indicator as well as of another. */
const ofAnyIndicator: ReadonlySet<Intent> = new Set(['status', 'trend', 'range', 'compare', 'why']);
/** What stays asked where only the period is another one: a target, a reason. */
const ofAnyPeriod: ReadonlySet<Intent> = new Set(['range', 'why']);

/**
 * Completes a query about another indicator than before: "and dental?" asks of it what was asked.
 * What it says itself always counts.
 */
export function carryToAnother(own: Query, base: Query, { saysNow, startsAfresh }: References): Query {
  if (startsAfresh) return own;
  const saysWhat = own.intent !== 'status' || own.comparators.length > 0;
  const isCarried = ofAnyIndicator.has(base.intent) && !(comparesThem(base) && own.indicators.length < 2);
  const intent = saysWhat ? own.intent : isCarried ? base.intent : 'status';
  const isSame = intent === base.intent;
  const comparators = saysWhat || !isSame ? own.comparators : base.comparators;
  const by = own.by ?? (isSame ? base.by : null);
  const course = own.course ?? (isSame ? base.course : null);
  if (saysNow || saysWhen(own)) return { ...own, intent, comparators, by, course };
  if (isSame && base.since !== null)
    return { ...own, intent, comparators, by, course, period: base.period, since: base.since };
  return {
    ...own,
    intent,
    comparators,
    by,
    course,
    period: comparators.length > 0 ? publishedPeriod(base) : askedPeriod(base),
  };
}

/** Several were held against each other; one of them alone has nothing to be held against. */
function comparesThem({ intent, comparators, indicators }: Query): boolean {
  return intent === 'compare' && comparators.length === 0 && indicators.length > 1;
}

/**
 * Completes a query about the same as before: "why?" asks for the period spoken of.
 *
 * @param references with whether the figure is asked for, whatever was asked before.
 */
export function carryToSame(
  own: Query,
  { query: base, period: spoken }: Topic,
  references: References & { readonly asksFigure: boolean },
): Query {
  // "Why has it dipped since then?" asks for a reason.
  // What was published is of another year than the figure that was told beside it.
  if (references.saysSinceThen && isPublished(base) && own.intent !== 'why')
    return { ...own, intent: 'trend', period: latest };
  if (references.saysSinceThen && spoken !== null && own.intent !== 'why') {
    return { ...own, intent: 'trend', period: latest, since: { kind: 'named', period: spoken } };
  }
  const time = moveTime(own, spoken, references);
  // "Add the South West"
  if (references.adds && own.comparators.length > 0 && isPublished(base)) {
    return {
      ...own,
      comparators: [...new Set([...base.comparators, ...own.comparators])],
      period: publishedPeriod(base),
    };
  }
  if (own.intent !== 'status' || own.comparators.length > 0) {
    const thatYear = references.saysAtTheTime && spoken !== null ? yearAround(spoken) : undefined;
    const published = thatYear ?? publishedPeriod(base);
    const period = own.intent === 'trend' ? latest : isPublished(own) ? published : periodBehind(base);
    return { ...own, ...(references.saysNow || saysWhen(time) ? time : { period, since: null }) };
  }
  if (!references.saysNow && !saysWhen(time)) return { ...own, period: askedPeriod(base), since: null };
  if (base.intent === 'compare' && base.comparators.length > 0 && time.since === null && isYear(time.period)) {
    return { ...own, ...time, intent: 'compare', comparators: base.comparators };
  }
  // "Now the same for Q3", of two that were held against each other.
  if (comparesThem(base) && time.since === null && own.indicators.length > 1)
    return { ...own, ...time, intent: 'compare' };
  // "Over the last 5 years", of what was compared.
  if (time.since !== null && base.intent === 'compare') return { ...own, ...time, intent: 'trend' };
  // "What was it in Q2?", after a reason, asks for the figure.
  const asksFigure = references.asksFigure || (base.intent === 'why' && references.asksAboutIt);
  return { ...own, ...time, intent: ofAnyPeriod.has(base.intent) && !asksFigure ? base.intent : 'status' };
}

function saysWhen({ period, since }: Pick<Query, 'period' | 'since'>): boolean {
  return period.kind !== 'latest' || since !== null;
}

/** The period asked for; "worse than last year" asks for none, though this year is what it compares. */
function askedPeriod({ period, since }: Query): PeriodRequest {
  return since !== null && isCurrent(period) ? latest : period;
}

/** After "up or down over the year?" another thing is asked of the latest figure. */
function periodBehind(base: Query): PeriodRequest {
  return base.intent === 'trend' && isCurrent(base.period) ? latest : askedPeriod(base);
}

/** Figures of others are published by the year and late, so only a year that was named goes with them. */
function publishedPeriod({ period }: Query): PeriodRequest {
  return isYear(period) && !isCurrent(period) ? period : latest;
}

/** The year in which a period lies: others publish by the year. */
function yearAround(spoken: string): PeriodRequest | undefined {
  const period = parsePeriod(spoken);
  return period && { kind: 'named', period: formatPeriod(yearOf(period)) };
}

function isCurrent(period: PeriodRequest): boolean {
  return period.kind === 'back' && period.steps === 0;
}

function isPublished({ intent, comparators, indicators }: Query): boolean {
  return comparators.length > 0 || (intent === 'compare' && indicators.length === 1);
}

function isYear(period: PeriodRequest): boolean {
  if (period.kind === 'back') return period.of === 'year';
  return period.kind === 'named' && parsePeriod(period.period)?.kind === 'year';
}
