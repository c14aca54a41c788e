import assert from 'node:assert/strict';
import { createCatalogue } from '../../src/indicators/catalogue.js';
import { lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../src/questions/planner.js';
import { indicators, vocabulary } from './read-pack.js';

describe('asking by the words of the demo pack', () => {
  const lexicon = lexiconOf(createCatalogue(indicators), vocabulary);

  /** The phrases that do not lead to this one key, asked bare and in a sentence, with what they lead to. */
  function strays(key: string, phrases: readonly string[]): readonly string[] {
    return phrases
      .flatMap((phrase) => [phrase, `How are we doing on ${phrase}?`])
      .flatMap((question) => {
        const { indicators: sure, candidates } = planQuestion(question, { lexicon });
        const found = [...sure, ...candidates];
        return found.length === 1 && found[0] === key ? [] : [`${question} → ${found.join(', ') || 'nothing'}`];
      });
  }

  for (const { key, printedName, plainName, aliases } of indicators) {
    it(`finds ${key} by every name and alias`, () => {
      const names = [printedName, printedName.replace(/^\d+\. /, ''), plainName];
      assert.deepEqual(strays(key, [...names, ...aliases]), []);
    });
  }

  it('finds only members of the family by a family word', () => {
    const families = new Set(indicators.flatMap((indicator) => indicator.families));
    for (const family of families) {
      const members = indicators.filter((indicator) => indicator.families.includes(family)).map(({ key }) => key);
      const { indicators: sure, candidates } = planQuestion(family, { lexicon });
      const found = [...sure, ...candidates];
      assert.ok(found.length > 0 && found.every((key) => members.includes(key)), `${family} → ${found.join(', ')}`);
    }
  });
});
