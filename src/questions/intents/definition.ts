import damerauLevenshtein from 'damerau-levenshtein';
import type { GlossaryTerm } from '../../indicators/glossary.js';
import type { Indicator } from '../../indicators/indicator.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer, periodsOf } from '../answer-context.js';
import type { Facts } from '../facts.js';
import { findFacts } from '../find-facts.js';
import { latestOf } from '../periods/resolve-period.js';
import type { Section, SectionsContent } from '../sections-content.js';
import { statusFigures } from '../wording/figures.js';
import { defineIndicator, definitionSection, sideSentence } from '../wording/indicator-definition.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { joinWords } from '../wording/words.js';
import { answerGlossaryList } from './glossary-list.js';
import { headSentences } from './status.js';

/** Of one term no more are told than fit a screen. */
const mostIndicators = 4;
const mostDefined = 2;
const mostSuggestions = 4;
const mostNear = 3;

/** What terms of the glossary or indicators mean, each with who says so; terms come with what they help to read. */
export async function answerDefinition(context: AnswerContext): Promise<Answer> {
  const { query, scorecard } = context;
  const { catalogue, glossary } = scorecard;
  const terms = (query.topic?.terms ?? []).flatMap((term) => glossary.find(term)).filter(isFirst);
  const named = findAll(query.indicators, catalogue.get);
  if (terms.length === 0 && named.length === 0) {
    const asked = query.topic?.unknownTerm ?? null;
    return asked === null ? answerGlossaryList(context) : answerUnknown(asked, context);
  }
  const helped = findAll(terms.flatMap(({ indicators }) => indicators).filter(isFirst), catalogue.get);
  const indicators = [...named, ...helped.filter((each) => !named.includes(each))].slice(0, mostIndicators);
  const content = makeContent(terms, indicators, context);
  const told = query.topic?.asksFigure ? await findTold(indicators, context) : [];
  const heads = told.map((facts) => headSentences(facts).join(' '));
  return makeAnswer(context, {
    outcome: 'answered',
    indicators: indicators.map(({ key }) => key),
    text: [
      ...(query.topic?.asksSide ? named.map(sideSentence) : []),
      ...meaningsSentence(terms),
      ...terms.map(explainTerm),
      ...heads,
      ...tellIndicators(terms, indicators, catalogue),
    ].join('\n'),
    figures: told.flatMap(statusFigures),
    content: { ...content, notes: heads },
    suggestions: await suggestFrom(indicators, terms, context),
  });
}

/** The latest figures of what a term helps to read, where they are few enough to be told beside it. */
async function findTold(indicators: readonly Indicator[], context: AnswerContext): Promise<readonly Facts[]> {
  if (indicators.length > mostDefined) return [];
  const found = await Promise.all(indicators.map(({ key }) => findFacts(context, key, { kind: 'latest' })));
  return found.flatMap((each) => (each?.held ? [each.facts] : []));
}

function findAll(keys: readonly string[], get: (key: string) => Indicator | undefined): readonly Indicator[] {
  return keys.map(get).filter((indicator) => indicator !== undefined);
}

/** Indicators asked about are told in full; those that a term only helps to read, in short. */
function tellIndicators(
  terms: readonly GlossaryTerm[],
  indicators: readonly Indicator[],
  catalogue: AnswerContext['scorecard']['catalogue'],
): readonly string[] {
  if (terms.length === 0) return indicators.map((indicator) => defineIndicator(indicator, catalogue));
  if (indicators.length === 0) return [];
  const names = joinWords(indicators.map(({ plainName }) => `“${plainName}”`));
  return [
    `It helps to read ${names}.`,
    ...(indicators.length > mostDefined ? [] : indicators.map(({ definition }) => definition)),
  ];
}

/** "UASC stands for unaccompanied asylum-seeking child. A child who …" */
function explainTerm({ term, fullForm, explanation, source }: GlossaryTerm): string {
  const stands = fullForm === undefined ? `${term}:` : `${term} stands for ${fullForm}.`;
  return `${stands} ${explanation} Source: ${source}.`;
}

function meaningsSentence(terms: readonly GlossaryTerm[]): readonly string[] {
  const [first] = terms;
  const isOneTerm = terms.length > 1 && terms.every(({ term }) => term === first?.term);
  return isOneTerm && first ? [`${first.term} has ${terms.length} meanings here.`] : [];
}

