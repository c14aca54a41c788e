import { findReading } from '../../indicators/find-reading.js';
import { comparePeriods, type PeriodKind, samePeriod } from '../../indicators/period.js';
import { type Benchmark, comparators, type Series } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import { latestOf } from '../periods/resolve-period.js';
import { findMeetings } from '../schedule/find-meeting.js';
import type { DataFactName } from '../topics/topic.js';
import {
  type ToldFact,
  tellBot,
  tellContact,
  tellExport,
  tellKept,
  tellMistake,
  tellOpinion,
  tellPrivacy,
} from '../wording/bot-facts.js';
import { spansOf } from '../wording/figure-facts.js';
import { nameMeeting } from '../wording/meeting-words.js';
import { quotesFigure } from '../wording/notes.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { countOf, joinWords, nameDay, namePeriod, shortPeriod } from '../wording/words.js';

type TellFact = (context: AnswerContext) => Promise<ToldFact>;

/** What is said of the bot needs nothing but the pack's words. */
function tellBotFact(tell: (vocabulary: Vocabulary) => ToldFact): TellFact {
  return async ({ scorecard }) => tell(scorecard.vocabulary);
}

const tellers: Readonly<Record<DataFactName, TellFact>> = {
  sources: tellSources,
  release: tellRelease,
  standing: tellStanding,
  coverage: tellCoverage,
  benchmarks: tellBenchmarks,
  differences: tellDifferences,
  mistake: tellBotFact(tellMistake),
  contact: tellBotFact(tellContact),
  bot: tellBotFact(tellBot),
  opinion: tellBotFact(tellOpinion),
  privacy: tellBotFact(tellPrivacy),
  kept: tellBotFact(tellKept),
  export: tellBotFact(tellExport),
};
const questions: Readonly<Partial<Record<DataFactName, string>>> = {
  sources: phraseQuestion.dataSources,
  release: phraseQuestion.dataRelease,
  standing: phraseQuestion.dataStanding,
  coverage: phraseQuestion.dataCoverage,
};

/** Where the figures come from, how new and how final they are, how far back they go, and what to do about a mistake. */
export async function answerDataFact(context: AnswerContext): Promise<Answer> {
  const fact = context.query.topic?.data ?? 'sources';
  const { heading, paragraphs, list = [], isDeclined = false } = await tellers[fact](context);
  return makeAnswer(context, {
    outcome: isDeclined ? 'not_found' : 'answered',
    indicators: [],
    text: [...paragraphs, ...list].join('\n'),
    content: {
      kind: 'sections',
      heading,
      paragraphs,
      sections:
        list.length > 0 ? [{ heading: listHeadings[fact] ?? '', paragraphs: list, isList: true, facts: [] }] : [],
      notes: [],
      sources: [],
    },
    suggestions: Object.values(questions).filter((question) => question !== questions[fact]),
  });
}

const listHeadings: Readonly<Partial<Record<DataFactName, string>>> = {
  sources: 'Documents',
  standing: 'Provisional at the latest',
  coverage: 'Held',
  benchmarks: 'With published figures to compare with',
  differences: 'Stated differently',
};

async function tellSources(context: AnswerContext): Promise<ToldFact> {
  const { scorecard } = context;
  const { newest, vocabulary } = scorecard;
  const all = [...(await scorecard.allSeries()).values()];
  const documents = new Set(
    all.flatMap(({ readings, benchmarks }) => [...readings, ...benchmarks].map(({ source }) => source.document)),
  );
  const latest = newest ? [`The latest are from the ${newest.title}, released on ${nameDay(newest.released)}.`] : [];
  return {
    heading: 'Where the figures come from',
    paragraphs: [
      `Every figure is printed in ${documentsOf(documents.size)} of ${vocabulary.council}, and each answer names document and place.`,
      ...latest,
      `I add nothing to them but the colours, which follow from the expected ranges. Ask ${vocabulary.contact} how a figure was made.`,
    ],
    list: [...documents],
  };
}

function documentsOf(count: number): string {
  return count === 1 ? 'one document' : `one of ${countOf(count, 'document')}`;
}

async function tellRelease({ scorecard, today }: AnswerContext): Promise<ToldFact> {
  const { newest, calendar, vocabulary } = scorecard;
  const heading = 'How new the figures are';
  if (newest === undefined) {
    return { heading, paragraphs: [`No scorecard is held yet. Ask ${vocabulary.contact} when one comes.`] };
  }
  const [next] = today === undefined ? [] : findMeetings(calendar, { kind: 'ahead', steps: 0 }, today);
  return {
    heading,
    paragraphs: [
      `The latest scorecard was released on ${nameDay(newest.released)} and reports on ${namePeriod(newest.period)}.`,
      ...(newest.revision > 1 ? [`It is issue ${newest.revision} for that period.`] : []),
      ...(next ? [`A scorecard comes to every meeting of the panel, the next on ${nameMeeting(next)}.`] : []),
    ],
  };
}

