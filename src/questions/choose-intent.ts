import type { Comparator } from '../indicators/reading.js';
import type { Cue } from './cues/cue.js';
import type { Intent } from './query.js';

/** What of a question decides what kind of answer is wanted. */
export interface IntentSigns {
  readonly cues: readonly Cue[];
  readonly comparators: readonly Comparator[];
  /** One indicator or several are meant, surely or not. */
  readonly namesIndicator: boolean;
  /** All indicators named are those of one team, so that "the south team" only says which. */
  readonly isOfTeam: boolean;
  /** A figure is to be held against an earlier one. */
  readonly hasSince: boolean;
  /** Two times are held against each other: "better than in Q3". */
  readonly comparesTimes: boolean;
  /** Nothing but cues and plain words was said. */
  readonly isBare: boolean;
  readonly isEmpty: boolean;
}

/** Cues that say what is wanted whether or not an indicator is named; the first that was said counts. */
const outright: readonly (Cue & Intent)[] = ['why', 'definition', 'lead', 'schedule', 'teams'];
/** What cues mean where no indicator is named; of a named one they ask for its status. */
const unnamed: readonly (readonly [cue: Cue, intent: Intent])[] = [
  ['compare', 'compare'],
  ['range', 'range'],
  ['movement', 'movers'],
  ['judgement', 'list'],
  ['list', 'list'],
  ['summary', 'summary'],
];

/** Cues that ask how a figure went over time, whether or not an indicator is named. */
const trendCues: readonly Cue[] = ['trend', 'by-month', 'by-quarter', 'by-year', 'through-year'];

/** Chooses the kind of answer from what the words said; a named indicator alone asks for its status. */
export function chooseIntent({
  cues,
  comparators,
  namesIndicator,
  isOfTeam,
  hasSince,
  comparesTimes,
  isBare,
  isEmpty,
}: IntentSigns): Intent {
  const said = new Set(cues);
  if (isEmpty || (isBare && said.has('help'))) return 'help';
  // "Explain the drop in pathway plans" asks for no meaning.
  if (namesIndicator && said.has('definition') && (said.has('movement') || said.has('judgement'))) return 'why';
  const plain = outright.find((cue) => said.has(cue) && !(cue === 'teams' && isOfTeam));
  if (plain) return plain;
  if (comparators.length > 0) return 'compare';
  if (namesIndicator) {
    // "Against what target?" holds it against nothing else.
    const isOfTarget = said.has('range') && said.has('compare') && !hasSince && !said.has('judgement');
    if (isOfTarget) return 'range';
    if (said.has('compare') || comparesTimes) return 'compare';
    if (trendCues.some((cue) => said.has(cue)) || hasSince) return 'trend';
    if (said.has('movement') && !said.has('judgement')) return 'trend';
    return said.has('range') && !said.has('judgement') ? 'range' : 'status';
  }
  if (trendCues.some((cue) => said.has(cue))) return 'trend';
  const wanted = unnamed.find(([cue]) => said.has(cue));
  if (wanted) return wanted[1];
  return isBare && said.has('greeting') ? 'greeting' : 'other';
}
