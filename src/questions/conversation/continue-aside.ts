import { planQuestion } from '../planner.js';
import { type Query, querySchema } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { everything, wholeScorecard } from '../selection/selection.js';
import { isAcronym } from '../topics/find-terms.js';
import { namesTopic } from '../topics/names-topic.js';
import { type MeetingRequest, type Topic, topicSchema } from '../topics/topic.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule, Situation } from './situation.js';

/** What a question about words or people begins with, so that the rest of another one can be read behind it. */
const openings = { definition: 'what does it mean', lead: 'who leads on' } as const;
const mostSteps = 20;
const dayWords = wordSet('date day');
const placeWords = wordSet('time where place venue room');
const laterWords = wordSet('after following');
const thatWords = wordSet('that it this');
/** With these another meeting than the one spoken of is asked for. */
const others = wordSet('next last previous upcoming coming first dates meetings year');

/** "When is it next due?", of what was spoken of and of no other meeting. */
const behindNext = wordSet('to due reported coming scheduled up presented heard expected on');

/**
 * Goes on with a question about words, people or the calendar: "and a PWP?", "and for dental?",
 * "what about June?", "and the one after?"
 */
export const continueAside: FollowUpRule = (situation) => {
  const aside = situation.context?.aside;
  if (!aside?.topic) return undefined;
  if (aside.intent === 'schedule') return continueSchedule(situation, aside);
  if (aside.intent === 'alerts') return continueAlerts(situation);
  if (aside.intent !== 'definition' && aside.intent !== 'lead') return undefined;
  const query = continueWords(situation, aside.intent, aside.topic);
  const isOfCalendar = aside.topic.meeting !== null || aside.topic.reports.length > 0;
  return query ?? (isOfCalendar ? continueSchedule(situation, aside) : undefined);
};

/** "About health?", after which alerts are open. */
function continueAlerts({ references, alone, behind }: Situation): Query | undefined {
  if (!references.isFragment || alone.selection === null || isWhole(alone.selection.scope)) return undefined;
  const query = behind('which alerts are open');
  return query.intent === 'alerts' ? query : undefined;
}

function continueWords(situation: Situation, intent: keyof typeof openings, topic: Topic): Query | undefined {
  const { references, saysTime, plain, telling, strange, tokens, behind, lexicon } = situation;
  const { posts } = topic;
  const other = intent === 'lead' ? askOtherPriority(situation, topic) : undefined;
  if (other) return other;
  // "And their officer?", of which both were told.
  if (intent === 'lead' && posts.length === 0 && asksOtherLead(situation)) return situation.context?.aside ?? undefined;
  const standing = intent === 'lead' ? askHowItStands(situation, topic) : undefined;
  if (standing) return standing;
  // "Who else is on it?", after who chairs the panel.
  if (intent === 'lead' && posts.length > 0 && tokens.some(({ word }) => word === 'else')) {
    return behind('who is on the panel');
  }
  const listed = intent === 'definition' ? askWhichAreSo(situation, topic) : undefined;
  if (listed) return listed;
  const names = telling.length + strange.length > 0;
  if (!references.isFragment || !names || saysTime || plain.comparators.length > 0) return undefined;
  const query = situation.behind(topic.scrutiny ? 'questions to ask about' : openings[intent]);
  if (query.intent !== intent || !namesTopic(query)) return undefined;
  // "IRO", after "what is POG?"
  const areAcronyms = (query.topic?.terms ?? []).map((term) => lexicon.topics.glossary.find(term).some(isAcronym));
  return references.isEllipsis || (areAcronyms.length > 0 && !areAcronyms.includes(false)) ? query : undefined;
}

