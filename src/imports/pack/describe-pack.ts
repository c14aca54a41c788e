import { formatPeriod } from '../../indicators/period.js';
import { describeWarnings } from '../describe-import.js';
import type { CheckedPack } from './check-pack.js';
import { type PackDifference, type PartDifference, packParts } from './diff-pack.js';

/** A checked pack in words for the terminal: what it holds, and what to look into. */
export function describePack({ pack, release }: CheckedPack): string {
  const { content, title } = pack;
  const figures = content.history.readings.length;
  return [
    `${title}: the pack is in order.`,
    `${content.indicators.length} indicators, ${content.commentary.length} commentary entries, ${figures} figures of history.`,
    ...(release ? [describeRelease(release), ...describeWarnings(release.warnings)] : ['It starts from no release.']),
  ].join('\n');
}

function describeRelease({ draft }: NonNullable<CheckedPack['release']>): string {
  const figures = `${draft.readings.length} figures, ${draft.ranges.length} expected ranges, ${draft.benchmarks.length} benchmarks`;
  return `It starts from ${draft.title} (${formatPeriod(draft.period)}, released ${draft.released}): ${figures}.`;
}

const releaseWords: Record<PackDifference['release'], string> = {
  none: 'The pack starts from no release.',
  held: 'Its release is held already.',
  new: 'Its release is not held yet; applying the pack imports it.',
  conflict: 'Another sheet is held for the period and date of its release. Mend pack.yaml, or leave its release out.',
};

/** How a pack differs from the store, in words for the terminal. */
export function describePackDifference({ parts, release }: PackDifference): string {
  const changes = packParts.flatMap((part) => describePart(part, parts[part]));
  const baseline = changes.length === 0 ? ['The store holds this pack as it is.'] : changes;
  return [...baseline, releaseWords[release]].join('\n');
}

function describePart(name: string, { added, removed, changed }: PartDifference): readonly string[] {
  const lines = [
    ...added.map((entry) => `  + ${entry}`),
    ...removed.map((entry) => `  - ${entry}`),
    ...changed.map((entry) => `  ~ ${entry}`),
  ];
  if (lines.length === 0) return [];
  return [`${name}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`, ...lines];
}
