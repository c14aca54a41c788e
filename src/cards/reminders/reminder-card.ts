import type { ButtonData, Verb } from '../card-button.js';

/** What a card about the panel's calendar shows: every part already in words. */
export interface ReminderCard {
  /** Above the heading, what kind of card it is: "Reminder", "Your reports". */
  readonly kicker: string;
  readonly heading: string;
  /** How its matter stands; null where each section has a standing of its own, or none is needed. */
  readonly standing: Standing | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly CardFact[];
  /** What can be pressed, a row at a time: at most three side by side. */
  readonly actions: readonly (readonly CardAction[])[];
  readonly sections: readonly CardSection[];
  /** In small print at the end. */
  readonly notes: readonly string[];
}

/** A label with its tint, which says nothing that the label does not. */
export interface Standing {
  readonly tone: 'good' | 'soon' | 'late' | 'plain';
  /** "Draft due in 5 working days" */
  readonly label: string;
  readonly reason: string;
}

export interface CardFact {
  readonly label: string;
  readonly words: string;
}

/** A part of a card with a heading of its own. */
export interface CardSection {
  readonly heading: string;
  readonly standing: Standing | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly CardFact[];
  readonly rows: readonly CardRow[];
  readonly actions: readonly (readonly CardAction[])[];
}

/** A line that opens something when it is pressed. */
export interface CardRow {
  readonly name: string;
  readonly words: string;
  readonly press: Press;
}

/** What pressing sends. */
export type Press = {
  readonly [V in Verb]: { readonly verb: V; readonly data: Omit<ButtonData<V>, 'v' | 'nonce'> };
}[Verb];

/** A button; one with inputs opens a small form beneath it, whose own button says `save`. */
export type CardAction =
  /** Opens a page; `https` alone, but for a file of the bot on the reader's own machine. */
  | { readonly title: string; readonly url: string }
  | { readonly title: string; readonly press: Press }
  | { readonly title: string; readonly inputs: readonly Input[]; readonly save: string; readonly press: Press };

/** Something to fill in. Ids are used once a card, and are the names under which the press brings them. */
export type Input =
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly label: string;
      readonly missing: string;
      readonly options: readonly { readonly title: string; readonly value: string }[];
    }
  | {
      readonly kind: 'date';
      readonly id: string;
      readonly label: string;
      readonly missing: string;
      /** The first that makes sense, and the one that is filled in already: `YYYY-MM-DD`. */
      readonly earliest: string;
      readonly suggested: string;
    }
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly label: string;
      readonly longest: number;
      /** What is said where nothing was written; undefined where it may be left out. */
      readonly missing?: string;
    };

/** A section of which every part may be left out but the heading. */
export function makeCardSection(section: Pick<CardSection, 'heading'> & Partial<CardSection>): CardSection {
  return { standing: null, paragraphs: [], facts: [], rows: [], actions: [], ...section };
}

/** A card of which every part may be left out but what it is and its heading. */
export function makeReminderCard(card: Pick<ReminderCard, 'kicker' | 'heading'> & Partial<ReminderCard>): ReminderCard {
  return { standing: null, paragraphs: [], facts: [], actions: [], sections: [], notes: [], ...card };
}
