import { later } from '../words/later.js';
import { makePhraseTableLater, type PhraseTable } from '../words/phrase-table.js';
import { tokenise } from '../words/tokenise.js';
import { judgementSigns } from './judgement-signs.js';
import { movementSigns } from './movement-signs.js';
import { nearnessSigns } from './nearness-signs.js';
import { overviewSigns } from './overview-signs.js';
import { rangeSigns } from './range-signs.js';
import type { Sign, SignIntent } from './sign.js';
import { traitSigns } from './trait-signs.js';

const allJudgementSigns: readonly Sign[] = [...judgementSigns, ...rangeSigns, ...nearnessSigns];

/** Shorter words are not mended. */
const leastKnown = 4;

/** Both the table and the words are made of them. */
const readPhrases = later(() =>
  [...allJudgementSigns, ...movementSigns, ...traitSigns, ...overviewSigns].flatMap((sign) =>
    [...split(sign.phrases), ...split(sign.alone ?? '')].map((phrase) => [tokenise(phrase), sign] as const),
  ),
);

/** Every sign by the stems of its phrases, those that count only where no indicator is named included. */
export const signTable: PhraseTable<Sign> = makePhraseTableLater(() =>
  readPhrases().map(([tokens, sign]) => [tokens.map(({ stem }) => stem), sign] as const),
);

/** Every word of a sign that is long enough to be mistyped and known again. */
export function readSignWords(): ReadonlySet<string> {
  const words = readPhrases().flatMap(([tokens]) => tokens.map(({ word }) => word));
  return new Set(words.filter((word) => word.length >= leastKnown));
}

/** What the signs say of a named indicator: how it is judged, how it moved, or nothing but the form of the answer. */
export const signPhrases = {
  judgement: phrasesOf(allJudgementSigns),
  movement: phrasesOf(movementSigns),
  list: phrasesFor('list'),
  summary: phrasesFor('summary'),
  teams: phrasesFor('teams'),
} as const;

function phrasesFor(intent: SignIntent): string {
  return phrasesOf([...overviewSigns, ...traitSigns].filter((sign) => sign.intent === intent));
}

function phrasesOf(signs: readonly Sign[]): string {
  return signs.flatMap(({ phrases }) => split(phrases)).join();
}

function split(phrases: string): readonly string[] {
  return phrases.split(',').filter((phrase) => phrase.trim() !== '');
}
