import type { Assessment, AssessmentReason, Colour, Stance } from '../../indicators/assessment.js';
import { describeBounds, describeDistance } from '../../indicators/format-figure.js';
import type { Verdict } from '../answer.js';
import type { Facts } from '../facts.js';
import { capitalise, countOf } from './words.js';

/** What the panel does with a figure, behind its colour: "of concern". */
export const stanceWords: Readonly<Record<Stance, string>> = {
  celebrate: 'to celebrate',
  watching: 'on a watching brief',
  concern: 'of concern',
};

/** Why a figure has no colour, as a clause: "its expected range is still to be confirmed". */
const notJudgedBecause: Readonly<Partial<Record<AssessmentReason, string>>> = {
  withheld: 'it is about too few children to be shown',
  'not reported': 'no figure was reported',
  'no range': 'no expected range is held for it',
  'range in part': 'only one end of its expected range is held',
  'range to be confirmed': 'its expected range is still to be confirmed',
  'not judged by design': 'the panel watches it without an expected range',
  'months not judged': 'single months of this measure say too little',
};

/** "red, of concern", "green", "not judged": the colour in words first, so that it never stands by itself. */
export function judgementWords(colour: Colour | null, stance: Stance | null): string {
  if (colour === null) return 'not judged';
  return stance === null ? colour : `${colour}, ${stanceWords[stance]}`;
}

/** The judgement as a card shows it. */
export function makeVerdict(facts: Facts): Verdict {
  const { colour, stance } = facts.assessment;
  return {
    colour,
    stance,
    label: capitalise(judgementWords(colour, stance)),
    reason: `${capitalise(reasonFor(facts))}.`,
  };
}

/** The judgement as a sentence of a text: "That is red, of concern: 9 percentage points below …". */
export function verdictSentence(facts: Facts): string {
  const { colour, stance } = facts.assessment;
  if (colour === null) return `It is not judged: ${reasonFor(facts)}.`;
  return `That is ${judgementWords(colour, stance)}: ${reasonFor(facts)}.`;
}

/** Bounds as people say them: "75% to 82%"; undefined where none apply. */
export function expectedWords({ indicator, assessment }: Pick<Facts, 'indicator' | 'assessment'>): string | undefined {
  return describeBounds(assessment, indicator);
}

/** Why a figure has no colour; undefined where it has one. */
export function whyNotJudged({ colour, reason }: Facts['assessment']): string | undefined {
  return colour === null ? (notJudgedBecause[reason] ?? 'there is nothing to judge it by') : undefined;
}

/** Why a figure is judged so, in a few words: where it lies beside its range, or why it is not judged. */
export function briefReason(facts: Pick<Facts, 'indicator' | 'assessment' | 'value' | 'override'>): string {
  const { assessment, override } = facts;
  return whyNotJudged(assessment) ?? `${placeWords(facts)}${override ? ', set by a person' : ''}`;
}

function reasonFor(facts: Facts): string {
  const { assessment, override } = facts;
  const none = whyNotJudged(assessment);
  if (none !== undefined) return none;
  const place = placeWords(facts);
  const parts = [place, ...stanceParts(assessment)];
  if (override) parts.push(`set by a person, who wrote "${override.reason.replace(/[.\s]+$/, '')}"`);
  return parts.join(', ');
}

/** Where the figure lies beside its range. */
function placeWords({ indicator, assessment, value }: Pick<Facts, 'indicator' | 'assessment' | 'value'>): string {
  const expected = expectedWords({ indicator, assessment });
  if (expected === undefined || value === null) return 'judged without an expected range';
  const { gap, higher } = assessment;
  if (gap !== null && gap > 0) {
    const side = higher !== null && value > higher ? 'above' : 'below';
    return `${describeDistance(gap, indicator)} ${side} the expected ${expected}`;
  }
  const isInside = (assessment.lower === null || value >= assessment.lower) && (higher === null || value <= higher);
  return isInside ? `inside the expected ${expected}` : `better than the expected ${expected}`;
}

/** How long it has been so, and what moves it. */
function stanceParts({ stance, stanceReason, quartersOutside, gap }: Assessment): readonly string[] {
  const parts: string[] = [];
  if (gap !== null && gap > 0 && quartersOutside !== null && quartersOutside > 0) {
    parts.push(
      quartersOutside === 1
        ? 'and outside it for one quarter'
        : `and outside it for ${countOf(quartersOutside, 'quarter')}`,
    );
  }
  if (stanceReason === 'recovering') parts.push('but recovering');
  if (stanceReason === 'far beyond tolerance') parts.push('far enough out to be of concern at once');
  if (stance === 'celebrate' && stanceReason === 'improved two quarters')
    parts.push('and better for two quarters in a row');
  if (stanceReason === 'earlier quarters withheld') {
    parts.push('with earlier quarters too few to show, so no more is said of it');
  }
  return parts;
}
