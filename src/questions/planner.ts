import type { Indicator } from '../indicators/indicator.js';
import { asksAboutPerson } from './asks-about-person.js';
import { asksForHelp } from './asks-for-help.js';
import { asksHowMany } from './asks-how-many.js';
import { asksRangeInTime, placeRanges, planRangesChanged } from './asks-range-in-time.js';
import { asksTheRest } from './asks-the-rest.js';
import { asksWhatItTakes } from './asks-what-it-takes.js';
import { chooseIntent } from './choose-intent.js';
import type { Cue } from './cues/cue.js';
import { leaveDenied } from './find-denied.js';
import { findFigureFact } from './find-figure-fact.js';
import { findForecast } from './find-forecast.js';
import { findStrangeWords } from './find-strange-words.js';
import { findSupposed } from './find-supposed.js';
import { findUncounted } from './find-uncounted.js';
import { findUnheld, namesBesides } from './find-unheld.js';
import { findUnsplit } from './find-unsplit.js';
import { hearQuestion } from './hear-question.js';
import { findMentions, placesOf } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { ReadMessage } from './normalise.js';
import { asksWhichTime } from './periods/asks-which-time.js';
import { findDeniedTime } from './periods/find-denied-time.js';
import { againstNow, endsWithYear, type PlaceInTime, placeInTime } from './periods/place-in-time.js';
import type { PeriodReading } from './periods/read-period.js';
import { readSchoolYears } from './periods/school-years.js';
import { asksWhatIsHeld, planHeld } from './plan-held.js';
import { planOfAll } from './plan-of-all.js';
import { planOfGroup } from './plan-of-group.js';
import { planSelection } from './plan-selection.js';
import { type Intent, type Query, querySchema } from './query.js';
import {
  asksWhichRanks,
  asksWhoIsBest,
  comparesOverYears,
  findGapMove,
  holdsAgainst,
  holdsAgainstNow,
  joinsTimeAndOthers,
  meansOthers,
  nowWords,
  tellsOfThen,
} from './read-sides.js';
import { resolveInContext } from './resolve-in-context.js';
import { chooseSelection } from './selection/choose-selection.js';
import { everybodyElse } from './selection/read-comparison.js';
import { readScope } from './selection/read-scope.js';
import { isWhole } from './selection/select-indicators.js';
import { type SharedOutWords, shareOutWords } from './share-out-words.js';
import { takeAll } from './take-all.js';
import { asksWhatWasPrinted } from './topics/read-schedule.js';
import { readTopic } from './topics/read-topic.js';
import { readCourse } from './trends/read-course.js';
import { asksOfYear, readSteps, thisYear } from './trends/read-steps.js';
import { plainStems } from './words/plain-stems.js';
import type { Token } from './words/token.js';

/** What was spoken of before in the same conversation. */
export interface PlanContext {
  /** The indicators of the last answer, for a question that names none: "and last quarter?" */
  readonly indicators: readonly string[];
}

/** What a question is planned with. */
export interface PlanOptions {
  readonly lexicon: Lexicon;
  readonly context?: PlanContext | undefined;
}

/** What two measures ask for that are held against each other, where nothing else says so. */
const comparable: ReadonlySet<Intent> = new Set(['status', 'trend', 'range'] as const);
/** What a question for a course seems to ask where nothing is named: "was it ever below 75?" */
const ofNothingNamed: ReadonlySet<Intent> = new Set(['other', 'list'] as const);
const mostNearest = 3;
const courseCues = [
  'trend',
  'compare',
  'through-year',
  'judgement',
  'range',
  'why',
  'by-month',
  'by-quarter',
  'by-year',
] as const;
const stepCues = ['by-month', 'by-quarter', 'by-year', 'through-year'] as const;

/**
 * Makes a query of any text, by rules alone. The words that are left when periods, comparators and
 * cues are read must be explained by the indicator chosen. Words that nothing explains are kept in
 * `unmatched`, and then no indicator is chosen: they may change what was asked.
 */
