import type { Facts } from '../facts.js';
import { shortPeriod } from './words.js';

/**
 * What to bear in mind about a figure: that it is old, that it may still change, and where its
 * sources differ. The last is not said of a withheld figure, for a note may tell what it is.
 */
export function listNotes({ indicator, reading, value, laggingBehind }: Facts): readonly string[] {
  const notes: string[] = [];
  if (laggingBehind)
    notes.push(`No later figure is held of it; other measures have reached ${shortPeriod(laggingBehind)}.`);
  if (indicator.reconciledYearly) {
    notes.push('Provisional: it is a local figure, and the yearly reconciliation may still change it.');
  } else if (reading.provisional) notes.push('Provisional: it may still change.');
  if (value === null) return notes;
  for (const note of [reading.note, indicator.note]) if (note !== undefined && !notes.includes(note)) notes.push(note);
  return notes;
}

/** Figures in a note that are neither a period, a year nor part of a code. */
const figureInNote = /(?<![\p{L}\d.-])\d+(?:\.\d+)?(?![\p{L}\d-])/u;
const timesInNote = /\d{4}-\d{2}(?: Q[1-4])?|\b(?:19|20)\d{2}\b/g;

/**
 * The notes as sentences of a text. Every figure of a text stands among the answer's figures, so a
 * note that quotes what another source prints is left to the card and only announced.
 */
export function noteSentences(facts: Facts): readonly string[] {
  const notes = listNotes(facts);
  const quiet = notes.filter((note) => !quotesFigure(note));
  return quiet.length === notes.length
    ? quiet
    : [...quiet, 'Sources state some of its figures differently; the note on its card says how.'];
}

/** Whether a note says what another source prints. */
export function quotesFigure(note: string): boolean {
  return figureInNote.test(note.replace(timesInNote, ''));
}
