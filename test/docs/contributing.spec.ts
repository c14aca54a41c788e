import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** Documents whose readers follow the paths they name. */
const guides = ['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/contracts.md'];

/** Paths of the project in backquotes or links; commands, words and placeholders are left aside. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]*)+)`/g)].map(([, path]) => path ?? '');
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
  return [...new Set([...quoted, ...linked])].filter(
    (path) =>
      !/^(api|alert|clarify|duty|family|identity|judgement|meeting|message|person|reminder|report)\//.test(path),
  );
}

describe('the guides', () => {
  for (const guide of guides) {
    const folder = guide.includes('/') ? guide.slice(0, guide.lastIndexOf('/') + 1) : '';
    const paths = pathsIn(readFileSync(guide, 'utf8'));

    it(`${guide} names paths, so that there is something to check`, () => {
      assert.ok(guide === 'docs/contracts.md' || paths.length > 3, `found ${paths.length}`);
    });

    for (const path of paths) {
      it(`${guide} names ${path}, which exists`, () => {
        assert.ok(existsSync(path) || existsSync(folder + path), `${path} is named but not there`);
      });
    }
  }
});
