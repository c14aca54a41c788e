import type { Indicator } from '../../indicators/indicator.js';
import type { Scorecard } from '../../store/scorecard.js';

/** One measure that is reported for each team by itself. */
export interface Measure {
  /** "Personal adviser visits up to date" */
  readonly name: string;
  /** Its rows, in the pack's order of teams. */
  readonly members: readonly Indicator[];
}

/** The measures whose rows differ by team only, in the scorecard's order. */
export function collectMeasures(
  { catalogue, vocabulary }: Pick<Scorecard, 'catalogue' | 'vocabulary'>,
  isAsked: (indicator: Indicator) => boolean,
): readonly Measure[] {
  const order = Object.keys(vocabulary.teams);
  const byMeasure = new Map<string, Indicator[]>();
  for (const indicator of catalogue.indicators) {
    if (indicator.team === undefined || !isAsked(indicator)) continue;
    const known = byMeasure.get(indicator.team.measure);
    if (known) known.push(indicator);
    else byMeasure.set(indicator.team.measure, [indicator]);
  }
  const place = ({ team }: Indicator) => order.indexOf(team?.key ?? '');
  return [...byMeasure.values()].map((members) => ({
    name: nameWithoutTeam(members[0]),
    members: members.toSorted((a, b) => place(a) - place(b)),
  }));
}

/** A row's plain name ends with its team's: "Supervision up to date, CIC North". */
function nameWithoutTeam(indicator: Indicator | undefined): string {
  const { plainName = '', team } = indicator ?? {};
  const bare = team ? plainName.replace(team.name, '').replace(/[\s,–-]+$/, '') : plainName;
  return bare === '' ? plainName : bare;
}
