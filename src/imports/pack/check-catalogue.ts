import type { Indicator } from '../../indicators/indicator.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Mistake } from './pack-problem.js';

/** Finds keys and printed names given twice, and links to indicators that are not there. */
export function* checkCatalogue(indicators: readonly Indicator[]): Generator<Mistake> {
  yield* checkUnique(indicators);
  yield* checkLinks(indicators);
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

/** Finds indicators of a domain, service, priority or team that the vocabulary does not name. */
export function* checkNames(indicators: readonly Indicator[], vocabulary: Vocabulary): Generator<Mistake> {
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
