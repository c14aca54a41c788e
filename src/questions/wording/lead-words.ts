import type { NamedPerson, Office, Strategy } from '../../indicators/strategy.js';
import type { Section } from '../sections-content.js';
import { capitalise, joinWords, nameDay } from './words.js';

/** "lead councillor Cllr A and support officer B (had recently joined)" */
export function nameLeads(leads: readonly NamedPerson[]): string {
  return `${joinWords(leads.map(nameLead))}.`;
}

/** The same line by line: "Lead councillor" – "Cllr A". */
export function leadFacts(leads: readonly NamedPerson[]): Section['facts'] {
  return leads.map(({ post, name, note }) => ({
    title: capitalise(post),
    value: note === undefined ? name : `${name} (${note.replace(/\.$/, '')})`,
  }));
}

/** "named on 3 July 2023": who led then is no fact of today. */
export function namedOn({ leadsNamedOn }: Pick<Strategy, 'leadsNamedOn'>): string {
  return leadsNamedOn === undefined ? 'no day is printed' : `named on ${nameDay(leadsNamedOn)}`;
}

/** "Chair of the panel: Cllr A, named on 17 October 2023." */
export function officeWords({ post, name, note, namedOn: day }: Office): string {
  const remark = note === undefined ? '' : ` ${note}`;
  return `${post.charAt(0).toUpperCase()}${post.slice(1)}: ${name}, named on ${nameDay(day)}.${remark}`;
}

function nameLead({ post, name, note }: NamedPerson): string {
  return `${post} ${name}${note === undefined ? '' : ` (${note.replace(/\.$/, '')})`}`;
}
