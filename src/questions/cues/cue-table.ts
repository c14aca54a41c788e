import { later } from '../words/later.js';
import { makePhraseTableLater, type PhraseTable } from '../words/phrase-table.js';
import { tokenise } from '../words/tokenise.js';
import type { Cue } from './cue.js';
import { cuePhrases } from './cue-phrases.js';

/** Shorter words are not mended. */
const leastKnown = 4;

/** Both the table and the words are made of them. */
const readPhrases = later(() =>
  (Object.keys(cuePhrases) as Cue[]).flatMap((cue) =>
    cuePhrases[cue].split(',').map((phrase) => [tokenise(phrase), cue] as const),
  ),
);

/** The cues by their stems. */
export const cueTable: PhraseTable<Cue> = makePhraseTableLater(() =>
  readPhrases().map(([phrase, cue]) => [phrase.map(({ stem }) => stem), cue] as const),
);

/** Every word of a cue that is long enough to be mistyped and known again. */
export function readCueWords(): ReadonlySet<string> {
  const words = readPhrases().flatMap(([phrase]) => phrase.map(({ word }) => word));
  return new Set(words.filter((word) => word.length >= leastKnown));
}
