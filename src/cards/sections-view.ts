import type { Section, SectionsContent } from '../questions/sections-content.js';
import type { Optional } from './card-template.js';
import { escapeMarkdown, type Markdown } from './escape-markdown.js';
import { type TextItem, textItems } from './text-item.js';

interface FactView {
  readonly title: Markdown;
  readonly value: Markdown;
}

/** What `sections.json` shows. */
export interface SectionsView {
  readonly heading: Markdown;
  readonly paragraphs: readonly TextItem[];
  readonly sections: readonly {
    readonly heading: Markdown;
    readonly paragraphs: readonly TextItem[];
    readonly factSets: Optional<{ readonly facts: readonly FactView[] }>;
  }[];
  readonly noteLists: Optional<{ readonly notes: readonly TextItem[] }>;
  readonly sources: readonly TextItem[];
}

/** Longer lists are cut where they are made; this only keeps a message from being refused. */
const mostSections = 20;
const mostFacts = 30;

export function viewSections({ heading, paragraphs, sections, notes, sources }: SectionsContent): SectionsView {
  const noteItems = textItems(notes);
  return {
    heading: escapeMarkdown(heading, 300),
    paragraphs: textItems(paragraphs),
    sections: sections.slice(0, mostSections).map(viewSection),
    noteLists: noteItems.length > 0 ? [{ notes: noteItems }] : [],
    sources: textItems(sources.map((source) => `Source: ${source}`)),
  };
}

function viewSection({ heading, paragraphs, facts }: Section): SectionsView['sections'][number] {
  const shown = facts
    .slice(0, mostFacts)
    .map(({ title, value }) => ({ title: escapeMarkdown(title, 60), value: escapeMarkdown(value, 120) }));
  return {
    heading: escapeMarkdown(heading, 120),
    paragraphs: textItems(paragraphs, 600),
    factSets: shown.length > 0 ? [{ facts: shown }] : [],
  };
}
