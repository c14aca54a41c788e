/** An answer in words with parts: what a term means, who leads, what comes to a meeting, why a figure is as it is. */
export interface SectionsContent {
  readonly kind: 'sections';
  readonly heading: string;
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
  /** "Draft to the clerk" – "Tuesday 26 May 2026" */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}
