import { micromark } from 'micromark';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a client makes of markdown: the text people see, and the tags that shape it. */
export interface Shown {
  /** Paragraphs are parted by a blank line; zero-width spaces are left out. */
  readonly text: string;
  /** Names of the elements besides paragraphs: "em", "a", "ol", or whatever raw HTML came through. */
  readonly tags: readonly string[];
}

/**
 * Shows a `TextBlock`'s markdown as the Teams web client and the Agents Playground do: CommonMark,
 * then the result read as HTML, raw tags and entities included.
 */
export function showMarkdown(markdown: string): Shown {
  const tags: string[] = [];
  const paragraphs: string[] = [];
  const read = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === '#comment') tags.push('#comment');
    else if (node.nodeName !== 'p') tags.push(node.nodeName);
    return 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  };
  for (const node of parseFragment(micromark(markdown, { allowDangerousHtml: true })).childNodes) {
    const text = read(node).replaceAll('\u200b', '').trim();
    if (text !== '') paragraphs.push(text);
  }
  return { text: paragraphs.join('\n\n'), tags };
}
