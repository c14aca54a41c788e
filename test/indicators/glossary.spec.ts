import assert from 'node:assert/strict';
import { createGlossary, glossaryFileSchema } from '../../src/indicators/glossary.js';

const terms = [
  { term: 'FTE', fullForm: 'Full-time equivalent', explanation: 'Posts.', source: 'A list' },
  { term: 'FTE', fullForm: 'Fixed-term exclusion', explanation: 'School.', source: 'A list' },
  { term: 'C/B', explanation: 'A label.', source: 'The sheet', aliases: ['C over B'], indicators: ['iha'] },
  { term: "Dragons' Den", explanation: 'A session.', source: 'The strategy', aliases: ['dragon den'] },
];

describe('a glossary', () => {
  const glossary = createGlossary(glossaryFileSchema.parse({ terms }).terms);

  for (const writing of ['C/B', 'c / b', 'cb', 'C over B', 'c-over-b']) {
    it(`finds a term written ${writing}`, () => {
      assert.deepEqual(
        glossary.find(writing).map(({ term }) => term),
        ['C/B'],
      );
    });
  }

  it('finds a term without its apostrophe and by its full form', () => {
    assert.equal(glossary.find('dragons den')[0]?.explanation, 'A session.');
    assert.equal(glossary.find('full time equivalent')[0]?.explanation, 'Posts.');
  });

  it('finds both meanings of one term, in the order of the file', () => {
    assert.deepEqual(
      glossary.find('fte').map(({ fullForm }) => fullForm),
      ['Full-time equivalent', 'Fixed-term exclusion'],
    );
  });

  it('finds nothing where nothing is written so, not even for no words', () => {
    assert.deepEqual(glossary.find('C'), []);
    assert.deepEqual(glossary.find(' / '), []);
  });
});

describe('a glossary as written', () => {
  const rows = [
    {
      why: 'one meaning twice',
      term: { term: 'fte', fullForm: 'full time equivalent', explanation: 'Again.', source: 'A list' },
      mistakes: ['terms.4.term: "fte" is given twice with one meaning'],
    },
    {
      why: 'an alias of another term',
      term: { term: 'Panel', explanation: 'Them.', source: 'A list', aliases: ['Dragons den'] },
      mistakes: ['terms.4.aliases.0: "Dragons den" is also written for "Dragons\' Den"'],
    },
    {
      why: 'a term that is an alias of another',
      term: { term: 'Dragon Den', explanation: 'Another.', source: 'A list' },
      mistakes: ['terms.4.term: "Dragon Den" is also written for "Dragons\' Den"'],
    },
  ];
  for (const { why, term, mistakes } of rows) {
    it(`is refused with the place of the mistake: ${why}`, () => {
      const parsed = glossaryFileSchema.safeParse({ terms: [...terms, term] });
      assert.deepEqual(
        parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
        mistakes,
      );
    });
  }
});
