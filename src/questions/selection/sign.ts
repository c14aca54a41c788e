import type { Selection } from './selection.js';

/** The kind of answer that a sign asks for where no indicator is named; for a comparison with others their name asks. */
export type SignIntent = 'list' | 'summary' | 'movers' | 'teams' | 'compare';

/** What of a selection a phrase sets. */
export type Meaning = Partial<
  Pick<
    Selection,
    | 'statuses'
    | 'unreported'
    | 'withheld'
    | 'reasons'
    | 'traits'
    | 'lacks'
    | 'colours'
    | 'stances'
    | 'range'
    | 'side'
    | 'changes'
    | 'before'
    | 'stancesBefore'
    | 'order'
    | 'by'
    | 'asksShare'
  >
>;

/** What some phrases say of the indicators asked for. */
export interface Sign {
  readonly intent: SignIntent;
  readonly means: Meaning;
  /** What they mean behind a "not"; the opposite of `means` where it is left out. */
  readonly denied?: Meaning;
  /** Its colours hold only where no other sign names one: "reds just outside". */
  readonly isSoft?: boolean;
  /** They say something only behind a "not": "judged". */
  readonly onlyDenied?: boolean;
  /** Parted by commas. They also say what is asked of a named indicator: how it stands, or how it moved. */
  readonly phrases: string;
  /** Further phrases, which count only where no indicator is named: beside one they may mean something else. */
  readonly alone?: string;
}
