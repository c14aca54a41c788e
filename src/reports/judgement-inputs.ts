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
