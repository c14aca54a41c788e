import { z } from 'zod/v4';

const colours = ['red', 'amber', 'green'] as const;
/** Whether it was ever so, when it was so last or first, or whether it has always been so. */
const asks = z.enum(['whether', 'last', 'first', 'always']);

/**
 * What a question asks of all the figures of an indicator: whether or when one was at a level ("was it
 * ever under 60?") or had a colour ("when was it last green?"), which was the highest ("our best
 * quarter"), or how far two of them are apart ("Q4 minus Q1"). The answer says that first.
 */
export const courseQuestionSchema = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('level'),
    asks,
    is: z.enum(['over', 'under', 'least', 'most']),
    amount: z.number().min(0).max(1_000_000),
    /** Null where none was said: then it is that of the indicator. */
    unit: z.enum(['%', 'days']).nullable(),
  }),
  z.strictObject({ of: z.literal('colour'), asks, colour: z.enum(colours) }),
  z.strictObject({ of: z.literal('end'), end: z.enum(['highest', 'lowest', 'best', 'worst']) }),
  z.strictObject({ of: z.literal('change') }),
]);
export type CourseQuestion = Readonly<z.infer<typeof courseQuestionSchema>>;