function makeContent(
  terms: readonly GlossaryTerm[],
  indicators: readonly Indicator[],
  { scorecard }: AnswerContext,
): SectionsContent {
  const [term, ...otherTerms] = terms;
  const [indicator, ...otherIndicators] = indicators;
  const sources = [...terms.map(({ source }) => source), ...indicators.map(({ definitionSource }) => definitionSource)];
  const parts = indicators.map((each) => definitionSection(each, scorecard.catalogue));
  const base = {
    kind: 'sections' as const,
    notes: [],
    sources: sources.filter((each) => each !== undefined).filter(isFirst),
  };
  if (term !== undefined && otherTerms.length === 0) {
    const { fullForm, explanation } = term;
    const stands = fullForm === undefined ? {} : { subtitle: fullForm };
    return { ...base, heading: term.term, ...stands, paragraphs: [explanation], sections: parts };
  }
  if (term === undefined && indicator !== undefined && otherIndicators.length === 0) {
    return {
      ...base,
      heading: indicator.plainName,
      paragraphs: [],
      sections: parts.map((part) => ({ ...part, heading: 'What it measures' })),
    };
  }
  const names = [...new Set(terms.map((each) => each.term))];
  return {
    ...base,
    heading: names.length > 0 ? joinWords(names) : 'What they measure',
    paragraphs: meaningsSentence(terms),
    sections: [...terms.map(termSection), ...parts],
  };
}

function termSection({ term, fullForm, explanation }: GlossaryTerm): Section {
  const stands = fullForm === undefined ? [] : [`Stands for: ${fullForm}.`];
  return { heading: term, paragraphs: [...stands, explanation], facts: [] };
}

async function suggestFrom(
  indicators: readonly Indicator[],
  terms: readonly GlossaryTerm[],
  { scorecard }: AnswerContext,
): Promise<readonly string[]> {
  const questions: string[] = [];
  for (const { key, plainName } of indicators) {
    const isHeld = latestOf(periodsOf(await scorecard.series(key))) !== undefined;
    if (isHeld) questions.push(phraseQuestion.status(plainName), phraseQuestion.trend(plainName));
  }
  const near = neighboursOf(terms, scorecard.glossary.terms).map(phraseQuestion.meaning);
  return [...questions, ...near].slice(0, questions.length > 0 ? mostSuggestions : mostNear);
}

/** The terms next to the last one in the glossary, where those of one subject stand together. */
function neighboursOf(asked: readonly GlossaryTerm[], terms: readonly GlossaryTerm[]): readonly string[] {
  const last = asked.at(-1);
  const at = last === undefined ? -1 : terms.indexOf(last);
  const names = asked.map(({ term }) => term);
  if (at < 0) return [];
  return [at + 1, at - 1, at + 2, at - 2]
    .flatMap((index) => terms[index]?.term ?? [])
    .filter((term, index, all) => isFirst(term, index, all) && !names.includes(term))
    .slice(0, mostNear);
}

/** Says that no glossary has it, and offers the terms that are written most alike. */
function answerUnknown(asked: string, context: AnswerContext): Answer {
  const { scorecard } = context;
  const { terms } = scorecard.glossary;
  const near = nearestTerms(asked, terms);
  const what = `“${asked}” is not in the glossary.`;
  const offered = near.length > 0 ? [`It explains ${joinWords(near.map((term) => `“${term}”`))}, for example.`] : [];
  const paragraphs = [what, ...offered, `For anything else, ask ${scorecard.vocabulary.contact}.`];
  return makeAnswer(context, {
    outcome: 'not_found',
    text: paragraphs.join(' '),
    content: { kind: 'message', heading: 'Not in the glossary', paragraphs },
    suggestions: [...near.map(phraseQuestion.meaning), phraseQuestion.abbreviations],
  });
}

/** The terms written most like a word, acronyms before words for an acronym. */
function nearestTerms(asked: string, terms: readonly GlossaryTerm[]): readonly string[] {
  const wanted = asked.toLowerCase();
  return terms
    .filter(({ term }) => term.toLowerCase() !== wanted)
    .map(({ term }) => ({ term, steps: damerauLevenshtein(wanted, term.toLowerCase()).steps }))
    .toSorted((a, b) => a.steps - b.steps)
    .map(({ term }) => term)
    .filter(isFirst)
    .slice(0, mostNear);
}

function isFirst<T>(value: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(value) === at;
}
