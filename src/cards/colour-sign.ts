import type { Colour } from '../indicators/assessment.js';

/** How a judgement is drawn. Word and shape carry it; the tint only repeats it. */
export interface ColourSign {
  /** Stands after the word, so that a screen reader says the word first. None of them is an emoji. */
  readonly shape: string;
  /** Style of the container around it. */
  readonly style: 'good' | 'warning' | 'attention' | 'emphasis';
}

const signs: Readonly<Record<Colour | 'none', ColourSign>> = {
  green: { shape: '●', style: 'good' },
  amber: { shape: '▲', style: 'warning' },
  red: { shape: '■', style: 'attention' },
  none: { shape: '○', style: 'emphasis' },
};

/** The sign of a colour; of null, the sign of what is not judged. */
export function signOf(colour: Colour | null): ColourSign {
  return signs[colour ?? 'none'];
}
