import type { Vocabulary } from '../../indicators/vocabulary.js';
import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';

/** One part of the scorecard as the pack names it. */
export type ScopePart =
  | { readonly kind: 'domains' | 'services' | 'teams'; readonly name: string }
  | { readonly kind: 'priorities'; readonly name: number };

type Read = (text: string) => readonly Token[];

/**
 * The names and aliases of a pack's domains, services, priorities and teams, by their stems. A name
 * of plain words only ("Children in care") would be heard in every other question, so such a part is
 * found by its aliases alone.
 */
export function createScopeTable(vocabulary: Vocabulary, read: Read): PhraseTable<ScopePart> {
  const { domains, domainAliases, services, serviceAliases, priorities, teams } = vocabulary;
  const named = (part: ScopePart, name: string, aliases: readonly string[]) =>
    [...(isPlain(read(name)) ? [] : [name]), ...aliases].map(
      (phrase) => [read(phrase).map(({ stem }) => stem), part] as const,
    );
  return createPhraseTable([
    ...Object.entries(domains).flatMap(([key, name]) =>
      named({ kind: 'domains', name: key }, name, domainAliases[key] ?? []),
    ),
    ...Object.entries(services).flatMap(([key, name]) =>
      named({ kind: 'services', name: key }, name, serviceAliases[key] ?? []),
    ),
    ...priorities.flatMap(({ number, name, aliases }) => named({ kind: 'priorities', name: number }, name, aliases)),
    ...Object.entries(teams).flatMap(([key, { name, aliases }]) => named({ kind: 'teams', name: key }, name, aliases)),
  ]);
}

function isPlain(phrase: readonly Token[]): boolean {
  return phrase.every(({ stem }) => plainStems.has(stem));
}
