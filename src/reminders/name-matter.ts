import type { About } from './notice.js';

/** What a notice is about in a word, the same through all that is said of it: a paper, a duty, a meeting or a week. */
export function nameMatter(about: About): string {
  switch (about.kind) {
    case 'paper':
      return `paper ${about.paper.report} ${about.paper.meeting}`;
    case 'duty':
      return `duty ${about.duty} ${about.meeting ?? about.deadline}`;
    case 'meeting':
      return `meeting ${about.meeting}`;
    case 'week':
      return `week ${about.day}`;
  }
}
