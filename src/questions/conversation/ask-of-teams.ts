import { querySchema } from '../query.js';
import { hasSubject } from '../selection/select-indicators.js';
import type { FollowUpRule } from './situation.js';

/** "By team?", "north and south", after a measure of one team: all teams of that measure. */
export const askOfTeams: FollowUpRule = ({ plain, references, tokens, context, lexicon }) => {
  const topic = context?.topic;
  if (!topic || plain.intent !== 'teams' || plain.selection === null || hasSubject(plain.selection.scope))
    return undefined;
  const leans = references.isFragment || references.isEllipsis || references.pronoun !== undefined;
  if (!leans && !tokens.some(({ word }) => word === 'which')) return undefined;
  const measures = topic.indicators.map((key) => lexicon.catalogue.get(key)?.team?.measure);
  if (measures.length === 0 || measures.includes(undefined)) return undefined;
  const rows = lexicon.catalogue.indicators.filter(({ team }) => team !== undefined && measures.includes(team.measure));
  const keys = rows.map(({ key }) => key);
  const { selection } = plain;
  // One team named alone asks for that row, which another rule finds.
  if (selection.scope.teams.length === 1) return undefined;
  return querySchema.parse({ ...plain, selection: { ...selection, scope: { ...selection.scope, keys } } });
};
