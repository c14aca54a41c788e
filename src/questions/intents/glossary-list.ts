import type { GlossaryTerm } from '../../indicators/glossary.js';
import type { Answer } from '../answer.js';
import { type AnswerContext, makeAnswer } from '../answer-context.js';
import type { Section } from '../sections-content.js';
import { tellSection } from '../wording/meeting-words.js';
import { phraseQuestion } from '../wording/phrase-question.js';
import { capitalise } from '../wording/words.js';

/** The acronyms stand in parts of so many letters of the alphabet, short enough to be found by eye. */
const parts: readonly (readonly [from: string, to: string])[] = [
  ['0', 'B'],
  ['C', 'C'],
  ['D', 'H'],
  ['I', 'M'],
  ['N', 'Q'],
  ['R', 'S'],
  ['T', 'Z'],
];
const mostSuggested = 3;

/** Every acronym of the glossary with what it stands for, in the order of the alphabet. */
export function answerGlossaryList(context: AnswerContext): Answer {
  const { glossary, vocabulary } = context.scorecard;
  const acronyms = glossary.terms
    .filter(({ fullForm }) => fullForm !== undefined)
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  const sections = parts.flatMap(([from, to]) => partOf(acronyms, from, to));
  const lead =
    acronyms.length === 0
      ? `No glossary is held. Ask ${vocabulary.contact}.`
      : `${acronyms.length} abbreviations are explained here. Ask what one of them means to be told more, or about any other word of the panel's papers.`;
  return makeAnswer(context, {
    outcome: acronyms.length === 0 ? 'not_found' : 'answered',
    text: [lead, ...sections.map(tellSection)].join('\n'),
    content: { kind: 'sections', heading: 'Abbreviations', paragraphs: [lead], sections, notes: [], sources: [] },
    suggestions: acronyms.slice(0, mostSuggested).map(({ term }) => phraseQuestion.meaning(term)),
  });
}

function partOf(acronyms: readonly GlossaryTerm[], from: string, to: string): readonly Section[] {
  const isWithin = ({ term }: GlossaryTerm) => {
    const first = (/[a-z0-9]/i.exec(term)?.[0] ?? 'z').toUpperCase();
    return first >= from && first <= to;
  };
  const paragraphs = acronyms.filter(isWithin).map(({ term, fullForm = '' }) => `${term}: ${capitalise(fullForm)}`);
  if (paragraphs.length === 0) return [];
  const heading = from === to ? from : `${from === '0' ? 'A' : from} to ${to}`;
  return [{ heading, paragraphs, isList: true, facts: [] }];
}
