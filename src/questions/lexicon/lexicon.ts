import { emptyCalendar } from '../../calendar/calendar-schema.js';
import type { Catalogue } from '../../indicators/catalogue.js';
import { createGlossary, type Glossary } from '../../indicators/glossary.js';
import type { Indicator } from '../../indicators/indicator.js';
import type { Comparator } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { ReadMessage } from '../normalise.js';
import type { ScopePart } from '../selection/scope-table.js';
import { createTopicIndex, type TopicIndex, type TopicSources } from '../topics/topic-index.js';
import type { PhraseTable } from '../words/phrase-table.js';
import type { Spelling } from '../words/spelling.js';
import { buildLexicon } from './build-lexicon.js';
import type { NearestSearch } from './nearest-search.js';

/** One name of an indicator as a set of stems, and what saying all of it is worth. */
export interface Name {
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

/** What the lexicon holds of one indicator. */
export interface Entry {
  readonly indicator: Indicator;
  readonly names: readonly Name[];
  /** Stems of all its names, families and qualifiers, and of its unit. */
  readonly stems: ReadonlySet<string>;
  /** The qualifying phrases that are true of it, stems joined by a space. */
  readonly qualifiers: ReadonlySet<string>;
  /** The stems of what its names say it leaves out: "out of county excluding UASC". */
  readonly excluded: ReadonlySet<string>;
  /** The lengths its names say, as "20 mile": a number and the stem of its unit. */
  readonly lengths: ReadonlySet<string>;
}

/** All words of a pack that name figures, indexed by what they may mean. It never changes. */
export interface FigureLexicon {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  /** In the order of the catalogue. */
  readonly entries: readonly Entry[];
  entryOf(key: string): Entry | undefined;
  /** Reads a message: spelling mended, synonyms rewritten. */
  read(text: string): ReadMessage;
  readonly spelling: Spelling;
  /** Every name in full, stem by stem, to the keys it names. */
  readonly names: PhraseTable<string>;
  /** The names that have nothing but plain words: "No. of children in care". */
  readonly plainNames: readonly { readonly key: string; readonly name: Name }[];
  /** Words that several indicators share, stem by stem, to their keys. */
  readonly families: PhraseTable<string>;
  /** What tells members of a family apart, stem by stem, to itself as `Entry.qualifiers` has it. */
  readonly qualifiers: PhraseTable<string>;
  /** Names of those we are compared with, stem by stem. */
  readonly comparators: PhraseTable<Comparator>;
  /** Names of domains, services, priorities and teams, stem by stem. */
  readonly scopes: PhraseTable<ScopePart>;
  /** The pack's gatherings besides the panel's, stem by stem. */
  readonly occasions: PhraseTable<string>;
  /** Phrases that ask for what no document holds, stem by stem, to themselves as the pack writes them. */
  readonly unheld: PhraseTable<string>;
  /** Keys by the letters and digits of a code in a row: `lai308`. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Every beginning of a code, so that most words are known at once to begin none. */
  readonly codeStarts: ReadonlySet<string>;
  /** How much a stem tells: little where many names have it, hardly anything for a plain word, 0 where none has it. */
  weightOf(stem: string): number;
  /** Places among the entries of those that have the stem, in order; so that finding them costs the same in any catalogue. */
  holdersOf(stem: string): readonly number[];
  /** Whether some indicator has the stem, and it is more than a plain word. */
  isTelling(stem: string): boolean;
  readonly nearest: NearestSearch;
}

/** All words of a pack, those of its glossary, strategies and calendar included. */
export interface Lexicon extends FigureLexicon {
  readonly topics: TopicIndex;
}

/** The sources of a pack that has none of them. */
const noTopics: TopicSources = Object.freeze({
  glossary: createGlossary([]),
  strategies: { strategies: [], offices: [] },
  calendar: emptyCalendar,
});

const built = new WeakMap<Catalogue, FigureLexicon>();
const withTopics = new WeakMap<Glossary, Lexicon>();

/**
 * The lexicon of a catalogue, its vocabulary and what else a pack holds: built when first asked for,
 * kept for as long as they are.
 */
export function lexiconOf(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  { glossary, strategies, calendar }: TopicSources = noTopics,
): Lexicon {
  const figures = figureLexiconOf(catalogue, vocabulary);
  const known = withTopics.get(glossary);
  const isKnown = known?.topics.strategies === strategies && known.topics.calendar === calendar;
  if (isKnown && known.catalogue === catalogue && known.vocabulary === vocabulary) return known;
  const read = (text: string) => figures.read(text).tokens;
  const lexicon = Object.freeze({ ...figures, topics: createTopicIndex({ glossary, strategies, calendar }, read) });
  withTopics.set(glossary, lexicon);
  return lexicon;
}

function figureLexiconOf(catalogue: Catalogue, vocabulary: Vocabulary): FigureLexicon {
  const known = built.get(catalogue);
  if (known?.vocabulary === vocabulary) return known;
  const lexicon = buildLexicon(catalogue, vocabulary);
  built.set(catalogue, lexicon);
  return lexicon;
}
