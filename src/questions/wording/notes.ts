import { LRUCache } from 'lru-cache';
import { type Period, parsePeriod, samePeriod } from '../../indicators/period.js';
import type { Facts } from '../facts.js';
import { shortPeriod } from './words.js';

/**
 * What to bear in mind about a figure: that it is old, that it may still change, and where its
 * sources differ. The last is not said of a withheld figure, for a note may tell what it is.
 */
export function listNotes(facts: Facts): readonly string[] {
  const { indicator, reading, value } = facts;
  const notes = [...ageNote(facts)];
  if (reading.provisional) notes.push(provisionalNote(facts));
  if (value === null) return notes;
  const general = indicator.note !== undefined && concerns(indicator.note, reading.period) ? indicator.note : undefined;
  for (const note of [reading.note, general]) if (note !== undefined && !notes.includes(note)) notes.push(note);
  return notes;
}

/** That a figure is the latest of its measure, and others have newer ones. */
export function ageNote({ laggingBehind }: Pick<Facts, 'laggingBehind'>): readonly string[] {
  if (laggingBehind === undefined) return [];
  return [`No later figure is held of it; other measures have reached ${shortPeriod(laggingBehind)}.`];
}

/** Only figures of the latest year may still change; an older one was never printed as final. */
function provisionalNote({ indicator, reading, series, laggingBehind }: Facts): string {
  const latest = Math.max(...series.readings.map(({ period }) => period.year));
  if (reading.period.year < latest || laggingBehind !== undefined) return 'Provisional, as it was reported then.';
  return indicator.reconciledYearly
    ? 'Provisional: it is a local figure, and the yearly reconciliation may still change it.'
    : 'Provisional: it may still change.';
}

/**
 * Whether a note on a measure is about its figure for a period. One that quotes what another source
 * prints is about the periods it names, a year's last quarter with its year; any other is about all.
 */
export function concerns(note: string, period: Period): boolean {
  const { quotes, named } = readNote(note);
  if (!quotes) return true;
  return named.length === 0 || named.some((each) => samePeriod(each, period) || isEndOf(each, period));
}

/** "March 2024" as periods are written: "Mar-24". */
function readNamed(text: string): readonly Period[] {
  const [, name, year] = /^([A-Z][a-z]{2})[a-z]* 20(\d\d)$/.exec(text) ?? [];
  const period = parsePeriod(name === undefined ? text : `${name}-${year}`);
  return period === undefined ? [] : [period];
}

function isEndOf(year: Period, { kind, year: start, part }: Period): boolean {
  return year.kind === 'year' && kind === 'quarter' && start === year.year && part === 4;
}

/** Figures in a note that are neither a period, a year nor part of a code. */
const figureInNote = /(?<![\p{L}\d.-])\d+(?:\.\d+)?(?![\p{L}\d-])/u;
const namedPeriods = /\d{4}-\d{2}(?: Q[1-4])?|\b[A-Z][a-z]{2,8} 20\d\d\b/g;
const timesInNote = /\d{4}-\d{2}(?: Q[1-4])?|\b(?:19|20)\d{2}\b/g;

/**
 * The notes as sentences of a text. Every figure of a text stands among the answer's figures, so a
 * note that quotes what another source prints is left to the card and only announced.
 */
export function noteSentences(facts: Facts): readonly string[] {
  const notes = listNotes(facts);
  const quiet = notes.filter((note) => !quotesFigure(note));
  return quiet.length === notes.length ? quiet : [...quiet, 'Sources state some of its figures differently.'];
}

/** Whether a note says what another source prints. */
export function quotesFigure(note: string): boolean {
  return readNote(note).quotes;
}

/** What the rules above look for in a note. */
interface NoteWords {
  readonly quotes: boolean;
  readonly named: readonly Period[];
}

/** Kept, because a long trend asks the same of its few notes over and over. */
const read = new LRUCache<string, NoteWords>({ max: 1_000 });

function readNote(note: string): NoteWords {
  const known = read.get(note);
  if (known) return known;
  const words = {
    quotes: figureInNote.test(note.replace(timesInNote, '')),
    named: [...note.matchAll(namedPeriods)].flatMap(([text]) => readNamed(text)),
  };
  read.set(note, words);
  return words;
}
