import type { AlertDecision, DecisionReason } from '../../alerts/release-changes.js';
import type { Catalogue } from '../../indicators/catalogue.js';
import { formatFigure } from '../../indicators/format-figure.js';
import { judgementWords } from '../../questions/wording/verdict.js';
import { capitalise, countOf, nameDay } from '../../questions/wording/words.js';
import type { MessageWords } from '../render-message-card.js';

/** What a release made of an indicator, behind its name. */
const eventNames: Readonly<Record<DecisionReason, string>> = {
  'left range': 'out of its expected range',
  'still out': 'still out',
  worse: 'worse, red now',
  improved: 'better, amber now',
  recovering: 'recovering',
  'back in range': 'back in its expected range',
  'heading out': 'heading out of its expected range',
  restated: 'a figure was corrected',
  'range changed': 'held against another range',
  'data overdue': 'not here yet',
};

/**
 * What is said in the thread of an alert's card about some decisions, as their readers may see them.
 *
 * @returns undefined where nothing is left to say.
 */
export function describeEvent(
  decisions: readonly AlertDecision[],
  catalogue: Pick<Catalogue, 'get'>,
): MessageWords | undefined {
  const lines = decisions.flatMap((decision) => {
    const indicator = catalogue.get(decision.indicator);
    if (indicator === undefined) return [];
    const { now, words, reason } = decision;
    const figure =
      now === null ? '' : `${formatFigure(now.value, indicator)}, ${judgementWords(now.colour, now.stance)}. `;
    return [{ name: `${indicator.plainName}: ${eventNames[reason]}`, words: `${capitalise(figure)}${words}` }];
  });
  const [first] = lines;
  if (first === undefined) return undefined;
  if (lines.length === 1) return { heading: first.name, paragraphs: [first.words] };
  return {
    heading: `${capitalise(countOf(lines.length, 'change'))} since the last release`,
    paragraphs: lines.map(({ name, words }) => `${name}. ${words}`),
  };
}

/** Figures that have not come by their usual day, all on one card; undefined where none is missing any more. */
export function describeOverdue(
  decisions: readonly AlertDecision[],
  catalogue: Pick<Catalogue, 'get'>,
): MessageWords | undefined {
  const lines = decisions.flatMap(({ indicator: key, words }) => {
    const indicator = catalogue.get(key);
    return indicator === undefined ? [] : [`${indicator.plainName}. ${words}`];
  });
  const [dueOn] = decisions.flatMap((decision) => decision.dueOn ?? []);
  if (lines.length === 0) return undefined;
  const by = dueOn === undefined ? '' : `, due by ${nameDay(dueOn)}`;
  return { heading: `${capitalise(countOf(lines.length, 'figure'))} not here yet${by}`, paragraphs: lines };
}
