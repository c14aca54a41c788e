import type { Calendar } from '../../calendar/calendar-schema.js';
import type { GlossaryTerm } from '../../indicators/glossary.js';
import { parsePeriod } from '../../indicators/period.js';
import { comparators } from '../../indicators/reading.js';
import type { Strategies } from '../../indicators/strategy.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Mistake } from './pack-problem.js';
import type { CommentaryEntry } from './pack-schema.js';
import type { YamlPath } from './read-yaml.js';

/** What the rest of a pack may mention, by its keys. */
export interface KnownKeys {
  readonly indicators: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly priorities: ReadonlySet<number>;
  readonly people: ReadonlySet<string>;
}

/** Finds aliases of something that has no name. */
export function* checkAliases(vocabulary: Vocabulary): Generator<Mistake> {
  const lists = [
    { field: 'comparatorAliases', known: comparators, words: vocabulary.comparatorAliases },
    { field: 'domainAliases', known: Object.keys(vocabulary.domains), words: vocabulary.domainAliases },
    { field: 'serviceAliases', known: Object.keys(vocabulary.services), words: vocabulary.serviceAliases },
  ];
  for (const { field, known, words } of lists) {
    const names: readonly string[] = known;
    for (const name of Object.keys(words).filter((each) => !names.includes(each))) {
      yield { path: [field, name], problem: `"${name}" has aliases but no name.` };
    }
  }
}

/** Finds commentary on no indicator or no period. */
export function* checkCommentary(entries: readonly CommentaryEntry[], known: KnownKeys): Generator<Mistake> {
  for (const [index, { indicator, period }] of entries.entries()) {
    yield* checkIndicators([indicator], known, () => ['commentary', index, 'indicator']);
    if (parsePeriod(period) === undefined) {
      yield { path: ['commentary', index, 'period'], problem: `"${period}" is no period; write 2023-24 Q4.` };
    }
  }
}

/** Finds terms that mention no indicator. */
export function* checkGlossary(terms: readonly GlossaryTerm[], known: KnownKeys): Generator<Mistake> {
  for (const [index, { indicators }] of terms.entries()) {
    yield* checkIndicators(indicators, known, (place) => ['terms', index, 'indicators', place]);
  }
}

/** Finds priorities and measures that mention no indicator or no domain. */
export function* checkStrategies({ strategies }: Strategies, known: KnownKeys): Generator<Mistake> {
  for (const [index, { priorities }] of strategies.entries()) {
    for (const [position, { domains, indicators, measures }] of priorities.entries()) {
      const path = ['strategies', index, 'priorities', position];
      yield* checkIndicators(indicators, known, (place) => [...path, 'indicators', place]);
      for (const [place, domain] of domains.entries()) {
        if (known.domains.has(domain)) continue;
        yield { path: [...path, 'domains', place], problem: `vocabulary.yaml does not name the domain "${domain}".` };
      }
      for (const [place, { indicator }] of measures.entries()) {
        if (indicator === undefined) continue;
        yield* checkIndicators([indicator], known, () => [...path, 'measures', place, 'indicator']);
      }
    }
  }
}

/** Finds reports that mention no indicator or no priority, and owners who are not among the people. */
export function* checkCalendar({ panel, reports, duties }: Calendar, known: KnownKeys): Generator<Mistake> {
  for (const [office, holder] of Object.entries(panel.offices)) {
    yield* checkPerson(holder?.person, known, ['panel', 'offices', office, 'person']);
  }
  for (const [index, report] of reports.entries()) {
    yield* checkIndicators(report.indicators, known, (place) => ['reports', index, 'indicators', place]);
    if (report.priority !== undefined && !known.priorities.has(report.priority)) {
      yield {
        path: ['reports', index, 'priority'],
        problem: `vocabulary.yaml does not name the priority ${report.priority}.`,
      };
    }
    for (const field of ['lead', 'deputy', 'approver'] as const) {
      yield* checkPerson(report[field]?.person, known, ['reports', index, field, 'person']);
    }
  }
  for (const [index, { owner }] of duties.entries()) {
    yield* checkPerson(owner.person, known, ['duties', index, 'owner', 'person']);
  }
}

function* checkIndicators(
  keys: readonly string[],
  known: KnownKeys,
  pathTo: (place: number) => YamlPath,
): Generator<Mistake> {
  for (const [place, key] of keys.entries()) {
    if (!known.indicators.has(key)) yield { path: pathTo(place), problem: `The catalogue has no "${key}".` };
  }
}

function* checkPerson(person: string | undefined, known: KnownKeys, path: YamlPath): Generator<Mistake> {
  if (person === undefined || known.people.has(person)) return;
  yield { path, problem: `people.yaml has nobody with the id "${person}".` };
}