export function planQuestion(asked: string | ReadMessage, { lexicon, context }: PlanOptions): Query {
  const message = typeof asked === 'string' ? hearQuestion(asked, lexicon) : asked;
  if (asksAboutPerson(message, lexicon)) {
    return querySchema.parse({ intent: 'other', refusal: 'identifiable-child' });
  }
  const { tokens } = message;
  const mentions = findMentions(tokens, lexicon).filter(({ kind }) => kind !== 'number');
  const places = placesOf(mentions);
  const isName = (at: number) => places.has(at);
  const words = shareOutWords(tokens, isName, lexicon);
  const { period, cues, rest } = words;
  const unheld = findUnheld(tokens, isName, lexicon);
  const barred =
    unheld ??
    findUncounted(tokens, isName, (at) => period.used.has(at), lexicon) ??
    findForecast(tokens) ??
    sayDeniedTime(tokens);
  const unmatched = barred === undefined ? findStrangeWords(rest, lexicon).map(({ raw }) => raw) : [barred];
  const isUnderstood = unmatched.length === 0;
  const resolution = takeAll(
    leaveDenied(resolveInContext(words, isUnderstood, lexicon, context), message.denied),
    { tokens, mentions, cues },
    lexicon,
  );
  const keys = resolution.sureness === 'none' ? [] : resolution.keys;
  const named = words.comparators.filter((comparator) => comparator !== 'own');
  const asksOfOthers = meansOthers(tokens, cues) || (asksWhoIsBest(tokens) && !isOfTeams(keys, lexicon));
  const comparators = named.length === 0 && keys.length > 0 && asksOfOthers ? everybodyElse : named;
  if (resolution.sureness !== 'sure' && comparators.length === 0 && asksForHelp(tokens, cues, words.cued)) {
    return querySchema.parse({ intent: 'help' });
  }
  const topic = readTopic({ message, mentions, words, resolution, lexicon });
  // "When is Ofsted coming?" asks of no meeting; "what happens when too few members come?" of the quorum.
  if (topic && !(unheld !== undefined && topic.intent === 'schedule' && topic.topic.fact === null))
    return querySchema.parse(topic);
  const isRangeInTime = isUnderstood && asksRangeInTime(tokens, words);
  if (isRangeInTime && resolution.sureness !== 'sure') {
    const { scope } = readScope(tokens, mentions, lexicon, (at) => !words.taken.has(at));
    if (keys.length === 0 || !isWhole(scope)) return planRangesChanged(words, scope);
  }
  const hasContext = context !== undefined && context.indicators.length > 0;
  if (isUnderstood && keys.length === 0 && asksWhatIsHeld(words)) return planHeld(words);
  const gapMove =
    isUnderstood && keys.length === 0 && named.length > 0 && !hasContext ? findGapMove(tokens) : undefined;
  if (gapMove) return querySchema.parse({ intent: 'compare', comparators: named, unmatched: [gapMove.raw] });
  const asksEnds = keys.length > 0 && asksWhatItTakes(tokens);
  const chosen =
    barred === undefined && !asksEnds ? chooseSelection({ tokens, mentions, words, lexicon, hasContext }) : undefined;
  if (chosen) return planSelection(chosen, words, readSteps(cues, tokens));
  const indicators = keys.flatMap((key) => lexicon.entryOf(key)?.indicator ?? []);
  const addsUp = indicators.some(({ aggregation }) => aggregation === 'sum');
  const isOfSchool = indicators.length > 0 && indicators.every(({ reportingYear }) => reportingYear === 'school');
  const placed = placeInTime(isOfSchool ? readSchoolYears(period) : period, {
    // "Over the last year", of nothing named here, asks how something went.
    comparesInTime:
      comparators.length === 0 &&
      (goingCues.some((cue) => cues.includes(cue)) || (keys.length === 0 && period.windowMonths !== null)),
    addsUp,
    asksMove: keys.length > 0 && comparators.length === 0 && asksOfMove(cues),
  });
  const time = placeBesideNow(placed, words, tokens);
  const namesNothing = isUnderstood && !hasContext && keys.length + comparators.length === 0;
  const ofAll = namesNothing
    ? (planOfAll(words, tokens, time) ?? planOfGroup(words, tokens, time, lexicon))
    : undefined;
  if (ofAll) return ofAll;
  const { by, within: stretch } = readSteps(cues, tokens);
  const within = addsUp && asksOfYear(tokens) ? thisYear : stretch;
  const isSure = isUnderstood && resolution.sureness === 'sure';
  // "Was it ever under 60?" is asked of what is still to be named.
  const lacksSubject = isUnderstood && keys.length === 0;
  const unsplit = isUnderstood && !isSure ? findUnsplit(rest, lexicon) : [];
  const course =
    (isSure || lacksSubject) && comparators.length === 0
      ? readCourse({
          tokens,
          mentions,
          taken: words.taken,
          isHeldAgainst: time.since !== null || period.months !== null,
        })
      : null;
  // "How many were adopted across the year?" asks for the year's total, and not how it went.
  const asksTotal = addsUp && tokens.some(({ word }) => word === 'number');
  // "What did the annual report print for reviews in 2022-23?" asks for no date of the report.
  const ofPrinted = asksWhatWasPrinted({ message, words, resolution });
  const intent = chooseIntent({
    cues: cues.filter((cue) => !(asksTotal && cue === 'through-year') && !(ofPrinted && cue === 'schedule')),
    comparators,
    namesIndicator: keys.length > 0,
    isOfTeam: areOfOneTeam(indicators),
    hasSince: time.since !== null,
    comparesTimes: time.since !== null && asksWhichTime(tokens, period),
    isBare: rest.every(({ stem }) => plainStems.has(stem)) && period.requests.length === 0,
    isEmpty: tokens.length === 0,
  });
  const asksFact = isSure ? findFigureFact(cues, indicators) : null;
  const asksCourse =
    course !== null && (intent === 'status' || intent === 'trend' || (lacksSubject && ofNothingNamed.has(intent)));
  // "Stability before 2020": all that is held up to then.
  const isUntil = intent === 'status' && endsWithYear(period);
  const isHeldAgainst = (keys.length === 2 && holdsAgainst(tokens)) || (keys.length > 1 && asksWhichRanks(tokens));
  // "Compare dental and health over the year" asks how both went.
  const areCourses =
    keys.length > 1 && intent === 'compare' && comparators.length === 0 && cues.includes('through-year');
  const isEachOther = isHeldAgainst && time.since === null && !asksCourse;
  // "When was dental last updated?" asks for no course of it.
  const tellsFact = asksFact !== null && (intent === 'status' || (asksFact === 'release' && intent === 'trend'));
  // "DfE against Ofsted accommodation every quarter"
  const isStepwise = keys.length > 1 && comparators.length === 0 && stepCues.some((cue) => cues.includes(cue));
  const supposed = isSure ? findSupposed(tokens) : undefined;
  const special: readonly (readonly [applies: boolean, intent: Intent])[] = [
    [isRangeInTime || asksEnds, 'range'],
    [supposed !== undefined && comparable.has(intent), 'range'],
    [asksCourse || isUntil || areCourses, 'trend'],
    [isStepwise && intent === 'compare', 'trend'],
    [isEachOther && comparable.has(intent), 'compare'],
    [tellsFact, 'status'],
  ];
  const isOfYears = comparators.length > 0 && (time.since !== null || comparesOverYears(tokens, cues));
  const query = querySchema.parse({
    intent: special.find(([applies]) => applies)?.[1] ?? intent,
    course: asksCourse && !asksEnds ? course : null,
    indicators: isSure ? keys : [],
    candidates: isUnderstood && resolution.sureness === 'unsure' && unsplit.length === 0 ? keys : [],
    ...((asksCourse || intent === 'trend') && period.months ? spanOf(period.months) : time),
    ...(within !== null && time.since === null && time.period.kind === 'latest' ? { period: within } : {}),
    ...(isRangeInTime ? placeRanges(time) : {}),
    by: isRangeInTime || isUntil || (by === null && isOfYears) ? 'year' : by,
    comparators,
    asksRest: asksTheRest(tokens, mentions),
    asksNumber: asksHowMany(tokens),
    asksAmount: supposed ?? null,
    asksFact: tellsFact ? asksFact : null,
    asksRange: intent === 'compare' && cues.includes('range'),
    unsplit: unsplit.length > 0,
    unheld: unheld !== undefined,
    keepsSubject: unheld !== undefined && keys.length === 0 && !namesBesides(unheld, rest, lexicon),
    nearest: isSure ? [] : findNearest(unsplit.length > 0 ? unsplit : keys, rest, lexicon),
    meant: !isUnderstood && resolution.sureness === 'sure' ? keys : [...unsplit],
    unmatched,
  });
  const isOfBoth = query.intent === 'compare' && isSure && comparators.length > 0;
  if (!isOfBoth || !joinsTimeAndOthers(tokens, period, words.taken)) return query;
  return inTimeAndWithOthers(query, placeInTime(period, { comparesInTime: true, addsUp }));
}