async function tellStanding({ scorecard, latest }: AnswerContext): Promise<ToldFact> {
  const { catalogue, vocabulary } = scorecard;
  const all = await scorecard.allSeries();
  const current = catalogue.indicators.filter(({ status }) => status === 'scorecard');
  const provisional = current.filter(({ key }) => isProvisional(all.get(key)));
  const year = latest.year ? [`Its figures of ${shortPeriod(latest.year)} as a whole are provisional too.`] : [];
  return {
    heading: 'How final the figures are',
    paragraphs: [
      provisional.length === 0
        ? 'No latest figure on the scorecard is marked provisional.'
        : `Some are provisional: of ${current.length} indicators on the scorecard, the latest figures of ${provisional.length} are local and may change when they are reconciled once a year.`,
      ...(provisional.length > 0 ? year : []),
      'Each answer says so where its figure is provisional, and where documents state a figure differently.',
      `Ask ${vocabulary.contact} when final ones come.`,
    ],
    list: provisional.map(({ plainName }) => plainName),
  };
}

function isProvisional(series: Series | undefined): boolean {
  const latest = series && latestOf(periodsOf(series));
  return series !== undefined && latest !== undefined && findReading(series, latest)?.provisional === true;
}

const spanWords: Readonly<Record<PeriodKind, string>> = { month: 'Months', quarter: 'Quarters', year: 'Years' };

async function tellCoverage({ scorecard }: AnswerContext): Promise<ToldFact> {
  const { catalogue } = scorecard;
  const periods = [...(await scorecard.allSeries()).values()].flatMap(periodsOf);
  const current = catalogue.indicators.filter(({ status }) => status === 'scorecard').length;
  const [first] = periods.toSorted(comparePeriods);
  return {
    heading: 'What is held',
    paragraphs: [
      `The scorecard has ${countOf(current, 'indicator')}${first ? `, and figures go back to ${shortPeriod(first)}` : ''}; of some older measures only figures of earlier years are held.`,
      'Not every indicator has a figure for every period. Ask for the trend of one to see all that is held of it.',
    ],
    list: spansOf(periods).map(({ kind, ends }) => `${spanWords[kind]}: ${ends}`),
  };
}

/** Of which year and of whom the figures are that we are held against. */
async function tellBenchmarks({ scorecard }: AnswerContext): Promise<ToldFact> {
  const { catalogue, vocabulary } = scorecard;
  const all = await scorecard.allSeries();
  const current = catalogue.indicators.filter(({ status }) => status === 'scorecard');
  const newest = current.flatMap(({ key }) => latestBenchmarks(all.get(key)));
  const found = current.filter(({ key }) => latestBenchmarks(all.get(key)).length > 0);
  const usual = usualYear(newest);
  const others = yearsOf([...all.values()].flatMap(({ benchmarks }) => benchmarks)).filter((year) => year !== usual);
  const ofUsual = found.filter(({ key }) => yearsOf(latestBenchmarks(all.get(key))).includes(usual ?? ''));
  const names = comparators.filter((comparator) => newest.some((each) => each.comparator === comparator));
  const heading = 'What we are compared with';
  if (usual === undefined) return { heading, paragraphs: ['No published figures to compare with are held.'] };
  const older = found.length - ofUsual.length;
  return {
    heading,
    paragraphs: [
      `The latest published figures to compare with are of ${usual}, for ${ofUsual.length} of the ${current.length} indicators on the scorecard${older > 0 ? `; of ${older} more they are older` : ''}.`,
      `They are those of ${joinWords(names.map((comparator) => vocabulary.comparators[comparator]))}.`,
      ...(others.length > 0 ? [`Of other years are held: ${joinWords(others)}.`] : []),
      'They are compared with our own published figure of the same year, and told beside newer local figures, which are not made the same way.',
    ],
    list: found.map(({ key, plainName }) => `${plainName} (${joinWords(yearsOf(latestBenchmarks(all.get(key))))})`),
  };
}

/** The year that most are of. */
function usualYear(benchmarks: readonly Benchmark[]): string | undefined {
  const years = benchmarks.map(({ period }) => shortPeriod(period));
  const countOfYear = (year: string) => years.filter((each) => each === year).length;
  return [...new Set(years)].toSorted((a, b) => countOfYear(b) - countOfYear(a))[0];
}

/** The benchmarks of others of the last year that has any. */
function latestBenchmarks(series: Series | undefined): readonly Benchmark[] {
  const ofOthers = series?.benchmarks.filter(({ comparator }) => comparator !== 'own') ?? [];
  const last = ofOthers
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  return last === undefined ? [] : ofOthers.filter(({ period }) => samePeriod(period, last));
}

/** Each year once, in their order. */
function yearsOf(benchmarks: readonly Benchmark[]): readonly string[] {
  return [...new Set(benchmarks.map(({ period }) => shortPeriod(period)))].toSorted();
}

/** Of which figures documents say different things; what each says stands on the card of the figure. */
async function tellDifferences({ scorecard }: AnswerContext): Promise<ToldFact> {
  const all = await scorecard.allSeries();
  const found = scorecard.catalogue.indicators.filter(({ key, note }) => {
    const { readings = [], benchmarks = [] } = all.get(key) ?? {};
    const notes = [note, ...[...readings, ...benchmarks].map((each) => each.note)];
    return notes.some((each) => each !== undefined && quotesFigure(each));
  });
  return {
    heading: 'Where documents differ',
    paragraphs: [
      found.length === 0
        ? 'No document held states a figure otherwise than another.'
        : `Documents state figures of ${countOf(found.length, 'indicator')} in more than one way.`,
      'A table counts before the text around it. Each answer says where it is so, and its card what the other figure is.',
    ],
    list: found.map(({ plainName }) => plainName),
  };
}
