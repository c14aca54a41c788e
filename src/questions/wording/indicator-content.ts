import { formatFigure } from '../../indicators/format-figure.js';
import { formatPeriod } from '../../indicators/period.js';
import type { Release } from '../../indicators/release.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { IndicatorContent } from '../answer.js';
import type { Facts } from '../facts.js';
import { listChanges } from './changes.js';
import { makeChart } from './chart.js';
import { commentaryWords } from './commentary-words.js';
import { type Benchmarks, makeComparison } from './comparison.js';
import { isJudgedOtherwise } from './figures.js';
import { listNotes } from './notes.js';
import { expectedWords, judgementWords, makeVerdict } from './verdict.js';
import { nameDay, namePeriod, nameSource } from './words.js';

/** What is said in place of a figure about too few children. */
export const tooFewToShow = 'too few to show';

/** What a card shows of one figure. */
export function makeIndicatorContent(
  facts: Facts,
  { vocabulary, newest }: { readonly vocabulary: Vocabulary; readonly newest: Release | undefined },
  benchmarks: Benchmarks | undefined,
): IndicatorContent {
  const { indicator, value, commentary } = facts;
  return {
    kind: 'indicator',
    key: indicator.key,
    name: indicator.plainName,
    printedName: indicator.printedName,
    definition: indicator.definition,
    period: namePeriod(facts.period),
    figure: value === null ? tooFewToShow : formatFigure(value, indicator),
    verdict: makeVerdict(facts),
    expected: expectedWords(facts) ?? null,
    changes: listChanges(facts),
    year: describeYear(facts) ?? null,
    chart: value === null ? null : makeChart(facts),
    comparison: benchmarks === undefined ? null : makeComparison(facts, benchmarks, vocabulary),
    commentary: commentary
      ? { text: commentaryWords(commentary), by: commentary.authorRole, date: nameDay(commentary.written) }
      : null,
    notes: listNotes(facts),
    source: describeSource(facts, newest),
  };
}

/** "2023-24 as a whole: 22 children, green"; undefined where the year is judged as the quarter is. */
export function describeYear({ indicator, assessment, year }: Facts): string | undefined {
  if (year === undefined || year.value === null || !isJudgedOtherwise(year.assessment, assessment)) return undefined;
  const judgement = judgementWords(year.assessment.colour, year.assessment.stance);
  return `${formatPeriod(year.reading.period)} as a whole: ${formatFigure(year.value, indicator)}, ${judgement}`;
}

/** Document and place, and the day it came out where the newest release is that document. */
export function describeSource({ reading }: Facts, newest: Release | undefined): string {
  const released = newest?.title === reading.source.document ? `, released ${nameDay(newest.released)}` : '';
  return `${nameSource(reading.source)}${released}`;
}
