import type { Catalogue } from '../../indicators/catalogue.js';
import { type Comparator, comparators } from '../../indicators/reading.js';
import type { Vocabulary } from '../../indicators/vocabulary.js';
import { readCueWords } from '../cues/cue-table.js';
import { createRewrite, readMessage } from '../normalise.js';
import { periodWords } from '../periods/period-words.js';
import { createScopeTable } from '../selection/scope-table.js';
import { readSignWords } from '../selection/signs.js';
import { topicWords } from '../topics/topic-words.js';
import { idioms } from '../words/idioms.js';
import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import { plainStems } from '../words/plain-stems.js';
import { frequentPlainWords } from '../words/plain-words.js';
import { saysHowPeopleAre } from '../words/says-how-people-are.js';
import { createSpelling, type WordWeight } from '../words/spelling.js';
import type { Token } from '../words/token.js';
import { respeltWords, tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import { codeForms, joinedForms, namesOf } from './indicator-names.js';
import { lengthAt } from './length-at.js';
import type { Entry, FigureLexicon, Name } from './lexicon.js';
import { createNearestSearch } from './nearest-search.js';

/** A name of plain words needs this many to be one: "number" and "in care". */
const leastPlainWords = 3;
/** What a plain word in a name is worth beside a telling one. */
const plainShare = 0.1;

/** In a name these say what a measure leaves out. */
const leavingOut = wordSet('excl excluding');

type Phrase = readonly Token[];

/** An indicator's phrases, read as questions are. */
interface Phrases {
  readonly key: string;
  readonly names: readonly Phrase[];
  readonly families: readonly Phrase[];
  readonly qualifiers: readonly Phrase[];
  /** "How many days …" asks for what is counted in days. */
  readonly unit: Phrase;
}

/** Reads every name of a pack once and indexes it. Use `lexiconOf`, which keeps what was built and adds the topics. */
export function buildLexicon(catalogue: Catalogue, vocabulary: Vocabulary): FigureLexicon {
  const rewrite = createRewrite([...Object.entries(vocabulary.synonyms), ...joinedForms(catalogue.indicators)]);
  const read = (text: string): Phrase => rewrite(tokenise(text));
  const phrases = catalogue.indicators.map(
    (indicator): Phrases => ({
      key: indicator.key,
      names: namesOf(indicator).map(read).flatMap(withoutPercent),
      families: indicator.families.map(read),
      qualifiers: indicator.qualifiers.map(read),
      unit: read(indicator.unit),
    }),
  );
  const holders = findHolders(phrases);
  const weights = new Map(
    [...holders].map(([stem, { length }]) => [
      stem,
      Math.log(1 + phrases.length / length) * (plainStems.has(stem) ? plainShare : 1),
    ]),
  );
  const weightOf = (stem: string): number => weights.get(stem) ?? 0;
  const entries = catalogue.indicators.map((indicator, at): Entry => {
    const { names = [], families = [], qualifiers = [], unit = [] } = phrases[at] ?? {};
    return Object.freeze({
      indicator,
      names: names.map((name) => makeName(name, weightOf)),
      stems: new Set([...names, ...families, ...qualifiers, unit].flatMap(stemsOf)),
      qualifiers: new Set(qualifiers.map((qualifier) => stemsOf(qualifier).join(' '))),
      excluded: findExcluded(names),
      lengths: new Set(names.flatMap((name) => name.flatMap((_, place) => lengthAt(name, place) ?? []))),
    });
  });
  const codes = indexCodes(catalogue);
  const byKey = new Map(entries.map((entry) => [entry.indicator.key, entry]));
  const comparatorPhrases = comparators.flatMap((comparator) =>
    [vocabulary.comparators[comparator], ...(vocabulary.comparatorAliases[comparator] ?? [])].map(
      (phrase) => [read(phrase), comparator] as const,
    ),
  );
  const others = comparatorPhrases.map(([phrase]) => phrase);
  const spelling = createSpelling({
    words: weighWords(vocabulary, phrases, others),
    pairs: findPairs(vocabulary, phrases, others),
    others: new Set([...idioms.keys()].flatMap((saying) => tokenise(saying).map(({ word }) => word))),
  });
  const rewriteIdioms = createRewrite(idioms, saysHowPeopleAre);
  const botNames = createPhraseTable(vocabulary.botNames.map((name) => [tokenise(name).map(({ word }) => word), name]));
  return Object.freeze({
    catalogue,
    vocabulary,
    entries,
    entryOf: (key: string) => byKey.get(key),
    read: (text: string) => readMessage(text, { rewriteIdioms, rewrite, spelling, botNames }),
    spelling,
    names: tableOf(phrases.flatMap(({ key, names }) => names.map((name) => [name, key] as const))),
    plainNames: entries.flatMap(({ indicator, names }) =>
      names.filter(isPlain).map((name) => ({ key: indicator.key, name })),
    ),
    families: tableOf(phrases.flatMap(({ key, families }) => families.map((family) => [family, key] as const))),
    qualifiers: tableOf(
      phrases.flatMap(({ qualifiers }) => qualifiers.map((phrase) => [phrase, stemsOf(phrase).join(' ')] as const)),
    ),
    comparators: tableOf<Comparator>(comparatorPhrases),
    scopes: createScopeTable(vocabulary, read),
    occasions: createPhraseTable(
      vocabulary.occasions.map((phrase) => [tokenise(phrase).map(({ stem }) => stem), phrase] as const),
    ),
    unheld: tableOf(
      vocabulary.notHeld.flatMap(({ phrases: asked }) => asked.map((phrase) => [read(phrase), phrase] as const)),
    ),
    codes,
    codeStarts: new Set([...codes.keys()].flatMap((code) => [...code].map((_, at) => code.slice(0, at + 1)))),
    weightOf,
    holdersOf: (stem: string) => holders.get(stem) ?? [],
    isTelling: (stem: string) => holders.has(stem) && !plainStems.has(stem),
    nearest: createNearestSearch(catalogue, vocabulary, rewrite),
  });
}

/** The "%" in front of a printed name is left out as often as not. */
function withoutPercent(name: Phrase): readonly Phrase[] {
  const bare = name.filter(({ word }) => word !== 'percent');
  return bare.length > 0 && bare.length < name.length ? [name, bare] : [name];
}

/** The places in the catalogue of the indicators in which each stem stands. */
function findHolders(phrases: readonly Phrases[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { names, families, qualifiers, unit }] of phrases.entries()) {
    for (const stem of new Set([...names, ...families, ...qualifiers, unit].flatMap(stemsOf))) {
      const places = holders.get(stem);
      if (places) places.push(at);
      else holders.set(stem, [at]);
    }
  }
  return holders;
}

