import type { Row } from '../selection/find-rows.js';
import { countColours, judgementOf } from './list-rows.js';
import { makeSection, type Section } from './sections.js';
import { joinWords } from './words.js';

/** A part of the scorecard: those of its rows that are asked for, and how many it has in all. */
export interface Part<T extends Row = Row> {
  readonly name: string;
  readonly rows: readonly T[];
  readonly all: number;
}

/** Parts with their rows that are asked for, the one that has most of them first; equal ones stay in the pack's order. */
export function rankParts<T extends Row>(
  kept: readonly (readonly [name: string, rows: readonly T[]])[],
  all: readonly (readonly [name: string, rows: readonly T[]])[],
): readonly Part<T>[] {
  const sizes = new Map(all.map(([name, rows]) => [name, rows.length]));
  return kept
    .map(([name, rows]) => ({ name, rows, all: sizes.get(name) ?? rows.length }))
    .toSorted((a, b) => b.rows.length - a.rows.length);
}

/** "Health and wellbeing (3 of its 4) has the most that are red.", where `what` is "are red". Where several have as many, each of them. */
export function mostSentence(parts: readonly Part[], what: string): readonly string[] {
  const most = parts[0]?.rows.length ?? 0;
  if (most === 0 || parts.length < 2) return [];
  const first = parts.filter(({ rows }) => rows.length === most);
  if (first.length === parts.length) return [];
  const names = first.map(({ name, all }) => `${name} (${most} of its ${all})`);
  return [`${joinWords(names)} ${first.length === 1 ? 'has' : 'have'} the most that ${what}.`];
}

/** "Fostering and Education have none.", of the parts that have rows but none that are asked for. */
export function noneSentence<T extends Row>(
  parts: readonly Part<T>[],
  all: readonly (readonly [name: string, rows: readonly T[]])[],
  what: string,
): readonly string[] {
  const names = all.flatMap(([name]) => (parts.some((part) => part.name === name) ? [] : [name]));
  if (parts.length === 0 || names.length === 0) return [];
  return [`${joinWords(names)} ${names.length === 1 ? 'has' : 'have'} none that ${what}.`];
}

/** Each part with what is asked for of it. */
export function partSections(parts: readonly Part[]): readonly Section[] {
  return parts.flatMap(({ name, rows }) => makeSection(`${name}, ${countColours(rows)}`, rows, { words: judgementOf }));
}
