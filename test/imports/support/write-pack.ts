import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pack of one share and one count, with its release, and nothing that may be left out. */
const smallestPack: Readonly<Record<string, string>> = {
  'pack.yaml': `name: anyshire
title: Anyshire Council, Corporate Parenting Panel
release:
  file: scorecard.tsv
  period: 2023-24 Q4
  released: "2024-06-18"
  title: Anyshire scorecard 2023-24 Q4
`,
  'catalogue.yaml': `indicators:
  - key: stability
    number: 1
    printed_name: 1. Stability
    plain_name: Stability
    definition: Children in one home for two years or more.
    unit: "%"
    polarity: higher
    aggregation: snapshot
    domain: homes
    service: Homes
    related: [moves]

  - key: moves
    printed_name: Moves
    plain_name: Moves
    definition: Children who moved home.
    unit: children
    polarity: lower
    aggregation: sum
    domain: homes
`,
  'vocabulary.yaml': `council: Anyshire Council
panel: Corporate Parenting Panel
contact: the performance team
comparators:
  own: Anyshire
  england: England
  region: the region
  statistical-neighbours: statistical neighbours
  outstanding: Outstanding authorities
domains:
  homes: Homes
services:
  Homes: Homes
priorities:
  - number: 1
    name: A home
examples: [How is stability?, How many moves?, Help]
`,
  'people.yaml': `roles:
  - key: officer
    rights: [ask, see-small-numbers]
  - key: channel
    rights: [ask]
people:
  - id: officer
    name: Alex Example
    title: Performance officer
    roles: [officer]
`,
  'scorecard.tsv': [
    ['Scorecard 2023-24 Q4'],
    [
      '',
      '',
      '',
      '1. Stability',
      '%',
      '65%',
      '65%',
      '66%',
      '69%',
      '70%',
      '67%',
      '66%',
      '66%',
      '75%',
      '82%',
      ...blanks(5),
    ],
    ['', '', '', 'Moves', '', '6', '7', '8', '20', '20', '20', '21', '81', ...blanks(7)],
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join(''),
};

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** A pack's folder; dispose of it afterwards. */
export interface PackFolder {
  readonly path: string;
  dispose(): Promise<void>;
}

/** Other contents for the smallest pack: a file to write or, as null, to leave out; or a change to one. */
export type PackChanges = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** Writes the smallest pack with changes to a folder of its own. */
export async function writePack(changes: PackChanges = {}): Promise<PackFolder> {
  const path = await mkdtemp(join(tmpdir(), 'cpp-bot-pack-'));
  const files = { ...smallestPack, ...changes };
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'function' ? content(smallestPack[name] ?? '') : content;
    if (text !== null) await writeFile(join(path, name), text);
  }
  return { path, dispose: () => rm(path, { recursive: true, force: true }) };
}