function makeName(phrase: Phrase, weightOf: (stem: string) => number): Name {
  const stems = new Set(stemsOf(phrase));
  let weight = 0;
  for (const stem of stems) weight += weightOf(stem);
  return { stems, weight };
}

/** What stands in names behind "excluding" alone, plain words left out. */
function findExcluded(names: readonly Phrase[]): ReadonlySet<string> {
  const parts = names.map((name) => {
    const at = name.findIndex(({ word }) => leavingOut.has(word));
    return at < 0 ? { said: name, left: [] } : { said: name.slice(0, at), left: name.slice(at + 1) };
  });
  const said = new Set(parts.flatMap((part) => stemsOf(part.said)));
  const left = parts.flatMap((part) => stemsOf(part.left));
  return new Set(left.filter((stem) => !said.has(stem) && !plainStems.has(stem)));
}

/** Whether a name has nothing but plain words, and enough of them. */
function isPlain({ stems }: Name): boolean {
  return stems.size >= leastPlainWords && [...stems].every((stem) => plainStems.has(stem));
}

/** Every word that rules compare, as typed before synonyms are put in, for the mending of slips. */
function weighWords(
  vocabulary: Vocabulary,
  phrases: readonly Phrases[],
  others: readonly Phrase[],
): ReadonlyMap<string, WordWeight> {
  const words = new Map<string, WordWeight>();
  for (const word of frequentPlainWords) words.set(word, 'plain');
  for (const word of [...periodWords, ...readCueWords(), ...respeltWords, ...topicWords]) words.set(word, 'rule');
  for (const word of readSignWords()) if (!words.has(word)) words.set(word, 'rule');
  for (const phrase of others) for (const { word } of phrase) words.set(word, 'rule');
  for (const [from, to] of Object.entries(vocabulary.synonyms)) {
    for (const { word } of tokenise(to)) setSubject(words, word);
    const said = tokenise(from);
    for (const { word } of said) {
      if (said.length > 1) setSubject(words, word);
      else if (words.get(word) !== 'plain' && words.get(word) !== 'subject') words.set(word, 'synonym');
    }
  }
  for (const { names, families, qualifiers } of phrases) {
    for (const { word } of [...names, ...families, ...qualifiers].flat()) setSubject(words, word);
  }
  return words;
}

/** Words that stand next to each other in what the pack calls things, for the mending of slips in one of them. */
function findPairs(
  vocabulary: Vocabulary,
  phrases: readonly Phrases[],
  others: readonly Phrase[],
): ReadonlySet<string> {
  const named = phrases.flatMap(({ names, families, qualifiers }) => [...names, ...families, ...qualifiers]);
  const said = Object.keys(vocabulary.synonyms).map(tokenise);
  return new Set(
    [...named, ...others, ...said].flatMap((phrase) =>
      phrase.slice(1).map(({ word }, at) => `${phrase[at]?.word} ${word}`),
    ),
  );
}

/** A plain word stays one, though names have it too. */
function setSubject(words: Map<string, WordWeight>, word: string): void {
  if (words.get(word) !== 'plain') words.set(word, 'subject');
}

function indexCodes(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const { key, dfeRef, codes: further } of catalogue.indicators) {
    for (const form of [dfeRef, ...further].flatMap((code) => (code === undefined ? [] : codeForms(code)))) {
      const known = codes.get(form);
      if (known === undefined) codes.set(form, [key]);
      else if (!known.includes(key)) known.push(key);
    }
  }
  return codes;
}

function tableOf<T>(phrases: readonly (readonly [Phrase, T])[]): PhraseTable<T> {
  return createPhraseTable(phrases.map(([phrase, value]) => [stemsOf(phrase), value] as const));
}

function stemsOf(phrase: Phrase): readonly string[] {
  return phrase.map(({ stem }) => stem);
}
