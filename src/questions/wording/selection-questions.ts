import { findReading } from '../../indicators/find-reading.js';
import { previousPeriod } from '../../indicators/period.js';
import type { AnswerContext } from '../answer-context.js';
import type { Row } from '../selection/find-rows.js';
import { everything, type Selection } from '../selection/selection.js';

const mostSuggestions = 4;

/**
 * Follow-up questions to a list: what it leaves open. Each is one that the bot answers as it stands.
 */
export function suggestSelections(
  { query, scorecard, latest }: AnswerContext,
  rows: readonly Row[],
): readonly string[] {
  const selection: Selection = query.selection ?? everything;
  const { vocabulary } = scorecard;
  const [first] = rows;
  const domain = first && vocabulary.domains[first.indicator.domain];
  const asksFor = (stance: Selection['stances'][number]) =>
    query.intent === 'list' && selection.stances.length === 1 && selection.stances.includes(stance);
  const earlier = latest.quarter && previousPeriod(latest.quarter);
  const hasEarlier = earlier !== undefined && rows.some(({ series }) => findReading(series, earlier) !== undefined);
  const suggestions = [
    ...(query.intent !== 'movers' && hasEarlier ? ['What got worse since last quarter?'] : []),
    ...(asksFor('concern') ? [] : ['What is of concern?']),
    ...(asksFor('celebrate') ? [] : ['What can we celebrate?']),
    ...(domain !== undefined && selection.scope.domains.length === 0 ? [`Summary of ${domain}`] : []),
    ...(query.intent === 'summary' ? [] : ['How are we doing overall?']),
  ];
  return [...new Set(suggestions)].slice(0, mostSuggestions);
}
