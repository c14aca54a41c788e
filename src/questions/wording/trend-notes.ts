import { comparePeriods, type Period } from '../../indicators/period.js';
import type { Reading } from '../../indicators/reading.js';
import type { TrendFacts } from '../trends/find-trend.js';
import { concerns, listNotes, quotesFigure } from './notes.js';
import { nameSpans } from './period-spans.js';
import { nameSource } from './words.js';

/** What the figures of a trend come with, each note with its periods, as a card lists them. */
export function listTrendNotes(trend: TrendFacts): readonly string[] {
  const ofPeriods = noted(trend).map(({ periods, note }) => `${nameSpans(periods)}: ${note}`);
  // Where single periods say how their sources differ, a note that sums that up says it twice.
  const isSaid = noted(trend).some(({ note }) => quotesFigure(note));
  const general = generalNotes(trend).filter((note) => !isSaid || !quotesFigure(note));
  return [...ofPeriods, ...provisionalSentence(trend), ...general];
}

/** The same as sentences of a text; a note that quotes another figure is only announced. */
export function trendNoteSentences(trend: TrendFacts): readonly string[] {
  const ofPeriods = noted(trend);
  const general = generalNotes(trend);
  const quiet = ofPeriods.filter(({ note }) => !quotesFigure(note));
  return [
    ...quiet.map(({ periods, note }) => `${nameSpans(periods)}: ${note.replace(/[.\s]+$/, '')}.`),
    ...provisionalSentence(trend),
    ...general.filter((note) => !quotesFigure(note)),
    ...differingSentence(
      ofPeriods.filter(({ note }) => quotesFigure(note)).flatMap(({ periods }) => periods),
      general.some(quotesFigure),
    ),
  ];
}

function differingSentence(periods: readonly Period[], isGeneral: boolean): readonly string[] {
  if (periods.length > 0) {
    const named = nameSpans([...periods].sort(comparePeriods));
    return [`Sources differ on ${named}, or add a remark.`];
  }
  return isGeneral ? ['Sources state some of its figures differently.'] : [];
}

/** Notes on the measure as a whole. */
function generalNotes({ last, indicator, points }: TrendFacts): readonly string[] {
  const provisional = indicator.reconciledYearly && points.some(({ reading }) => reading.provisional);
  const notes = listNotes({ ...last, reading: { ...last.reading, note: undefined, provisional } });
  const { note } = indicator;
  const isAbout =
    note !== undefined && points.some(({ reading, value }) => value !== null && concerns(note, reading.period));
  return isAbout && !notes.includes(note) ? [...notes, note] : notes;
}

/** "2007-08 to 2011-12: Children in care commissioning strategy 2012-15, section 3.6.1, table" */
export function listTrendSources({ points }: TrendFacts): readonly string[] {
  const documents = new Map<string, Reading[]>();
  for (const { reading } of points) {
    const known = documents.get(reading.source.document);
    if (known) known.push(reading);
    else documents.set(reading.source.document, [reading]);
  }
  return [...documents].map(([document, readings]) => {
    const places = [...new Set(readings.map(({ source }) => source.place))];
    const [place = ''] = places.length === 1 ? places : [];
    return `${nameSpans(readings.map(({ period }) => period))}: ${nameSource({ document, place })}`;
  });
}

/** Notes of figures that are shown, equal ones once: the note of a withheld figure may tell what it is. */
function noted({ points }: TrendFacts): readonly { readonly note: string; readonly periods: readonly Period[] }[] {
  const notes = new Map<string, Period[]>();
  for (const { reading, value } of points) {
    if (value === null || reading.note === undefined) continue;
    const known = notes.get(reading.note);
    if (known) known.push(reading.period);
    else notes.set(reading.note, [reading.period]);
  }
  return [...notes].map(([note, periods]) => ({ note, periods }));
}

function provisionalSentence({ points, indicator }: TrendFacts): readonly string[] {
  if (indicator.reconciledYearly) return [];
  const provisional = points.filter(({ reading }) => reading.provisional).map(({ reading }) => reading.period);
  return provisional.length === 0 ? [] : [`Provisional, as reported then: ${nameSpans(provisional)}.`];
}
