import { type Query, querySchema } from '../query.js';
import {
  type ChangeAsked,
  type ListColour,
  type ListStance,
  listColours,
  type Selection,
} from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { leadIns } from './reference-phrases.js';
import type { FollowUpRule } from './situation.js';

const opposites = wordSet('opposite reverse converse');
const besides = wordSet(`
  and what about how is are was were did has have anything any something ones one gone going went got moved the that which
  way round around direction of in then those
`);
/** "Is that all?", "only those?", "any others?" */
const completing = wordSet('all only just else more others other it lot everything');
const besidesAll = wordSet(
  'is are was were that those these them the there of any no not anything nothing and so ones one',
);

const left = wordSet('others other rest remainder remaining ones');

const changeAgainst: Readonly<Partial<Record<ChangeAsked, ChangeAsked>>> = {
  better: 'worse',
  worse: 'better',
  up: 'down',
  down: 'up',
};
const colourAgainst: Readonly<Partial<Record<ListColour, ListColour>>> = { red: 'green', green: 'red' };
const stanceAgainst: Readonly<Partial<Record<ListStance, ListStance>>> = {
  concern: 'celebrate',
  celebrate: 'concern',
};

/** What was listed last, the other way round ("anything gone the other way?") or once more whole ("is that all?"). */
export const turnRound: FollowUpRule = ({ tokens, references, context }) => {
  const query = context?.topic?.query;
  if (!query?.selection || context?.asked || references.startsAfresh) return undefined;
  const words = tokens.map(({ word }) => word).filter((word) => !leadIns.has(word) || completing.has(word));
  const isOpposite = words.some((word, at) => opposites.has(word) || (word === 'other' && words[at + 1] === 'way'));
  if (isOpposite && words.every((word) => opposites.has(word) || word === 'other' || besides.has(word))) {
    return against(query, query.selection);
  }
  if (asksForOthers(words)) return others(query, query.selection);
  const asksAll = words.length > 1 && words.some((word) => completing.has(word));
  const isPlain = words.every((word) => completing.has(word) || besidesAll.has(word));
  return asksAll && isPlain && !words.includes('other') ? whole(query, query.selection) : undefined;
};

/** "And the others?", "what about the rest": "any others?" asks whether that is all. */
function asksForOthers(words: readonly string[]): boolean {
  const isSaid = words.some((word, at) => left.has(word) && words[at - 1] === 'the');
  return isSaid && words.every((word) => left.has(word) || besides.has(word));
}

/** Of the same part of the scorecard those of another colour; undefined where none was chosen by its colour. */
function others(query: Query, selection: Selection): Query | undefined {
  if (query.intent !== 'list' || selection.colours.length === 0 || selection.most !== null) return undefined;
  const colours = listColours.filter((colour) => !selection.colours.includes(colour));
  return querySchema.parse({ ...query, selection: { ...selection, colours, asksAll: false } });
}

/** The same of what moved, or stands, the other way. */
function against(query: Query, selection: Selection): Query | undefined {
  const changes = selection.changes.map((change) => changeAgainst[change] ?? change);
  const colours = selection.colours.map((colour) => colourAgainst[colour] ?? colour);
  const stances = selection.stances.map((stance) => stanceAgainst[stance] ?? stance);
  const turned = { ...selection, changes, colours, stances };
  const isTurned = JSON.stringify(turned) !== JSON.stringify(selection);
  return isTurned ? querySchema.parse({ ...query, selection: turned }) : undefined;
}

function whole(query: Query, selection: Selection): Query {
  return { ...query, selection: { ...selection, most: null } };
}
