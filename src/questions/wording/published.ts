import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod, samePeriod } from '../../indicators/period.js';
import type { Benchmark } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Figure } from '../answer.js';
import type { ComparedItem, ComparedRow } from '../comparison-content.js';
import { ownValue, type Published } from '../comparisons/find-published.js';
import type { Facts } from '../facts.js';
import { yearsSentences } from './compared-years.js';
import { type Benchmarks, comparisonSentence, localSentence } from './comparison.js';
import { actualFigure, benchmarkFigure, rangeFigures } from './figures.js';
import { tooFewToShow } from './indicator-content.js';
import { quotesFigure } from './notes.js';
import { verdictSentence } from './verdict.js';
import { capitalise, joinWords, nameSources, shortPeriod } from './words.js';

/** An indicator of which published figures are held. */
export type PublishedFound = Published & { readonly benchmarks: Benchmarks };

/** How our figure stands to those of others, then the local one and what makes them differ. */
export function publishedSentences(published: PublishedFound, vocabulary: Vocabulary): readonly string[] {
  const { facts, benchmarks, years } = published;
  return [
    ...yearsSentences(years, vocabulary),
    comparisonSentence(facts.indicator, benchmarks, vocabulary, ownValue(published)),
    ...elsewhereSentences(published, vocabulary),
    ...earlierSentences(published, vocabulary),
    ...(isShownTwice(published) ? [] : [localSentence(facts), ...judgedSentence(facts), cautionSentence(published)]),
  ];
}

/** Every figure that the sentences state. */
export function publishedFigures({
  facts,
  benchmarks,
  local,
  elsewhere,
  years,
  earlier,
}: PublishedFound): readonly Figure[] {
  const { indicator, period, assessment, range } = facts;
  const { own, others } = benchmarks;
  const latest = elsewhere.flatMap((each) => (each.latest ? [each.latest] : []));
  const before = earlier?.benchmarks;
  const all = [
    ...(own ? [own] : []),
    ...others,
    ...latest,
    ...(before?.own ? [before.own] : []),
    ...(before?.others ?? []),
  ];
  const localFigure = local && !samePeriod(local.reading.period, facts.period) ? [actualFigure(indicator, local)] : [];
  return [
    ...all.map((each) => benchmarkFigure(indicator, each)),
    ...years.flatMap(({ pairs }) => pairs.flatMap(({ own, other }) => [own.figure, benchmarkFigure(indicator, other)])),
    ...localFigure,
    actualFigure(indicator, facts),
    ...(assessment.colour === null ? [] : rangeFigures(indicator, period, assessment, range)),
  ];
}

/** How the local figure is judged, for "is it on target, and better than England?" asks for both. */
function judgedSentence(facts: Facts): readonly string[] {
  return facts.assessment.colour === null ? [] : [verdictSentence(facts)];
}

/** The comparison as a card shows it. */
export function makePublishedItem(published: PublishedFound, vocabulary: Vocabulary): ComparedItem {
  const { facts, benchmarks, local } = published;
  const { indicator } = facts;
  const all = [...(benchmarks.own ? [benchmarks.own] : []), ...benchmarks.others];
  return {
    heading: indicator.plainName,
    period: `Published figures for ${formatPeriod(benchmarks.period)}`,
    sentences: publishedSentences(published, vocabulary),
    column: 'Whose figure',
    rows: makeRows(published, vocabulary),
    notes: benchmarkNotes(all, vocabulary),
    sources: nameSources([...all.map(({ source }) => source), (local ?? facts).reading.source, facts.reading.source]),
  };
}

/** Notes of published figures as sentences of a text, those that quote another figure left to the card. */
export function publishedNotes({ benchmarks }: PublishedFound, vocabulary: Vocabulary): readonly string[] {
  const notes = benchmarkNotes([...(benchmarks.own ? [benchmarks.own] : []), ...benchmarks.others], vocabulary);
  const quiet = notes.filter((note) => !quotesFigure(note));
  return quiet.length === notes.length ? quiet : [...quiet, 'The card has a note on the published figures.'];
}

function makeRows(published: PublishedFound, { comparators: names }: Vocabulary): readonly ComparedRow[] {
  const { facts, benchmarks, local } = published;
  const value = ownValue(published);
  const own: readonly ComparedRow[] =
    benchmarks.own || local
      ? [
          {
            name: benchmarks.own ? names.own : `${names.own} (its own figure)`,
            figure: value === null ? tooFewToShow : formatFigure(value, facts.indicator),
            value,
            isOwn: true,
          },
        ]
      : [];
  const others = benchmarks.others.map((each) => ({
    name: capitalise(names[each.comparator]),
    figure: formatFigure(each.value, facts.indicator),
    value: each.value,
    isOwn: false,
  }));
  return [...own, ...others];
}

/** "For 2010-11: England 59.0 per 10,000; no figure of Wiltshire to set beside it is held." */
function earlierSentences({ facts, earlier }: PublishedFound, { comparators: names }: Vocabulary): readonly string[] {
  if (earlier === undefined) return [];
  const year = formatPeriod(earlier.year);
  if (earlier.benchmarks === undefined) return [`No published figure to compare with is held for ${year}.`];
  const { own, others } = earlier.benchmarks;
  const told = [...(own ? [own] : []), ...others].map(
    ({ comparator, value }) => `${names[comparator]} ${formatFigure(value, facts.indicator)}`,
  );
  const alone = own ? '' : `; no published figure of ${names.own} is held for that year`;
  return [`For ${year}: ${joinWords(told)}${alone}.`];
}

/** "No figure of Outstanding authorities is held for that year; the latest is for 2020-21, 63%." */
function elsewhereSentences(
  { facts, benchmarks, elsewhere }: PublishedFound,
  { comparators: names }: Vocabulary,
): readonly string[] {
  const year = formatPeriod(benchmarks.period);
  return elsewhere.map(({ comparator, latest }) => {
    const none = `No figure of ${names[comparator]} is held for ${year}`;
    if (latest === undefined) return `${none}.`;
    return `${none}; its latest is for ${shortPeriod(latest.period)}, ${formatFigure(latest.value, facts.indicator)}.`;
  });
}

function benchmarkNotes(benchmarks: readonly Benchmark[], { comparators: names }: Vocabulary): readonly string[] {
  return benchmarks.flatMap(({ comparator, note }) => (note === undefined ? [] : [`${names[comparator]}: ${note}`]));
}

/** A local figure is not made as published ones are, and seldom of the same year. */
function cautionSentence({ facts, benchmarks }: PublishedFound): string {
  const years = facts.period.year === benchmarks.period.year ? '' : ' of different years and';
  return `Published and local figures are${years} not made the same way, so hold them against each other with care.`;
}

/** The local figure of the year compared has been told already. */
function isShownTwice({ facts, benchmarks, local }: PublishedFound): boolean {
  return local !== undefined && samePeriod(facts.period, benchmarks.period);
}
