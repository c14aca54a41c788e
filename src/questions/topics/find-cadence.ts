import type { Cadence } from '../../calendar/programme-schema.js';
import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';

/** How people say how often something comes to the panel; phrases parted by commas. */
const phrases: Readonly<Record<Exclude<Cadence, 'once'>, string>> = {
  'every-meeting': 'every meeting, each meeting, all meetings, every time, standing item, standing items, always',
  quarterly: 'quarterly, every quarter, each quarter, 4 times year, 4 times a year, every 3 months, 3 monthly',
  'six-monthly': `
    twice year, twice a year, twice yearly, 2 times year, 2 times a year, 6 monthly, 6 month, every 6 months, half yearly, half year,
    biannual, biannually, bi annual, bi annually, 2 a year
  `,
  annual: 'annual, annually, yearly, once year, once a year, every year, each year, every 12 months',
};

const table: PhraseTable<Cadence> = createPhraseTable(
  (Object.keys(phrases) as (keyof typeof phrases)[]).flatMap((cadence) =>
    phrases[cadence].split(',').map((phrase) => [stemsOf(tokenise(phrase)), cadence] as const),
  ),
);

/** How often something is to come, and the places of the words that say so. */
export interface FoundCadence {
  readonly cadence: Cadence;
  readonly places: ReadonlySet<number>;
}

/** How often what is asked for comes to the panel; undefined where the question does not say. */
export function findCadence(tokens: readonly Token[]): FoundCadence | undefined {
  const stems = stemsOf(tokens);
  const hits = stems.flatMap((_, at) => {
    const hit = table.longestAt(stems, at);
    return hit ? [{ at, ...hit }] : [];
  });
  const longest = hits.toSorted((a, b) => b.length - a.length)[0];
  const [cadence] = longest?.values ?? [];
  if (longest === undefined || cadence === undefined) return undefined;
  return { cadence, places: new Set(Array.from({ length: longest.length }, (_, step) => longest.at + step)) };
}

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
