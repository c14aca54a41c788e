import type { Catalogue } from '../../indicators/catalogue.js';
import type { Indicator } from '../../indicators/indicator.js';
import type { Scope, Selection } from './selection.js';

/**
 * The indicators of a selection's part of the catalogue, in its order; figures are not looked at.
 * Domains, services, priorities and families add to each other ("health and fostering"), while a
 * team narrows what they give ("visits in the north").
 */
export function selectIndicators(
  { indicators }: Catalogue,
  { scope, except, statuses }: Pick<Selection, 'scope' | 'except' | 'statuses'>,
): readonly Indicator[] {
  return indicators.filter(
    (indicator) =>
      statuses.includes(indicator.status) &&
      isAbout(indicator, scope) &&
      isOfTeam(indicator, scope) &&
      !(hasSubject(except) && isAbout(indicator, except)) &&
      !(except.teams.length > 0 && isOfTeam(indicator, except)),
  );
}

/** Whether a scope names a part of the scorecard, besides a team. */
export function hasSubject({ domains, services, priorities, keys }: Scope): boolean {
  return domains.length + services.length + priorities.length + keys.length > 0;
}

/** Whether a scope names nothing at all, so that the whole scorecard is meant. */
export function isWhole(scope: Scope): boolean {
  return !hasSubject(scope) && scope.teams.length === 0;
}

function isAbout({ key, domain, service, priority }: Indicator, scope: Scope): boolean {
  return (
    !hasSubject(scope) ||
    scope.domains.includes(domain) ||
    scope.keys.includes(key) ||
    (service !== undefined && scope.services.includes(service)) ||
    (priority !== undefined && scope.priorities.includes(priority))
  );
}

function isOfTeam({ team }: Indicator, { teams }: Scope): boolean {
  return teams.length === 0 || (team !== undefined && teams.includes(team.key));
}
