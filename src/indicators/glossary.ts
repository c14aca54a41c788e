import { z } from 'zod/v4';

const text = z.string().min(1);

/**
 * One meaning of one term in a pack's `glossary.yaml`, keys in camel case. A term with two meanings
 * has two entries, told apart by what they stand for.
 */
export const glossaryTermSchema = z.strictObject({
  /** As people meet it: "SHBA", "statistical neighbours". */
  term: text.max(60, 'give the acronym or the word, up to 60 characters'),
  /** What the letters stand for; left out where the term is written in full already. */
  fullForm: text.optional(),
  /** What it means, in one or two plain sentences of our own. */
  explanation: text,
  /** Other ways of writing it. */
  aliases: z.array(text).readonly().default([]),
  /** A document and place, named guidance, or that whoever prints it does not define it. */
  source: text,
  /** Keys of the indicators whose names or figures it helps to read. */
  indicators: z.array(text).readonly().default([]),
});

/** What a term means, and who says so. */
export type GlossaryTerm = Readonly<z.infer<typeof glossaryTermSchema>>;

/** A pack's `glossary.yaml`, keys in camel case: no meaning given twice, no writing shared by two terms. */
export const glossaryFileSchema = z
  .strictObject({ terms: z.array(glossaryTermSchema).readonly() })
  .superRefine(({ terms }, context) => {
    for (const { path, message } of findClashes(terms)) context.addIssue({ code: 'custom', path, message });
  });

interface Clash {
  readonly path: (string | number)[];
  readonly message: string;
}

function* findClashes(terms: readonly GlossaryTerm[]): Generator<Clash> {
  const owners = new Map<string, string>();
  const meanings = new Set<string>();
  for (const [index, { term, fullForm = '', aliases }] of terms.entries()) {
    const meaning = `${plainTerm(term)} ${plainTerm(fullForm)}`;
    if (meanings.has(meaning)) {
      yield { path: ['terms', index, 'term'], message: `"${term}" is given twice with one meaning` };
    }
    meanings.add(meaning);
    const writings = [
      { writing: term, path: ['terms', index, 'term'] },
      ...aliases.map((writing, place) => ({ writing, path: ['terms', index, 'aliases', place] })),
    ];
    for (const { writing, path } of writings) {
      const owner = owners.get(plainTerm(writing)) ?? term;
      if (plainTerm(owner) !== plainTerm(term)) yield { path, message: `"${writing}" is also written for "${owner}"` };
      owners.set(plainTerm(writing), owner);
    }
  }
}

/** All terms of a pack, looked up by how people write them. */
export interface Glossary {
  /** In the order of the file. */
  readonly terms: readonly GlossaryTerm[];
  /**
   * Every meaning of what somebody wrote: a term, its full form or an alias, whatever its capitals,
   * spaces and punctuation. "c/b", "C / B" and "CB" are one.
   *
   * @returns none where no term is written so.
   */
  find(writing: string): readonly GlossaryTerm[];
  /** Whether anything is written that begins so, but for a plural or genitive: most words begin nothing, and none has to be looked up. */
  begins(word: string): boolean;
}

/** Indexes the terms once; the glossary never changes afterwards. */
export function createGlossary(terms: readonly GlossaryTerm[]): Glossary {
  const index = new Map<string, Set<GlossaryTerm>>();
  for (const entry of terms) {
    const { term, fullForm, aliases } = entry;
    for (const writing of [term, ...(fullForm === undefined ? [] : [fullForm]), ...aliases]) {
      const plain = plainTerm(writing);
      index.set(plain, (index.get(plain) ?? new Set()).add(entry));
    }
  }
  const beginnings = new Set([...index.keys()].flatMap((plain) => [...plain].map((_, at) => plain.slice(0, at + 1))));
  return Object.freeze({
    terms: Object.freeze([...terms]),
    begins: (word: string) => {
      const plain = plainTerm(word);
      return beginnings.has(plain) || beginnings.has(plain.replace(/s$/, ''));
    },
    find: (writing: string) => [...(index.get(plainTerm(writing)) ?? [])],
  });
}

/** A writing reduced to what tells it from others: small letters and digits. */
function plainTerm(writing: string): string {
  return writing.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
