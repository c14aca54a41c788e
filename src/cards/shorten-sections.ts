import type { SectionsContent } from '../questions/sections-content.js';
import type { Shorter } from './shorten-list.js';

/** This share of the sections is kept at each step. */
const keptAtOnce = 0.8;

/** The same answer without its last sections; undefined where one or none is left. */
export function shortenSections(content: SectionsContent): Shorter<SectionsContent> | undefined {
  const count = content.sections.length;
  if (count <= 1) return undefined;
  const sections = content.sections.slice(0, Math.min(count - 1, Math.ceil(count * keptAtOnce)));
  return { content: { ...content, sections }, fewer: count - sections.length };
}
