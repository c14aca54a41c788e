import { covers, type Mention } from '../lexicon/find-mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isQualifierAt } from '../lexicon/narrow-keys.js';
import { scoreEntries } from '../lexicon/score-entries.js';
import { connectors } from '../resolve-indicators.js';
import type { Token } from '../words/token.js';

/** A team's measure must explain this share of the words beside the teams. */
const leastExplained = 0.75;

interface Said {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}

/**
 * The rows by team that know some words of a question best; of "visits and supervisions" those of each.
 *
 * @param left the places of the words beside the teams.
 * @returns empty where no row by team explains a part of them.
 */
export function findTeamMeasures(left: readonly number[], { tokens, mentions, lexicon }: Said): readonly string[] {
  const all = tokens.map(({ stem }) => stem);
  // "Chronologies, south team" names no second measure.
  const isSplit = (at: number, before: number, place: number) =>
    tokens.slice(before + 1, at + 1).some(({ word, breakBefore }) => breakBefore || connectors.has(word)) &&
    left.slice(place).some((behind) => !isQualifierAt(all, behind, lexicon));
  const parts = partPlaces(left, isSplit);
  const stemAt = (at: number) => all[at] ?? '';
  // "Personal" of "personal adviser" is plain by itself.
  const isKnown = (at: number) => lexicon.isTelling(stemAt(at)) || mentions.some((mention) => covers(mention, at));
  const rows = parts.map((part) => (part.every(isKnown) ? findRowsOfTeams(part.map(stemAt), lexicon) : []));
  return rows.every((keys) => keys.length > 0) ? [...new Set(rows.flat())] : [];
}

/** The rows by team that know some words best; all that know them equally well. */
function findRowsOfTeams(stems: readonly string[], lexicon: Lexicon): readonly string[] {
  const scores = scoreEntries(stems.filter(lexicon.isTelling), lexicon).filter(
    ({ entry }) => entry.indicator.team !== undefined,
  );
  const best = scores[0]?.explained ?? 0;
  if (best < leastExplained) return [];
  return scores.filter(({ explained }) => explained >= best - 1e-9).map(({ entry }) => entry.indicator.key);
}

/** Parts some places where one does not go on from that before it. */
function partPlaces(
  places: readonly number[],
  isSplit: (at: number, before: number, place: number) => boolean,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const [place, at] of places.entries()) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || isSplit(at, before, place)) parts.push([at]);
    else last.push(at);
  }
  return parts;
}
