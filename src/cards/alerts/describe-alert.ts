import { isSnoozed } from '../../alerts/press-alert.js';
import type { Alert } from '../../alerts/release-changes.js';
import { addDays } from '../../calendar/day.js';
import { nextMeeting } from '../../calendar/find-meetings.js';
import type { Indicator } from '../../indicators/indicator.js';
import { type Facts, gatherFacts } from '../../questions/facts.js';
import { findBenchmarks } from '../../questions/wording/comparison.js';
import { makeIndicatorContent } from '../../questions/wording/indicator-content.js';
import { phraseQuestion } from '../../questions/wording/phrase-question.js';
import { isAlertHidden } from '../../store/is-alert-hidden.js';
import type { AlertButtons, AlertContent } from './alert-content.js';
import { type AlertDesk, offersActing } from './alert-desk.js';
import { tellHistory } from './alert-history.js';
import { kickerOf, leadsOf, panelFacts, sinceWords, standingFacts } from './alert-standing.js';

/**
 * What the card of an alert shows to those who will read it.
 *
 * @returns undefined where they may not see the figure: that it is out would give it away.
 */
export async function describeAlert(alert: Alert, desk: AlertDesk): Promise<AlertContent | undefined> {
  const facts = await factsOf(alert, desk);
  if (facts === undefined) return undefined;
  const { indicator, series, assessment } = facts;
  const content = makeIndicatorContent(
    facts,
    desk.scorecard,
    findBenchmarks(series.benchmarks, { notAfter: facts.period }),
  );
  const since = sinceWords(alert, assessment.quartersOutside);
  return {
    indicator: {
      ...content,
      changes: [...(since === null ? [] : [{ label: 'Outside since', words: since }]), ...content.changes],
    },
    standing: {
      kicker: kickerOf(alert, desk),
      facts: [...standingFacts(alert, desk), ...panelFacts(indicator, desk)],
      history: tellHistory(alert, series, desk),
    },
    buttons: offerButtons([alert], { id: alert.id, indicators: [indicator], ask: indicator }, desk),
  };
}

/**
 * The figure an alert is about, for an audience; undefined where it is not held any more, where it is
 * withheld, or where the alert is hidden from them: that there is one alert and no other tells of a figure.
 */
export async function factsOf(alert: Alert, { scorecard }: Pick<AlertDesk, 'scorecard'>): Promise<Facts | undefined> {
  const indicator = scorecard.catalogue.get(alert.indicator);
  if (indicator === undefined) return undefined;
  const facts = await gatherFacts(scorecard, indicator, await scorecard.series(alert.indicator), alert.period);
  return facts?.value == null || isAlertHidden(alert, facts.series, scorecard.audience) ? undefined : facts;
}

/** What may be pressed for some alerts together: for whoever may not look after alerts, only what shows more of them. */
export function offerButtons(
  alerts: readonly Alert[],
  about: { readonly id: string; readonly indicators: readonly Indicator[]; readonly ask: Indicator | null },
  desk: AlertDesk,
): AlertButtons {
  const live = alerts.filter(({ state }) => state !== 'back in range');
  const isLive = live.length > 0;
  const mayAct = offersActing(desk);
  const meeting = nextMeeting(desk.scorecard.calendar, desk.today);
  const isReported = live.every(({ reported }) => reported.some((each) => each.meeting === meeting?.plannedFor));
  const [only] = live.length === 1 ? live : [];
  return {
    id: about.id,
    canAcknowledge: mayAct && live.some(({ acknowledged }) => acknowledged === null),
    people: mayAct && isLive ? listHelpers(about.indicators, desk) : [],
    assignedTo: only?.assigned?.person ?? null,
    canComment: mayAct && alerts.length > 0,
    canSnooze: mayAct && live.some((alert) => !isSnoozed(alert, desk.today)),
    tomorrow: addDays(desk.today, 1),
    canAddToReport: mayAct && isLive && meeting !== undefined && !isReported,
    ask: about.ask === null ? null : phraseQuestion.status(about.ask.plainName),
  };
}

/** Who may look after alerts, those who answer for the indicators' services first. */
function listHelpers(indicators: readonly Indicator[], desk: AlertDesk): AlertButtons['people'] {
  const { directory } = desk;
  const leads = new Set(indicators.flatMap((indicator) => leadsOf(indicator, desk).service));
  const helpers = directory.people.filter((person) => directory.audienceOfPerson(person).rights.has('acknowledge'));
  return [...helpers.filter((person) => leads.has(person)), ...helpers.filter((person) => !leads.has(person))].map(
    ({ id, name, title }) => ({ id, name: `${name}, ${title}` }),
  );
}