/** "And number 5?", after who leads on priority 3 of a strategy; "and now?", of the same subject in the one in force. */
function askOtherPriority(
  { tokens, references, namesNothing, lexicon, behind }: Situation,
  { priorities, strategy }: Topic,
): Query | undefined {
  if (priorities.length === 0) return undefined;
  const { strategies } = lexicon.topics.strategies;
  const number = Number(tokens.find(({ word }) => /^\d$/.test(word))?.word ?? 0);
  if (number > 0) {
    const said = behind('who leads on').topic?.strategy;
    return querySchema.parse({
      intent: 'lead',
      topic: topicSchema.parse({ priorities: [number], strategy: said ?? strategy }),
    });
  }
  const led = strategies.find(({ key }) => key === strategy)?.priorities ?? [];
  const domains = led.flatMap((each) => (priorities.includes(each.number) ? each.domains : []));
  if (strategy === null || !references.saysNow || !namesNothing || domains.length === 0) return undefined;
  return querySchema.parse({ intent: 'lead', topic: topicSchema.parse({ domains }) });
}

/** "Which ones are on it?", "how many are there?", after what "watching brief" means. */
function askWhichAreSo(
  { tokens, references, namesNothing, telling, strange, lexicon, context }: Situation,
  { terms }: Topic,
): Query | undefined {
  const [term, ...others] = terms;
  const asks = tokens.some(({ word }) => word === 'which' || word === 'number');
  const refers =
    references.pronoun !== undefined ||
    references.hasOne ||
    references.asksWhich ||
    tokens.some(({ word }) => word === 'there');
  if (term === undefined || others.length > 0 || context?.topic || !asks || !refers || !namesNothing) return undefined;
  if (telling.length + strange.length > 0) return undefined;
  const query = planQuestion(`which are on ${term}`, { lexicon });
  return query.intent === 'list' && query.selection !== null ? query : undefined;
}

const theirs = wordSet('their his her its the');
const leads = wordSet('officer officers councillor councillors lead leads support');

function asksOtherLead({ tokens }: Situation): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const besides = (word: string) =>
    theirs.has(word) || leads.has(word) || ['and', 'who', 's', 'is', 'what', 'about'].includes(word);
  return words.some((word) => theirs.has(word)) && words.some((word) => leads.has(word)) && words.every(besides);
}

/** "And how are we doing on it?", after who leads on health: how that part of the scorecard stands. */
function askHowItStands(
  { tokens, plain, selected, references, namesNothing, strange, telling, context }: Situation,
  { domains, posts }: Topic,
): Query | undefined {
  const asksHow = plain.intent === 'summary' || selected !== undefined || tokens.some(({ word }) => word === 'how');
  const refers = references.pronoun !== undefined && namesNothing && asksHow && telling.length + strange.length === 0;
  if (!refers || domains.length === 0 || posts.length > 0 || context?.topic) return undefined;
  if (plain.topic !== null || plain.intent === 'schedule') return undefined;
  const { intent, selection } = selected ?? { intent: 'summary', selection: everything };
  return { ...plain, intent, selection: { ...selection, scope: { ...wholeScorecard, domains: [...domains] } } };
}

