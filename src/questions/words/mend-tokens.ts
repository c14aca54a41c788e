import { monthNumbers } from '../periods/period-words.js';
import { plainWords } from './plain-words.js';
import { slipCost } from './slip-cost.js';
import type { Beside, Spelling } from './spelling.js';
import type { Token } from './token.js';
import { mergeTokens, spellOnce, stemOf } from './tokenise.js';

/** Capitals up to this length are an acronym, which no rule may turn into another. */
const longestAcronym = 5;
/** A question has few slips; a text full of strange words is no question, and mending it would cost much. */
const mostMended = 8;
const leastPart = 3;
const leastOfMonth = 4;
/** One slip that does not change the first letter. */
const mostOfMonth = 1.35;

/**
 * Mends slips of typing: letters wrong, swapped, doubled or missing, and spaces lost or put in. Words that mean one
 * thing together only once they are mended ("miss the taregt") are merged as if they had been typed right.
 */
export function mendTokens(tokens: readonly Token[], spelling: Spelling): readonly Token[] {
  const mended = mendEach(tokens, spelling);
  const isMended = mended.length !== tokens.length || mended.some(({ word }, at) => word !== tokens[at]?.word);
  return isMended ? mergeTokens(mended) : tokens;
}

function mendEach(tokens: readonly Token[], spelling: Spelling): readonly Token[] {
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  const mended: Token[] = [];
  const strange = tokens.filter(({ word }) => !spelling.knows(word)).length;
  const mends = strange <= mostMended;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const month = /^20\d\d$/.test(tokens[at + 1]?.word ?? '') ? findMonth(token.word) : undefined;
    const joined = `${token.word}${tokens[at + 1]?.word ?? ''}`;
    // "1:1" is no 11.
    const areDigits = /^\d+$/.test(joined);
    if (joined !== token.word && !areDigits && spelling.isSubject(joined) && !isPair(token, tokens[at + 1], spelling)) {
      mended.push(withWord(token, joined));
      at += 1;
    } else if (month !== undefined) {
      mended.push(withWord(token, month));
    } else if (!mends || spelling.knows(token.word) || (!shouted && isAcronym(token))) {
      mended.push(token);
    } else {
      const beside = { before: tokens[at - 1]?.word, after: tokens[at + 1]?.word };
      mended.push(...(mendWord(token, beside, spelling) ?? [token]));
    }
  }
  return mended;
}

/** "Mach 2023", "in Setpember 2022": in front of a year a word that is nearly a month is one, whatever else it may be. */
function findMonth(word: string): string | undefined {
  if (word.length < leastOfMonth || monthNumbers.has(word) || plainWords.has(word)) return undefined;
  const [first, ...others] = [...monthNumbers.keys()].filter(
    (month) => month.length >= word.length && slipCost(word, month) < mostOfMonth,
  );
  return others.length === 0 ? first : undefined;
}

/** "With in-house", "in CL": two words that stand for themselves. */
function isPair({ word }: Token, next: Token | undefined, spelling: Spelling): boolean {
  if (next === undefined || !plainWords.has(word)) return false;
  return plainWords.has(next.word) || (isAcronym(next) && spelling.isSubject(next.word));
}

function mendWord(token: Token, beside: Beside, spelling: Spelling): readonly Token[] | undefined {
  const nearest = spelling.mend(token.word, beside);
  if (nearest !== undefined) return [withWord(token, spellOnce(nearest))];
  const parts = splitWord(token.word, spelling);
  return parts?.map((part, index) => ({
    ...withWord(token, part),
    glued: index > 0 || token.glued,
    breakBefore: index === 0 && token.breakBefore,
    stopBefore: index === 0 && token.stopBefore,
  }));
}

/** "healthchecks" to its two words, where the subject knows both. */
function splitWord(word: string, spelling: Spelling): readonly [string, string] | undefined {
  for (let end = leastPart; end <= Math.min(word.length, 30) - leastPart; end += 1) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if (spelling.isSubject(first) && spelling.isSubject(second)) return [first, second];
  }
  return undefined;
}

function withWord(token: Token, word: string): Token {
  return { ...token, word, stem: stemOf(word) };
}

function isAcronym({ raw }: Token): boolean {
  const bare = raw.endsWith('s') && raw.length > 2 ? raw.slice(0, -1) : raw;
  return bare.length <= longestAcronym && bare === bare.toUpperCase();
}
