/** An answer in words with parts: what a term means, who leads, what comes to a meeting, why a figure is as it is. */
export interface SectionsContent {
  readonly kind: 'sections';
  readonly heading: string;
  /** What stands below the heading: the words that an acronym stands for. */
  readonly subtitle?: string;
  /** The answer at a glance, where it is short enough: the day of a meeting. */
  readonly headline?: string;
  /** The answer itself. */
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
  /** What to bear in mind: dates that were inferred, what a document leaves open. */
  readonly notes: readonly string[];
  /** Documents and places. */
  readonly sources: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The paragraphs are things of one kind, such as what comes to a meeting, and not sentences that follow each other. */
  readonly isList?: boolean;
  /** "Draft to the clerk" – "Tuesday 26 May 2026" */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}
