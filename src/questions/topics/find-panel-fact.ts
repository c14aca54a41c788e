import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import type { PanelFactName } from './topic.js';

/** What people say of the panel's working, by what they want to know; phrases parted by commas. */
const phrases: Readonly<Record<PanelFactName, string>> = {
  quorum: `
    quorum, quorate, inquorate, have to turn up, need to turn up, must turn up, members turn up, councillors turn up, have to attend, need to attend, must attend, have to be there, need to be there,
    members are needed, number members need, needed members, members do we need, enough members, meeting to count, for it to count, for it to be valid,
    meeting valid, need to be present, be present, have to be in room, need to be in room, must be in room,
    minimum number of members, minimum number of councillors, fewest members, fewest councillors, enough councillors
  `,
  frequency: `
    how often, times year, times a year, meetings year, meetings a year, number of meetings, frequency of meetings,
    frequency
  `,
  membership: `
    membership, number members, number of members, number councillors, number of councillors, number people on panel, number people are on panel,
    number of people on panel, make up of panel,
    composition of panel
  `,
  remit: `
    do we vote, we vote on, panel vote, panel votes, do members vote,
    supposed to do on panel, meant to do on panel, supposed to do on this panel, meant to do on this panel, do on this panel, do on panel, here to do on panel,
    terms of reference, terms of ref, tor, remit, duties, panel responsibilities, role of panel, purpose of panel, panel for, panel actually for, panel there for,
    panel purpose, point of this panel, purpose of this panel, role of this panel, panel role, our role on panel, our job on panel, my role on panel, my job on panel, panel do, panel actually do, panel supposed to do, point of panel, powers, advisory, panel committee, statutory committee, formal committee, advise or decide,
    decide, make decisions, decision making
  `,
  papers: `
    confidential, published, public, share papers, papers public, secret, share with, share it, share this, share these, share them,
    can i share, can we share, who can see, who sees, public see, councillors see, members see, press see, allowed to see, allowed to share, who gets to see, public get to see, has access, have access, can i show, can we show, show this to, restricted
  `,
  reporting:
    'us lot report to, lot report to, report to, report into, reports into, reports to, accountable to, answer to, answers to, report up to, hold panel to account, holds panel to account',
};

const facts: PhraseTable<PanelFactName> = createPhraseTable(
  (Object.keys(phrases) as PanelFactName[]).flatMap((fact) =>
    phrases[fact].split(',').map((phrase) => [stemsOf(tokenise(phrase)), fact] as const),
  ),
);

/** What is asked of how the panel works, by the longest phrase that says so; null where none of it is. */
export function findPanelFact(tokens: readonly Token[]): PanelFactName | null {
  const stems = stemsOf(tokens);
  const hits = stems.flatMap((_, at) => facts.longestAt(stems, at) ?? []);
  // "How many members must be there to be quorate?" asks for no number of members.
  if (hits.some(({ values }) => values.includes('quorum'))) return 'quorum';
  const longest = hits.toSorted((a, b) => b.length - a.length)[0];
  return longest?.values[0] ?? null;
}

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
