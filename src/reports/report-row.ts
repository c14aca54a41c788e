import { shownValue } from '../indicators/find-reading.js';
import { describeDistance, formatFigure } from '../indicators/format-figure.js';
import { formatPeriod, samePeriod, stepsBetween, yearOf } from '../indicators/period.js';
import type { Reading } from '../indicators/reading.js';
import type { Vocabulary } from '../indicators/vocabulary.js';
import type { Figure } from '../questions/answer.js';
import type { Facts } from '../questions/facts.js';
import { listChanges, runSentence } from '../questions/wording/changes.js';
import { type Benchmarks, findBenchmarks } from '../questions/wording/comparison.js';
import { actualFigure, benchmarkFigure, statusFigures } from '../questions/wording/figures.js';
import { tooFewToShow } from '../questions/wording/indicator-content.js';
import { briefReason, expectedWords, judgementWords } from '../questions/wording/verdict.js';
import { capitalise, nameDay } from '../questions/wording/words.js';
import type { ReportAddition, ReportRow } from './exception-report.js';

/** So many quarters tell a trend, the reported one included. */
const quartersShown = 4;
/** Published figures come out a year or two late; older ones say nothing of today. */
const oldestBenchmark = 3;

/** Puts one figure into the words of the report. Call it only for a figure that may be shown. */
export function makeReportRow(facts: Facts, vocabulary: Vocabulary, addition: ReportAddition | undefined): ReportRow {
  const { indicator, value, assessment, commentary, override, reading } = facts;
  const quarters = lastQuarters(facts);
  const benchmarks = recentBenchmarks(facts);
  return {
    key: indicator.key,
    name: indicator.plainName,
    printedName: indicator.printedName,
    figure: value === null ? tooFewToShow : formatFigure(value, indicator),
    colour: assessment.colour,
    stance: assessment.stance,
    judgement: capitalise(judgementWords(assessment.colour, assessment.stance)),
    reason: placeWords(facts),
    provisional: reading.provisional || indicator.reconciledYearly,
    expected: expectedWords(facts) ?? null,
    trend: trendWords(facts, quarters),
    benchmark: benchmarks ? benchmarkWords(facts, benchmarks, vocabulary) : [],
    commentary: commentary
      ? { text: commentary.text, by: `${commentary.authorRole}, ${nameDay(commentary.written)}` }
      : null,
    action: joinActions(commentary?.action, addition?.action),
    remarks: [
      ...(override ? [`Judgement set by a person: ${override.reason.replace(/[.\s]+$/, '')}.`] : []),
      ...(addition ? [addition.reason] : []),
    ],
    figures: [
      ...statusFigures({ ...facts, year: undefined }),
      ...quarters
        .filter((each) => !facts.earlier.some((known) => samePeriod(known.reading.period, each.period)))
        .map((each) => unjudgedFigure(facts, each)),
      ...[benchmarks?.own, ...(benchmarks?.others ?? [])].flatMap((each) =>
        each ? [benchmarkFigure(indicator, each)] : [],
      ),
    ],
  };
}

/** The published figures of the latest year that is held, unless it is long past. */
function recentBenchmarks({ series, period }: Facts): Benchmarks | undefined {
  const found = findBenchmarks(series.benchmarks, { notAfter: period });
  return found && period.year - found.period.year <= oldestBenchmark ? found : undefined;
}

/** Where the figure lies beside its range: "9 percentage points below"; why it is not judged, where it is not. */
function placeWords(facts: Facts): string {
  const { indicator, value, assessment } = facts;
  const { colour, gap, lower, higher } = assessment;
  if (colour === null || gap === null || value === null)
    return capitalise(briefReason({ ...facts, override: undefined }));
  if (gap > 0) return `${describeDistance(gap, indicator)} ${higher !== null && value > higher ? 'above' : 'below'}`;
  return (lower === null || value >= lower) && (higher === null || value <= higher) ? 'Inside' : 'Better';
}

/** The quarters just before that may be told without a gap of more than what was not reported, oldest first. */
function lastQuarters({ series, period }: Facts): readonly Reading[] {
  return series.readings.filter((each) => {
    if (each.period.kind !== 'quarter') return false;
    const steps = stepsBetween(each.period, period);
    return steps > 0 && steps < quartersShown;
  });
}

/** "2023-24: Q1 69%, Q2 70%, Q3 67%, Q4 66%", then how it moved. */
function trendWords(facts: Facts, quarters: readonly Reading[]): readonly string[] {
  if (quarters.length === 0) return ['No earlier quarter is held.'];
  const lines = new Map<string, string[]>();
  for (const each of [...quarters, facts.reading]) {
    const year = formatPeriod(yearOf(each.period));
    const value = shownValue(each);
    const words = value === null ? tooFewToShow : formatFigure(value, facts.indicator);
    lines.set(year, [...(lines.get(year) ?? []), `Q${each.period.part} ${words}`]);
  }
  const [change] = facts.trend.sincePrevious ? listChanges(facts) : [];
  return [
    ...[...lines].map(([year, words]) => `${year}: ${words.join(', ')}`),
    ...(change ? [`${change.label}: ${change.words}.`] : []),
    ...runSentence(facts.trend, facts.period),
  ];
}

function benchmarkWords({ indicator }: Facts, { period, own, others }: Benchmarks, vocabulary: Vocabulary) {
  const lines = [...(own ? [own] : []), ...others].map(
    ({ comparator, value }) => `${capitalise(vocabulary.comparators[comparator])} ${formatFigure(value, indicator)}`,
  );
  return [`Published, ${formatPeriod(period)}:`, ...lines];
}

function joinActions(...actions: readonly (string | undefined)[]): string | null {
  const said = actions.filter((action) => action !== undefined);
  return said.length > 0 ? said.join(' ') : null;
}

/** An earlier quarter that is told without its judgement. */
function unjudgedFigure(facts: Facts, reading: Reading): Figure {
  const figure = actualFigure(facts.indicator, { ...facts, reading, value: shownValue(reading) });
  return { ...figure, status: null, stance: null };
}
