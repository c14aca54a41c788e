import type { PanelRules } from '../../calendar/panel-schema.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { PanelFactName } from '../topics/topic.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countOf } from '../wording/words.js';

/** One thing said of how the panel works. */
interface ToldFact {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly isList?: boolean;
  readonly source: string;
}

const headings: Readonly<Record<PanelFactName, string>> = {
  quorum: 'Quorum',
  frequency: 'How often the panel meets',
  membership: 'Who sits on the panel',
  remit: 'What the panel is for',
  papers: "The panel's papers",
  reporting: 'Whom the panel reports to',
};

/** No document names a place or a time of day. */
export const noPlaceHeld = 'Where and at what time of day it meets is not held; ask the clerk.';

/** How the panel works: its quorum, how often it meets, what it is for; only what a document says. */
export async function answerPanelFact(context: AnswerContext, fact: PanelFactName): Promise<Answer> {
  const { calendar, vocabulary } = context.scorecard;
  const told = tellFact(calendar.panel, fact);
  if (told.length === 0) {
    const paragraphs = ['No document held says that of the panel.', `For anything else, ask ${vocabulary.contact}.`];
    return makeAnswer(context, {
      outcome: 'not_found',
      text: paragraphs.join(' '),
      content: { kind: 'message', heading: headings[fact], paragraphs },
      suggestions: [phraseQuestion.nextMeeting],
    });
  }
  const [first, ...others] = told;
  const notes = context.query.topic?.asksPlace ? [noPlaceHeld] : [];
  const sources = [...new Set(told.map(({ source }) => source))];
  return makeAnswer(context, {
    outcome: 'answered',
    text: [...told.map(tellPart), ...notes, `Source: ${sources.join('; ')}.`].join(' '),
    content: {
      kind: 'sections',
      heading: first?.heading ?? headings[fact],
      paragraphs: first?.paragraphs ?? [],
      sections: others.map(({ source, ...part }) => ({ ...part, facts: [] })),
      notes,
      sources,
    },
    suggestions: [phraseQuestion.nextMeeting, phraseQuestion.members, phraseQuestion.allMeetings],
  });
}

/** The first part speaks for itself; what follows is named. */
function tellPart({ heading, paragraphs }: ToldFact, at: number): string {
  return `${at === 0 ? '' : `${heading}: `}${paragraphs.join(' ')}`;
}

function tellFact(panel: PanelRules, fact: PanelFactName): readonly ToldFact[] {
  const tell = (name: PanelFactName, told: { readonly text: string; readonly source: string } | undefined) =>
    told ? [{ heading: headings[name], paragraphs: [told.text], source: told.source }] : [];
  switch (fact) {
    case 'quorum':
      return tellQuorum(panel);
    case 'frequency': {
      const { meetingsAYear } = panel;
      return tell(
        fact,
        meetingsAYear && {
          ...meetingsAYear,
          text: `It meets at least ${countOf(meetingsAYear.least, 'time')} a year.`,
        },
      );
    }
    case 'remit': {
      const { status, termsOfReference } = panel;
      const points = termsOfReference
        ? [
            {
              heading: 'Terms of reference',
              paragraphs: termsOfReference.points,
              isList: true,
              source: termsOfReference.source,
            },
          ]
        : [];
      return [...tell(fact, status), ...points];
    }
    case 'membership':
    case 'papers':
    case 'reporting':
      return tell(fact, panel[fact]);
  }
}

function tellQuorum({ quorum }: PanelRules): readonly ToldFact[] {
  if (quorum === undefined) return [];
  const { needed, members, percent, otherwise, source } = quorum;
  const needs = `At least ${needed} of the ${members} members must be there (${percent}%).`;
  return [{ heading: headings.quorum, paragraphs: [needs, `Otherwise: ${otherwise}`], source }];
}
