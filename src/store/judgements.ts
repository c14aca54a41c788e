import type { Colour, Stance } from '../indicators/assessment.js';
import type { Period } from '../indicators/period.js';
import type { Actor } from './store.js';

/** What a person sets for the figure of one period from a card. What is left out stays as it is. */
export interface JudgementDraft {
  readonly indicator: string;
  readonly period: Period;
  /** A colour or stance that is null is left to the rule; with both null the rule's own judgement holds again. */
  readonly judgement?: { readonly colour: Colour | null; readonly stance: Stance | null; readonly reason: string };
  readonly commentary?: {
    readonly text: string;
    /** What will be done about the figure; undefined where nothing is said. */
    readonly action?: string | undefined;
    /** Never a name: "Head of service, children in care". */
    readonly authorRole: string;
    /** `YYYY-MM-DD`, where the council is. */
    readonly written: string;
    readonly cleared: boolean;
  };
  readonly by: Actor;
  readonly at: Date;
  /** Of the card that was filled in: it counts once. */
  readonly nonce: string;
  /** The `Scorecard.version` that the form was held against; undefined where none was. */
  readonly asOf?: number;
}

/** What people make of figures, above the rule and the pack: only ever added to, and audited. */
export interface Judgements {
  /**
   * Stores what a person set, all of it or nothing; the newest of a figure holds.
   *
   * @returns why nothing was written: the card did its work before, or somebody else set or wrote
   *   something of the figure after `asOf`.
   */
  save(draft: JudgementDraft): Promise<'saved' | 'repeated' | 'overtaken'>;
}
