import { createHash } from 'node:crypto';
import { assess } from '../indicators/assess.js';
import { type Colour, colours, type Stance, stances } from '../indicators/assessment.js';
import { formatFigure } from '../indicators/format-figure.js';
import { formatPeriod, type Period } from '../indicators/period.js';
import type { Right } from '../people/right.js';
import { gatherFacts } from '../questions/facts.js';
import { judgementWords, stanceWords } from '../questions/wording/verdict.js';
import { capitalise, namePeriod } from '../questions/wording/words.js';
import type { Scorecard } from '../store/scorecard.js';

/** What stands for leaving a choice to the rule. */
export const byRule = 'rule';
export type ColourChoice = Colour | typeof byRule;
export type StanceChoice = Stance | typeof byRule;

/** A value to choose, with its words. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
}

/** The form in which a person sets how one figure is judged and what is said of it, filled with what holds now. */
export interface JudgementForm {
  readonly indicator: string;
  /** As `formatPeriod` writes it. */
  readonly period: string;
  /** The same as long as nobody changes what the form shows. */
  readonly shown: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Undefined where the person may not set it. Only quarters have a stance. */
  readonly judgement?: {
    readonly colours: readonly Choice<ColourChoice>[];
    readonly colour: ColourChoice;
    readonly stances: readonly Choice<StanceChoice>[];
    readonly stance: StanceChoice;
    readonly reason: string;
    /** What the rule says, whatever a person set. */
    readonly rule: { readonly colour: Colour | null; readonly stance: Stance | null };
  };
  /** Undefined where the person may not write it. */
  readonly commentary?: { readonly text: string; readonly action: string; readonly cleared: boolean };
}

/**
 * The form for one figure, as somebody with these rights may fill it in.
 *
 * @returns undefined where no figure is held for the period, or it is withheld from this audience:
 *   nothing may be set that its readers must not see.
 */
export async function makeJudgementForm(
  scorecard: Scorecard,
  key: string,
  period: Period,
  rights: ReadonlySet<Right>,
): Promise<JudgementForm | undefined> {
  const indicator = scorecard.catalogue.get(key);
  if (indicator === undefined) return undefined;
  const series = await scorecard.series(key);
  const facts = await gatherFacts(scorecard, indicator, series, period);
  if (facts === undefined || facts.value === null) return undefined;
  const { assessment, override, commentary, value } = facts;
  const rule = assess({ indicator, series, period });
  const judged = judgementWords(assessment.colour, assessment.stance);
  return {
    indicator: key,
    period: formatPeriod(period),
    shown: createHash('sha256')
      .update(JSON.stringify([value, rule, override, commentary]))
      .digest('hex'),
    heading: `How “${indicator.plainName}” is judged`,
    paragraphs: [
      `${namePeriod(period)}: ${formatFigure(value, indicator)}, ${judged}${override ? ', set by a person' : ''}.`,
      'What is set here counts for this period alone, in answers and in the exception report. It is kept with who set it and when.',
    ],
    ...(rights.has('override')
      ? {
          judgement: {
            colours: [
              { value: byRule, title: `As the rule has it: ${rule.colour ?? 'not judged'}` },
              ...colours.map((colour) => ({ value: colour, title: capitalise(colour) })),
            ],
            colour: override?.colour ?? byRule,
            stances:
              period.kind === 'quarter'
                ? [
                    { value: byRule, title: `As the rule has it: ${rule.stance ? stanceWords[rule.stance] : 'none'}` },
                    ...stances.map((stance) => ({ value: stance, title: capitalise(stanceWords[stance]) })),
                  ]
                : [],
            stance: override?.stance ?? byRule,
            reason: override?.reason ?? '',
            rule: { colour: rule.colour, stance: rule.stance },
          },
        }
      : {}),
    ...(rights.has('clear-commentary')
      ? {
          commentary: {
            text: commentary?.text ?? '',
            action: commentary?.action ?? '',
            cleared: commentary?.cleared ?? false,
          },
        }
      : {}),
  };
}
