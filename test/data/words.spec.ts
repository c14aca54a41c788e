import assert from 'node:assert/strict';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { createRewrite } from '../../src/questions/normalise.js';
import { planQuestion } from '../../src/questions/planner.js';
import { idioms } from '../../src/questions/words/idioms.js';
import { tokenise } from '../../src/questions/words/tokenise.js';
import { indicators, vocabulary } from './read-pack.js';

const rewrite = createRewrite(Object.entries(vocabulary.synonyms));
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'our']);

/** A phrase as the lexicon compares it: synonyms rewritten, stems, no articles. */
function plain(phrase: string): string {
  return rewrite(tokenise(phrase))
    .filter(({ word }) => !articles.has(word))
    .map(({ stem }) => stem)
    .join(' ');
}

function ownNames({ printedName, plainName }: Indicator): readonly string[] {
  return [printedName.replace(/^\d+\. /, ''), plainName];
}

/** Each phrase with the keys of the indicators it was given to. */
function ownersOf(phrasesOf: (indicator: Indicator) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const indicator of indicators) {
    for (const phrase of phrasesOf(indicator).map(plain)) {
      owners.set(phrase, (owners.get(phrase) ?? new Set()).add(indicator.key));
    }
  }
  return owners;
}

function repeated(phrases: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return phrases.filter((phrase) => seen.size === seen.add(plain(phrase)).size);
}

describe("the demo pack's words for its indicators", () => {
  const alone = ownersOf((indicator) => [...ownNames(indicator), ...indicator.aliases]);
  const shared = ownersOf(({ families }) => families);

  it('lets every name and alias mean one indicator only', () => {
    const clashes = [...alone].filter(([, keys]) => keys.size > 1).map(([phrase, keys]) => [phrase, ...keys]);
    assert.deepEqual(clashes, []);
  });

  it('shares every family word among several indicators, and makes none of them a name or alias', () => {
    const lonely = [...shared].filter(([, keys]) => keys.size < 2).map(([phrase]) => phrase);
    const taken = [...shared.keys()].filter((phrase) => alone.has(phrase));
    assert.deepEqual({ lonely, taken }, { lonely: [], taken: [] });
  });

  it('keeps every phrase to something that can be typed', () => {
    for (const { key, aliases, families, qualifiers } of indicators) {
      for (const phrase of [...aliases, ...families, ...qualifiers])
        assert.notEqual(plain(phrase), '', `${key}: ${phrase}`);
    }
  });

  it('says nothing twice within an indicator', () => {
    for (const indicator of indicators) {
      const { key, aliases, families, qualifiers } = indicator;
      assert.deepEqual(repeated([...families, ...aliases]), [], key);
      assert.deepEqual(repeated(qualifiers), [], key);
      const names = new Set(ownNames(indicator).map(plain));
      assert.deepEqual(
        aliases.filter((alias) => names.has(plain(alias))),
        [],
        `${key} lists its own name among its aliases`,
      );
    }
  });

  it('gives each row of the scorecard several ways to be named', () => {
    const poor = indicators.filter(
      ({ status, aliases, families }) => status === 'scorecard' && aliases.length + families.length < 10,
    );
    assert.deepEqual(
      poor.map(({ key }) => key),
      [],
    );
  });

  it('tells members of a family apart by different qualifiers, where it qualifies them at all', () => {
    for (const [phrase, keys] of shared) {
      const members = indicators.filter(({ key }) => keys.has(key));
      const marks = members
        .map(({ qualifiers }) => qualifiers.map(plain).toSorted().join('|'))
        .filter((mark) => mark !== '');
      assert.ok(new Set(marks).size === marks.length || new Set(marks).size === 1, phrase);
    }
  });

  it('hides by no qualifier the second of two things asked for, where it is a name of another too', () => {
    const lexicon = lexiconOf(createCatalogue(indicators), vocabulary);
    const qualifiers = new Set(indicators.flatMap((indicator) => indicator.qualifiers));
    const names = [...qualifiers].filter((qualifier) => alone.has(plain(qualifier)) || shared.has(plain(qualifier)));
    for (const name of names) {
      for (const other of ['two-year stability', 'dental checks', 'children adopted', 'pathway plans']) {
        const { indicators: sure, candidates } = planQuestion(`${other} and ${name}`, { lexicon });
        const meant = [...(alone.get(plain(name)) ?? []), ...(shared.get(plain(name)) ?? [])];
        assert.ok(
          [...sure, ...candidates].some((key) => meant.includes(key)),
          `${other} and ${name}: ${sure}`,
        );
      }
    }
  });

  it('calls nothing by what people say in pictures, which would be rewritten', () => {
    const bare = (phrase: string) =>
      ` ${tokenise(phrase)
        .flatMap(({ word }) => (articles.has(word) ? [] : [word]))
        .join(' ')} `;
    const called = [
      ...indicators.flatMap((each) => [...ownNames(each), ...each.aliases, ...each.families]),
      ...Object.keys(vocabulary.synonyms),
    ].map(bare);
    const clashes = [...idioms.keys()].flatMap((idiom) =>
      called
        .filter((phrase) => phrase.includes(bare(idiom)) && phrase !== bare(idiom))
        .map((phrase) => `${idiom}:${phrase}`),
    );
    assert.deepEqual(clashes, []);
  });
});
