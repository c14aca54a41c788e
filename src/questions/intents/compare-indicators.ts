import { exactly } from '../../indicators/exact.js';
import { describeDistance, formatFigure } from '../../indicators/format-figure.js';
import { samePeriod } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { ComparedItem } from '../comparison-content.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { actualFigure, rangeFigures } from '../wording/figures.js';
import { tooFewToShow } from '../wording/indicator-content.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { suggestAbout } from '../wording/suggestions.js';
import { joinWords, namePeriod, nameSources, shortPeriod } from '../wording/words.js';
import { answerNotHeld, type NotHeld, notHeldSentence } from './not-held.js';
import { headSentences } from './status.js';

const whatEachCounts = 'What each counts:';

/** How several indicators compare with each other, and what has to be known before they are: unit, period, window. */
export async function answerCompareIndicators(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.indicators.map((key) => findFacts(context, key, query.period)));
  const held = found.flatMap((each) => (each?.held ? [each.facts] : []));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  const [first] = held;
  if (first === undefined) return answerNotHeld(context, missing);
  const amounts = [...compareTwo(held), ...nameExtremes(held)];
  // Where more of the one is better and of the other worse, how much more says nothing: how they stand does.
  const arePolar = new Set(held.map(({ indicator }) => indicator.polarity)).size > 1;
  const lead = arePolar ? [...compareStanding(held), ...amounts] : [...amounts, ...compareStanding(held)];
  const sentences = differences(held);
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ indicator }) => indicator.key),
    period: first.period,
    figures: held.flatMap((facts) => [
      actualFigure(facts.indicator, facts),
      ...rangeFigures(facts.indicator, facts.period, facts.assessment, facts.range),
    ]),
    text: [
      ...(lead.length > 0 ? [lead.join(' ')] : []),
      ...held.map((facts) => headSentences(facts).join(' ')),
      [...sentences, ...missing.map(notHeldSentence), sourceSentence(held)].join(' '),
    ].join('\n'),
    content: { kind: 'compared', items: [makeItem(held, [...lead, ...sentences, ...missing.map(notHeldSentence)])] },
    suggestions:
      held.length > 2
        ? held.slice(0, 4).map(({ indicator }) => phraseQuestion.status(indicator.plainName))
        : await suggestAbout(first, scorecard, 'compare'),
  });
}

/** "“A” is 13 percentage points higher than “B”."; nothing of more than two, of two units, or of a withheld figure. */
function compareTwo(held: readonly Facts[]): readonly string[] {
  const [one, other] = held;
  if (one === undefined || other === undefined || held.length > 2) return [];
  if (one.indicator.unit !== other.indicator.unit || one.value === null || other.value === null) return [];
  const difference = exactly(one.value - other.value);
  const names = [`“${one.indicator.plainName}”`, `“${other.indicator.plainName}”`] as const;
  if (difference === 0) return [`${names[0]} and ${names[1]} are the same.`];
  const by = describeDistance(difference, one.indicator);
  return [`${names[0]} is ${by} ${difference > 0 ? 'higher' : 'lower'} than ${names[1]}.`];
}

/** "Highest is “A”, 63%, and lowest “B”, 55%."; of more than two of one unit, none withheld. */
function nameExtremes(held: readonly Facts[]): readonly string[] {
  const shown = held.flatMap(({ indicator, value }) => (value === null ? [] : [{ indicator, value }]));
  const isOneUnit = new Set(held.map(({ indicator }) => indicator.unit)).size === 1;
  const sorted = shown.toSorted((a, b) => b.value - a.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (held.length < 3 || shown.length < held.length || !isOneUnit || !highest || !lowest) return [];
  if (highest.value === lowest.value) return [];
  const tell = ({ value }: { readonly value: number }) => {
    const equal = sorted.filter((each) => each.value === value);
    const [one = highest] = equal;
    return `${joinWords(equal.map(({ indicator }) => `“${indicator.plainName}”`))}, ${formatFigure(value, one.indicator)}`;
  };
  return [`Highest is ${tell(highest)}; lowest is ${tell(lowest)}.`];
}

/** Which of them is farthest from its expected range; nothing of different units or where one is not judged. */
function compareStanding(held: readonly Facts[]): readonly string[] {
  const judged = held.flatMap(({ indicator, assessment: { gap } }) => (gap === null ? [] : [{ indicator, gap }]));
  const [worst, next] = judged.toSorted((a, b) => b.gap - a.gap);
  const isOneUnit = new Set(judged.map(({ indicator }) => indicator.unit)).size === 1;
  if (worst === undefined || next === undefined || judged.length < held.length || !isOneUnit) return [];
  const all = held.length === 2 ? 'Both' : 'All';
  if (worst.gap === 0) return [`${all} are within or better than their expected ranges.`];
  const by = describeDistance(worst.gap, worst.indicator);
  if (judged.every(({ gap }) => gap === worst.gap)) return [`${all} are ${by} outside their expected ranges.`];
  if (worst.gap === next.gap) return [];
  const name = `“${worst.indicator.plainName}”`;
  return [`${name} is ${held.length === 2 ? 'farther' : 'farthest'} from its expected range, outside it by ${by}.`];
}

/** What makes the figures other than like with like. */
function differences(held: readonly Facts[]): readonly string[] {
  const [first] = held;
  if (first === undefined || held.length < 2) return [];
  const units = [...new Set(held.map(({ indicator }) => indicator.unit))];
  const isSamePeriod = held.every(({ period }) => samePeriod(period, first.period));
  const isRelated = held.every(
    ({ indicator }) => indicator.key === first.indicator.key || first.indicator.related.includes(indicator.key),
  );
  return [
    ...(units.length > 1 ? [`They are counted in different units, ${joinWords(units)}.`] : []),
    ...(isSamePeriod
      ? []
      : [`They are of different periods: ${joinWords(held.map(({ period }) => shortPeriod(period)))}.`]),
    ...(isRelated ? [whatEachCounts, ...definitions(held)] : []),
  ];
}

function definitions(held: readonly Facts[]): readonly string[] {
  return held.map(({ indicator }) => `“${indicator.plainName}”: ${indicator.definition}`);
}

function makeItem(held: readonly Facts[], sentences: readonly string[]): ComparedItem {
  const [first] = held;
  const isOneUnit = held.every(({ indicator }) => indicator.unit === first?.indicator.unit);
  const told = definitions(held);
  return {
    // Names of three or more are too long for a heading, and stand in the rows.
    heading:
      held.length > 2
        ? `${held.length} measures side by side`
        : joinWords(held.map(({ indicator }) => indicator.plainName)),
    period: [...new Set(held.map(({ period }) => namePeriod(period)))].join(', '),
    sentences: sentences.filter((sentence) => !told.includes(sentence) && sentence !== whatEachCounts),
    column: 'Measure',
    rows: held.map(({ indicator, value, period, assessment }) => ({
      name:
        first && samePeriod(period, first.period)
          ? indicator.plainName
          : `${indicator.plainName}, ${shortPeriod(period)}`,
      figure: value === null ? tooFewToShow : formatFigure(value, indicator),
      value: isOneUnit ? value : null,
      isOwn: true,
      ...(value === null ? {} : { colour: assessment.colour }),
    })),
    notes: told,
    sources: nameSources(held.map(({ reading }) => reading.source)),
  };
}

function sourceSentence(held: readonly Facts[]): string {
  return `Source: ${nameSources(held.map(({ reading }) => reading.source)).join('; ')}.`;
}
