import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Duty, ProgrammeReport } from '../../calendar/programme-schema.js';
import type { Glossary } from '../../indicators/glossary.js';
import type { Strategies } from '../../indicators/strategy.js';
import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';

/** What a pack holds besides figures and their names. */
export interface TopicSources {
  readonly glossary: Glossary;
  readonly strategies: Strategies;
  readonly calendar: Calendar;
}

/** A report or duty with the stems of all it is called. */
export interface CalledEntry {
  readonly key: string;
  readonly stems: ReadonlySet<string>;
  /** Those of its short name, which says what it is about: "fostering". */
  readonly telling: ReadonlySet<string>;
}

/** What questions about words, people and the calendar are read with. */
export interface TopicIndex extends TopicSources {
  readonly reports: readonly CalledEntry[];
  readonly duties: readonly CalledEntry[];
}

type Read = (text: string) => readonly Token[];

/** Indexes the titles of a pack's programme, by all words and acronyms that people may use for them. */
export function createTopicIndex(sources: TopicSources, read: Read): TopicIndex {
  const { glossary, calendar } = sources;
  const acronyms = glossary.terms.flatMap(({ term, fullForm }) =>
    fullForm === undefined ? [] : [{ stems: stemsOf(read(term)), full: stemsOf(read(fullForm)) }],
  );
  const call = ({ key, title, printedTitle = '' }: Called): CalledEntry => {
    const stems = new Set([title, printedTitle, key.replaceAll('-', ' ')].flatMap((text) => stemsOf(read(text))));
    const short = acronyms.filter(({ full }) => full.length > 1 && full.every((stem) => stems.has(stem)));
    for (const acronym of short) for (const stem of acronym.stems) stems.add(stem);
    return { key, stems, telling: new Set([...stems].filter((stem) => !plainStems.has(stem))) };
  };
  return Object.freeze({ ...sources, reports: calendar.reports.map(call), duties: calendar.duties.map(call) });
}

type Called = Pick<ProgrammeReport, 'key' | 'title'> & Partial<Pick<ProgrammeReport, 'printedTitle'>> & Partial<Duty>;

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
