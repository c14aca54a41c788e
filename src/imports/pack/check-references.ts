import { checkCatalogue, checkNames } from './check-catalogue.js';
import {
  checkAliases,
  checkCalendar,
  checkCommentary,
  checkGlossary,
  checkStrategies,
  type KnownKeys,
} from './check-mentions.js';
import type { PackFiles } from './pack-files.js';
import type { Mistake, PackProblem } from './pack-problem.js';
import type { YamlFile } from './read-yaml.js';

/**
 * Checks that what the files of a pack name is there: indicators, domains, services, priorities,
 * teams, people and periods; and that no key or printed name is given twice. Where a file could not
 * be read, nothing is held against it.
 */
export function checkReferences(files: PackFiles): readonly PackProblem[] {
  const { catalogue, vocabulary, people, glossary, strategies, calendar, commentary } = files;
  const inCatalogue = check(catalogue, ({ indicators }) => checkCatalogue(indicators));
  const aliases = check(vocabulary, checkAliases);
  if (!catalogue.value || !vocabulary.value || !people.value) return [...inCatalogue, ...aliases];
  const names = vocabulary.value;
  const known: KnownKeys = {
    indicators: new Set(catalogue.value.indicators.map(({ key }) => key)),
    domains: new Set(Object.keys(names.domains)),
    priorities: new Set(names.priorities.map(({ number }) => number)),
    people: new Set(people.value.people.map(({ id }) => id)),
  };
  return [
    ...inCatalogue,
    ...check(catalogue, ({ indicators }) => checkNames(indicators, names)),
    ...aliases,
    ...check(glossary, ({ terms }) => checkGlossary(terms, known)),
    ...check(strategies, (value) => checkStrategies(value, known)),
    ...check(calendar, (value) => checkCalendar(value, known)),
    ...check(commentary, (value) => checkCommentary(value.commentary, known)),
  ];
}

function check<T>({ file, value, lineOf }: YamlFile<T>, find: (value: T) => Iterable<Mistake>): readonly PackProblem[] {
  if (value === undefined) return [];
  return [...find(value)].map(({ path, problem }) => ({ file, line: lineOf(path), problem }));
}
