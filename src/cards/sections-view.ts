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
  readonly subtitles: readonly TextItem[];
  readonly headlines: readonly TextItem[];
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

/** Terms of reference in full are a thousand letters long. */
const longestSection = 1200;

export function viewSections(content: SectionsContent): SectionsView {
  const { heading, subtitle = '', headline = '', paragraphs, sections, notes, sources } = content;
  const noteItems = textItems(notes);
  return {
    heading: escapeMarkdown(heading, 300),
    subtitles: textItems([subtitle], 300),
    headlines: textItems([headline], 120),
    paragraphs: textItems(paragraphs),
    sections: sections.slice(0, mostSections).map(viewSection),
    noteLists: noteItems.length > 0 ? [{ notes: noteItems }] : [],
    sources: textItems(sources.map((source) => `Source: ${source}`)),
  };
}

function viewSection({ heading, paragraphs, isList = false, facts }: Section): SectionsView['sections'][number] {
  const shown = facts
    .slice(0, mostFacts)
    .map(({ title, value }) => ({ title: escapeMarkdown(title, 60), value: escapeMarkdown(value, 200) }));
  return {
    heading: escapeMarkdown(heading, 120),
    paragraphs: textItems(isList ? paragraphs.map((each) => `• ${each}`) : paragraphs, longestSection),
    factSets: shown.length > 0 ? [{ facts: shown }] : [],
  };
}
