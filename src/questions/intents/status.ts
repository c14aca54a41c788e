import { formatFigure } from '../../indicators/format-figure.js';
import type { Answer, Figure, IndicatorContent } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import { compareInTime } from '../compare-in-time.js';
import type { Facts } from '../facts.js';
import { type FoundFacts, findFacts } from '../find-facts.js';
import type { Query } from '../query.js';
import { tellAmountSource } from '../wording/amount-source.js';
import { changeSentences } from '../wording/changes.js';
import { comparisonSentence, findBenchmarks } from '../wording/comparison.js';
import { tellFigureFact } from '../wording/figure-facts.js';
import { benchmarkFigure, statusFigures } from '../wording/figures.js';
import { describeSource, describeYear, makeIndicatorContent, tooFewToShow } from '../wording/indicator-content.js';
import { ageNote, noteSentences } from '../wording/notes.js';
import { suggestAbout } from '../wording/suggestions.js';
import { expectedWords, verdictSentence } from '../wording/verdict.js';
import { joinWords, namePeriod, shortPeriod } from '../wording/words.js';
import { answerNotHeld, type NotHeld, notHeldSentence } from './not-held.js';

/** One indicator's part of an answer. */
export interface Told {
  readonly sentences: readonly string[];
  readonly figures: readonly Figure[];
  readonly content: IndicatorContent;
}

/** How one indicator stands, or several: figure, judgement, change, comparators and source. */
export async function answerStatus(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await findAll(context);
  const held = found.flatMap((each) => (each.held ? [each.facts] : []));
  const missing = found.filter((each): each is NotHeld => !each.held);
  const [first] = held;
  if (first === undefined) return answerNotHeld(context, missing);

  const { since } = query;
  const earlier = since === null ? [] : await Promise.all(held.map((facts) => compareInTime(context, facts, since)));
  const unheld = earlier.flatMap((each) => (each.held ? [] : [each]));
  if (unheld.length > 0) return answerNotHeld(context, unheld);

  const told = held.map((facts, at) => {
    const comparison = earlier[at];
    const inTime = comparison?.held ? comparison : undefined;
    const { asksRest, asksNumber, asksFact, amount } = query;
    return tellStatus(facts, scorecard, { isAlone: held.length === 1, asksRest, asksNumber, asksFact, amount, inTime });
  });
  const sentences = [...told.map((each) => each.sentences.join(' ')), ...missing.map(notHeldSentence)];
  const contents = told.map(({ content }) => content);
  const [only] = contents;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ indicator }) => indicator.key),
    period: first.period,
    figures: told.flatMap(({ figures }) => figures),
    text: sentences.join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first, scorecard, 'status'),
  });
}

async function findAll(context: AnswerContext): Promise<readonly FoundFacts[]> {
  const { indicators, period } = context.query;
  const found = await Promise.all(indicators.map((key) => findFacts(context, key, period)));
  return found.filter((each) => each !== undefined);
}

/** What an answer tells of a figure besides what is known of it. */
interface Telling {
  readonly isAlone: boolean;
  readonly asksRest: boolean;
  readonly asksNumber: boolean;
  /** What is asked of the figure first of all. */
  readonly asksFact: Query['asksFact'];
  readonly amount: Query['amount'];
  readonly inTime: { readonly sentence: string; readonly figures: readonly Figure[] } | undefined;
}

/** What a share leaves over is no figure of the store: it is said which way round the one held counts. */
function restNote({ indicator }: Facts): readonly string[] {
  const isShare = indicator.unit === '%' && indicator.bounds?.max === 100;
  if (isShare) {
    return [
      'This is the share that the name of the measure describes; of the rest, which you ask about, no figure is held.',
    ];
  }
  return indicator.unit === 'children'
    ? ['Those whom the name of the measure describes are counted; how many are not, which you ask, is not held.']
    : [];
}

