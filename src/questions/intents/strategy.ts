import type { Cadence } from '../../calendar/programme-schema.js';
import type { Frequency, Strategy, StrategyMeasure, StrategyPriority } from '../../indicators/strategy.js';
import { strategyOn } from '../../indicators/strategy.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Section } from '../sections-content.js';
import { noStrategyHeld } from '../topics/find-strategy.js';
import type { StrategyFactName } from '../topics/topic.js';
import { namedOn, nameLeads } from '../wording/lead-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { capitalise, countOf, joinWords, nameDay } from '../wording/words.js';

/** What is said of a strategy: the answer itself, then its parts. */
interface Told {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
  readonly sources: readonly string[];
}

/** What a strategy says: its priorities, how long it runs, what it wants to be judged by; never how that stands. */
export async function answerStrategy(context: AnswerContext): Promise<Answer> {
  const { query, scorecard, today } = context;
  const { strategies } = scorecard.strategies;
  const inForce = (today === undefined ? undefined : strategyOn(scorecard.strategies, today)) ?? strategies.at(-1);
  const asked = query.topic?.strategy ?? null;
  const strategy = asked === null ? inForce : strategies.find(({ key }) => key === asked);
  if (strategy === undefined) return decline(context, asked === noStrategyHeld);
  const told = tell(query.topic?.strategyFact ?? 'priorities', strategy, context);
  const { heading, paragraphs, sections, sources } = told;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: query.indicators,
    text: [...paragraphs, ...sections.map(readOut), `Source: ${joinWords(sources)}.`].join('\n'),
    content: { kind: 'sections', heading, paragraphs, sections, notes: [], sources },
    suggestions: [
      ...(strategy === inForce ? [phraseQuestion.previousPriorities] : [phraseQuestion.priorities]),
      phraseQuestion.strategyMeasures,
      phraseQuestion.priorityLead(1),
    ],
  });
}

function tell(fact: StrategyFactName, strategy: Strategy, context: AnswerContext): Told {
  const { scorecard, query } = context;
  const { strategies } = scorecard.strategies;
  const base = { heading: strategy.title, sources: [strategy.source] };
  const wanted = new Set(query.topic?.priorities);
  const found = strategy.priorities.filter(({ number }) => wanted.size === 0 || wanted.has(number));
  const [only, ...others] = found;
  switch (fact) {
    case 'term':
      return { ...base, paragraphs: [termWords(strategy, context)], sections: [prioritySection(strategy)] };
    case 'all':
      return {
        heading: 'Strategies of the panel',
        paragraphs: [`${capitalise(countOf(strategies.length, 'strategy')).replace(/ys$/, 'ies')} are held.`],
        sections: strategies.toReversed().map(prioritySection),
        sources: strategies.toReversed().map(({ source }) => source),
      };
    case 'measures':
    case 'watched':
      return { ...base, ...tellMeasures(strategy, found, fact === 'watched', context) };
    case 'belongs':
      return {
        ...base,
        paragraphs: query.indicators.map((key) => belongingWords(key, strategy, context)),
        sections: [],
      };
    case 'priorities': {
      const none = `The ${strategy.title} has only ${countOf(strategy.priorities.length, 'priority').replace(/ys$/, 'ies')}.`;
      if (only === undefined) return { ...base, paragraphs: [none], sections: [prioritySection(strategy)] };
      if (wanted.size === 0 || others.length > 0) return { ...base, ...tellPriorities(strategy) };
      return { ...base, ...tellPriority(only, strategy, context) };
    }
  }
}

function tellPriorities(strategy: Strategy): Pick<Told, 'paragraphs' | 'sections'> {
  const count = countOf(strategy.priorities.length, 'priority').replace(/ys$/, 'ies');
  return {
    paragraphs: [`The ${strategy.title} has ${count}.`],
    sections: [{ ...prioritySection(strategy), heading: 'Priorities' }, ...leadNote(strategy)],
  };
}

/** "Priority 3 of the strategy 2023-26: …", with what it is to be judged by. */
function tellPriority(
  priority: StrategyPriority,
  strategy: Strategy,
  context: AnswerContext,
): Pick<Told, 'paragraphs' | 'sections'> {
  const { measures } = tellMeasuresOf([priority], false, context);
  return {
    paragraphs: [`Priority ${priority.number} of the ${strategy.title} is: “${priority.printedName}”.`],
    sections: [
      ...(priority.leads.length > 0
        ? [{ heading: 'Leads', paragraphs: [capitalise(nameLeads(priority.leads))], facts: [] }]
        : []),
      ...measures.map((section) => ({ ...section, heading: 'How it is to be judged' })),
    ],
  };
}

/** When it was approved, when it is reviewed, or what came after it. */
function termWords({ approved, reviewDue, ...strategy }: Strategy, { scorecard, today }: AnswerContext): string {
  const { strategies } = scorecard.strategies;
  const next = strategies.find(({ from }) => from > strategy.from && (today === undefined || from <= today));
  const since = approved ?? `It has been in force since ${nameDay(strategy.from)}.`;
  const then = next ? ` The ${next.title} followed it.` : reviewDue ? ` It is to be reviewed by ${reviewDue}.` : '';
  const lead = next ? `The ${strategy.title} is no longer in force.` : `The panel works by the ${strategy.title}.`;
  return `${lead} ${since}${then}`;
}