/** "Compare dental with last year and with England": first with itself, then with others. */
function inTimeAndWithOthers(query: Query, { period, since }: PlaceInTime): Query {
  const { parts: _none, asOne: _always, ...question } = query;
  const inTime = { ...question, period, since, comparators: [], by: null };
  const withOthers = { ...question, period: { kind: 'latest' } as const, since: null, by: null };
  return querySchema.parse({ ...query, parts: [inTime, withOthers], asOne: false });
}

/** "Dental, but not for Q4": a time that is denied, and no other one named that is meant. */
function sayDeniedTime(tokens: readonly Token[]): string | undefined {
  const denied = findDeniedTime(tokens);
  const said = tokens.filter((_, at) => denied.has(at)).map(({ raw }) => raw);
  return said.length > 0 ? said.join(' ') : undefined;
}

/** Whether measures are counted by team, of which nobody else has figures. */
function isOfTeams(keys: readonly string[], { entryOf }: Lexicon): boolean {
  return keys.some((key) => entryOf(key)?.indicator.team !== undefined);
}

/** "Has dental gone up?", and nothing besides. */
function asksOfMove(cues: readonly Cue[]): boolean {
  return cues.includes('movement') && !courseCues.some((cue) => cues.includes(cue));
}

function areOfOneTeam([first, ...others]: readonly Indicator[]): boolean {
  return first?.team !== undefined && others.every(({ team }) => team?.key === first.team?.key);
}

