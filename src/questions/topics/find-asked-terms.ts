import type { Glossary } from '../../indicators/glossary.js';
import type { Cue } from '../cues/cue.js';
import { plainWords } from '../words/plain-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { type FoundTerm, findTermAt, findTerms, isAcronym, isTechnical } from './find-terms.js';
import type { TopicInput } from './topic-reading.js';

/** With these "what is X" asks for X's figure. */
const figureWords = wordSet(`
  number numbers rate rates percent percentage figure figures score value level latest current currently now today total
  count average share proportion many much like
`);
/** "Who are our statistical neighbours?" */
const ours = wordSet('the our');
const asksWhat = wordSet('what whats whos');
const faring = wordSet('doing faring performing getting');
const ones = wordSet('one ones version versions');
const isWords = wordSet('is are was');
const articles = wordSet('a an');
/** "What on earth is Mockingbird", "what exactly is an IRO" */
const emphatic = wordSet('on earth exactly actually precisely even');
/** What may stand behind a term that is asked about: "SHBA – what is it?" */
const behindTerm = wordSet(
  'what whats is are it they these those that mean means does a this the and please pls exactly when its at home again then',
);
/** With these "what is red?" asks for a list, and "what's the target?" for a range. */
const listWants: readonly Cue[] = ['judgement', 'list', 'summary', 'range', 'teams'];
/** "3+ placements": a term in front of "what is it" is no longer. */
const mostWordsBefore = 4;

/**
 * The terms that a question asks for by its form, without a word such as "mean": "what is a NEET", "POG?",
 * "IFA, IRO, ICB: what are these?"
 *
 * @returns undefined where none is, or a figure or a list is asked for.
 */
export function findAskedTerms(input: TopicInput): readonly FoundTerm[] | undefined {
  const asked = findAsked(input) ?? findBareAcronym(input);
  return asked && [...findTermsBefore(asked, input), asked];
}

/** "POG?": an acronym alone, that no indicator goes by. */
function findBareAcronym({ message, words, resolution, lexicon }: TopicInput): FoundTerm | undefined {
  const { spelt: typed } = message;
  // "SEND?" is plain English besides.
  const at = typed.length === 1 ? 0 : typed.findIndex(({ word }) => !plainWords.has(word));
  // "The PA one" is one of several measures.
  if (ones.has(typed[at + 1]?.word ?? '')) return undefined;
  if (at < 0 || words.cues.length + words.comparators.length + words.period.requests.length > 0) return undefined;
  // "How are our CIC doing?"
  if (typed.some(({ word }) => word === 'how') && typed.some(({ word }) => faring.has(word))) return undefined;
  if (!typed.every((token, index) => index === at || isAside(token))) return undefined;
  // "PEPs up to date?" asks how an indicator stands, though no figure of it may be held.
  if (resolution.sureness === 'sure') return undefined;
  const meanings = lexicon.topics.glossary.find(typed[at]?.raw ?? '');
  const keys = resolution.sureness === 'none' ? [] : resolution.keys;
  const isMeasured = keys.some((key) => lexicon.entryOf(key)?.indicator.status === 'scorecard');
  return meanings.some(isAcronym) && !isMeasured ? { at, length: 1, meanings } : undefined;
}

/** The term of "what is a …" or of "… – what is it?"; undefined where a figure or a list is asked for. */
function findAsked(input: TopicInput): FoundTerm | undefined {
  const { message, words, resolution, lexicon } = input;
  const { spelt: typed } = message;
  const { glossary } = lexicon.topics;
  const what = typed.findIndex(
    ({ word }, at) => asksWhat.has(word) || (word === 'who' && isWords.has(typed[at + 1]?.word ?? '')),
  );
  if (what < 0 || words.period.requests.length > 0) return undefined;
  const leading = findTermBefore(typed, what, glossary);
  // "… when it's at home", but not "what is it at"
  const asksFigure = typed.at(-1)?.word === 'at';
  if (leading && !asksFigure && typed.slice(what).every(({ word }) => behindTerm.has(word))) return leading;

  let at = what + 1;
  while (emphatic.has(typed[at]?.word ?? '')) at += 1;
  if (isWords.has(typed[at]?.word ?? '')) at += 1;
  const article = typed[at]?.word ?? '';
  const hasArticle = articles.has(article);
  const term = findTermAt(typed, hasArticle || ours.has(article) ? at + 1 : at, glossary);
  if (term === undefined || !typed.slice(term.at + term.length).every(isAside)) return undefined;
  if (hasArticle) return term;
  // "What are pathway plans running at?"
  if (asksFigure && term.at + term.length < typed.length) return undefined;
  // "What are the provisional figures?" asks for them.
  if (words.cues.includes('data-standing')) return undefined;
  // "Reds" are no letters that stand for something.
  const isWord = words.cues.includes('judgement');
  const isShort = term.meanings.some(isAcronym) || (!isWord && isShortForm(typed[term.at], term, lexicon));
  // "What is red?" asks for a list, "what is RAG" does not.
  if (!isShort && listWants.some((cue) => words.cues.includes(cue))) return undefined;
  const named = resolution.sureness === 'none' ? [] : resolution.keys;
  const keys = [...named, ...term.meanings.flatMap(({ indicators }) => indicators)];
  // Of what is only watched there is no figure to ask for.
  if (keys.every((key) => lexicon.entryOf(key)?.indicator.status === 'watched')) return term;
  // "What are connected carers?" asks what they are; "what is 2-year stability?" for its figure.
  const asksKind =
    typed[what + 1]?.word === 'are' ||
    typed[what]?.word === 'who' ||
    (at === what + 1 && isWords.has(typed.at(-1)?.word ?? ''));
  return article !== 'the' && (asksKind || resolution.sureness === 'unsure' || isShort) ? term : undefined;
}

/** "I keep seeing OLA, what is it": the term right in front of a place. */
function findTermBefore(typed: readonly Token[], end: number, glossary: Glossary): FoundTerm | undefined {
  for (let at = Math.max(0, end - mostWordsBefore); at < end; at += 1) {
    const term = findTermAt(typed.slice(0, end), at, glossary);
    if (term && at + term.length === end && term.meanings.some(isTechnical)) return term;
  }
  return undefined;
}

/** "IFA, IRO, ICB: what are these?": those that stand before the last. */
function findTermsBefore(
  { at, length }: FoundTerm,
  { message: { spelt: typed }, lexicon }: TopicInput,
): readonly FoundTerm[] {
  if (!asksWhat.has(typed[at + length]?.word ?? '')) return [];
  return findTerms(typed.slice(0, at), lexicon.topics.glossary).filter(({ meanings }) => meanings.some(isAcronym));
}

/** "PWP" of a pathway plan: letters that are no English word. */
function isShortForm(token: Token | undefined, { length }: FoundTerm, { spelling }: TopicInput['lexicon']): boolean {
  return token !== undefined && length === 1 && /^[a-z]{2,5}$/.test(token.word) && !spelling.isCommon(token.word);
}

function isAside({ word }: Token): boolean {
  return plainWords.has(word) && !figureWords.has(word);
}
