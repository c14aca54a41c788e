import type { Answer } from '../../../src/questions/answer.js';
import type { Turn } from './question-bank.js';

/** What is wrong with an answer, and whether somebody was told a figure that was not asked for. */
export interface Fault {
  readonly faults: readonly string[];
  readonly wrongFigure: boolean;
}

/** Holds an answer against what the bank says is right. */
export function judgeAnswer(turn: Turn, answer: Answer): Fault {
  const { outcome, intent, indicators, period, figures } = answer;
  const faults: string[] = [];
  const expectsAnswer = turn.outcome.includes('answered');
  if (!turn.outcome.includes(outcome)) faults.push(`outcome ${outcome}, not ${turn.outcome.join(' or ')}`);
  if (outcome !== 'answered' && outcome !== 'clarify') return { faults, wrongFigure: false };
  if (turn.intent && outcome === 'answered' && !turn.intent.includes(intent)) faults.push(`intent ${intent}`);

  const missing = turn.includes.filter((key) => !indicators.includes(key));
  const spoken = turn.indicators && !sameKeys(turn.indicators, indicators);
  // Candidates offered may be fewer than all that fit: at most five are.
  if (spoken && outcome === 'answered') faults.push(`indicators ${indicators.join(', ') || 'none'}`);
  if (missing.length > 0 && (outcome === 'answered' || missing.length === turn.includes.length)) {
    faults.push(`without ${missing.join(', ')}`);
  }
  if (outcome !== 'answered') return { faults, wrongFigure: false };

  const misplaced = turn.period !== undefined && !turn.period.includes(period ?? 'none');
  if (misplaced) faults.push(`period ${period}`);
  const absent = turn.figures.filter(
    ([key, of, value, kind]) =>
      !figures.some(
        (held) => held.indicator === key && held.period === of && held.value === value && held.kind === kind,
      ),
  );
  if (absent.length > 0) faults.push(`figures missing: ${absent.map((given) => given.join(' ')).join('; ')}`);

  const wanted = new Set([...(turn.indicators ?? []), ...turn.includes]);
  const offTopic = wanted.size > 0 && figures.length > 0 && !figures.some(({ indicator }) => wanted.has(indicator));
  const unasked = !expectsAnswer && figures.length > 0;
  return { faults, wrongFigure: unasked || offTopic || (misplaced && figures.length > 0) };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
