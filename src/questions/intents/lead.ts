import { reportsFor } from '../../calendar/find-programme.js';
import type { ProgrammeReport } from '../../calendar/programme-schema.js';
import { type Office, type Strategy, type StrategyPriority, strategyOn } from '../../indicators/strategy.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { findMeetings } from '../schedule/find-meeting.js';
import type { Section } from '../sections-content.js';
import { leadFacts, namedOn, nameLeads, officeWords } from '../wording/lead-words.js';
import { tellSection } from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { ownerWords, timingWords } from '../wording/report-words.js';
import { joinWords } from '../wording/words.js';
import { answerCalledPriorities, answerPeople } from './lead-named.js';

/** What the lead is asked of. */
interface Subject {
  readonly numbers: ReadonlySet<number>;
  readonly indicators: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

/** The priorities of a strategy that a subject belongs to. */
interface Asked {
  readonly strategy: Strategy;
  readonly priorities: readonly StrategyPriority[];
  readonly subject: Subject;
}

/**
 * Who leads on a priority, a subject, an indicator or a report, or holds a post. Names are what a
 * document printed on its day; where the strategy in force names none, that is the answer.
 */
export async function answerLead(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { topic, indicators } = query;
  const { offices } = scorecard.strategies;
  const posts = offices.filter(({ post }) => topic?.posts.includes(post));
  if (posts.length > 0) return answerPosts(context, keepOfThen(posts, context));
  if ((topic?.people ?? []).length > 0) return answerPeople(context, caution(context));
  if ((topic?.called ?? []).length > 0) return answerCalledPriorities(context, caution(context));
  const reports = findReports(context);
  if (reports.length > 0) return answerReports(context, reports);
  const asked = findAsked(context);
  if (asked === undefined) return decline(context);
  const sections = [
    ...askedSections(asked),
    ...(leadsOf(asked).length > 0 ? [] : earlierSections(asked, context)),
    ...reportSection(context, asked),
  ];
  const lead = leadSentence(asked, context);
  const notes = [...membershipNote(context, asked), caution(context)];
  return makeAnswer(context, {
    outcome: 'answered',
    indicators,
    text: [lead, ...sections.map(tellSection), ...notes].join('\n'),
    content: {
      kind: 'sections',
      heading: asked.priorities.length === 1 ? `Who leads on “${asked.priorities[0]?.name}”` : 'Who leads',
      paragraphs: [lead],
      sections,
      notes,
      sources: [asked.strategy.leadsSource ?? asked.strategy.source],
    },
    suggestions: [...otherPriorities(asked).map(phraseQuestion.priorityLead), phraseQuestion.members].slice(0, 3),
  });
}

/** The reports named, else those that come to the meeting spoken of. */
function findReports({ query, scorecard, today }: AnswerContext): readonly ProgrammeReport[] {
  const { calendar } = scorecard;
  const { reports = [], meeting = null } = query.topic ?? {};
  if (reports.length > 0) return calendar.reports.filter(({ key }) => reports.includes(key));
  const [found] = meeting === null || today === undefined ? [] : findMeetings(calendar, meeting, today);
  return found ? reportsFor(calendar, found).filter(({ kind }) => kind !== 'standing') : [];
}

/** The strategy asked about, else the one in force, and the priorities of it that are meant; undefined where it has none such. */
function findAsked({ query, scorecard, today }: AnswerContext): Asked | undefined {
  const { strategies, catalogue } = scorecard;
  const { topic, indicators } = query;
  const asked = topic?.strategy ?? null;
  const strategy =
    strategies.strategies.find(({ key }) => key === asked) ??
    (asked !== null || today === undefined ? undefined : strategyOn(strategies, today)) ??
    (asked === null ? strategies.strategies.at(-1) : undefined);
  if (strategy === undefined) return undefined;
  const subject: Subject = {
    numbers: new Set(topic?.priorities),
    indicators: new Set(indicators),
    domains: new Set([...(topic?.domains ?? []), ...indicators.flatMap((key) => catalogue.get(key)?.domain ?? [])]),
  };
  const { numbers, domains } = subject;
  if (numbers.size === 0 && domains.size === 0) return { strategy, priorities: strategy.priorities, subject };
  const priorities =
    numbers.size > 0
      ? strategy.priorities.filter(({ number }) => numbers.has(number))
      : prioritiesOf(strategy, subject);
  return numbers.size > 0 && priorities.length === 0 ? undefined : { strategy, priorities, subject };
}

/** The priorities that name an indicator, else those of its domain. */
function prioritiesOf({ priorities }: Strategy, { indicators, domains }: Subject): readonly StrategyPriority[] {
  const named = priorities.filter(
    (priority) =>
      priority.indicators.some((key) => indicators.has(key)) ||
      priority.measures.some(({ indicator }) => indicator !== undefined && indicators.has(indicator)),
  );
  return named.length > 0 ? named : priorities.filter((each) => each.domains.some((domain) => domains.has(domain)));
}

function leadsOf({ priorities }: Asked): readonly StrategyPriority[] {
  return priorities.filter(({ leads }) => leads.length > 0);
}

function leadSentence(asked: Asked, { query, scorecard }: AnswerContext): string {
  const { strategy, priorities, subject } = asked;
  if (leadsOf(asked).length > 0) return `The leads of the ${strategy.title}, as ${namedOn(strategy)}:`;
  const of = joinWords(priorities.map(({ number, name }) => `priority ${number}, “${name}”`));
  const isWhole = priorities.length === 0 || priorities.length === strategy.priorities.length;
  const [name, ...others] = query.indicators.map((key) => scorecard.catalogue.get(key)?.plainName);
  const what = name === undefined || others.length > 0 ? 'What you ask about' : `“${name}”`;
  const belongs = isWhole ? '' : subject.numbers.size > 0 ? ` You ask about ${of}.` : ` ${what} belongs to ${of}.`;
  return `The ${strategy.title} names no leads for its priorities.${belongs}`;
}

function askedSections(asked: Asked): readonly Section[] {
  return leadsOf(asked).map(({ number, name, leads }) => ({
    heading: `Priority ${number}: ${name}`,
    paragraphs: [],
    facts: leadFacts(leads),
  }));
}

/** Who was named for the same subject in the strategies before, each as a fact of its day. */
function earlierSections({ strategy, priorities, subject }: Asked, { scorecard }: AnswerContext): readonly Section[] {
  const domains = subject.domains.size > 0 ? subject.domains : new Set(priorities.flatMap((each) => each.domains));
  return scorecard.strategies.strategies
    .filter(({ from }) => from < strategy.from)
    .toReversed()
    .flatMap((earlier) => {
      const same = prioritiesOf(earlier, { ...subject, domains }).filter(({ leads }) => leads.length > 0);
      if (same.length === 0) return [];
      const heading = `${earlier.title}, ${namedOn(earlier)}`;
      const [only, ...others] = same;
      if (only && others.length === 0) {
        return [{ heading, paragraphs: [`Priority ${only.number}, “${only.name}”`], facts: leadFacts(only.leads) }];
      }
      const paragraphs = same.map(({ number, name, leads }) => `Priority ${number}, “${name}”: ${nameLeads(leads)}`);
      return [{ heading, paragraphs, isList: true, facts: [] }];
    });
}

/** Roles that lead what is reported to the panel on it: of an indicator its own reports, else those of the priorities. */
function reportSection({ query, scorecard }: AnswerContext, { priorities, strategy }: Asked): readonly Section[] {
  if (strategy !== scorecard.strategies.strategies.at(-1) || priorities.length === strategy.priorities.length)
    return [];
  const numbers = new Set(priorities.map(({ number }) => number));
  const isAbout = ({ indicators, priority }: ProgrammeReport) =>
    query.indicators.length > 0
      ? indicators.some((key) => query.indicators.includes(key))
      : priority !== undefined && numbers.has(priority);
  const leads = new Map<string, string[]>();
  const reports = scorecard.calendar.reports.filter(isAbout);
  for (const report of reports) {
    leads.set(report.lead.title, [...(leads.get(report.lead.title) ?? []), report.title]);
  }
  if (leads.size === 0) return [];
  const facts = [...leads].map(([title, reports]) => ({ title, value: reports.join('; ') }));
  const isPrinted = reports.every(({ lead }) => lead.source !== undefined);
  const paragraphs = isPrinted ? [] : ['As this calendar has it; no document says.'];
  return [{ heading: 'Who leads what is reported on it', paragraphs, facts }];
}

function otherPriorities({ strategy, priorities }: Asked): readonly number[] {
  const told = new Set(priorities.map(({ number }) => number));
  return strategy.priorities
    .map(({ number }) => number)
    .filter((number) => !told.has(number))
    .slice(0, 2);
}

function answerReports(context: AnswerContext, reports: readonly ProgrammeReport[]): Answer {
  const sections = reports.map(
    ({ title, lead, deputy, approver, ...report }): Section => ({
      heading: title,
      paragraphs: [],
      facts: [
        { title: 'Lead', value: ownerWords(lead) },
        ...(deputy ? [{ title: 'Stands in', value: ownerWords(deputy) }] : []),
        ...(approver ? [{ title: 'Approves', value: ownerWords(approver) }] : []),
        { title: 'Comes', value: timingWords(report) },
      ],
    }),
  );
  return makeAnswer(context, {
    outcome: 'answered',
    text: sections.map(tellSection).join('\n'),
    content: {
      kind: 'sections',
      heading: reports.length === 1 ? 'Who leads on this report' : 'Who leads on these reports',
      paragraphs: [],
      sections,
      notes: [],
      sources: [...new Set(reports.map(({ source }) => source))],
    },
    suggestions: [...reports.slice(0, 2).map(({ title }) => phraseQuestion.report(title)), phraseQuestion.nextMeeting],
  });
}

/** "Who chaired the panel in 2017?": those named while the strategy of that time was in force; all where nobody was. */
function keepOfThen(offices: readonly Office[], { query, scorecard }: AnswerContext): readonly Office[] {
  const asked = query.topic?.strategy ?? null;
  const ofThen = offices.filter(({ namedOn: day }) => strategyOn(scorecard.strategies, day)?.key === asked);
  return ofThen.length > 0 ? ofThen : offices;
}

function answerPosts(context: AnswerContext, offices: readonly Office[]): Answer {
  // Of one post those before are told as well; of the whole panel who was named last.
  const isSeveral = new Set(offices.map(({ post }) => post)).size > 1;
  const byDay = offices
    .toSorted((a, b) => b.namedOn.localeCompare(a.namedOn))
    .filter(({ post, name }, at, all) => all.findIndex((each) => each.post === post && each.name === name) === at)
    .filter(
      ({ post, namedOn: day }, _, all) => !isSeveral || all.every((each) => each.post !== post || each.namedOn <= day),
    );
  const paragraphs = byDay.map(officeWords);
  return makeAnswer(context, {
    outcome: 'answered',
    text: [...paragraphs, caution(context)].join('\n'),
    content: {
      kind: 'sections',
      heading: 'Who is who, as documents name them',
      paragraphs,
      sections: [],
      notes: [caution(context)],
      sources: [...new Set(byDay.map(({ source }) => source))],
    },
    suggestions: [phraseQuestion.nextMeeting, phraseQuestion.quorum],
  });
}

/** How members follow priorities, where the pack says. */
function membershipNote({ scorecard }: AnswerContext, asked: Asked): readonly string[] {
  const { membership } = scorecard.calendar.panel;
  return membership && leadsOf(asked).length === 0 ? [membership.text] : [];
}

function caution({ scorecard }: AnswerContext): string {
  return `Names are facts of the day their document was written. Ask ${scorecard.vocabulary.contact} who it is now.`;
}

function decline(context: AnswerContext): Answer {
  const { contact } = context.scorecard.vocabulary;
  const paragraphs = ['No document held says who leads on that.', `Ask ${contact}.`];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'No lead is named', paragraphs },
    suggestions: [phraseQuestion.priorityLead(1), phraseQuestion.members],
  });
}
