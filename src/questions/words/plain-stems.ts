import { plainWords } from './plain-words.js';
import { stemOf } from './tokenise.js';

/** The stems of the plain words, so that every form of them is known. */
export const plainStems: ReadonlySet<string> = new Set([...plainWords].map(stemOf));
