import { wordSet } from './word-set.js';

/** "Worryingly", "admittedly", "shamefully", "seriously", "arguably", "needlessly", "foolishly". */
const manner = /^[a-z]{3,}(?:ing|ed|ful|ous|ive|ab|ib|less|ish)ly$/;
/** Such words that say how often or how it is done, and so which children are meant: "repeatedly missing". */
const narrowing = wordSet(`
  repeatedly continuously continually consecutively successively successfully unsuccessfully exclusively inclusively
  excessively anonymously religiously unexpectedly collectively respectively intensively extensively
  relatively comparatively previously simultaneously spontaneously actively passively progressively
`);

/** Whether a word is an adverb that tells what somebody makes of something, and changes nothing of what is asked. */
export function isOfManner(word: string): boolean {
  return manner.test(word) && !narrowing.has(word);
}
