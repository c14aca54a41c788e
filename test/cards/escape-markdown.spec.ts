import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../src/cards/escape-markdown.js';
import { plainText } from '../../src/cards/plain-text.js';
import { showMarkdown } from './show-markdown.js';

/** Strings with far more markup than chance would give. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '_', '**', '`', '[', ']', '](', ')', '(', '!', '\\', '<', '>', '</', '<!--', '&', '&amp;'),
      fc.constantFrom('&#60;', '&lt', '{{', '}}', '${', '{', '#', '-', '+', '- ', '1. ', '12) ', '~~~', '|', '=', ':'),
      fc.constantFrom('<at>x</at>', '<b>', '{{DATE(2024-01-01T00:00:00Z)}}', 'https://example.org', ' ', '\n', '\n\n'),
      fc.constantFrom('a', 'Stability', '2-year', '66%', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'שלום', 'مرحبا', '\u202e', '\u0007', '\ud800', 'é'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  const unchanged = [
    '2-year stability of homes (children in care)',
    '75% to 82%',
    '-3 percentage points since last quarter',
    'Av. Time: LA has court order to place <> deciding match A2 (3YrAv)',
    'No. of children adopted; R&D, A&E',
    'Official – sensitive. Not to be shared outside the council.',
  ];
  for (const text of unchanged) {
    it(`adds nothing to "${text}"`, () => {
      assert.equal(escapeMarkdown(text), text);
    });
  }

  const shown = [
    ['24. % CLA 2yr stability', 'a number that would begin a list'],
    ['- a dash that would begin a list', 'a dash'],
    ['> a quotation', 'a quotation mark'],
    ['# a heading', 'a heading'],
    ['*not* _emphasised_ and **not** bold', 'emphasis'],
    ['[a link](https://example.org)', 'a link'],
    ['<at>everyone</at> <b>bold</b> <script>x</script>', 'tags'],
    ['fish &amp; chips &lt;b&gt;', 'entities'],
    ['due {{DATE(2024-03-31T00:00:00Z, SHORT)}}', 'a date function'],
    ['C:\\path\\*', 'backslashes'],
    ['`code`', 'code'],
    ['~~~', 'a fence'],
  ] as const;
  for (const [text, what] of shown) {
    it(`shows ${what} as written`, () => {
      assert.deepEqual(showMarkdown(escapeMarkdown(text)), { text, tags: [] });
    });
  }

  it('keeps paragraphs apart and joins other lines with a space', () => {
    assert.equal(showMarkdown(escapeMarkdown('one\ntwo\r\n\r\n\r\nthree')).text, 'one two\n\nthree');
    assert.equal(showMarkdown(escapeMarkdown('one\r\n!')).text, 'one !');
  });

  it('shows a dash for text with nothing to see', () => {
    for (const text of ['', '   ', '\n\n', '\u0000\u202e', '\u200b']) assert.equal(escapeMarkdown(text), '–');
  });

  it('shows any text as it is, without markup of its own', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const expected = text
          .replaceAll('\r\n', '\n')
          .split(/[\r\n]\s*[\r\n]/)
          .map((part) => plainText(part, 4000).replaceAll('\u200b', ''))
          .filter((part) => part !== '–');
        assert.deepEqual(showMarkdown(escapeMarkdown(text, 4000)), { text: expected.join('\n\n') || '–', tags: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no date function and no template binding in the text', () => {
    fc.assert(
      fc.property(markup, (text) => {
        assert.doesNotMatch(escapeMarkdown(text), /\{\{|\$\{/);
      }),
    );
  });

  it('never shows more than its limit and an ellipsis', () => {
    fc.assert(
      fc.property(markup, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const { text: seen } = showMarkdown(escapeMarkdown(text, limit));
        assert.ok(seen.replaceAll('\n\n', '').length <= limit + 1, `${seen.length} units for ${limit}`);
      }),
    );
  });
});
