/** One word of a question in the form that rules and the lexicon compare. */
export interface Token {
  /** Small letters, no accents or apostrophes; units and numbers in one spelling: `2`, `year`, `percent`, `17-18`. */
  readonly word: string;
  /** Its stem, the same for "check", "checks" and "checked". */
  readonly stem: string;
  /** As typed, for the record of words not understood and to see capitals. */
  readonly raw: string;
  /** No space stands before it: the `10` of "A10", the `year` of "2-year". */
  readonly glued: boolean;
  /** A comma, stop, slash or bracket stands before it, where one thing asked for may end and another begin. */
  readonly breakBefore: boolean;
  /** A sentence or half of one ended before it, where what a person says of themselves may end. */
  readonly stopBefore: boolean;
}
