import type { Indicator } from '../../indicators/indicator.js';
import { type Period, samePeriod } from '../../indicators/period.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import type { FoundFacts } from '../find-facts.js';
import { latestOf } from '../periods/resolve-period.js';
import type { Query } from '../query.js';
import { phraseQuestion, rephraseQuestion } from '../wording/phrase-question.js';
import { joinWords, namePeriod } from '../wording/words.js';

const mostOffered = 3;

/** An indicator that is known, without a figure for the period asked for. */
export type NotHeld = Extract<FoundFacts, { held: false }>;

/** Says that a known indicator has no figure for the period asked for, and which period is nearest; notes stand behind that. */
export async function answerNotHeld(
  context: AnswerContext,
  missing: readonly NotHeld[],
  notes: readonly string[] = [],
): Promise<Answer> {
  const [first] = missing;
  const published = await findPublishedYears(context, missing);
  const { comparators } = context.scorecard.vocabulary;
  const comparing: Query = { ...context.query, intent: 'compare', comparators: ['england'], since: null };
  const paragraphs = [
    ...tellTogether(missing),
    ...notes,
    ...(published.length > 0
      ? [`A published figure of ${comparators.own} for that year is held: ask how it compares.`]
      : []),
  ];
  const suggestions = [
    published.map(({ indicator }) => rephraseQuestion(comparing, indicator.plainName, context.scorecard.vocabulary)),
    ...(await Promise.all(missing.map((each) => suggestInstead(each, context)))),
  ];
  return makeAnswer(context, {
    outcome: 'not_found',
    indicators: [],
    period: first?.asked,
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'No figure held', paragraphs },
    suggestions: [...new Set(suggestions.flat())].slice(0, 3),
  });
}

/** Those of which a figure is published for the year asked for, though no local one is held. */
async function findPublishedYears(
  { scorecard }: AnswerContext,
  missing: readonly NotHeld[],
): Promise<readonly NotHeld[]> {
  const found = await Promise.all(
    missing.map(async (each) => {
      const { asked, indicator } = each;
      if (asked?.kind !== 'year') return [];
      const { benchmarks } = await scorecard.series(indicator.key);
      return benchmarks.some(({ comparator, period }) => comparator === 'own' && samePeriod(period, asked))
        ? [each]
        : [];
    }),
  );
  return found.flat();
}

/** A sentence for each, or one for all where the same is to be said of them. */
function tellTogether(missing: readonly NotHeld[]): readonly string[] {
  const [first, ...others] = missing;
  const isLike = ({ nearest }: NotHeld) =>
    nearest !== undefined && first?.nearest !== undefined && samePeriod(nearest, first.nearest);
  if (first === undefined || others.length === 0 || !others.every(isLike)) return missing.map(notHeldSentence);
  const names = missing.map(({ indicator }) => `“${indicator.plainName}”`);
  return [sayNotHeld(joinWords(names, 'or'), first)];
}

/** "No figure of “…” is held for 2022-23 Q4 (January to March 2023). The nearest held is for …" */
export function notHeldSentence({ indicator, asked, nearest }: NotHeld): string {
  const name = `“${indicator.plainName}”`;
  if (nearest === undefined) {
    if (indicator.status !== 'watched') return `No figure of ${name} is held.`;
    return [`The panel watches ${name}, but no document held gives a figure for it.`, indicator.note ?? '']
      .join(' ')
      .trim();
  }
  return sayNotHeld(name, { asked, nearest });
}

function sayNotHeld(names: string, { asked, nearest }: Pick<NotHeld, 'asked' | 'nearest'>): string {
  const what = asked === undefined ? 'for the period you ask about' : `for ${namePeriod(asked)}`;
  const near = nearest === undefined ? '' : ` The nearest held is for ${namePeriod(nearest)}.`;
  return `No figure of ${names} is held ${what}.${near}`;
}

async function suggestInstead(
  { indicator, nearest }: NotHeld,
  { scorecard }: AnswerContext,
): Promise<readonly string[]> {
  if (nearest === undefined) return suggestRelated(indicator, scorecard);
  const latest = latestOf(periodsOf(await scorecard.series(indicator.key)));
  const ask = (period: Period) => phraseQuestion.statusIn(indicator.plainName, period);
  return [ask(nearest), ...(latest ? [ask(latest)] : [])];
}

async function suggestRelated(indicator: Indicator, scorecard: AnswerContext['scorecard']): Promise<readonly string[]> {
  const questions: string[] = [];
  for (const key of indicator.related) {
    const name = scorecard.catalogue.get(key)?.plainName;
    const isHeld = latestOf(periodsOf(await scorecard.series(key))) !== undefined;
    if (name !== undefined && isHeld) questions.push(phraseQuestion.status(name));
  }
  return questions.length > 0 ? questions : suggestOfDomain(indicator, scorecard);
}

/** Of a measure without relatives, those of its domain that have figures. */
async function suggestOfDomain(
  { key: own, domain }: Indicator,
  { catalogue, series }: AnswerContext['scorecard'],
): Promise<readonly string[]> {
  const questions: string[] = [];
  for (const { key, plainName, domain: other } of catalogue.indicators) {
    if (questions.length === mostOffered) break;
    if (other !== domain || key === own) continue;
    if (latestOf(periodsOf(await series(key))) !== undefined) questions.push(phraseQuestion.status(plainName));
  }
  return questions;
}
