import type { JudgementDraft } from '../store/judgements.js';
import { byRule, type JudgementForm } from './judgement-form.js';
import { type JudgementInputs, longest, readText } from './judgement-inputs.js';

/** What a filled form asks for: what changes, or why it cannot be done, for the person who filled it in. */
export type JudgementReading =
  | { readonly changes: Pick<JudgementDraft, 'judgement'> & { readonly commentary?: WrittenWords } }
  | { readonly problem: string };

/** Commentary as written, without who wrote it. */
export type WrittenWords = Pick<NonNullable<JudgementDraft['commentary']>, 'text' | 'action' | 'cleared'>;

/** Reads a filled form beside the one that holds now: only what differs is changed. */
export function readJudgement(form: JudgementForm, inputs: JudgementInputs): JudgementReading {
  const { judgement, commentary } = form;
  const texts = readTexts(form, inputs);
  const setsJudgement = judgement !== undefined && differs(judgement, texts);
  const problem = setsJudgement ? findProblem(judgement, texts) : undefined;
  if (problem !== undefined) return { problem };
  const words: WrittenWords = {
    text: texts.commentary,
    action: texts.action === '' ? undefined : texts.action,
    cleared: inputs.cleared === 'yes',
  };
  const writes =
    commentary !== undefined &&
    (words.text !== commentary.text ||
      texts.action !== commentary.action ||
      (words.text !== '' && words.cleared !== commentary.cleared));
  if (writes && words.text === '') {
    return { problem: 'Write the commentary too: it can be replaced, not removed, and an action needs one.' };
  }
  if (!setsJudgement && !writes) return { problem: 'Nothing was changed.' };
  return {
    changes: {
      ...(setsJudgement ? { judgement: judgementOf(texts) } : {}),
      ...(writes ? { commentary: words } : {}),
    },
  };
}

/** The inputs with every text as it is held where nobody changed its words. */
function readTexts({ judgement, commentary }: JudgementForm, inputs: JudgementInputs): JudgementInputs {
  return {
    ...inputs,
    reason: readText(inputs.reason, judgement?.reason ?? '', longest.reason),
    commentary: readText(inputs.commentary, commentary?.text ?? '', longest.commentary),
    action: readText(inputs.action, commentary?.action ?? '', longest.action),
  };
}

type JudgementPart = NonNullable<JudgementForm['judgement']>;

function differs(now: JudgementPart, { colour, stance, reason }: JudgementInputs): boolean {
  if (colour !== now.colour || stance !== now.stance) return true;
  return (colour !== byRule || stance !== byRule) && reason !== now.reason;
}

function judgementOf({ colour, stance, reason }: JudgementInputs) {
  return { colour: colour === byRule ? null : colour, stance: stance === byRule ? null : stance, reason };
}

/** Why colour, stance and reason do not go together; undefined where they do. */
function findProblem({ rule, stances }: JudgementPart, inputs: JudgementInputs): string | undefined {
  const { reason, stance } = inputs;
  const colour = inputs.colour === byRule ? rule.colour : inputs.colour;
  if (reason === '') return 'Give the reason: it stands beside the judgement, and without it nobody can follow it.';
  if (stance === byRule) {
    const losesStance =
      inputs.colour !== byRule && colour !== 'green' && (rule.colour === 'green' || rule.stance === null);
    return losesStance && stances.length > 0
      ? 'Choose a stance too: the rule has none that fits this colour.'
      : undefined;
  }
  if (stances.length === 0) return 'Only quarters have a stance. Leave it to the rule.';
  if (colour === null) return 'Choose a colour too: a figure that is not judged has no stance.';
  if (stance === 'celebrate')
    return colour === 'green' ? undefined : 'Only a green is celebrated. Choose another stance.';
  return colour === 'green' ? 'A green is celebrated or needs no stance. Choose another colour or stance.' : undefined;
}
