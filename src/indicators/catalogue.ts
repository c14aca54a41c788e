import type { Indicator } from './indicator.js';

/** All indicators of a pack in the scorecard's order, looked up by key, number or code. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  /** @returns undefined where the catalogue has no such key. */
  get(key: string): Indicator | undefined;
  /** The indicators printed under one number, in the scorecard's order. */
  byNumber(number: number): readonly Indicator[];
  /** The indicators with this DfE reference or further code, whatever its capitals and spaces. */
  byCode(code: string): readonly Indicator[];
}

/** Indexes the indicators once; the catalogue never changes afterwards. */
export function createCatalogue(indicators: readonly Indicator[]): Catalogue {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const numbers = new Map<number, Indicator[]>();
  const codes = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.number !== undefined) append(numbers, indicator.number, indicator);
    for (const code of [indicator.dfeRef, ...indicator.codes]) {
      if (code !== undefined) append(codes, plainCode(code), indicator);
    }
  }
  return Object.freeze({
    indicators: Object.freeze([...indicators]),
    get: (key: string) => byKey.get(key),
    byNumber: (number: number) => numbers.get(number) ?? [],
    byCode: (code: string) => codes.get(plainCode(code)) ?? [],
  });
}

function append<K>(map: Map<K, Indicator[]>, key: K, indicator: Indicator): void {
  const known = map.get(key);
  if (known) known.push(indicator);
  else map.set(key, [indicator]);
}

function plainCode(code: string): string {
  return code.toLowerCase().replace(/\s+/g, '');
}
