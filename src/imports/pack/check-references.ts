import type { Indicator } from '../../indicators/indicator.js';
import { parsePeriod } from '../../indicators/period.js';
import { comparators } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { PackProblem } from './pack-problem.js';
import type { CommentaryEntry } from './pack-schema.js';
import type { YamlFile, YamlPath } from './read-yaml.js';

/** The files of a pack whose entries name each other. */
export interface ReferringFiles {
  readonly catalogue: YamlFile<{ readonly indicators: readonly Indicator[] }>;
  readonly vocabulary: YamlFile<Vocabulary>;
  readonly commentary: YamlFile<{ readonly commentary: readonly CommentaryEntry[] }>;
}

/** Something that does not fit, and the path to it in its file. */
interface Mistake {
  readonly path: YamlPath;
  readonly problem: string;
}

/**
 * Checks that what the files of a pack name is there: indicators, domains, services, priorities,
 * teams and periods; and that no key or printed name is given twice. A file that could not be read
 * is left out of it.
 */
export function checkReferences({ catalogue, vocabulary, commentary }: ReferringFiles): readonly PackProblem[] {
  const indicators = catalogue.value?.indicators;
  return [
    ...place(catalogue, indicators ? [...checkUnique(indicators), ...checkLinks(indicators)] : []),
    ...place(catalogue, indicators && vocabulary.value ? [...checkNames(indicators, vocabulary.value)] : []),
    ...place(vocabulary, vocabulary.value ? [...checkAliases(vocabulary.value)] : []),
    ...place(
      commentary,
      indicators && commentary.value ? [...checkCommentary(commentary.value.commentary, indicators)] : [],
    ),
  ];
}

function place({ file, lineOf }: YamlFile<unknown>, mistakes: readonly Mistake[]): readonly PackProblem[] {
  return mistakes.map(({ path, problem }) => ({ file, line: lineOf(path), problem }));
}

function* checkUnique(indicators: readonly Indicator[]): Generator<Mistake> {
  for (const field of ['key', 'printedName'] as const) {
    const seen = new Set<string>();
    for (const [index, indicator] of indicators.entries()) {
      const value = indicator[field].toLowerCase();
      if (seen.has(value)) {
        yield { path: ['indicators', index, field], problem: `"${indicator[field]}" is given to two indicators.` };
      }
      seen.add(value);
    }
  }
}

function* checkLinks(indicators: readonly Indicator[]): Generator<Mistake> {
  const keys = new Set(indicators.map(({ key }) => key));
  for (const [index, indicator] of indicators.entries()) {
    const { key, related, sumOf, numeratorOf } = indicator;
    const links = [
      ...related.map((to, item) => ({ to, path: ['related', item] })),
      ...sumOf.map((to, item) => ({ to, path: ['sumOf', item] })),
      ...(numeratorOf === undefined ? [] : [{ to: numeratorOf, path: ['numeratorOf'] }]),
    ];
    for (const { to, path } of links) {
      const where = ['indicators', index, ...path];
      if (to === key) yield { path: where, problem: `${key} names itself.` };
      else if (!keys.has(to)) yield { path: where, problem: `${key} names "${to}", which is no indicator.` };
    }
  }
}

function* checkNames(indicators: readonly Indicator[], vocabulary: Vocabulary): Generator<Mistake> {
  const priorities = new Set(vocabulary.priorities.map(({ number }) => number));
  for (const [index, { key, domain, service, priority, team }] of indicators.entries()) {
    const unnamed = (field: string, what: string): Mistake => ({
      path: ['indicators', index, field],
      problem: `${key} is of ${what}, which vocabulary.yaml does not name.`,
    });
    if (!Object.hasOwn(vocabulary.domains, domain)) yield unnamed('domain', `the domain "${domain}"`);
    if (service !== undefined && !Object.hasOwn(vocabulary.services, service)) {
      yield unnamed('service', `the service "${service}"`);
    }
    if (priority !== undefined && !priorities.has(priority)) yield unnamed('priority', `priority ${priority}`);
    if (team !== undefined && !Object.hasOwn(vocabulary.teams, team.key))
      yield unnamed('team', `the team "${team.key}"`);
  }
}

function* checkAliases(vocabulary: Vocabulary): Generator<Mistake> {
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

function* checkCommentary(entries: readonly CommentaryEntry[], indicators: readonly Indicator[]): Generator<Mistake> {
  const keys = new Set(indicators.map(({ key }) => key));
  for (const [index, { indicator, period }] of entries.entries()) {
    if (!keys.has(indicator)) {
      yield { path: ['commentary', index, 'indicator'], problem: `The catalogue has no "${indicator}".` };
    }
    if (parsePeriod(period) === undefined) {
      yield { path: ['commentary', index, 'period'], problem: `"${period}" is no period; write 2023-24 Q4.` };
    }
  }
}
