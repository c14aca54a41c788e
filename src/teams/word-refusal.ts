import type { Vocabulary } from '../indicators/vocabulary.js';
import type { Answer } from '../questions/answer.js';
import type { RefusalReason } from './audience-of-turn.js';

/** What somebody is told who is not answered: kindly, why, and whom to ask. */
export function wordRefusal(reason: RefusalReason, { panel, council, contact }: Vocabulary): Answer {
  const paragraph = {
    outsider: `This bot answers people of ${council} only. Please ask ${contact}.`,
    'outsider present': `Somebody from outside ${council} is in this chat, so the figures of the ${panel} are not shown here. Ask in a personal chat with the bot.`,
    'unknown person': `The bot does not know you yet, so it cannot tell what it may show you. Ask ${contact} to add you.`,
    'unconfirmed person': `The bot knows somebody of your name, and has asked who looks after it whether that is you. It writes to you once they have said so; if that takes long, ask ${contact}.`,
    'roster unavailable': 'The bot could not find out who reads this chat. Please try again in a few minutes.',
    'without the right': `Your role does not include asking for figures. If it should, ask ${contact}.`,
  }[reason];
  const heading = 'The bot cannot answer you here';
  return {
    question: '',
    outcome: 'refused',
    intent: 'other',
    indicators: [],
    period: null,
    figures: [],
    text: `${heading}. ${paragraph}`,
    content: { kind: 'message', heading, paragraphs: [paragraph] },
    suggestions: [],
  };
}
