import { type NamedPerson, type Strategy, type StrategyPriority, strategyOn } from '../../indicators/strategy.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Section } from '../sections-content.js';
import { leadFacts, namedOn, officeWords } from '../wording/lead-words.js';
import { tellSection } from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { capitalise } from '../wording/words.js';

/** A priority with the strategy it is of. */
interface Placed {
  readonly strategy: Strategy;
  readonly priority: StrategyPriority;
}

/** Who was named for priorities that are asked for by what they are called, the latest strategy first. */
export function answerCalledPriorities(context: AnswerContext, caution: string): Answer {
  const { query, scorecard, today } = context;
  const asked = query.topic?.called ?? [];
  const placed = placedPriorities(context)
    .filter(({ strategy, priority }) =>
      asked.some((each) => each.strategy === strategy.key && each.number === priority.number),
    )
    .toReversed();
  const inForce = today === undefined ? undefined : strategyOn(scorecard.strategies, today);
  const isNamed = inForce?.priorities.some(({ leads }) => leads.length > 0) ?? false;
  const now = inForce && !isNamed ? [`The ${inForce.title}, in force now, names no leads for its priorities.`] : [];
  const sections = placed.map(
    ({ strategy, priority }): Section => ({
      heading: `Priority ${priority.number} of the ${strategy.title}, “${priority.name}”`,
      paragraphs: priority.leads.length > 0 ? [capitalise(namedOn(strategy))] : ['No lead is named'],
      facts: leadFacts(priority.leads),
    }),
  );
  return makeAnswer(context, {
    outcome: 'answered',
    text: [...sections.map(tellSection), ...now, caution].join('\n'),
    content: {
      kind: 'sections',
      heading: 'Who was named for it',
      paragraphs: now,
      sections,
      notes: [caution],
      sources: [...new Set(placed.map(({ strategy }) => strategy.leadsSource ?? strategy.source))],
    },
    suggestions: [phraseQuestion.priorities, phraseQuestion.members],
  });
}

/** For what documents name somebody: posts and priorities, each as a fact of its day. */
export function answerPeople(context: AnswerContext, caution: string): Answer {
  const { offices } = context.scorecard.strategies;
  const people = context.query.topic?.people ?? [];
  const sections = people.map((name): Section => {
    const posts = offices.filter((office) => office.name === name).map(officeWords);
    const priorities = placedPriorities(context)
      .toReversed()
      .flatMap(({ strategy, priority }) =>
        priority.leads.filter((lead) => lead.name === name).map((lead) => leadWords(lead, { strategy, priority })),
      );
    return { heading: name, paragraphs: [...priorities, ...posts], isList: true, facts: [] };
  });
  return makeAnswer(context, {
    outcome: 'answered',
    text: [...sections.map(tellSection), caution].join('\n'),
    content: {
      kind: 'sections',
      heading: people.length === 1 ? `What ${people[0]} is named for` : 'What they are named for',
      paragraphs: [],
      sections,
      notes: [caution],
      sources: [],
    },
    suggestions: [phraseQuestion.members, phraseQuestion.priorities],
  });
}

/** "Lead councillor for priority 5 of the strategy 2016-18, “Better results at school”, named on 30 November 2017." */
function leadWords({ post, note }: NamedPerson, { strategy, priority }: Placed): string {
  const words = `${capitalise(post)} for priority ${priority.number} of the ${strategy.title}, “${priority.name}”, ${namedOn(strategy)}.`;
  return note === undefined ? words : `${words} ${note}`;
}

function placedPriorities({ scorecard }: AnswerContext): readonly Placed[] {
  return scorecard.strategies.strategies.flatMap((strategy) =>
    strategy.priorities.map((priority) => ({ strategy, priority })),
  );
}
