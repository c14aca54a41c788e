import type { Indicator } from '../indicators/indicator.js';
import type { Cue } from './cues/cue.js';
import { type FigureFactName, figureFacts } from './topics/topic.js';

const timely = /up[ -]to[ -]date/i;

/**
 * What of the figures named is asked first of all: "is the dental figure provisional?", "how far back does
 * stability go?"; null where nothing is.
 */
export function findFigureFact(cues: readonly Cue[], indicators: readonly Indicator[]): FigureFactName | null {
  const fact = figureFacts.find((name) => cues.includes(`data-${name}`)) ?? null;
  // "How up to date are supervisions?" is what these measure.
  const isMeasured = indicators.some(({ plainName }) => timely.test(plainName));
  return fact === 'release' && isMeasured ? null : fact;
}
