import { formatFigure } from '../../indicators/format-figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { formatPeriod, type Period, samePeriod } from '../../indicators/period.js';
import type { Benchmark, Comparator } from '../../indicators/reading.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Section } from '../sections-content.js';
import { findBenchmarks } from '../wording/comparison.js';
import { benchmarkFigure } from '../wording/figures.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countOf, joinWords } from '../wording/words.js';
import { answerNotFound } from './not-found.js';

/** An indicator with our published figure and that of somebody else for the same year. */
interface Pair {
  readonly indicator: Indicator;
  readonly own: Benchmark;
  readonly other: Benchmark;
}

const standings = ['worse', 'better', 'same', 'neither'] as const;
type Standing = (typeof standings)[number];

const onWords: Readonly<Record<Standing, string>> = {
  worse: 'worse on',
  better: 'better on',
  same: 'the same on',
  neither: 'higher or lower, where neither is better, on',
};
const headings: Readonly<Record<Standing, string>> = {
  worse: 'Worse than',
  better: 'Better than',
  same: 'The same as',
  neither: 'Neither side is better, beside',
};
const mostSuggestions = 4;
const publishedOnly =
  'Only published figures are compared, each pair of one year; newer local ones are not among them.';

/** Where we stand against others on all that is published of both, without an indicator named. */
export async function answerCompareOverall(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const wanted: readonly Comparator[] = query.comparators.length > 0 ? query.comparators : ['england'];
  const compared = await Promise.all(
    wanted.map(async (comparator) => ({ comparator, pairs: sortPairs(await findPairs(context, comparator)) })),
  );
  const told = compared.filter(({ pairs }) => pairs.length > 0);
  const pairs = told.flatMap((each) => each.pairs);
  const [first] = pairs;
  if (first === undefined) return answerNotFound(context);
  const names = scorecard.vocabulary.comparators;
  const usual = usualPeriod(pairs) ?? first.other.period;
  const paragraphs = [
    ...told.map((each) => countStandings(names[each.comparator], each.pairs, names.own)),
    `Figures are for ${formatPeriod(usual)} where no other year is named.`,
  ];
  const sections = told.flatMap((each) => makeSections(names[each.comparator], each.pairs, names.own, usual));
  const documents = [...new Set(pairs.flatMap(({ own, other }) => [own.source.document, other.source.document]))];
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: [...new Set(pairs.map(({ indicator }) => indicator.key))],
    period: usual,
    figures: pairs.flatMap(({ indicator, own, other }) => [
      benchmarkFigure(indicator, own),
      benchmarkFigure(indicator, other),
    ]),
    text: [...paragraphs, ...sections.map(tellSection), `${publishedOnly} Source: ${joinWords(documents)}.`].join('\n'),
    content: {
      kind: 'sections',
      heading: `${names.own} beside ${joinWords(told.map((each) => names[each.comparator]))}`,
      paragraphs,
      sections,
      notes: [publishedOnly],
      sources: documents,
    },
    suggestions: told
      .flatMap((each) =>
        each.pairs.map(({ indicator }) =>
          phraseQuestion.compare(indicator.plainName, each.comparator, scorecard.vocabulary),
        ),
      )
      .slice(0, mostSuggestions),
  });
}

async function findPairs({ scorecard }: AnswerContext, comparator: Comparator): Promise<readonly Pair[]> {
  const all = await scorecard.allSeries();
  return scorecard.catalogue.indicators.flatMap((indicator) => {
    if (indicator.status !== 'scorecard') return [];
    const found = findBenchmarks(all.get(indicator.key)?.benchmarks ?? [], { comparators: [comparator] });
    const [other] = found?.others ?? [];
    return found?.own && other ? [{ indicator, own: found.own, other }] : [];
  });
}

/** The year that most of them are of. */
function usualPeriod(pairs: readonly Pair[]): Period | undefined {
  const counts = new Map<string, number>();
  for (const { other } of pairs)
    counts.set(formatPeriod(other.period), (counts.get(formatPeriod(other.period)) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return pairs.find(({ other }) => formatPeriod(other.period) === most?.[0])?.other.period;
}

function standingOf({ indicator, own, other }: Pair): Standing {
  if (own.value === other.value) return 'same';
  if (indicator.polarity === 'higher') return own.value > other.value ? 'better' : 'worse';
  if (indicator.polarity === 'lower') return own.value < other.value ? 'better' : 'worse';
  return 'neither';
}

/** In the order in which they are told. */
function sortPairs(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted((a, b) => standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)));
}

/** "Against England, Wiltshire is worse on six of the 20 measures published for both, better on eight." */
function countStandings(name: string, pairs: readonly Pair[], own: string): string {
  const counts = standings.flatMap((standing) => {
    const count = pairs.filter((pair) => standingOf(pair) === standing).length;
    return count === 0 ? [] : [`${onWords[standing]} ${count}`];
  });
  return `Of ${countOf(pairs.length, 'measure')} published for ${own} and ${name}, ${own} is ${joinWords(counts)}.`;
}

function makeSections(name: string, pairs: readonly Pair[], own: string, usual: Period): readonly Section[] {
  return standings.flatMap((standing) => {
    const found = pairs.filter((pair) => standingOf(pair) === standing);
    if (found.length === 0) return [];
    const facts = found.map(({ indicator, own: ours, other }) => ({
      title: indicator.plainName,
      value: `${own} ${formatFigure(ours.value, indicator)}, ${name} ${formatFigure(other.value, indicator)}${samePeriod(other.period, usual) ? '' : ` (${formatPeriod(other.period)})`}`,
    }));
    return [{ heading: `${headings[standing]} ${name}: ${found.length}`, paragraphs: [], facts }];
  });
}

function tellSection({ heading, facts }: Section): string {
  return `${heading}. ${facts.map(({ title, value }) => `${title}: ${value}`).join('; ')}.`;
}
