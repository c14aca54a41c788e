import type { Denied } from './find-denied.js';
import { mendTokens } from './words/mend-tokens.js';
import { createPhraseTable, type PhraseTable } from './words/phrase-table.js';
import type { Spelling } from './words/spelling.js';
import type { Token } from './words/token.js';
import { tokenise } from './words/tokenise.js';

/** A message as typed and as understood. */
export interface ReadMessage {
  /** Word by word as typed, the bot's name in front left out. */
  readonly typed: readonly Token[];
  /** The same with slips of typing mended: the words that were meant, in which the glossary is looked up. */
  readonly spelt: readonly Token[];
  /** All of it, spelling mended and the pack's synonyms put in. */
  readonly said: readonly Token[];
  /** What of `said` is the question: what every rule but the one about persons looks at. */
  readonly tokens: readonly Token[];
  /** What the question says it does not mean; it is not among `tokens`. */
  readonly denied?: Denied | undefined;
}

/** Puts one way of saying a thing in place of others. */
export type Rewrite = (tokens: readonly Token[]) => readonly Token[];

/** What a message is read with; all of it comes from the lexicon. */
export interface ReadingAids {
  /** Puts what idioms mean in their place. */
  readonly rewriteIdioms: Rewrite;
  /** Puts the pack's own words in place of their synonyms. */
  readonly rewrite: Rewrite;
  readonly spelling: Spelling;
  readonly botNames: PhraseTable<string>;
}

/** A mention as Teams writes it into the text, where it was not taken out before. */
/** "Question 3:", "Q:", "1)": which of several it is; "Q3:" is a quarter and "24." an indicator. */
const label = /^\s*(?:question(?:\s?\d{1,2})?\s*[:.)]|q\s?[:.]|\(?[a-h\d]\))\s+(?=\S)/iu;
/** "Kind regards, Anne", "sent from my iPhone": who signs, at the end. */
const signature =
  /[\s,.–-]*\b(?:(?:kind|best|warm)(?:est)?\s+(?:regards|wishes)|regards|sent from my \p{L}+)[\s,.]*(?:\p{Lu}\p{L}*[\s.]*){0,2}$/u;
const mention = /<at\b[^<>]{0,80}>[^<>]{0,80}<\/at>/giu;
/** No question is longer; what stands behind is not even searched for mentions. */
const mostCharacters = 4_000;

/**
 * Makes the rewriting of a pack's synonyms, or of idioms. The longest phrase wins, and what was put in is not
 * rewritten again.
 *
 * @param isLeft whether a phrase of some meaning stays as it is where it begins.
 */
export function createRewrite(
  synonyms: Iterable<readonly [from: string, to: string]>,
  isLeft: (tokens: readonly Token[], at: number) => boolean = () => false,
): Rewrite {
  const table = createPhraseTable([...synonyms].map(([from, to]) => [wordsOf(tokenise(from)), tokenise(to)] as const));
  return (tokens) => {
    const words = wordsOf(tokens);
    const rewritten: Token[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at];
      if (token === undefined) break;
      const found = table.longestAt(words, at);
      const hit = found?.values[0]?.length && isLeft(tokens, at) ? undefined : found;
      const targets = hit?.values[0] ?? [token];
      rewritten.push(
        ...targets.map(({ word, stem }, index) => ({
          word,
          stem,
          raw: token.raw,
          glued: index === 0 && token.glued,
          breakBefore: index === 0 && token.breakBefore,
          stopBefore: index === 0 && token.stopBefore,
        })),
      );
      at += hit?.length ?? 1;
    }
    return rewritten;
  };
}

/**
 * Reads a message of any length and content: mentions and the bot's name taken off its front,
 * typing errors mended, synonyms rewritten.
 */
export function readMessage(text: string, { rewriteIdioms, rewrite, spelling, botNames }: ReadingAids): ReadMessage {
  const typed = dropBotName(
    tokenise(text.trimStart().slice(0, mostCharacters).replace(mention, ' ').replace(label, '').replace(signature, '')),
    botNames,
  );
  const mended = mendTokens(typed, spelling);
  const said = rewrite(rewriteIdioms(mended));
  return { typed, spelt: mended === typed ? typed : writeOut(mended, typed), said, tokens: said };
}

/** Mended words as they are written: "statistcial" is looked up as "statistical". */
function writeOut(mended: readonly Token[], typed: readonly Token[]): readonly Token[] {
  const asTyped = new Set(typed.map(({ word }) => word));
  return mended.map((token) => (asTyped.has(token.word) ? token : { ...token, raw: token.word }));
}

/** A message that is nothing but the bot's name keeps it, as a greeting. */
function dropBotName(tokens: readonly Token[], botNames: PhraseTable<string>): readonly Token[] {
  const name = botNames.longestAt(wordsOf(tokens), 0);
  return name !== undefined && name.length < tokens.length ? tokens.slice(name.length) : tokens;
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ word }) => word);
}
