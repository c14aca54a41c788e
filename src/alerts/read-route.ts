import type { Vocabulary } from '../indicators/vocabulary.js';
import type { AlertRoute } from '../store/known-conversations.js';

/** Every alert. */
export const everyAlert: AlertRoute = Object.freeze({ domains: [], priorities: [] });

/**
 * Reads which alerts somebody wants: "health", "education and homes", "priority 2".
 *
 * @param words in small letters; a word that the council's vocabulary does not have for a domain or
 *   priority is not guessed at.
 * @returns the first word that is not understood, where there is one.
 */
export function readRoute(
  words: string,
  vocabulary: Pick<Vocabulary, 'domains' | 'domainAliases' | 'priorities'>,
): { readonly route: AlertRoute } | { readonly unknown: string } {
  const domains = new Set<string>();
  const priorities = new Set<string>();
  // A name may have an "and" of its own.
  const isName = findPriority(words, vocabulary) !== undefined || findDomain(words, vocabulary) !== undefined;
  const parts = isName ? [words] : words.split(/\s*(?:,|\band\b|&)\s*/).filter((each) => each !== '');
  for (const part of parts) {
    const priority = findPriority(part, vocabulary);
    const domain = findDomain(part, vocabulary);
    if (priority !== undefined) priorities.add(priority);
    else if (domain !== undefined) domains.add(domain);
    else return { unknown: part };
  }
  return { route: { domains: [...domains], priorities: [...priorities] } };
}

/** A route in words: "Health and wellbeing, priority 2"; undefined where it is every alert. */
export function nameRoute(
  { domains, priorities }: AlertRoute,
  vocabulary: Pick<Vocabulary, 'domains' | 'priorities'>,
): string | undefined {
  const names = [
    ...domains.map((key) => vocabulary.domains[key] ?? key),
    ...priorities.map((number) => {
      const name = vocabulary.priorities.find((priority) => String(priority.number) === number)?.name;
      return `priority ${number}${name === undefined ? '' : `, ${name}`}`;
    }),
  ];
  return names.length === 0 ? undefined : names.join('; ');
}

function findPriority(part: string, { priorities }: Pick<Vocabulary, 'priorities'>): string | undefined {
  const numbered = /^(?:strategic )?priority (\d+)$/.exec(part)?.[1];
  const found = priorities.find(
    ({ number, name, aliases }) =>
      String(number) === numbered || [name, ...aliases].some((each) => each.toLowerCase() === part),
  );
  return found && String(found.number);
}

function findDomain(
  part: string,
  { domains, domainAliases }: Pick<Vocabulary, 'domains' | 'domainAliases'>,
): string | undefined {
  return Object.entries(domains).find(([key, name]) =>
    [key, name, ...(domainAliases[key] ?? [])].some((each) => each.toLowerCase() === part),
  )?.[0];
}
