import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import type { Comparator } from '../../indicators/reading.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { chooseCompared, findYear, usualYear } from '../comparisons/choose-compared.js';
import { findPairs, gapOf, type Pair, standingOf } from '../comparisons/find-pairs.js';
import type { Section } from '../sections-content.js';
import { takeRanked } from '../selection/choose-rows.js';
import { sizeOfGap } from '../selection/order-rows.js';
import { isWhole } from '../selection/select-indicators.js';
import { everything, type Selection, standings } from '../selection/selection.js';
import { benchmarkFigure } from '../wording/figures.js';
import { noteOthers } from '../wording/list-rows.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { describeFilter, describeScope } from '../wording/selection-words.js';
import { countStandings, makeStandingSections, type Standings } from '../wording/standing-words.js';
import { joinWords } from '../wording/words.js';

const mostSuggestions = 4;
const mostUnpublishedNamed = 12;
export const publishedOnly =
  'Only published figures are compared, each pair of one year; newer local ones are not among them.';

/**
 * Where we stand against others on all that is published of both, or on the indicators of a
 * selection: "where are we worse than England?", "which reds are behind the region?"
 */
export async function answerCompareOverall(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { vocabulary } = scorecard;
  const selection = query.selection ?? everything;
  const wanted: readonly Comparator[] = query.comparators.length > 0 ? query.comparators : ['england'];
  const chosen = await chooseCompared(context, selection);
  const period = findYear(context);
  const compared = await Promise.all(
    wanted.map(async (comparator) => {
      const pairs = sortPairs(await findPairs(scorecard, chosen.indicators, { comparator, period }), selection);
      return { comparator, name: vocabulary.comparators[comparator], pairs, listed: listPairs(pairs, selection) };
    }),
  );
  const told = compared.filter(({ pairs }) => pairs.length > 0);
  const pairs = told.flatMap((each) => each.pairs);
  const listed = told.flatMap((each) => each.listed);
  const [first] = pairs;
  if (first === undefined) return answerNothingCompared(context, selection, { wanted, period });
  const usual = period ?? usualYear(pairs) ?? first.other.period;
  const isOfOneYear = pairs.every(({ other }) => samePeriod(other.period, usual));
  const options = { selection, judged: chosen.judged, usual, isOfOneYear, vocabulary };
  const paragraphs = told.map((each) => countStandings(each, options));
  const sections = told.flatMap((each) => makeStandingSections(each, options));
  const documents = [...new Set(listed.flatMap(({ own, other }) => [own.source.document, other.source.document]))];
  const notes = [
    ...noteUnpublished(chosen.indicators, told, selection),
    ...noteOthers({ withheld: chosen.withheld, missing: [] }),
    publishedOnly,
  ];
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: [...new Set(listed.map(({ indicator }) => indicator.key))],
    period: usual,
    figures: listed.flatMap(({ indicator, own, other }) => [own.figure, benchmarkFigure(indicator, other)]),
    text: [...paragraphs, ...sections.map(tellSection), `${notes.join(' ')} Source: ${joinWords(documents)}.`].join(
      '\n',
    ),
    content: {
      kind: 'sections',
      heading: `${vocabulary.comparators.own} beside ${joinWords(told.map(({ name }) => name))}`,
      paragraphs,
      sections,
      notes,
      sources: documents,
    },
    suggestions: told
      .flatMap((each) =>
        each.listed.map(({ indicator }) => phraseQuestion.compare(indicator.plainName, each.comparator, vocabulary)),
      )
      .slice(0, mostSuggestions),
  });
}

/** In the order in which they are told: by how we stand, else by how far apart. */
function sortPairs(pairs: readonly Pair[], { order }: Selection): readonly Pair[] {
  if (order === 'farthest') return pairs.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (order === 'nearest') return pairs.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return pairs.toSorted((a, b) => standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)));
}

function sizeOf(pair: Pair): number {
  return sizeOfGap(pair.indicator, gapOf(pair), pair.other.value);
}

/** Those that stand as asked; where none does, all, so that it can be seen how they stand instead. */
function listPairs(pairs: readonly Pair[], selection: Selection): readonly Pair[] {
  const { standings: asked } = selection;
  const fitting = asked.length === 0 ? pairs : pairs.filter((pair) => asked.includes(standingOf(pair)));
  const listed = fitting.length === 0 ? pairs : fitting;
  return takeRanked(listed, selection);
}

/** What was asked for, and nobody else has a figure of. */
function noteUnpublished(
  indicators: readonly Indicator[],
  told: readonly Standings[],
  selection: Selection,
): readonly string[] {
  if (isWhole(selection.scope) && describeFilter(selection) === '') return [];
  const paired = new Set(told.flatMap(({ pairs }) => pairs.map(({ indicator }) => indicator.key)));
  const others = indicators.filter(({ key }) => !paired.has(key));
  if (others.length === 0) return [];
  const names = others.length > mostUnpublishedNamed ? '' : `: ${others.map(({ plainName }) => plainName).join('; ')}`;
  return [`No published figure to compare with is held for ${others.length} more${names}.`];
}

export function answerNothingCompared(
  context: AnswerContext,
  selection: Selection,
  { wanted, period }: { readonly wanted: readonly Comparator[]; readonly period: Period | undefined },
): Answer {
  const { vocabulary } = context.scorecard;
  const filter = describeFilter(selection);
  const whose = joinWords(wanted.map((comparator) => vocabulary.comparators[comparator]));
  const which = `the indicators ${describeScope(selection, vocabulary)}${filter === '' ? '' : ` that are ${filter}`}`;
  const when = period ? ` for ${formatPeriod(period)}` : '';
  const paragraphs = [`No published figures of ${whose} to hold ${which} against are held${when}.`];
  return makeAnswer(context, {
    outcome: 'not_found',
    period,
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Nothing to compare with', paragraphs },
    suggestions: ['Where are we worse than England?', 'How are we doing overall?'],
  });
}

function tellSection({ heading, facts }: Section): string {
  return `${heading}. ${facts.map(({ title, value }) => `${title}: ${value}`).join('; ')}.`;
}
