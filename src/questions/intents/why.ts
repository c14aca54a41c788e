import { comparePeriods, type Period, samePeriod } from '../../indicators/period.js';
import type { Commentary } from '../../store/scorecard.js';
import type { Answer, IndicatorContent } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { attributeCommentary, commentaryWords } from '../wording/commentary-words.js';
import { statusFigures } from '../wording/figures.js';
import { describeSource, makeIndicatorContent } from '../wording/indicator-content.js';
import { suggestAbout } from '../wording/suggestions.js';
import { nameDay, shortPeriod } from '../wording/words.js';
import { answerNotHeld, type NotHeld, notHeldSentence } from './not-held.js';
import { notCleared } from './reasons-of.js';
import { headSentences } from './status.js';

/** A figure, and the newest that somebody wrote about it or, where nobody did, about another period of it. */
interface Explained {
  readonly facts: Facts;
  readonly comment: Commentary | undefined;
}

/**
 * Why figures are as they are: what the service wrote about them, with who wrote it and when. A
 * reason that nobody recorded is never made up, and of a withheld figure nothing is said at all.
 */
export async function answerWhy(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const found = await Promise.all(query.indicators.map((key) => findFacts(context, key, query.period)));
  const held = found.flatMap((each) => (each?.held ? [each.facts] : []));
  const missing = found.filter((each): each is NotHeld => each?.held === false);
  const [first] = held;
  if (first === undefined) return answerNotHeld(context, missing);
  const explained = await Promise.all(
    held.map(async (facts) => ({ facts, comment: await findComment(context, facts) })),
  );
  const contents = explained.map((each) => makeContent(each, context));
  const [only] = contents;
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: held.map(({ indicator }) => indicator.key),
    period: first.period,
    figures: held.flatMap((facts) => statusFigures({ ...facts, earlier: [], year: undefined })),
    text: [...explained.map((each) => tell(each, context)), ...missing.map(notHeldSentence)].join('\n'),
    content: contents.length === 1 && only ? only : { kind: 'indicators', items: contents },
    suggestions: await suggestAbout(first, scorecard, 'why'),
  });
}

/** What was written on the figure itself, else on the period nearest before it, else on the newest one. */
async function findComment({ scorecard }: AnswerContext, facts: Facts): Promise<Commentary | undefined> {
  if (facts.value === null) return undefined;
  if (facts.commentary) return facts.commentary;
  const { indicator, series, period } = facts;
  const others = series.readings
    .filter((reading) => !reading.suppressed && !samePeriod(reading.period, period))
    .map((reading) => reading.period)
    .toSorted((a, b) => comparePeriods(b, a));
  const isEarlier = (each: Period) => comparePeriods(each, period) <= 0;
  for (const other of [...others.filter(isEarlier), ...others.filter((each) => !isEarlier(each))]) {
    const [comment] = await scorecard.commentary(indicator.key, other);
    if (comment) return comment;
  }
  return undefined;
}

function tell(explained: Explained, { scorecard }: AnswerContext): string {
  const { facts, comment } = explained;
  const remark = remarkOn(explained);
  return [
    ...headSentences(facts),
    ...(remark === undefined ? [] : [remark]),
    ...(comment ? [`${attributeCommentary(comment)} “${commentaryWords(comment)}”`] : []),
    `Source: ${describeSource(facts, scorecard.newest)}.`,
  ].join(' ');
}

/** What has to be said before, or in place of, what the service wrote; undefined where that speaks for itself. */
function remarkOn({ facts, comment }: Explained): string | undefined {
  if (facts.value === null) return 'No reason is given for a figure that is not shown.';
  const none = `No reason is recorded for ${shortPeriod(facts.period)}.`;
  if (comment === undefined) return none;
  if (!samePeriod(comment.period, facts.period)) return `${none} The nearest is for ${shortPeriod(comment.period)}.`;
  return comment.cleared ? undefined : notCleared;
}

/** The figure with its judgement and its reason; what else is known of it can be asked for. */
function makeContent(explained: Explained, { scorecard }: AnswerContext): IndicatorContent {
  const { facts, comment } = explained;
  return {
    ...makeIndicatorContent(facts, scorecard, undefined),
    chart: null,
    remark: remarkOn(explained) ?? null,
    commentary: comment
      ? { text: commentaryWords(comment), by: comment.authorRole, date: nameDay(comment.written) }
      : null,
  };
}
