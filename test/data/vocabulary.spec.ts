import assert from 'node:assert/strict';
import { createRewrite } from '../../src/questions/normalise.js';
import { tokenise } from '../../src/questions/words/tokenise.js';
import { indicators, vocabulary } from './read-pack.js';

const rewrite = createRewrite(Object.entries(vocabulary.synonyms));

function rewritten(text: string): string {
  return rewrite(tokenise(text))
    .map(({ word }) => word)
    .join(' ');
}

function stems(text: string): string {
  return rewrite(tokenise(text))
    .map(({ stem }) => stem)
    .join(' ');
}

/** Every name and further word of one kind of thing, by what it stands for. */
function wordsOf(
  names: Readonly<Record<string, string>>,
  aliases: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(names).map(([key, name]) => [key, [name, ...(aliases[key] ?? [])]] as const);
}

const kinds = {
  comparators: wordsOf(vocabulary.comparators, vocabulary.comparatorAliases),
  domains: wordsOf(vocabulary.domains, vocabulary.domainAliases),
  services: wordsOf(vocabulary.services, vocabulary.serviceAliases),
  teams: Object.entries(vocabulary.teams).map(([key, { name, aliases }]) => [key, [name, ...aliases]] as const),
  priorities: vocabulary.priorities.map(({ number, name, aliases }) => [String(number), [name, ...aliases]] as const),
};

describe("the demo pack's vocabulary", () => {
  it('gives further words only to comparators, domains and services that exist', () => {
    for (const [names, aliases] of [
      [vocabulary.comparators, vocabulary.comparatorAliases],
      [vocabulary.domains, vocabulary.domainAliases],
      [vocabulary.services, vocabulary.serviceAliases],
    ] as const) {
      assert.deepEqual(
        Object.keys(aliases).filter((key) => !(key in names)),
        [],
      );
    }
  });

  for (const [kind, entries] of Object.entries(kinds)) {
    it(`lets each word of the ${kind} mean one of them`, () => {
      const words = entries.flatMap(([, phrases]) => phrases.map(rewritten));
      assert.ok(words.length > 0);
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        [],
      );
    });
  }

  it('numbers the five priorities of 2023-26', () => {
    assert.deepEqual(
      vocabulary.priorities.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
  });

  it('rewrites every synonym to words that are not rewritten again', () => {
    for (const [from, to] of Object.entries(vocabulary.synonyms)) {
      const once = rewritten(from);
      assert.equal(
        once,
        tokenise(to)
          .map(({ word }) => word)
          .join(' '),
        from,
      );
      assert.equal(rewritten(once), once, from);
    }
  });

  for (const old of ['LAC', 'CLA', 'CiC', 'looked after children', 'Children Looked After', 'looked-after kids']) {
    it(`takes ${old} for children in care`, () => {
      assert.match(rewritten(`how many ${old}?`), /\bin care\b/);
    });
  }

  it('begins its examples with three that name an indicator, for where there is room for no more', () => {
    const names = indicators.flatMap(({ plainName, aliases, families }) => [plainName, ...aliases, ...families]);
    const phrases = names.map((name) => ` ${stems(name)} `);
    for (const example of vocabulary.examples.slice(0, 3)) {
      const words = ` ${stems(example)} `;
      assert.ok(
        phrases.some((phrase) => words.includes(phrase)),
        example,
      );
    }
  });
});