/** "How many had a dental check?", of what is held as a share or rate: how many that makes is nobody's to work out. */
function numberNote({ indicator: { unit } }: Facts): readonly string[] {
  if (unit === '%') return ['Only the share is held, not how many that is.'];
  return unit.startsWith('per ') ? ['Only the rate is held, not how many that is.'] : [];
}

function tellStatus(
  facts: Facts,
  scorecard: AnswerContext['scorecard'],
  { isAlone, asksRest, asksNumber, asksFact, amount, inTime }: Telling,
): Told {
  const { indicator, series, period } = facts;
  const benchmarks = findBenchmarks(series.benchmarks, { notAfter: period });
  const rest = asksRest ? restNote(facts) : asksNumber ? numberNote(facts) : [];
  const made = makeIndicatorContent(facts, scorecard, benchmarks);
  const asked =
    amount !== null
      ? [tellAmountSource(amount, facts, scorecard.vocabulary)]
      : asksFact === null
        ? []
        : [tellFigureFact(asksFact, facts, scorecard.newest)];
  const content = { ...made, notes: [...asked, ...rest, ...made.notes] };
  const comparison = isAlone && benchmarks ? [comparisonSentence(indicator, benchmarks, scorecard.vocabulary)] : [];
  const published = isAlone && benchmarks ? [benchmarks.own, ...benchmarks.others] : [];
  const year = describeYear(facts);
  return {
    sentences: [
      ...asked,
      ...headSentences(facts),
      ...rest,
      ...(inTime ? [inTime.sentence] : changeSentences(facts)),
      ...(year ? [`${year}.`] : []),
      ...comparison,
      // That it is old was said at once.
      ...noteSentences(facts).filter((sentence) => !ageNote(facts).includes(sentence)),
      ...currentSentence(facts, scorecard),
      ...(isAlone ? [`Source: ${describeSource(facts, scorecard.newest)}.`] : []),
    ],
    figures: [
      ...withoutRepeats([...statusFigures(facts), ...(inTime?.figures ?? [])]),
      ...published.flatMap((benchmark) => (benchmark ? [benchmarkFigure(indicator, benchmark)] : [])),
    ],
    content,
  };
}

/** What the scorecard counts today of the subject of an old figure. */
function currentSentence(
  { indicator, laggingBehind }: Facts,
  { catalogue }: AnswerContext['scorecard'],
): readonly string[] {
  const related = laggingBehind === undefined ? [] : indicator.related.flatMap((key) => catalogue.get(key) ?? []);
  const names = related.flatMap(({ status, plainName }) => (status === 'scorecard' ? [`“${plainName}”`] : []));
  return names.length > 0 ? [`On the scorecard now: ${joinWords(names)}.`] : [];
}

/** The figure under its name, its period and its judgement. */
export function headSentences(facts: Facts): readonly string[] {
  const { indicator, value, period, laggingBehind, reportedIn } = facts;
  if (value !== null) {
    const figure = formatFigure(value, indicator);
    if (laggingBehind !== undefined) {
      const name = `“${indicator.plainName}”`;
      return [
        `No current figure of ${name} is held. The last one is for ${namePeriod(period)}: ${figure}.`,
        verdictSentence(facts),
      ];
    }
    const reported = reportedIn === undefined ? '' : `, reported in ${shortPeriod(reportedIn)}`;
    return [`${indicator.plainName}: ${figure} in ${namePeriod(period)}${reported}.`, verdictSentence(facts)];
  }
  const expected = expectedWords(facts);
  return [
    `${indicator.plainName}: ${tooFewToShow} in ${namePeriod(period)}.`,
    'So few children are in it, or in a figure that would give it away, that it is withheld with all that follows from it.',
    ...(expected ? [`The expected range is ${expected}.`] : []),
  ];
}

function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ period, kind }) => {
    const id = `${kind} ${period}`;
    return !seen.has(id) && seen.add(id);
  });
}
