import type { AnswerContent, IndicatorContent } from '../questions/answer.js';
import { type PlainText, plainText } from './plain-text.js';

/** As much as a notification shows on the widest client. */
const longest = 250;
/** More indicators than this are counted, not named one by one. */
const mostNamed = 4;

/**
 * What the notification of an answer's card says: name, period, figure and judgement in words.
 * It stands where others may read it over a shoulder, so it holds only what the card shows too.
 */
export function summarise(content: AnswerContent): PlainText {
  switch (content.kind) {
    case 'indicator':
      return plainText(`${content.name}, ${content.period}: ${content.figure}. ${content.verdict.label}.`, longest);
    case 'indicators':
      return plainText(summariseSeveral(content.items), longest);
    case 'list':
    case 'teams':
      return plainText([`${content.heading}.`, ...content.lead].join(' '), longest);
    case 'trend':
      return plainText(
        content.items.map(({ name, figure, period }) => `${name}, ${period}: ${figure}.`).join(' '),
        longest,
      );
    case 'compared':
      return plainText(
        content.items.map(({ heading, sentences }) => `${heading}. ${sentences[0] ?? ''}`).join(' '),
        longest,
      );
    case 'choice':
      return plainText(`${content.prompt} ${content.choices.map((choice) => choice.title).join('; ')}`, longest);
    case 'several': {
      const share = Math.floor(longest / Math.max(1, content.answers.length));
      return plainText(content.answers.map((answer) => plainText(summarise(answer.content), share)).join(' '), longest);
    }
    case 'help':
    case 'sections':
    case 'message':
      return plainText([content.heading, ...content.paragraphs].join(' '), longest);
  }
}

function summariseSeveral(items: readonly IndicatorContent[]): string {
  const named = items.slice(0, mostNamed).map(({ name, figure, verdict }) => `${name} ${figure} (${verdict.label})`);
  const rest = items.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
