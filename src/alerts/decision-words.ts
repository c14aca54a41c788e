import { formatPeriod, samePeriod } from '../indicators/period.js';
import type { AlertDecision } from '../store/alert-decision.js';

/** What of a decision its sentence is made of. */
export type WordedDecision = Omit<AlertDecision, 'words' | 'indicator' | 'group'>;

/**
 * Says the reason of a decision in one sentence, without the indicator's name and without a figure,
 * so that it may be shown to whoever may see the judgements it rests on.
 */
export function wordDecision(decision: WordedDecision): string {
  const now = formatPeriod(decision.period);
  switch (decision.reason) {
    case 'left range':
      return leftWords(decision, now);
    case 'still out':
      return `Still outside its expected range in ${now}${countQuarters(decision)}.`;
    case 'worse':
      return `Further outside in ${now}: red, where it was amber in ${periodBefore(decision)}.`;
    case 'improved':
      return `Less far outside in ${now}: amber, where it was red in ${periodBefore(decision)}.`;
    case 'recovering':
      return `Still outside in ${now}, but recovering since ${periodBefore(decision)}.`;
    case 'back in range':
      return isSameQuarter(decision)
        ? `Inside its expected range in ${now} by the range or judgement that holds now; it was told as outside.`
        : `Back in its expected range in ${now}; it was outside in ${periodBefore(decision)}.`;
    case 'heading out':
      return `Inside in ${now}, but three quarters in a row went the wrong way, and one more like them would leave the range.`;
    case 'restated':
      return `The figure of ${now} was corrected: it was told as ${sideTold(decision)} and is ${sideNow(decision)} now.`;
    case 'range changed':
      return rangeWords(decision, now);
    case 'data overdue':
      return `No figure for ${now} yet; it usually comes by ${decision.dueOn ?? 'now'}.`;
  }
}

function leftWords(decision: WordedDecision, now: string): string {
  if (decision.before === null) return `Outside its expected range in ${now}, the first quarter it was judged.`;
  return isSameQuarter(decision)
    ? `Outside its expected range in ${now} by the range or judgement that holds now; it was told as inside.`
    : `Left its expected range in ${now}; it was inside in ${periodBefore(decision)}.`;
}

/** Whether no new quarter came, so that the same one is judged otherwise than it was told. */
function isSameQuarter({ before, period }: WordedDecision): boolean {
  return before !== null && samePeriod(before.period, period);
}

function countQuarters({ now }: WordedDecision): string {
  const count = now?.quartersOutside ?? 0;
  return count > 1 ? `, for ${count} quarters in a row` : '';
}

function periodBefore({ before, period }: WordedDecision): string {
  return formatPeriod(before?.period ?? period);
}

function sideTold({ before }: WordedDecision): string {
  return before?.colour ?? 'not judged';
}

function sideNow({ now }: WordedDecision): string {
  return now?.colour ?? 'not judged';
}

function rangeWords({ now, before }: WordedDecision, period: string): string {
  if (!hasRange(now)) return `No expected range applies any more from ${period}.`;
  return hasRange(before)
    ? `Held against a new expected range from ${period}.`
    : `Held against an expected range for the first time from ${period}.`;
}

function hasRange(judgement: { readonly lower: number | null; readonly higher: number | null } | null): boolean {
  return judgement !== null && (judgement.lower !== null || judgement.higher !== null);
}
