import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import { tokenise } from '../words/tokenise.js';
import type { Cue } from './cue.js';
import { cuePhrases } from './cue-phrases.js';

const entries = (Object.keys(cuePhrases) as Cue[]).flatMap((cue) =>
  cuePhrases[cue].split(',').map((phrase) => [tokenise(phrase), cue] as const),
);

/** The cues by their stems. */
export const cueTable: PhraseTable<Cue> = createPhraseTable(
  entries.map(([phrase, cue]) => [phrase.map(({ stem }) => stem), cue] as const),
);

/** Every word of a cue that is long enough to be mistyped and known again. */
export const cueWords: readonly string[] = [
  ...new Set(entries.flatMap(([phrase]) => phrase.map(({ word }) => word))),
].filter((word) => word.length > 3);
