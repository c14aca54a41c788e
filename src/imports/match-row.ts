import type { Catalogue } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/indicator.js';
import { tidyText } from './sheet.js';

/** Which indicator a row is, by the reference and name printed in it. */
export type RowMatch =
  | { readonly kind: 'matched'; readonly indicator: Indicator; readonly warning?: string }
  /** `byReference` is what the reference alone would say, to help whoever mends the row. */
  | { readonly kind: 'unmatched'; readonly byReference: readonly Indicator[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Indicator[] };

/** Finds the indicator of a row. */
export type RowMatcher = (reference: string, printedName: string) => RowMatch;

const numberPrefix = /^(\d{1,3})\s*[.):]\s*(?!\d)/;

/**
 * Indexes a catalogue for matching rows by DfE reference and printed name. Spaces, dashes,
 * brackets, capitals and footnote marks do not count, nor does the number before a name; names in
 * plain words and aliases are tried after the printed names. Where both are printed, reference and
 * name must mean the same indicator: a reference alone never decides.
 */
export function createRowMatcher(catalogue: Catalogue): RowMatcher {
  const byPrintedName = indexBy(catalogue, ({ printedName }) => [printedName]);
  const byOtherName = indexBy(catalogue, ({ plainName, aliases }) => [plainName, ...aliases]);
  return (reference, printedName) => {
    const byReference = reference === '' ? [] : catalogue.byCode(plainReference(reference));
    const name = plainName(printedName);
    const byName = byPrintedName.get(name) ?? byOtherName.get(name) ?? [];
    if (byName.length === 0) return { kind: 'unmatched', byReference };
    const number = printedNumber(printedName);
    const agreed = byReference.length > 0 ? byName.filter((indicator) => byReference.includes(indicator)) : byName;
    const narrowed = agreed.length > 1 ? agreed.filter((indicator) => indicator.number === number) : agreed;
    const [indicator, ...others] = narrowed;
    if (indicator === undefined || others.length > 0) {
      return { kind: 'ambiguous', candidates: [...new Set([...byName, ...byReference])] };
    }
    const warning = byPrintedName.has(name)
      ? describeDoubt(indicator, reference, byReference, number)
      : `The catalogue prints this row as "${indicator.printedName}"; it was known by another of its names.`;
    return warning === undefined ? { kind: 'matched', indicator } : { kind: 'matched', indicator, warning };
  };
}

function indexBy(
  catalogue: Catalogue,
  names: (indicator: Indicator) => readonly string[],
): ReadonlyMap<string, readonly Indicator[]> {
  const index = new Map<string, Indicator[]>();
  for (const indicator of catalogue.indicators) {
    for (const name of new Set(names(indicator).map(plainName))) {
      index.set(name, [...(index.get(name) ?? []), indicator]);
    }
  }
  return index;
}

function describeDoubt(
  indicator: Indicator,
  reference: string,
  byReference: readonly Indicator[],
  number: number | undefined,
): string | undefined {
  if (reference !== '' && byReference.length === 0) {
    return `The DfE reference ${reference} is not in the catalogue; the row was known by its name. Add the reference to ${indicator.key}.`;
  }
  if (number !== undefined && number !== indicator.number) {
    return `The row is numbered ${number}, ${indicator.key} in the catalogue ${indicator.number ?? 'has no number'}; the row was known by its name.`;
  }
  return undefined;
}

function printedNumber(printedName: string): number | undefined {
  const [, number] = numberPrefix.exec(tidyText(printedName)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** A name by its letters, digits and the signs that tell measures apart, and nothing else. */
function plainName(printedName: string): string {
  return tidyText(printedName)
    .replace(numberPrefix, '')
    .replace(/[¹²³⁰⁴-⁹]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}%<>+]/gu, '');
}

function plainReference(reference: string): string {
  return tidyText(reference).replace(/[–—−]/g, '-');
}
