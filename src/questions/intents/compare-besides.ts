import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, samePeriod } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { chooseCompared, findYear, usualYear } from '../comparisons/choose-compared.js';
import { findPairs, type Pair, standingOf } from '../comparisons/find-pairs.js';
import { type Beside, everything } from '../selection/selection.js';
import { benchmarkFigure } from '../wording/figures.js';
import { noteOthers } from '../wording/list-rows.js';
import { describeCompared, nameStandings, yearWords } from '../wording/standing-words.js';
import { joinWords } from '../wording/words.js';
import { answerNothingCompared, publishedOnly } from './compare-overall.js';

/** One indicator beside each of those we are compared with. */
type Pairs = readonly Pair[];

/** Where we stand as asked beside several others at once: "better than England but not than the South West". */
export async function answerCompareBesides(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { vocabulary } = scorecard;
  const selection = query.selection ?? everything;
  const { besides } = selection;
  const chosen = await chooseCompared(context, selection);
  const period = findYear(context);
  const found = await Promise.all(
    besides.map(({ comparator }) => findPairs(scorecard, chosen.indicators, { comparator, period })),
  );
  const beside: readonly Pairs[] = chosen.indicators
    .map(({ key }) => found.flatMap((pairs) => pairs.find(({ indicator }) => indicator.key === key) ?? []))
    .filter((pairs) => pairs.length === besides.length);
  const first = beside[0]?.[0];
  if (first === undefined) {
    return answerNothingCompared(context, selection, { wanted: besides.map(({ comparator }) => comparator), period });
  }
  const listed = beside.filter((pairs) => pairs.every((pair, at) => standsAs(pair, besides[at])));
  const usual = usualYear(beside.flat()) ?? first.other.period;
  const isOfOneYear = beside.flat().every(({ other }) => samePeriod(other.period, usual));
  const options = { selection, judged: chosen.judged, usual, isOfOneYear, vocabulary };
  const how = besides.map(
    ({ comparator, standings }) => `${nameStandings(standings)} ${vocabulary.comparators[comparator]}`,
  );
  const number = listed.length === 0 ? 'none' : `${listed.length}`;
  const { own } = vocabulary.comparators;
  const lead = `${own} is ${joinWords(how)} on ${number} of the ${beside.length} measures ${describeCompared(options)}published for all of them${yearWords(options)}.`;
  const facts = listed.map((pairs) => ({
    title: pairs[0]?.indicator.plainName ?? '',
    value: tellPairs(pairs, usual, vocabulary.comparators),
  }));
  const documents = [
    ...new Set(listed.flat().flatMap(({ own: ours, other }) => [ours.source.document, other.source.document])),
  ];
  const notes = [...noteOthers({ withheld: chosen.withheld, missing: [] }), publishedOnly];
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: listed.flatMap(([pair]) => (pair ? [pair.indicator.key] : [])),
    period: usual,
    figures: listed.flatMap((pairs) =>
      pairs.flatMap(({ indicator, own: ours, other }, at) => [
        ...(at === 0 ? [ours.figure] : []),
        benchmarkFigure(indicator, other),
      ]),
    ),
    text: [
      lead,
      ...facts.map(({ title, value }) => `${title}: ${value}.`),
      `${notes.join(' ')}${documents.length > 0 ? ` Source: ${joinWords(documents)}.` : ''}`,
    ].join('\n'),
    content: {
      kind: 'sections',
      heading: `${own} beside ${joinWords(besides.map(({ comparator }) => vocabulary.comparators[comparator]))}`,
      paragraphs: [lead],
      sections: facts.length > 0 ? [{ heading: 'Measures', paragraphs: [], facts }] : [],
      notes,
      sources: documents,
    },
    suggestions: [],
  });
}

function standsAs(pair: Pair, beside: Beside | undefined): boolean {
  return beside?.standings.includes(standingOf(pair)) ?? false;
}

/** "Wiltshire 66%, England 69%, South West 69%" */
function tellPairs(
  pairs: Pairs,
  usual: Pair['other']['period'],
  names: AnswerContext['scorecard']['vocabulary']['comparators'],
): string {
  const [first] = pairs;
  if (first === undefined) return '';
  const { indicator, own, other } = first;
  const others = pairs.map((pair) => `${names[pair.other.comparator]} ${formatFigure(pair.other.value, indicator)}`);
  const year = samePeriod(other.period, usual) ? '' : ` (${formatPeriod(other.period)})`;
  return `${names.own} ${formatFigure(own.value, indicator)}, ${others.join(', ')}${year}`;
}
