import { z } from 'zod/v4';
import { colours, stances } from '../indicators/assessment.js';
import { byRule } from './judgement-form.js';

const words = (limit: number) => z.string().trim().max(limit).default('');

/** The longest texts that a form takes, in characters. */
export const longest = { reason: 300, commentary: 600, action: 400 } as const;

/** What comes back from the form; everything may be missing, because clients leave out what was not shown. */
export const judgementInputs = {
  colour: z.enum([...colours, byRule]).default(byRule),
  stance: z.enum([...stances, byRule]).default(byRule),
  reason: words(longest.reason),
  commentary: words(longest.commentary),
  action: words(longest.action),
  cleared: z.enum(['yes', 'no']).default('no'),
};

const inputsSchema = z.object(judgementInputs);

/** A form as filled in. */
export type JudgementInputs = Readonly<z.infer<typeof inputsSchema>>;

/**
 * A text as far as its words go: without line breaks, repeated blanks and invisible marks, which do not
 * come back from a form as they were.
 */
export function wordsOf(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/(?![\t-\r\u0085])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

/**
 * What somebody wants a text to be: the one that is held, where it comes back from the form with the same
 * words, or with as many of them as the form takes; else what they wrote.
 */
export function readText(input: string, held: string, limit: number): string {
  const [now, before] = [wordsOf(input), wordsOf(held)];
  // A form is filled nearly to its limit before it cuts; what is far shorter somebody shortened.
  const isFull = held.length > limit && input.length > limit / 2;
  const isCut = isFull && now.endsWith('…') && before.startsWith(now.slice(0, -1));
  return now === before || isCut ? held : input;
}
