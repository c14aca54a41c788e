import type { Answer, HelpContent, MessageContent, SingleContent } from '../questions/answer.js';
import { type Button, makeButton } from './card-button.js';
import type { CardContext } from './card-message.js';
import type { CardName } from './card-template.js';
import { viewCompared } from './compared-view.js';
import { escapeMarkdown } from './escape-markdown.js';
import { viewIndicator } from './indicator-view.js';
import { viewList } from './list-view.js';
import { plainText } from './plain-text.js';
import { viewSections } from './sections-view.js';
import { viewTeams } from './teams-view.js';
import { textItems } from './text-item.js';
import { viewTrend } from './trend-view.js';

/** A template's name and what fills it. */
export interface AnswerView {
  readonly template: CardName;
  readonly view: object;
}

/** More than a few follow-ups would push the answer off a phone's screen. */
const mostFollowUps = 4;
const mostChoices = 10;
const mostExamples = 8;
const longestQuestion = 300;

/** The answer to one question. */
export type SingleAnswer = Omit<Answer, 'content'> & { readonly content: SingleContent };

/** The follow-up questions of an answer, as what fills the buttons of its card. */
export function askButtons(answer: Answer | SingleAnswer, context: CardContext) {
  return {
    buttonHeadings: answer.suggestions.length > 0 ? textItems(['Ask next']) : [],
    buttons: answer.suggestions.slice(0, mostFollowUps).map((question) => askButton(question, answer, context)),
  };
}

function askButton(question: string, answer: Answer | SingleAnswer, { nonce }: CardContext): Button {
  const id = answer.indicators[0] ?? answer.content.kind;
  return makeButton('ask', question, { id, nonce, question: plainText(question, longestQuestion) });
}

/**
 * Makes what fills a card from an answer.
 *
 * @param shortened what was left out so that the message fits, in words; empty where nothing was
 */
export function viewAnswer(answer: SingleAnswer, context: CardContext, shortened = ''): AnswerView {
  const { content } = answer;
  const { nonce, mayJudge = false } = context;
  const followUps = askButtons(answer, context);
  switch (content.kind) {
    case 'indicator':
    case 'indicators': {
      const items = content.kind === 'indicator' ? [content] : content.items;
      const view = { indicators: items.map(viewIndicator), shortened: textItems([shortened]), ...followUps };
      const buttons = [...followUps.buttons, ...(mayJudge ? judgeButtons(answer, nonce) : [])];
      return { template: 'indicator', view: { ...view, buttons } };
    }
    case 'list':
      return {
        template: 'list',
        view: { ...viewList(content, nonce), shortened: textItems([shortened]), ...followUps },
      };
    case 'teams':
      return { template: 'teams', view: { ...viewTeams(content), shortened: textItems([shortened]), ...followUps } };
    case 'trend':
      return {
        template: 'trend',
        view: { trends: content.items.map(viewTrend), shortened: textItems([shortened]), ...followUps },
      };
    case 'compared':
      return {
        template: 'compared',
        view: { comparisons: content.items.map(viewCompared), shortened: textItems([shortened]), ...followUps },
      };
    case 'sections':
      return {
        template: 'sections',
        view: { ...viewSections(content), shortened: textItems([shortened]), ...followUps },
      };
    case 'choice': {
      const buttons = content.choices
        .slice(0, mostChoices)
        .map(({ key, title, ask: question }) =>
          makeButton('clarify/pick', title, { id: key, nonce, question: plainText(question, longestQuestion) }),
        );
      return {
        template: 'choice',
        view: {
          heading: escapeMarkdown(content.prompt, 300),
          paragraphs: textItems(buttons.length > 1 ? [howToPick(buttons.length)] : []),
          buttonHeadings: [],
          buttons,
        },
      };
    }
    case 'help': {
      const buttons = content.examples.slice(0, mostExamples).map((each) => askButton(each, answer, context));
      const buttonHeadings = buttons.length > 0 ? textItems(['Questions to try']) : [];
      return { template: 'help', view: { ...viewWords(content), buttonHeadings, buttons } };
    }
    case 'message':
      return { template: 'message', view: { ...viewWords(content), ...followUps } };
  }
}

/** What leads to the form of a figure's judgement, where the card shows one figure that may be judged. */
function judgeButtons({ content, period, figures }: SingleAnswer, nonce: string): readonly Button[] {
  if (content.kind !== 'indicator' || period === null || figures[0]?.suppressed !== false) return [];
  const data = { id: content.key, nonce, period, step: 'open' as const };
  return [makeButton('judgement/override', 'Set how it is judged, and the commentary', data)];
}

/** A heading and paragraphs, as long as they fit a message with room to spare. */
function viewWords({ heading, paragraphs }: HelpContent | MessageContent) {
  return { heading: escapeMarkdown(heading, 300), paragraphs: textItems(paragraphs, 4000) };
}

function howToPick(choices: number): string {
  return `Press one, or answer in words: “the second one”, “${choices === 2 ? 'both' : 'all of them'}”, or more of its name.`;
}
