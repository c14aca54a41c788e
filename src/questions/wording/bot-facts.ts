import type { Vocabulary } from '../../indicators/vocabulary.js';

/** What is said of the figures as a whole, or of who shows them. */
export interface ToldFact {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Documents, indicators or spans, one a line. */
  readonly list?: readonly string[];
  /** It is asked for what the bot does not give. */
  readonly isDeclined?: boolean;
}

/** What to do where an answer or a figure looks wrong. */
export function tellMistake({ contact }: Vocabulary): ToldFact {
  return {
    heading: 'I am sorry',
    paragraphs: [
      'I am sorry if that was not what you asked for or does not look right.',
      'Press thumbs down under an answer and say what is wrong with it, or ask again and name the indicator in your own words.',
      `I show figures as their documents print them and cannot change any. If a figure is wrong, or it is a service you want to complain about, tell ${contact}.`,
    ],
  };
}

/** Whom to ask. */
export function tellContact({ contact }: Vocabulary): ToldFact {
  return {
    heading: 'Whom to ask',
    paragraphs: [
      `For questions about figures, ask ${contact}.`,
      "If you have a concern about a child, speak to the child's social worker.",
    ],
  };
}

/** What the bot is. */
export function tellBot({ panel, contact }: Vocabulary): ToldFact {
  return {
    heading: 'What I am',
    paragraphs: [
      `I am a program, not a person. I look up the figures of the ${panel} and word each answer by fixed rules; no language model writes them, and where I cannot tell what is asked I say so.`,
      `For a person, ask ${contact}.`,
    ],
  };
}

/** That the bot has no opinion, and what it says instead. */
export function tellOpinion({ contact }: Vocabulary): ToldFact {
  return {
    heading: 'I have no opinions',
    paragraphs: [
      'I have no opinions and give no advice.',
      'Ask me how a figure stands against its range, why it is so, or what the panel may ask about it.',
      `For advice, ask ${contact}.`,
    ],
    isDeclined: true,
  };
}

/** That nothing is held of single children, and what is hidden for being too few. */
export function tellPrivacy({ contact }: Vocabulary): ToldFact {
  return {
    heading: 'Children are spoken of as a group',
    paragraphs: [
      'I hold nothing about single children, only figures of groups of them.',
      'Where a figure is about so few that somebody could tell who is meant, it is “too few to show” to whoever may not see it, and so is all that follows from it.',
      `If you have a concern about a child, speak to the child's social worker; about figures, ask ${contact}.`,
    ],
  };
}

/** What is kept of a question, as `recordOfAnswer` has it, and of a conversation. */
export function tellKept({ contact }: Vocabulary): ToldFact {
  return {
    heading: 'What I keep',
    paragraphs: [
      'Of each answer I keep what it was about, how it ended, the words I did not understand and the role of whoever asked, never who it was.',
      'The question itself is kept only where the council has set me up to do so; of one about a child nothing is kept but that there was one. What this conversation last spoke of is kept with it, so that you can ask on.',
      `For how long, and who may see it, ask ${contact}.`,
    ],
  };
}

/** That an answer cannot be taken elsewhere from here. */
export function tellExport(): ToldFact {
  return {
    heading: 'Taking an answer elsewhere',
    paragraphs: [
      'I cannot send, print or export an answer; copy it from this chat, and mind whom you may show it to.',
      "In Teams, type “exception report” for the panel's form as a document.",
    ],
  };
}
