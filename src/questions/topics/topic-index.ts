import type { Calendar } from '../../calendar/calendar-schema.js';
import type { Duty, ProgrammeReport } from '../../calendar/programme-schema.js';
import type { Glossary } from '../../indicators/glossary.js';
import type { Strategies } from '../../indicators/strategy.js';
import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import { plainStems } from '../words/plain-stems.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';

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
  /** Names in its titles of two everyday words, which tell only together: "full council". */
  readonly pairs: ReadonlySet<string>;
  /** What else people call what it is about, by stems; each tells by itself, and only whole. */
  readonly aliases: readonly (readonly string[])[];
}

/** A priority of one strategy. */
export interface PriorityName {
  readonly strategy: string;
  readonly number: number;
}

/** What questions about words, people and the calendar are read with. */
export interface TopicIndex extends TopicSources {
  readonly reports: readonly CalledEntry[];
  readonly duties: readonly CalledEntry[];
  /** Priorities of all strategies by what they are called. */
  readonly priorities: PhraseTable<PriorityName>;
  /** Those whom a document names, in small letters: "peter hutton", and "hutton" behind a title. */
  readonly people: PhraseTable<string>;
}

/** Shorter words join others: "in", "and". */
const leastOfName = 4;
const ofEveryTitle = wordSet('children young people person service report annual panel');

type Read = (text: string) => readonly Token[];

/** Indexes the titles of a pack's programme, by all words and acronyms that people may use for them. */
export function createTopicIndex(sources: TopicSources, read: Read): TopicIndex {
  const { glossary, calendar } = sources;
  const acronyms = glossary.terms.flatMap(({ term, fullForm }) =>
    fullForm === undefined ? [] : [{ stems: stemsOf(read(term)), full: stemsOf(read(fullForm)) }],
  );
  const call = ({ key, title, printedTitle = '', aliases = [] }: Called): CalledEntry => {
    const stems = new Set([title, printedTitle, key.replaceAll('-', ' ')].flatMap((text) => stemsOf(read(text))));
    const pairs = [title, printedTitle].flatMap((text) => pairsOf(read(text)));
    const short = acronyms.filter(({ full }) => full.length > 1 && full.every((stem) => stems.has(stem)));
    for (const acronym of short) for (const stem of acronym.stems) stems.add(stem);
    const telling = new Set([...stems].filter((stem) => !plainStems.has(stem)));
    return { key, stems, telling, pairs: new Set(pairs), aliases: aliases.map((alias) => stemsOf(read(alias))) };
  };
  return Object.freeze({
    ...sources,
    reports: calendar.reports.map(call),
    duties: calendar.duties.map(call),
    priorities: indexPriorities(sources.strategies, read),
    people: indexPeople(sources.strategies),
  });
}

function indexPriorities({ strategies }: Strategies, read: Read): PhraseTable<PriorityName> {
  return createPhraseTable(
    strategies.flatMap(({ key, priorities }) =>
      priorities.flatMap(({ number, name, aliases }) =>
        [name, ...aliases].map((each) => [stemsOf(read(each)), { strategy: key, number }] as const),
      ),
    ),
  );
}

const titles: readonly string[] = ['cllr', 'councillor'];

/** A councillor goes by the surname behind the title as well; everybody by the whole name. */
function indexPeople({ strategies, offices }: Strategies): PhraseTable<string> {
  const leads = strategies.flatMap(({ priorities }) => priorities.flatMap((priority) => priority.leads));
  const names = new Set([...leads, ...offices].map(({ name }) => name));
  return createPhraseTable(
    [...names].flatMap((name) => {
      const words = tokenise(name).map(({ word }) => word);
      const isTitled = titles.includes(words[0] ?? '');
      const whole = isTitled ? words.slice(1) : words;
      const surname = whole.at(-1) ?? '';
      const titled = isTitled
        ? titles.flatMap((title) => [
            [title, surname],
            [title, ...whole],
          ])
        : [];
      return [whole, ...titled].map((phrase) => [phrase, name] as const);
    }),
  );
}

type Called = Pick<ProgrammeReport, 'key' | 'title'> &
  Partial<Pick<ProgrammeReport, 'printedTitle' | 'aliases'>> &
  Partial<Duty>;

/** Everyday words that stand together with capitals, which makes them a name. */
function pairsOf(tokens: readonly Token[]): readonly string[] {
  const isName = ({ raw, word, stem }: Token) =>
    /^\p{Lu}/u.test(raw) && plainStems.has(stem) && word.length >= leastOfName && !ofEveryTitle.has(word);
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return at > 0 && next && isName(token) && isName(next) ? [pairOf(token, next)] : [];
  });
}

/** Two words as `pairs` has them. */
export function pairOf(first: Token, second: Token): string {
  return `${first.stem} ${second.stem}`;
}

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
