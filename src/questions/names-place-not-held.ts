import type { Vocabulary } from '../indicators/vocabulary.js';

/** Whether a word as typed is a place of which nothing is held by itself: "Swindon", "swindons", "Dorset's". */
export function namesPlaceNotHeld(raw: string, { notHeld }: Vocabulary): boolean {
  const word = raw.toLowerCase();
  const bare = word.replace(/['’]?s$/, '');
  return notHeld.some(({ arePlaces, words }) => arePlaces && (words.includes(word) || words.includes(bare)));
}
