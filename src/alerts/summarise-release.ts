import type { Indicator } from '../indicators/indicator.js';
import { comparePeriods, type Period, samePeriod } from '../indicators/period.js';
import type { Release } from '../indicators/release.js';
import type { Alert } from '../store/alert.js';
import type { DecisionReason, QuarterJudgement } from '../store/alert-decision.js';
import type { Announcement } from '../store/alert-store.js';
import { leaveOutHidden } from '../store/is-alert-hidden.js';
import { decisionsFor, type ShownFigures } from './decisions-for.js';
import { judgeQuarters, newestJudged } from './judge-quarters.js';
import type { ChangeRow, ColourCounts, ReleaseChanges } from './release-changes.js';

/** An announcement of a release, and who it is shown to. */
export interface SummaryInput {
  readonly announcement: Pick<Announcement, 'decisions' | 'isFirst'>;
  readonly release: Release;
  /** In the catalogue's order; of a routed conversation, those it is told of. */
  readonly indicators: readonly Indicator[];
  readonly shown: ShownFigures;
  /** Alerts of these indicators, over or not, oldest first. */
  readonly alerts: readonly Alert[];
  /** Cards that the release tells in a message of their own in this conversation. */
  readonly ownCards: ReadonlySet<string>;
}

/** Gathers what a release changed for those who see these figures. */
export function summariseRelease(input: SummaryInput): ReleaseChanges {
  const { announcement, release, indicators, shown, ownCards } = input;
  const alerts = leaveOutHidden(input.alerts, shown.series, shown.audience);
  const decisions = decisionsFor(announcement.decisions, shown);
  const rowsOf = (...reasons: readonly DecisionReason[]): readonly ChangeRow[] =>
    indicators.flatMap((indicator) =>
      decisions
        .filter((decision) => decision.indicator === indicator.key && reasons.includes(decision.reason))
        .map((decision) => {
          const alert = alerts.findLast((each) => each.indicator === indicator.key);
          return { indicator, decision, alert, hasOwnCard: alert !== undefined && ownCards.has(alert.card) };
        }),
    );
  const everyStanding = findStanding(indicators, shown);
  const period = newestPeriod(everyStanding);
  const standing = everyStanding.filter(({ quarter }) => period !== undefined && samePeriod(quarter.period, period));
  return {
    release,
    isFirst: announcement.isFirst,
    period,
    counts: countColours(standing),
    new: rowsOf('left range'),
    continuing: rowsOf('still out'),
    worse: rowsOf('worse'),
    improved: rowsOf('improved', 'recovering'),
    backInRange: rowsOf('back in range'),
    restated: rowsOf('restated'),
    rangeChanged: rowsOf('range changed'),
    headingOut: rowsOf('heading out'),
    celebrate: standing.filter(({ quarter }) => quarter.stance === 'celebrate').map(({ indicator }) => indicator),
    overdue: rowsOf('data overdue'),
  };
}

/** An indicator's newest quarter, judged where any quarter was. */
interface Standing {
  readonly indicator: Indicator;
  readonly quarter: QuarterJudgement;
}

function findStanding(indicators: readonly Indicator[], { series, overrides }: ShownFigures): readonly Standing[] {
  return indicators.flatMap((indicator) => {
    const held = series.get(indicator.key);
    const judged = held === undefined ? [] : judgeQuarters(indicator, held, overrides);
    const quarter = newestJudged(judged) ?? judged.at(-1);
    return quarter === undefined || indicator.status !== 'scorecard' ? [] : [{ indicator, quarter }];
  });
}

function newestPeriod(standing: readonly Standing[]): Period | undefined {
  return standing
    .map(({ quarter }) => quarter.period)
    .sort(comparePeriods)
    .at(-1);
}

function countColours(standing: readonly Standing[]): ColourCounts {
  const count = (colour: QuarterJudgement['colour']) =>
    standing.filter(({ quarter }) => quarter.colour === colour).length;
  return { green: count('green'), amber: count('amber'), red: count('red'), notJudged: count(null) };
}
