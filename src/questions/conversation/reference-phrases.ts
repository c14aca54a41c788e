import { createPhraseTable } from '../words/phrase-table.js';
import { wordSet } from '../words/word-set.js';

/** Which of what was offered or spoken of: all of it, the last two, none of it, or what was not chosen. */
export type Pick = 'all' | 'both' | 'none' | 'other';

/** What a phrase that only refers says. */
export type ReferenceSign =
  /** "The second one", from 1; -1 is the last. */
  | { readonly kind: 'ordinal'; readonly place: number }
  | { readonly kind: 'pick'; readonly pick: Pick }
  /** "Go back to"; the rest of an earlier question: "what about"; "tell me more"; "moving on". */
  | { readonly kind: 'back' | 'ellipsis' | 'more' | 'topic' };

/** Ordinals that may stand alone: "the second". */
export const ordinalWords: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];
const places: readonly (readonly [word: string, place: number])[] = [
  ...ordinalWords.map((word, at) => [word, at + 1] as const),
  ...['last', 'final', 'bottom'].map((word) => [word, -1] as const),
  ['top', 1],
];
/** Lists begin with what is worst or moved most. */
export const firstOfList = wordSet('worst biggest largest');
const numbered = [1, 2, 3, 4, 5] as const;

const ordinals: readonly (readonly [phrase: string, place: number])[] = [
  ...places.flatMap(([word, place]) =>
    ['one', 'of them', 'of these', 'of those', 'option', 'choice'].map((thing) => [`${word} ${thing}`, place] as const),
  ),
  // Lists by colour begin with what is red.
  ...ordinalWords.map((word, at) => [`${word} red`, at + 1] as const),
  ...numbered.flatMap((place) => ['option', 'choice', 'number'].map((thing) => [`${thing} ${place}`, place] as const)),
  ...[...firstOfList].flatMap((word) => [[`${word} one`, 1] as const, [`${word} of them`, 1] as const]),
  ['option one', 1],
  ['choice one', 1],
  ['former', 1],
  ['latter', -1],
];

const picks: Readonly<Record<Pick, string>> = {
  both: 'both, both of them, both of these, both of those, either, either of them, either one, of each, last 2, them both, 2 of them, the 2, those 2, these 2, them 2',
  all: 'them all, all of them, all of these, all of those, each of them, lot, all 2, all 3, all 4, all 5, every one',
  none: 'neither, neither of them, none of them, none of these, none of those',
  other: 'other one, other option, other ones, other 1',
};

const others: Readonly<Record<'back' | 'ellipsis' | 'more' | 'topic', string>> = {
  back: `
    go back to, go back, go back again, back again, going back to, back to, return to, returning to, get back to, come back to, coming back to,
    back on to, switch back to
  `,
  ellipsis: `
    and, of which, of whom, and of which, what about, how about, and what about, and how about, but what about, what of, or, also, plus, but, now, then,
    same for, and same for, same with, same again for, and same again for, do same for, same question for,
    same thing for, ditto, ditto for, again but for, again for, again but with, same but for, same again but for, same but, same but with, same again but, same again but with, same thing but, do the same for,
    do that for, do it for, likewise for, and likewise for, restrict to, restrict it to, restrict that to, restrict this to, limit it to,
    limit that to, limit to, narrow to, narrow it to, narrow that to, narrow down to, narrow it down to, narrow that down to, filter to,
    filter by, filter on, filter it to, filter it by, filter that to, filter that by, confine it to, confine to, keep it to, keep to, stick to,
    show only, show just, show me only, show me just, give me only, give me just
  `,
  more: 'tell me more, more, go on, more detail, more details, more info, more information, details, detail',
  topic: `
    start again, start over, start afresh, start from scratch, start a new conversation, begin again, restart, reset,
    clear that, clear the chat, clear the conversation, new topic, new question, new subject, new conversation,
    ignore previous one, ignore the previous one, ignore last one, ignore the last one, ignore my last question, ignore that question,
    different topic, different question, different subject, different thing, another topic, another question,
    another subject, another thing, change of topic, change of subject, change topic, change subject, change the subject,
    changing topic, changing subject, changing the subject, switching topic, switch topic, forget that, forget it,
    forget all that, leave it, leave that, leave that for now, park that, forget about that, forget this, scrap that, never mind, never mind that, nevermind, moving on,
    on another note, on a different note, separate thing, separate question, separate note, separate matter, separately, unrelated, unrelated question, next question, something else,
    something different, something else entirely, something completely different, different one, next topic, next subject,
    switch, switch to, switching to, switch over to, swap to, swapping to, change to, changing to, move to, moving to, move on to,
    moving on to, move on, on to, turn to, turning to
  `,
};

/** Every phrase that only refers, word by word. */
export const referenceTable = createPhraseTable<ReferenceSign>([
  ...ordinals.map(([phrase, place]) => [phrase.split(' '), { kind: 'ordinal', place }] as const),
  ...(Object.keys(picks) as Pick[]).flatMap((pick) =>
    split(picks[pick]).map((phrase) => [phrase, { kind: 'pick', pick }] as const),
  ),
  ...(Object.keys(others) as (keyof typeof others)[]).flatMap((kind) =>
    split(others[kind]).map((phrase) => [phrase, { kind }] as const),
  ),
]);

function split(phrases: string): readonly (readonly string[])[] {
  return phrases.split(',').map((phrase) => phrase.trim().split(/\s+/));
}

/** Words that may stand in front of anything and say nothing. */
export const leadIns = wordSet(`
  ok okay so now please pls can could we you let lets us i want would like to id and then just right fine great thanks
  thank cheers actually oh ah hm hmm well yes yeah yep no lol wow hi hello hey sorry good cool interesting fair enough
  meant none really oh blimey gosh ouch dear
`);
/** Words that stand for one of several: "the DfE one". */
export const ones = wordSet('one ones version versions group groups');
/** Behind "the two" these leave it without a thing of its own. */
export const behindTwo = wordSet('of together please side next against with vs versus over in for and then');
/** With one of these a message is a question or a request of its own. */
export const verbs = wordSet(`
  how what which who whose when where why is are was were am do does did has have had can could should will would
  show tell give list compare number explain see find get got split group divide sort arrange
`);
/** The kinds of period by the words for them. */
export const unitWords: ReadonlyMap<string, 'month' | 'quarter' | 'year'> = new Map([
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
]);
