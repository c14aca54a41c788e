import type { Answer, Figure } from './answer.js';
import type { Intent } from './query.js';

const mostSuggestions = 4;

/**
 * One answer of those to several questions of a message, in their order. It counts as answered where
 * one of them is; what the others say of themselves stands in its text.
 *
 * @param answers at least one.
 */
export function joinAnswers(question: string, intent: Intent, answers: readonly Answer[]): Answer {
  const answered = answers.filter(({ outcome }) => outcome === 'answered');
  const [leading] = answered.length > 0 ? answered : answers;
  const told = answered.length > 0 ? answered : answers;
  return {
    question,
    outcome: leading?.outcome ?? 'not_found',
    intent: leading?.intent ?? intent,
    indicators: [...new Set(told.flatMap(({ indicators }) => indicators))],
    period: told.find(({ period }) => period !== null)?.period ?? null,
    figures: distinct(answers.flatMap(({ figures }) => figures)),
    text: answers.map(({ text }) => text).join('\n\n'),
    content: { kind: 'several', answers },
    suggestions: [...new Set(answers.flatMap(({ suggestions }) => suggestions))].slice(0, mostSuggestions),
  };
}

/** Each figure once, though two questions may be about it. */
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const known = new Set<string>();
  return figures.filter(({ indicator, period, kind, comparator, source }) => {
    const key = [indicator, period, kind, comparator, source].join('\n');
    return !known.has(key) && known.add(key);
  });
}
