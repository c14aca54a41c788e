import { z } from 'zod/v4';

/** What every button sends back besides its own inputs. */
export const pressed = {
  v: z.literal(1),
  /** What the button is about: an indicator's key, an alert's id. */
  id: z.string().min(1).max(200),
  /** One a card, so that a press repeated can be known as the same. */
  nonce: z.string().min(1).max(100),
};