/** Each priority as printed, with who was named for it. */
function prioritySection({ title, priorities }: Strategy): Section {
  const paragraphs = priorities.map(({ number, printedName, leads }) =>
    [`Priority ${number}: ${printedName}`, ...(leads.length > 0 ? [nameLeads(leads)] : [])]
      .join(' – ')
      .replace(/\.$/, ''),
  );
  return { heading: title, paragraphs, isList: true, facts: [] };
}

function leadNote(strategy: Strategy): readonly Section[] {
  const { leadsSource, note } = strategy;
  const paragraphs = leadsSource ? [`Leads as ${namedOn(strategy)}.`] : note ? [note] : [];
  return paragraphs.length === 0 ? [] : [{ heading: 'Leads', paragraphs, facts: [] }];
}

function tellMeasures(
  strategy: Strategy,
  priorities: readonly StrategyPriority[],
  watchedOnly: boolean,
  context: AnswerContext,
): Pick<Told, 'paragraphs' | 'sections'> {
  const { measures, count } = tellMeasuresOf(priorities, watchedOnly, context);
  const of =
    priorities.length === 1 ? `priority ${priorities[0]?.number} of the ${strategy.title}` : `the ${strategy.title}`;
  const frequency = frequencyOf(context);
  if (count === 0) {
    return {
      paragraphs: [
        frequency && priorities.some((priority) => priority.measures.length > 0)
          ? `No measure of ${of} is to be reported ${frequencyWords[frequency]}.`
          : `No document held says what measures ${of}.`,
      ],
      sections: [],
    };
  }
  const which = frequency ? ` to be reported ${frequencyWords[frequency]}` : '';
  const what = watchedOnly
    ? `The ${strategy.title} watches ${countOf(count, 'measure')}${which} that the scorecard does not have; no figure of them is held.`
    : `${capitalise(of)} ${which === '' ? 'is judged by' : 'has'} ${countOf(count, 'measure')}${which}.`;
  return { paragraphs: [what], sections: measures };
}

function tellMeasuresOf(
  priorities: readonly StrategyPriority[],
  watchedOnly: boolean,
  context: AnswerContext,
): { readonly measures: readonly Section[]; readonly count: number } {
  const wanted = frequencyOf(context);
  const isMeant = ({ indicator, frequency }: StrategyMeasure) =>
    (wanted === undefined || frequency === wanted) &&
    (!watchedOnly || indicator === undefined || context.scorecard.catalogue.get(indicator)?.status === 'watched');
  const found = priorities.map(({ number, name, measures }) => ({
    heading: `Priority ${number}, ${name}`,
    paragraphs: measures.filter(isMeant).map(measureWords),
    isList: true,
    facts: [],
  }));
  const measures = found.filter(({ paragraphs }) => paragraphs.length > 0);
  return { measures, count: measures.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0) };
}

/** How often the measures asked for are to be reported; undefined where that is not asked. */
function frequencyOf({ query }: AnswerContext): Frequency | undefined {
  const cadence = query.topic?.cadence;
  return cadence ? ofCadence[cadence] : undefined;
}

const ofCadence: Readonly<Record<Cadence, Frequency | undefined>> = {
  'every-meeting': 'every-meeting',
  quarterly: 'quarterly',
  'six-monthly': 'twice-yearly',
  annual: 'yearly',
  once: undefined,
};

const frequencyWords: Readonly<Record<Frequency, string>> = {
  'every-meeting': 'at every meeting',
  quarterly: 'quarterly',
  'twice-yearly': 'twice a year',
  yearly: 'once a year',
  'not-stated': '',
};

/** "Same home for two years (twice a year)"; nothing where the strategy does not say how often. */
function measureWords({ name, frequency }: StrategyMeasure): string {
  const words = frequencyWords[frequency];
  return words === '' ? name : `${name} (${words})`;
}

/** Which priority an indicator belongs to, and whether the strategy says so or we do. */
function belongingWords(key: string, strategy: Strategy, { scorecard }: AnswerContext): string {
  const indicator = scorecard.catalogue.get(key);
  if (indicator === undefined) return '';
  const { plainName, priority } = indicator;
  const named = strategy.priorities.find(({ number }) => number === priority);
  if (named === undefined) return `“${plainName}” belongs to no priority of the ${strategy.title}.`;
  const measure = named.measures.find((each) => each.indicator === key);
  const often = measure === undefined ? '' : frequencyWords[measure.frequency];
  const by =
    measure === undefined
      ? 'The strategy does not name it as a measure; the scorecard is sorted so here.'
      : `The strategy names it as a measure${often === '' ? '' : `, to be reported ${often}`}.`;
  return `“${plainName}” belongs to priority ${named.number}, “${named.name}”, of the ${strategy.title}. ${by}`;
}

function readOut({ heading, paragraphs }: Section): string {
  return `${heading}: ${paragraphs.map((part) => part.replace(/\.$/, '')).join('; ')}.`;
}

function decline(context: AnswerContext, isTooEarly: boolean): Answer {
  const { strategies, vocabulary } = { ...context.scorecard.strategies, vocabulary: context.scorecard.vocabulary };
  const held = strategies.map(({ title }) => title);
  const none = isTooEarly ? 'No strategy of that time is held.' : 'No strategy is held.';
  const paragraphs = [
    none,
    ...(held.length > 0 ? [`Held are the ${joinWords(held)}.`] : []),
    `For anything else, ask ${vocabulary.contact}.`,
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'No such strategy', paragraphs },
    suggestions: held.length > 0 ? [phraseQuestion.priorities] : [],
  });
}
