import { type Query, querySchema } from '../query.js';
import { isOneMeasure } from '../selection/is-one-measure.js';
import { rowsOfAllTeams } from '../selection/rows-of-all-teams.js';
import { hasSubject } from '../selection/select-indicators.js';
import { wholeScorecard } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { carryToAnother } from './carry-over.js';
import { leadIns } from './reference-phrases.js';
import { saysOnly } from './says-only.js';
import type { FollowUpRule, Situation } from './situation.js';

/** "By team?", "north and south", after a measure of one team: all teams of that measure. */
export const askOfTeams: FollowUpRule = (situation) => {
  const { plain, references, tokens, context, lexicon } = situation;
  const topic = context?.topic;
  const both = compareTeams(situation);
  if (both) return both;
  const measure = askOfMeasure(situation) ?? askOfTeamByLetter(situation);
  if (measure) return measure;
  if (!topic || plain.intent !== 'teams' || plain.selection === null || hasSubject(plain.selection.scope))
    return undefined;
  const leans = references.isFragment || references.isEllipsis || references.pronoun !== undefined;
  if (!leans && !tokens.some(({ word }) => word === 'which')) return undefined;
  const areOfTeams = topic.indicators.every((key) => lexicon.catalogue.get(key)?.team);
  if (topic.indicators.length === 0 || !areOfTeams) return undefined;
  const keys = [...rowsOfAllTeams(topic.indicators, lexicon.catalogue)];
  const { selection } = plain;
  // One team named alone asks for that row, which another rule finds.
  if (selection.scope.teams.length === 1) return undefined;
  return querySchema.parse({ ...plain, selection: { ...selection, scope: { ...selection.scope, keys } } });
};

/** "What about PA visits?", after both teams side by side: those of both. */
function askOfMeasure({ plain, references, saysTime, strange, context, lexicon }: Situation): Query | undefined {
  const { query, indicators = [] } = context?.topic ?? {};
  if (query?.intent !== 'teams' || query.selection === null || strange.length > 0 || context?.asked) return undefined;
  const leans = references.isFragment || references.isEllipsis;
  // Of one team that was named its own is meant.
  if (
    !leans ||
    query.selection.scope.teams.length === 1 ||
    plain.intent !== 'status' ||
    !ofSameTeams(plain.candidates, indicators, lexicon)
  )
    return undefined;
  const scope = { ...wholeScorecard, keys: [...plain.candidates] };
  const time = saysTime ? { period: plain.period, since: plain.since } : {};
  return querySchema.parse({ ...query, ...time, selection: { ...query.selection, scope } });
}

const lagging = wordSet('behind ahead better worse stronger weaker');
const besideLagging = wordSet('where what on in are is they it that those do does which ones');

/** "Compared to north", "where are they behind?", after one team: it beside the others. */
function compareTeams({ plain, tokens, strange, context, lexicon }: Situation): Query | undefined {
  const { query } = context?.topic ?? {};
  if (query?.intent !== 'teams' || query.selection === null || strange.length > 0 || context?.asked) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word));
  const areOfTeam =
    plain.candidates.length > 1 && plain.candidates.every((key) => lexicon.catalogue.get(key)?.team !== undefined);
  const namesTeam = plain.intent === 'compare' && plain.comparators.length === 0 && areOfTeam;
  if (!namesTeam && !saysOnly(words, lagging, besideLagging)) return undefined;
  return { ...query, selection: { ...query.selection, scope: { ...query.selection.scope, teams: [] } } };
}

/** "S?", after a measure of the north: the same of the team whose name begins so. */
function askOfTeamByLetter({ tokens, references, context, lexicon }: Situation): Query | undefined {
  const spoken = context?.asked
    ? { query: context.asked, indicators: context.choices }
    : (context?.topic ?? { query: undefined, indicators: [] });
  const { query, indicators } = spoken;
  const [first, ...others] = tokens.filter(({ word, raw }) => !leadIns.has(word) || raw.length === 1);
  const letter = first?.raw.toLowerCase() ?? '';
  if (!query || query.selection !== null || others.length > 0 || letter.length !== 1) return undefined;
  const areOfTeams = indicators.length > 0 && indicators.every((key) => lexicon.catalogue.get(key)?.team);
  if (!areOfTeams) return undefined;
  const isMeant = (key: string) => lexicon.catalogue.get(key)?.team?.key.startsWith(letter) ?? false;
  const keys = rowsOfAllTeams(indicators, lexicon.catalogue).filter(isMeant);
  const own = querySchema.parse({ intent: 'status', indicators: keys });
  return keys.length > 0 ? carryToAnother(own, query, references) : undefined;
}

/** Whether a measure is of the same teams as those spoken of: "and chronologies", after supervisions of both. */
export function ofSameTeams(
  keys: readonly string[],
  spoken: readonly string[],
  { catalogue }: Situation['lexicon'],
): boolean {
  const teams = (each: readonly string[]) =>
    [...new Set(each.map((key) => catalogue.get(key)?.team?.key ?? ''))].toSorted().join();
  return keys.length > 1 && isOneMeasure(keys, catalogue) && teams(keys) === teams(spoken);
}
