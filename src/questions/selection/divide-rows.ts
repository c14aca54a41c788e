import type { Indicator } from '../../indicators/indicator.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import type { Row } from './find-rows.js';
import type { DividedBy } from './selection.js';

/** Rows by domain, priority or service, in the pack's order and under its names; parts without rows are left out. */
export function divideRows<T extends Row>(
  rows: readonly T[],
  by: DividedBy,
  vocabulary: Vocabulary,
): readonly (readonly [name: string, rows: readonly T[]])[] {
  const parts = partsOf(by, vocabulary);
  const divided = parts.map(([part, name]) => [name, rows.filter(({ indicator }) => indicator[by] === part)] as const);
  const others = rows.filter(({ indicator }) => !parts.some(([part]) => part === indicator[by]));
  return [...divided, [`Without a ${by}`, others] as const].filter(([, own]) => own.length > 0);
}

function partsOf(
  by: DividedBy,
  { domains, services, priorities }: Vocabulary,
): readonly (readonly [part: Indicator['domain' | 'priority' | 'service'], name: string])[] {
  if (by === 'domain') return Object.entries(domains);
  if (by === 'service') return Object.entries(services);
  return priorities.map(({ number, name }) => [number, `Priority ${number}, ${name}`] as const);
}
