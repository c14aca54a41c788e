import type { PeriodReading } from '../periods/read-period.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import type { Scope } from './selection.js';

/** Beside a team these hold it against another one, and speak of no range and no other time. */
const standing = wordSet(`
  behind ahead weaker stronger beat beats beating beaten outperform outperforms outperforming outdo outdoes trail trails
  trailing lag lags lagging
`);
/** So do these of two teams, and of one where it is asked in what: "what does the north do better?" */
const ranked = wordSet('better worse higher lower');
const asking = wordSet('what which where list anything');
/** With these it is held against what is expected, or a reason is asked for. */
const others = wordSet('why target targets range ranges expected');
const being = wordSet('is are do does be');

/** What of a question tells whether it holds teams against each other. */
export interface TeamSigns {
  readonly tokens: readonly Token[];
  readonly scope: Scope;
  readonly period: PeriodReading;
}

/**
 * The places of the words that hold one team against the others: "where is north behind south?", "list where the
 * south is weaker"; empty where none do. "Is north better than last quarter?" holds it against itself.
 */
export function findTeamContest({ tokens, scope, period }: TeamSigns): readonly number[] {
  const { teams } = scope;
  if (teams.length === 0 || period.requests.length > 1 || tokens.some(({ word }) => others.has(word))) return [];
  const asksIn = tokens.some(({ word }) => asking.has(word));
  return tokens.flatMap(({ word }, at) => {
    if (standing.has(word)) return [at];
    if (!ranked.has(word) || period.before === 'since') return [];
    const isHeld = teams.length > 1 ? tokens[at + 1]?.word === 'than' : asksIn && isBeing(tokens, at);
    return isHeld ? [at] : [];
  });
}

/** "Where is the north better", "what does the south do worse", but not "what got better in the north". */
function isBeing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.word === 'than') return false;
  return tokens.slice(Math.max(0, at - 5), at).some(({ word }) => being.has(word)) && !moves(tokens);
}

const moving = wordSet('got get getting gotten gone going become becoming doing since now than');

function moves(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => moving.has(word));
}