const goingCues = ['compare', 'movement', 'trend'] as const;

/** Of a period that now is held against, and of one that is told of before now is asked for. */
function placeBesideNow(placed: PlaceInTime, { period, cues }: SharedOutWords, tokens: readonly Token[]): PlaceInTime {
  const isTime = (at: number) => period.used.has(at);
  if (speaksOfNow(placed, tokens, isTime)) return { ...placed, asksNow: true };
  if (holdsAgainstNow(tokens, isTime)) return againstNow(placed);
  if (!tellsOfThen(tokens, isTime)) return placed;
  // "It was 77 in 2017. Is it better now?"
  const asksHowItWent = goingCues.some((cue) => cues.includes(cue));
  return asksHowItWent ? againstNow(placed) : { period: { kind: 'latest' }, since: null };
}

/** "Is it lower now than in 2008-09?": the latest year is held against another, and now is spoken of. */
function speaksOfNow({ period, since }: PlaceInTime, tokens: readonly Token[], isTime: (at: number) => boolean) {
  const isLatestYear = since !== null && period.kind === 'back' && period.of === 'year' && period.steps === 0;
  return isLatestYear && tokens.some(({ word }, at) => nowWords.has(word) && !isTime(at));
}

/** "The trend from January to March" goes through the months of what is otherwise one quarter. */
function spanOf([first, last]: NonNullable<PeriodReading['months']>): PlaceInTime {
  return { period: last, since: first };
}

/** Keys to offer where there is no answer: what was understood so far, then what a search finds. */
function findNearest(keys: readonly string[], rest: readonly Token[], { nearest }: Lexicon): readonly string[] {
  const words = rest.map(({ word }) => word);
  const found = keys.length < mostNearest ? nearest.search(words, mostNearest) : [];
  return [...new Set([...keys, ...found])].slice(0, mostNearest);
}