function continueSchedule(situation: Situation, aside: Query): Query | undefined {
  const { references, plain, alone, namesNothing } = situation;
  const meeting = aside.topic?.meeting ?? null;
  if (alone.intent === 'schedule') return askOfMeeting(situation, aside);
  const reports = aside.topic?.reports ?? [];
  // "Who's writing it?", of a report.
  if (alone.intent === 'lead' && alone.topic && !namesTopic(alone) && references.pronoun && reports.length > 0) {
    return { ...alone, topic: { ...alone.topic, reports } };
  }
  // "Who's writing them?", of what comes to a meeting.
  if (alone.intent === 'lead' && alone.topic && !namesTopic(alone) && references.pronoun && meeting !== null) {
    return { ...alone, topic: { ...alone.topic, meeting } };
  }
  // "What time?", "where?"
  const asksWhen = namesNothing && (references.isFragment || plain.intent === 'other');
  const says = (words: ReadonlySet<string>) => situation.tokens.some(({ word }) => words.has(word));
  if (asksWhen && says(placeWords)) return situation.behind('what time is the meeting');
  // "What date?"
  if (asksWhen && says(dayWords)) return aside;
  if (namesNothing && references.step !== undefined && references.step.unit === undefined && meeting !== null) {
    const moved = stepFrom(meeting, references.step.by);
    return moved && querySchema.parse({ intent: 'schedule', topic: topicSchema.parse({ meeting: moved }) });
  }
  // "Who's doing the IRO one?", of what comes to the meeting
  if (references.hasOne && situation.tokens.some(({ word }) => word === 'who')) {
    const lead = situation.behind('report');
    if (lead.intent === 'lead' && (lead.topic?.reports.length ?? 0) > 0) return lead;
  }
  const asksNothingElse = plain.intent === 'other' || plain.intent === 'status';
  if (namesNothing && plain.since === null && isMonth(plain) && asksNothingElse) return behindMeeting(situation);
  if (!references.isEllipsis || situation.saysTime) return undefined;
  const query = situation.behind('when is');
  const names = query.indicators.length + (query.topic?.reports.length ?? 0) + (query.topic?.duties.length ?? 0) > 0;
  return query.intent === 'schedule' && names ? query : undefined;
}

/** "When is the draft due?", "how often is that reported?": of the reports or the meeting spoken of. */
function askOfMeeting({ alone, references, tokens }: Situation, aside: Query): Query | undefined {
  const { topic } = alone;
  const spoken = aside.topic?.reports ?? [];
  // "When is that?", of a report.
  if (topic === null && references.pronoun !== undefined && spoken.length > 0) {
    return { ...alone, topic: topicSchema.parse({ reports: spoken }) };
  }
  if (!topic || topic.reports.length + topic.duties.length + alone.indicators.length > 0) return undefined;
  const { meeting = null, reports = [] } = aside.topic ?? {};
  // "When is the meeting after that one?"
  const isAfter = tokens.some(({ word }, at) => laterWords.has(word) && thatWords.has(tokens[at + 1]?.word ?? ''));
  if (isAfter && meeting !== null) {
    const moved = stepFrom(meeting, 1);
    if (moved) return { ...alone, topic: { ...topic, meeting: moved } };
  }
  const asksHowOften = topic.fact === 'frequency' && references.pronoun !== undefined;
  const isOther = tokens.some(({ word }, at) => others.has(word) && !behindNext.has(tokens[at + 1]?.word ?? ''));
  if (!asksHowOften && (topic.meeting?.kind !== 'ahead' || isOther)) return undefined;
  if (reports.length > 0 && (asksHowOften || topic.asksDeadlines)) {
    return { ...alone, topic: { ...topic, reports, meeting: null, fact: null } };
  }
  return meeting === null || asksHowOften ? undefined : { ...alone, topic: { ...topic, meeting } };
}

function behindMeeting(situation: Situation): Query | undefined {
  const query = situation.behind('when is the meeting');
  return query.intent === 'schedule' ? query : undefined;
}

function isMonth({ period }: Query): boolean {
  return (period.kind === 'part' && period.of === 'month') || (period.kind === 'named' && /^[A-Z]/.test(period.period));
}

/** The meeting after or before one; undefined where it cannot be told without the calendar. */
function stepFrom(meeting: MeetingRequest, by: -1 | 1): MeetingRequest | undefined {
  if (meeting.kind === 'month') {
    const steps = meeting.steps + by;
    return steps >= 0 && steps <= mostSteps ? { ...meeting, steps } : undefined;
  }
  if (meeting.kind === 'last') return by > 0 ? { kind: 'ahead', steps: 0 } : undefined;
  if (meeting.kind !== 'ahead' || meeting.steps + by > mostSteps) return undefined;
  return meeting.steps + by < 0 ? { kind: 'last' } : { kind: 'ahead', steps: meeting.steps + by };
}
