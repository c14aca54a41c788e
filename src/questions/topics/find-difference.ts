import type { Glossary, GlossaryTerm } from '../../indicators/glossary.js';
import { countTeams } from '../share-out-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { findTerms, isAcronym } from './find-terms.js';
import type { TopicInput } from './topic-reading.js';

const differing = wordSet('difference differences differ differs different same distinguish distinction distinctions');
const differs = wordSet('differ differs difference');
/** Of these "figures" only says what they are ways of counting. */
const waysOfCounting = wordSet(
  'version versions count counts counting way ways method methods definition definitions basis',
);
/** How a term is called that is a way of counting: "DfE window", "Ofsted count". */
const countWords = wordSet('window count');
/** No Virtual School. */
const versus = wordSet('vs v');
const mostWordsHeld = 4;
/** With these it is figures that differ. */
const figureWords = wordSet('number numbers percent rate rates figure figures value points gap much big');

/**
 * The terms that a question asks to tell apart: two it names ("POB and POG, what's the difference?"), or those
 * that explain one part each of the indicators it is about ("the difference between Ofsted and DfE EET").
 *
 * @returns none where nothing or figures are to be told apart.
 */
export function findDifference(input: TopicInput): readonly GlossaryTerm[] {
  const { message, words, resolution, lexicon } = input;
  const { tokens, spelt: typed } = message;
  const isAsked = tokens.some(({ word }, at) => differing.has(word) || isWhichIsWhich(tokens, at));
  if (!isAsked && !areHeldAgainst(input)) return [];
  const asksFigures = tokens.some(({ word }) => figureWords.has(word));
  if (words.period.requests.length > 0 || countTeams(tokens, lexicon) > 1) return [];
  const { glossary } = lexicon.topics;
  const said = new Set(tokens.map(({ word }) => word));
  const ways = findWays(glossary, said);
  // "The DfE figures and the Ofsted figures" are ways of counting.
  const areWays = ways.length > 1 && resolution.sureness !== 'sure';
  if (asksFigures && !areWays && !tokens.some(({ word }) => waysOfCounting.has(word))) return [];
  const named = resolution.sureness === 'none' ? [] : resolution.keys;
  const apart =
    findParts(named, glossary, said) ??
    findParts(
      ways.flatMap(({ indicators }) => indicators),
      glossary,
      said,
    );
  if (apart) return apart;
  // "EET and NEET" are words; "dental and health checks" are measures, and are told as such.
  const acronyms = findTerms(typed, glossary).filter(
    ({ at, meanings }) => meanings.some(isAcronym) && !versus.has(typed[at]?.word ?? ''),
  );
  if (acronyms.length > 1) return [...new Set(acronyms.flatMap(({ meanings }) => meanings))];
  // "How does amber differ from red?"
  const asksApart = named.length === 0 && tokens.some(({ word }) => differs.has(word));
  const plain = asksApart ? findTerms(typed, glossary) : [];
  return plain.length > 1 ? [...new Set(plain.flatMap(({ meanings }) => meanings))] : [];
}

/** "POG and POB: which is which?" */
function isWhichIsWhich(tokens: readonly Token[], at: number): boolean {
  return ['which', 'is', 'which'].every((word, step) => tokens[at + step]?.word === word);
}

/** "POG vs POB": two short forms, where no figure is named. */
function areHeldAgainst({ message: { tokens, spelt: typed }, resolution, lexicon }: TopicInput): boolean {
  if (resolution.sureness !== 'none' || typed.length > mostWordsHeld || !tokens.some(({ word }) => versus.has(word)))
    return false;
  return findTerms(typed, lexicon.topics.glossary).filter(({ meanings }) => meanings.some(isAcronym)).length > 1;
}

/** Two terms of which each explains some of the indicators, and both together all of them. */
function findParts(
  keys: readonly string[],
  { terms }: Glossary,
  said: ReadonlySet<string>,
): readonly [GlossaryTerm, GlossaryTerm] | undefined {
  const parts = terms.filter(({ term, indicators }) => {
    const shared = keys.filter((key) => indicators.includes(key)).length;
    return shared > 0 && shared < keys.length && said.has(term.split(' ')[0]?.toLowerCase() ?? '');
  });
  const [first, second] = parts.toSorted((a, b) => shareOf(b, keys) - shareOf(a, keys));
  if (!first || !second) return undefined;
  const areApart = keys.every((key) => first.indicators.includes(key) !== second.indicators.includes(key));
  return areApart ? [first, second] : undefined;
}

/** "The Ofsted and DfE versions": the ways of counting that are said, where several are. */
function findWays({ terms }: Glossary, said: ReadonlySet<string>): readonly GlossaryTerm[] {
  const ways = terms.filter(({ term }) => {
    const [first = '', second = ''] = term.toLowerCase().split(' ');
    return said.has(first) && countWords.has(second);
  });
  return ways.length > 1 ? ways : [];
}

function shareOf({ indicators }: GlossaryTerm, keys: readonly string[]): number {
  return keys.filter((key) => indicators.includes(key)).length / indicators.length;
}
