import type { Lexicon } from './lexicon/lexicon.js';
import { resolveIndicators } from './resolve-indicators.js';
import type { Token } from './words/token.js';

/**
 * The indicators that a question asks of teams though they are not counted by team: "dental, north
 * against south". Empty where no team is named, or it tells measures apart.
 */
export function findUnsplit(tokens: readonly Token[], lexicon: Lexicon): readonly string[] {
  const stems = tokens.map(({ stem }) => stem);
  const ofTeams = new Set<number>();
  for (let at = 0; at < stems.length; at += 1) {
    const hit = lexicon.scopes.longestAt(stems, at);
    if (!hit?.values.some(({ kind }) => kind === 'teams')) continue;
    for (let index = at; index < at + hit.length; index += 1) ofTeams.add(index);
  }
  if (ofTeams.size === 0) return [];
  const found = resolveIndicators(
    tokens.filter((_, at) => !ofTeams.has(at)),
    lexicon,
  );
  if (found.sureness === 'none') return [];
  return found.keys.every((key) => lexicon.entryOf(key)?.indicator.team === undefined) ? found.keys : [];
}
