import type { Comparator } from '../../indicators/reading.js';
import type { Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PeriodRequest } from '../query.js';
import type { SharedOutWords } from '../share-out-words.js';
import type { Token } from '../words/token.js';
import type { Selection } from './selection.js';
import type { SignIntent } from './sign.js';

/** A question that is about several indicators, and what it asks of them. */
export interface ChosenSelection {
  readonly intent: SignIntent;
  readonly selection: Selection;
  /** It asks for what was otherwise at another time, which is the one named where only one is. */
  readonly turns?: boolean;
  /** Whom to compare with, where others are meant and nobody is named. */
  readonly comparators?: readonly Comparator[];
  /** Since when it is to have moved, where no period says that. */
  readonly since?: PeriodRequest | null;
}

/** A question as far as it was read. */
export interface SelectionQuestion {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly words: SharedOutWords;
  readonly lexicon: Lexicon;
  /** Indicators were spoken of before. */
  readonly hasContext: boolean;
}
