import MiniSearch from 'minisearch';
import type { Catalogue } from '../../indicators/catalogue.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Rewrite } from '../normalise.js';
import { plainWords } from '../words/plain-words.js';
import { stemOf, tokenise } from '../words/tokenise.js';

/** Enough to tell a subject by; every further word would cost time and bring little. */
const mostWords = 6;

/** Finds what comes near to words that name nothing: ranked text search over names, subjects and definitions. */
export interface NearestSearch {
  /** Keys of indicators, best first, those on the scorecard before the others. */
  search(words: readonly string[], most: number): readonly string[];
}

/**
 * Builds the search once. It is for offering what the bot can answer, never for choosing what a
 * question means: a ranking always has a first place, whether or not it fits.
 */
export function createNearestSearch(catalogue: Catalogue, vocabulary: Vocabulary, rewrite: Rewrite): NearestSearch {
  // Most processes start long before somebody asks what is not held.
  let index: NearestIndex | undefined;
  const isOnScorecard = (key: string) => catalogue.get(key)?.status === 'scorecard';
  return {
    search(words, most) {
      const telling = words.filter((word) => !plainWords.has(word)).slice(0, mostWords);
      if (telling.length === 0) return [];
      index ??= buildIndex(catalogue, vocabulary, rewrite);
      const found = index.search(telling.join(' ')).map(({ id }) => String(id));
      return [...found.filter(isOnScorecard), ...found.filter((key) => !isOnScorecard(key))].slice(0, most);
    },
  };
}

type NearestIndex = MiniSearch<Record<'key' | 'names' | 'subject' | 'definition', string>>;

function buildIndex(catalogue: Catalogue, vocabulary: Vocabulary, rewrite: Rewrite): NearestIndex {
  const index: NearestIndex = new MiniSearch<Record<'key' | 'names' | 'subject' | 'definition', string>>({
    idField: 'key',
    fields: ['names', 'subject', 'definition'],
    tokenize: (text) => rewrite(tokenise(text)).map(({ word }) => word),
    processTerm: (term) => (plainWords.has(term) ? null : stemOf(term)),
    searchOptions: {
      boost: { names: 3 },
      fuzzy: (term) => (term.length >= 5 ? 1 : 0),
      prefix: (term) => term.length >= 4,
    },
  });
  index.addAll(
    catalogue.indicators.map(({ key, plainName, printedName, aliases, families, domain, area, definition }) => ({
      key,
      names: [plainName, printedName, ...aliases].join(' . '),
      subject: [...families, vocabulary.domains[domain] ?? '', area ?? ''].join(' . '),
      definition,
    })),
  );
  return index;
}
